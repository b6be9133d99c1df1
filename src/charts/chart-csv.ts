/**
 * A chart's numbers as CSV text that Excel and WPS open as it is: UTF-8 with a byte order mark.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it. A missing number
 * is an empty cell.
 */
import papaparse from 'papaparse';
import type { ChartDescription } from './chart.ts';
import { chartTable } from './chart-table.ts';

export function chartCsv(chart: ChartDescription): string {
  const table = chartTable(chart);
  const incomplete = new Set(table.incomplete);
  const head = [
    table.unit === '' ? chart.title : `${chart.title} (${table.unit})`,
    ...table.columns.map((column) => (incomplete.has(column) ? `${column}*` : column)),
  ];
  const rows = table.rows.map((row) => [row.name, ...row.values.map((value) => value ?? '')]);
  return `\uFEFF${papaparse.unparse([head, ...rows], { escapeFormulae: /^[=+\-@\t\r]/, newline: '\r\n' })}\r\n`;
}
