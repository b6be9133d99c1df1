/** The sample as files that a person would import: GeoJSON a layer, statistics and inventory as CSV and XLSX. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import { gasOf } from '../../src/core/inventory/gases.ts';
import { sectorOf } from '../../src/core/inventory/sectors.ts';
import { seriesOf } from '../../src/core/statistics/series.ts';
import type { Sample } from './sample-plan.ts';
import { years } from './statistics.ts';

type Row = readonly (string | number)[];

/** Writes the files and gives their paths. */
export async function writePracticeFiles(sample: Sample, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  const write = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, content);
    written.push(path);
  };
  for (const layer of sample.layers) {
    const features = layer.features.map(({ id, geometry, properties }) =>
      JSON.stringify({ type: 'Feature', id, geometry, properties }),
    );
    await write(
      `${layer.name['zh-CN']}.geojson`,
      `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`,
    );
  }
  for (const [name, rows] of [
    ['统计', statisticsRows(sample)],
    ['清单', inventoryRows(sample)],
  ] as const) {
    await write(`${name}.csv`, `\uFEFF${Papa.unparse(rows.map((row) => [...row]))}\r\n`);
    await write(`${name}.xlsx`, await xlsx(rows));
  }
  return written;
}

function statisticsRows({ statistics }: Sample): Row[] {
  const rows = [...statistics].map(([id, byYear]): Row => {
    const series = seriesOf(id);
    if (!series) throw new Error(`no series ${id}`);
    return [series.name['zh-CN'], series.unit, ...years.map((year) => byYear.get(year) ?? '')];
  });
  return [['指标', '单位', ...years], ...rows];
}

function inventoryRows({ inventory }: Sample): Row[] {
  const keys = [...new Set(inventory.map(({ sector, gas }) => `${sector}/${gas}`))];
  const rows = keys.map((key): Row => {
    const cells = inventory.filter((cell) => `${cell.sector}/${cell.gas}` === key);
    const [first] = cells;
    if (!first) throw new Error(`no cells of ${key}`);
    const { inCo2e } = gasOf(first.gas);
    const values = years.map((year) => cells.find((cell) => cell.year === year)?.value ?? '');
    return [sectorOf(first.sector).name['zh-CN'], first.gas, inCo2e ? 'tCO2e' : 't', ...values];
  });
  return [['部门', '气体', '单位', ...years], ...rows];
}

async function xlsx(rows: readonly Row[]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
  );
  return new Uint8Array(await (await writeXlsxFile(cells)).toBuffer());
}
