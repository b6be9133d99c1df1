/**
 * A chart as a file: PNG at twice its size, SVG, or its numbers as CSV.
 *
 * The picture is drawn anew from the description, on white, with its title, unit and legend in it,
 * so that it can stand alone in a report.
 */
import { type ChartDescription, chartUnit } from './chart.ts';
import { chartCsv } from './chart-csv.ts';
import { type ChartNumbers, chartHeight, chartOption } from './chart-option.ts';
import { paint, paperLook } from './look.ts';
import { type ReadoutItem, readoutOf } from './readout.ts';

export type ChartFileKind = 'png' | 'svg' | 'csv';

const WIDTH = 760;
const HEAD = 34;
const LEGEND_ROW = 20;
const LEGEND_ITEMS_A_ROW = 5;

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function swatch(as: ReadoutItem['as'], x: number, y: number, color: string): string {
  if (as === 'line' || as === 'dashed') {
    const dash = as === 'dashed' ? ' stroke-dasharray="4 3"' : '';
    return `<line x1="${x}" y1="${y - 4}" x2="${x + 14}" y2="${y - 4}" stroke="${color}" stroke-width="2"${dash}/>`;
  }
  const opacity = as === 'band' ? ' fill-opacity="0.3"' : '';
  return `<rect x="${x}" y="${y - 9}" width="10" height="10" rx="2" fill="${color}"${opacity}/>`;
}

function headSvg(chart: ChartDescription, legend: readonly ReadoutItem[], height: number): string {
  const { ink, second } = paperLook.colors;
  const unit = chart.kind === 'shares' ? '' : chartUnit(chart);
  const column = (WIDTH - 32) / LEGEND_ITEMS_A_ROW;
  const items = legend.map(({ name, color, as }, i) => {
    const x = 16 + (i % LEGEND_ITEMS_A_ROW) * column;
    const y =
      height -
      12 -
      LEGEND_ROW * (Math.ceil(legend.length / LEGEND_ITEMS_A_ROW) - 1 - Math.floor(i / LEGEND_ITEMS_A_ROW));
    return `${swatch(as, x, y, paint(color, paperLook))}<text x="${x + 19}" y="${y}" font-size="11" fill="${second}">${escapeXml(name)}</text>`;
  });
  return [
    `<text x="16" y="22" font-size="14" font-weight="600" fill="${ink}">${escapeXml(chart.title)}</text>`,
    `<text x="${WIDTH - 16}" y="22" font-size="11" text-anchor="end" fill="${second}">${escapeXml(unit)}</text>`,
    ...items,
  ].join('');
}

/** The chart as one SVG document, drawn without a screen; also what a report puts in. */
export async function chartSvg(chart: ChartDescription, numbers: ChartNumbers): Promise<string> {
  const { init } = await import('./echarts-engine.ts');
  const legend = readoutOf(chart, null).items;
  const legendHeight = legend.length === 0 ? 0 : LEGEND_ROW * Math.ceil(legend.length / LEGEND_ITEMS_A_ROW) + 10;
  const plotHeight = Math.max(
    chart.kind === 'years' ? 300 : 0,
    chart.kind === 'flows' || chart.kind === 'points' ? 420 : 0,
    chartHeight(chart),
  );
  const height = HEAD + plotHeight + legendHeight + 8;
  const plot = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH - 32, height: plotHeight });
  plot.setOption({ ...chartOption(chart, paperLook, numbers), animation: false });
  const drawn = plot.renderToSVGString();
  plot.dispose();
  const inner = drawn.replace('<svg ', `<svg x="16" y="${HEAD}" `);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${escapeXml(paperLook.font)}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${paperLook.colors.panel}"/>`,
    headSvg(chart, legend, height),
    inner,
    '</svg>',
  ].join('');
}

const PIXEL_RATIO = 2;

async function chartPng(chart: ChartDescription, numbers: ChartNumbers): Promise<Blob> {
  const svg = await chartSvg(chart, numbers);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * PIXEL_RATIO;
  canvas.height = image.height * PIXEL_RATIO;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2d canvas to draw the chart on');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the chart could not be made a PNG'))),
      'image/png',
    ),
  );
}

/** The bytes of the file, ready to be handed to the reader. */
async function chartFile(chart: ChartDescription, kind: ChartFileKind, numbers: ChartNumbers): Promise<Blob> {
  if (kind === 'csv') return new Blob([chartCsv(chart)], { type: 'text/csv;charset=utf-8' });
  if (kind === 'svg') return new Blob([await chartSvg(chart, numbers)], { type: 'image/svg+xml' });
  return chartPng(chart, numbers);
}

/** Save the chart on the reader's machine under its own title. */
export async function saveChart(chart: ChartDescription, kind: ChartFileKind, numbers: ChartNumbers): Promise<void> {
  const address = URL.createObjectURL(await chartFile(chart, kind, numbers));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${chart.title.replace(/[\\/:*?"<>|]+/g, ' ').trim()}.${kind}`;
  link.click();
  // The browser has taken the address by then; giving it back at once cancels the saving in some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
