/** The numbers of a chart as a table: what is read beside it, copied from it and saved as CSV. */
import type { ChartDescription } from './chart.ts';

export interface ChartTable {
  readonly columns: readonly string[];
  /** First the name of the row, then its numbers in the order of `columns`; null is missing. */
  readonly rows: readonly { readonly id: string; readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly unit: string;
  /** Names of columns whose sum lacks a part. */
  readonly incomplete: readonly string[];
}

export function chartTable(chart: ChartDescription): ChartTable {
  if (chart.kind === 'years') {
    const bandEdges = chart.bands.flatMap((band) => [
      { id: `${band.id}:low`, name: `${band.name} ↓`, values: band.low },
      { id: `${band.id}:high`, name: `${band.name} ↑`, values: band.high },
    ]);
    // A band between two lines that are drawn anyway would only say them again.
    const drawnLines = new Set(chart.series.map((series) => series.values));
    const edges = bandEdges.filter((edge) => !drawnLines.has(edge.values));
    return {
      columns: chart.years.map(String),
      rows: [...chart.series, ...edges].map(({ id, name, values }) => ({ id, name, values })),
      unit: chart.unit,
      incomplete: chart.incompleteYears.map(String),
    };
  }
  if (chart.kind === 'ranks') {
    return {
      columns: [chart.unit],
      rows: chart.items.map(({ id, name, value }) => ({ id, name, values: [value] })),
      unit: chart.unit,
      incomplete: [],
    };
  }
  if (chart.kind === 'steps') {
    const { start, steps, end, unit } = chart;
    return {
      columns: [unit],
      rows: [{ id: 'start', ...start }, ...steps, { id: 'end', ...end }].map(({ id, name, value }) => ({
        id,
        name,
        values: [value],
      })),
      unit,
      incomplete: [],
    };
  }
  if (chart.kind === 'points') {
    const { x, y, points } = chart;
    // Shares are written as per cent, as at the axis.
    const inUnit = (value: number, unit: string) => (unit === '%' ? value * 100 : value);
    return {
      columns: [x, y].map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`)),
      rows: points.map((point) => ({
        id: point.id,
        name: point.name,
        values: [inUnit(point.x, x.unit), inUnit(point.y, y.unit)],
      })),
      unit: '',
      incomplete: [],
    };
  }
  if (chart.kind === 'pareto') {
    let reached = 0;
    return {
      columns: ['%', chart.cumulativeName],
      rows: chart.items.map(({ id, name, share }) => {
        reached += share;
        return { id, name, values: [share * 100, reached * 100] };
      }),
      unit: '%',
      incomplete: [],
    };
  }
  if (chart.kind === 'flows') {
    const names = new Map(chart.nodes.map(({ id, name }) => [id, name]));
    return {
      columns: [chart.unit],
      rows: chart.links.map(({ from, to, value }) => ({
        id: `${from}>${to}`,
        name: `${names.get(from) ?? from} → ${names.get(to) ?? to}`,
        values: [value],
      })),
      unit: chart.unit,
      incomplete: [],
    };
  }
  return {
    columns: ['%'],
    rows: chart.rows.flatMap((row) =>
      row.parts.map((part) => ({
        id: `${row.id}:${part.id}`,
        name: row.name === part.name ? row.name : `${row.name} · ${part.name}`,
        values: [part.share * 100],
      })),
    ),
    unit: '%',
    incomplete: [],
  };
}
