/**
 * Buildings from file to the stored, indexed layer: GeoJSON against `ogr2ogr -f FlatGeobuf` of the same file in the same
 * run, then FlatGeobuf and GeoParquet of a million.
 *
 * Processor time, not time by the clock: the machine may have other work. Each run of ours is a process of its own, so
 * the peak of memory is that of one import; GDAL's time is that of its process.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { nodeFile } from '../../src/commands/node-file.ts';
import { readFile } from '../../src/formats/read-file.ts';
import type { LayerTable } from '../../src/geo/layer-table.ts';
import { type Bench, type Figure, median } from './bench.ts';
import { writeCity } from './city.ts';
import type { ImportedOnce } from './import-once.ts';

const RUNS = 5;
const COUNTS = [100_000, 1_000_000];
const root = fileURLToPath(new URL('../../', import.meta.url));

export const importLayers: Bench = {
  name: 'import',
  question: 'Buildings from file to the stored, indexed layer (processor time), against ogr2ogr to FlatGeobuf',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      const figures: Figure[] = [];
      for (const count of COUNTS) {
        await writeCity(count, folder);
        figures.push(...against(join(folder, 'buildings.geojson'), count, join(folder, 'gdal.fgb')));
      }
      const most = COUNTS.at(-1) as number;
      const what = `${most.toLocaleString('en')} buildings`;
      if (figures.some(({ what: told }) => told.endsWith('ogr2ogr')))
        figures.push(...alone(join(folder, 'gdal.fgb'), most, `${what}, FlatGeobuf`));
      const { layers } = await readFile(nodeFile(join(folder, 'buildings.geojson')));
      writeFileSync(join(folder, 'city.parquet'), parquetOf(layers[0]?.table as LayerTable));
      figures.push(...alone(join(folder, 'city.parquet'), most, `${what}, GeoParquet`));
      return figures;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** In pairs, one of ours and one of GDAL's, so that both meet the same machine. */
function against(path: string, count: number, output: string): Figure[] {
  const ours: ImportedOnce[] = [];
  const gdal: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(imported(path, count));
    rmSync(output, { force: true });
    const seconds = gdalSeconds(path, output);
    if (seconds !== null) gdal.push(seconds);
  }
  const what = `${count.toLocaleString('en')} buildings`;
  const storedMb = ours[0]?.storedMb ?? Number.NaN;
  const seconds = median(ours.map((one) => one.cpuSeconds));
  const figures: Figure[] = [
    { what: `${what}, GeoJSON`, value: seconds, unit: 's' },
    { what: `${what}, stored columns`, value: storedMb, unit: 'MB' },
    {
      what: `${what}, highest memory of the process`,
      value: median(ours.map((one) => one.peakMb)),
      unit: 'MB',
      target: `≤ ${(5 * storedMb + 200).toFixed(0)}`,
    },
  ];
  if (gdal.length < RUNS) return figures;
  return [
    ...figures,
    { what: `${what}, ogr2ogr`, value: median(gdal), unit: 's' },
    { what: `${what}, times faster`, value: median(gdal) / seconds, unit: '×', target: '≥ 3' },
  ];
}

function alone(path: string, count: number, what: string): Figure[] {
  const runs = Array.from({ length: RUNS }, () => imported(path, count));
  return [
    { what, value: median(runs.map((one) => one.cpuSeconds)), unit: 's', target: '≤ 3' },
    { what: `${what}, by the clock`, value: median(runs.map((one) => one.seconds)), unit: 's' },
  ];
}

function imported(path: string, count: number): ImportedOnce {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'tests/bench/import-once.ts', path], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const told = JSON.parse(stdout) as ImportedOnce;
  if (told.features !== count) throw new Error(`${told.features} features were read instead of ${count}`);
  return told;
}

/** User and system seconds of ogr2ogr; null where it is not installed. */
function gdalSeconds(path: string, output: string): number | null {
  const script = 'TIMEFORMAT="%U %S"; time ogr2ogr -f FlatGeobuf "$0" "$1"';
  const { status, stderr } = spawnSync('bash', ['-c', script, output, path], { encoding: 'utf8' });
  if (status !== 0) return null;
  const [user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return user === undefined || system === undefined || Number.isNaN(user + system) ? null : user + system;
}

/** The layer as a GeoParquet file: polygons of one ring, and its columns. */
function parquetOf(table: LayerTable): Uint8Array {
  const { coords, ringOffsets } = table.geometry;
  const geometry = Array.from({ length: table.count }, (_, row) => {
    const from = ringOffsets[row] as number;
    const vertices = (ringOffsets[row + 1] as number) - from;
    const view = new DataView(new ArrayBuffer(13 + 16 * vertices));
    view.setUint8(0, 1);
    view.setUint32(1, 3, true);
    view.setUint32(5, 1, true);
    view.setUint32(9, vertices, true);
    for (let i = 0; i < 2 * vertices; i++) view.setFloat64(13 + 8 * i, coords[2 * from + i] as number, true);
    return new Uint8Array(view.buffer);
  });
  const numbers = [...table.columns.values()].flatMap((column) =>
    column.kind === 'number' ? [{ name: column.name, type: 'INT32' as const, data: Array.from(column.values) }] : [],
  );
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [{ name: 'geometry', type: 'BYTE_ARRAY', data: geometry }, ...numbers],
      rowGroupSize: 100_000,
      kvMetadata: [
        {
          key: 'geo',
          value: '{"primary_column":"geometry","columns":{"geometry":{"encoding":"WKB"}},"version":"1.0.0"}',
        },
      ],
    }),
  );
}
