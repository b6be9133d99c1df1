/** Long steps tell how far they are from within: whoever watches them never waits for seconds without a word. */
import { expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { finishLayer } from '../../src/formats/finish-layer.ts';
import { GeometryTally } from '../../src/formats/geometry-tally.ts';
import type { partOfPause } from '../../src/formats/part-of-pause.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { geometryKind } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { aFile } from '../builders/a-file.ts';

const ROWS = 60_000;

/** Squares of 20 m in a Gauss-Krüger zone, which must be computed to be placed. */
function squares(): { builder: TableBuilder; tally: GeometryTally } {
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  for (let row = 0; row < ROWS; row++) {
    const x = 40_500_000 + 30 * (row % 300);
    const y = 3_480_000 + 30 * Math.floor(row / 300);
    builder.startFeature();
    builder.startPart(geometryKind.polygon);
    builder.startRing();
    for (const [dx, dy] of [
      [0, 0],
      [20, 0],
      [20, 20],
      [0, 20],
      [0, 0],
    ] as const)
      builder.vertex(x + dx, y + dy);
    builder.set('name', `地块 ${row}`);
    tally.countType('Polygon');
    builder.endFeature();
  }
  return { builder, tally };
}

function listener(): { told: number[]; pause: ReturnType<typeof partOfPause> } {
  const told: number[] = [];
  const tell = (share: number) => void told.push(share);
  return { told, pause: Object.assign(async (share: number) => tell(share), { tell }) };
}

/** The widest step between two words; the last word is followed by nothing but the end. */
const widest = (shares: readonly number[]) => Math.max(...shares.map((share, i) => share - (shares[i - 1] ?? 0)));

it('a layer is placed, built and checked with a word every few thousand features, shares rising', async () => {
  const { told, pause } = listener();
  const crs = { text: 'EPSG:4528', from: 'sidecar' as const };
  const layer = await finishLayer({ name: 'a', ...squares(), crs, encoding: null }, null, pause);
  expect(layer.table.count).toBe(ROWS);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.length).toBeGreaterThan(50);
  expect(widest(told)).toBeLessThanOrEqual(0.3);
  const shares: number[] = [];
  const description = describeLayer(layer, (share) => void shares.push(share));
  // 60,000 squares of 400 m² of the plane; the zone's scale is 1 at its meridian.
  expect(description.areaKm2).toBeCloseTo(24, 2);
  expect(shares.length).toBeGreaterThan(500);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

it('a cancel told from inside a step ends it', async () => {
  const cancelled = new Error('cancelled');
  const tell = (share: number) => {
    if (share > 0.55) throw cancelled;
  };
  const pause = Object.assign(async () => {}, { tell });
  const crs = { text: 'EPSG:4528', from: 'sidecar' as const };
  await expect(finishLayer({ name: 'a', ...squares(), crs, encoding: null }, null, pause)).rejects.toBe(cancelled);
});

it('a table of points goes on telling while its layer is finished', async () => {
  const { told, pause } = listener();
  const rows = Array.from({ length: ROWS }, (_, i) => `${i},${113 + i / 1e6},${22 + i / 1e6}`);
  const { layers } = await readFile(aFile('p.csv', ['id,lon,lat', ...rows].join('\n')), {}, pause);
  expect(layers[0]?.table.count).toBe(ROWS);
  expect(told.filter((share) => share > 0.77).length).toBeGreaterThan(20);
});
