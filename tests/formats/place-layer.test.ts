/** Systems a person names when reading, on files built here: the place, the record and what is said about it. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-file.ts';
import { boundsOfAll } from '../../src/geo/feature-bounds.ts';
import { aFile, aZip } from '../builders/a-file.ts';

/** Four corners of a block in CGCS2000 / 3-degree, meridian 114°, and the same in a local grid and other ways of writing. */
const corners = [
  [512_345.6, 2_501_234.5],
  [512_845.6, 2_501_234.5],
  [512_845.6, 2_501_734.5],
] as const;

const csv = (points: readonly (readonly [number, number])[]) =>
  `x,y\n${points.map(([x, y]) => `${x},${y}`).join('\n')}\n`;

async function boxOf(text: string, crs: string) {
  const [layer] = (await readFile(aFile('a.csv', text), { crs })).layers;
  if (!layer) throw new Error('no layer');
  return { box: boundsOfAll(layer.table.bounds), layer };
}

const close = (one: readonly number[] | null, other: readonly number[] | null) =>
  Math.max(...(one ?? [Number.NaN]).map((value, at) => Math.abs(value - (other?.[at] ?? Number.NaN))));

describe('a system a person names', () => {
  it('may be a local grid, other units or swapped axes: the place is the same', async () => {
    const { box: wanted } = await boxOf(csv(corners), 'EPSG:4547');
    const turn = (10 * Math.PI) / 180 / 3600;
    // The inverse by hand of: E = 400000 + 1.00002 (e cos r − n sin r), N = 2400000 + 1.00002 (e sin r + n cos r)
    const local = corners.map(([east, north]): [number, number] => {
      const [de, dn] = [(east - 400_000) / 1.00002, (north - 2_400_000) / 1.00002];
      return [de * Math.cos(turn) + dn * Math.sin(turn), dn * Math.cos(turn) - de * Math.sin(turn)];
    });
    const text = 'LOCAL[EPSG:4547; east=400000; north=2400000; rotation=10; scale=1.00002]';
    const read = await boxOf(csv(local), text);
    expect(close(read.box, wanted)).toBeLessThan(1e-10);
    expect(read.layer.crs).toEqual({ code: text, from: 'person' });
    expect(read.layer.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const swapped = corners.map(([x, y]) => [y, x] as const);
    expect((await boxOf(csv(swapped), 'SWAPPED[EPSG:4547]')).box).toEqual(wanted);
    const millimetres = corners.map(([x, y]) => [x * 1000, y * 1000] as const);
    expect(close((await boxOf(csv(millimetres), 'UNIT[EPSG:4547; metres=0.001]')).box, wanted)).toBeLessThan(1e-11);
  });

  it('is still refused where the numbers contradict it, after it was applied', async () => {
    for (const crs of ['SWAPPED[EPSG:4547]', 'LOCAL[EPSG:4547; east=9000000; north=0; rotation=0; scale=1]']) {
      const { box, layer } = await boxOf(csv(corners), crs);
      expect(box).toBeNull();
      expect(layer.issues.map(({ code }) => code)).toContain('CRS_CONTRADICTED');
    }
  });

  it('is said to be unknown where it is malformed', async () => {
    const { box, layer } = await boxOf(csv(corners), 'LOCAL[EPSG:4547; east=1; north=2]');
    expect(box).toBeNull();
    expect(layer.issues).toMatchObject([{ code: 'CRS_UNKNOWN', severity: 'stop' }]);
  });

  it('is said to be rough on an old datum, until seven parameters tie it', async () => {
    const issues = async (crs: string) => (await boxOf(csv(corners), crs)).layer.issues;
    expect(await issues('EPSG:2383')).toMatchObject([{ code: 'DATUM_APPROXIMATE', detail: { errorM: 150 } }]);
    expect(await issues('DATUM[EPSG:2383; dx=9; dy=-120; dz=-50; rx=0; ry=0; rz=0; ppm=0]')).toEqual([]);
  });

  it('may differ from layer to layer of a file', async () => {
    const geojson = (x: number, y: number) =>
      JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [x, y] } });
    const zip = aZip('both.zip', { 'one.geojson': geojson(114.05, 22.55), 'two.geojson': geojson(114.06, 22.56) });
    const { layers } = await readFile(zip, { crs: { two: 'GCJ-02' } });
    expect(layers.map(({ name, crs }) => [name, crs.code, crs.from])).toEqual([
      ['one', 'EPSG:4326', 'format'],
      ['two', 'GCJ-02', 'person'],
    ]);
  });
});

describe('the numbers as the file writes them', () => {
  it('are kept beside the placed layer, with a text that names its system', async () => {
    const { layer } = await boxOf(csv(corners), 'EPSG:4547');
    expect([...(layer.written?.shapes.coords ?? [])]).toEqual(corners.flat());
    expect(layer.written?.system).toBe('EPSG:4547');
  });

  it('are kept where the layer could not be placed', async () => {
    const [layer] = (await readFile(aFile('a.csv', csv(corners)))).layers;
    expect(layer?.written?.system).toBeNull();
    expect(layer?.written?.shapes.coords).toHaveLength(6);
    const guessed = (await readFile(aFile('a.csv', 'lon,lat\n114.05,22.55\n'))).layers[0];
    expect(guessed?.written?.system).toBe('EPSG:4326');
  });

  it('are a sample where there are many', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [114 + i * 1e-5, 22.5] as const);
    const [layer] = (await readFile(aFile('a.csv', csv(many)))).layers;
    const kept = layer?.written?.shapes.kinds.length ?? 0;
    expect(kept).toBeGreaterThan(500);
    expect(kept).toBeLessThanOrEqual(1000);
    expect(layer?.table.count).toBe(20_000);
  });
});
