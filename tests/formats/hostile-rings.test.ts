/** Rings of ten million vertices, and rings whose edges all lie beside each other. */
import { expect, it } from 'vitest';
import { finishLayer } from '../../src/formats/finish-layer.ts';
import { GeometryTally } from '../../src/formats/geometry-tally.ts';
import { geometryKind } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';

async function issuesOf(vertices: number, place: (i: number) => [number, number]) {
  const builder = new TableBuilder();
  builder.startFeature();
  builder.startPart(geometryKind.polygon);
  builder.startRing();
  for (let i = 0; i < vertices; i++) builder.vertex(...place(i));
  builder.endFeature();
  const tally = new GeometryTally();
  tally.countType('Polygon');
  let told = performance.now();
  let longest = 0;
  const pause = async () => {
    const now = performance.now();
    longest = Math.max(longest, now - told);
    told = now;
  };
  const layer = await finishLayer(
    { name: 'a', builder, tally, crs: { text: 'EPSG:4326', from: 'format' }, encoding: null },
    null,
    pause,
  );
  await pause();
  expect(layer.table.geometry.coords.length).toBe(2 * (vertices + 1));
  return { codes: layer.issues.map(({ code }) => code).filter((code) => code !== 'RING_CLOSED'), longest };
}

const around = (i: number, n: number, r: number): [number, number] => [
  113 + r * Math.cos((2 * Math.PI * i) / n),
  22 + r * Math.sin((2 * Math.PI * i) / n),
];

it('ten million vertices that keep to themselves are read without a complaint', async () => {
  const n = 10_000_000;
  const { codes, longest } = await issuesOf(n, (i) => around(i, n, 1));
  expect(codes).toEqual([]);
  expect(longest).toBeLessThan(9000);
});

it('a crossing among a hundred thousand vertices is found', async () => {
  const n = 100_000;
  const { codes } = await issuesOf(n, (i) => (i === 70_000 ? [112.5, 22.9] : around(i, n, 1)));
  expect(codes).toEqual(['SELF_INTERSECTION']);
});

it.each([
  ['level', (i: number): [number, number] => [i % 4 === 0 || i % 4 === 3 ? 113 : 114, 22 + i * 1e-7]],
  ['upright', (i: number): [number, number] => [113 + i * 1e-7, i % 4 === 0 || i % 4 === 3 ? 22 : 23]],
  ['slanting', (i: number): [number, number] => [113 + i * 1e-7 + (i % 2), 22 + (i % 2)]],
])('a comb of a million %s teeth does not hang', async (_, place) => {
  const { codes, longest } = await issuesOf(1_000_000, place);
  expect(longest).toBeLessThan(9000);
  for (const code of codes) expect(['SELF_INTERSECTION', 'GEOMETRY_NOT_CHECKED']).toContain(code);
});
