/** A layer written in a local grid and read with the same parameters lies where it lay, within a millimetre. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writers } from '../../../src/formats/writers/index.ts';
import { changedSystemText, metresPerDegree } from '../../../src/geo/crs/crs-change.ts';
import { featureIdAt, type LayerTable } from '../../../src/geo/layer-table.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { writeLayer } from '../../../src/workers/jobs/write-layer.job.ts';
import { aTable } from '../../builders/a-table.ts';

const LOCAL = 'LOCAL[EPSG:4547; east=401234.567; north=2398765.432; rotation=-3725.5; scale=1.000012]';
const table = aTable([
  { id: 'a', at: [114.05, 22.55], values: { bsm: 'a' } },
  { id: 'b', at: [114.0501234, 22.5512345], values: { bsm: 'b' } },
  { id: 'c', at: [114.3, 22.8], values: { bsm: 'c' } },
]);
const view = { layerId: 'l', tableId: 't', role: 'buildings', meanings: {}, overrides: [] } as const;
const context = jobContext({ table: async () => table });
const anySystem = writers.filter(({ systems }) => systems === 'any').map(({ id }) => id);
/** Spreadsheets say no system: whoever reads them names it. */
const silent = new Set(['csv', 'xlsx']);

async function writtenAndRead(format: string, crs: string, namedByPerson: boolean) {
  const { bytes, extension, issues } = await writeLayer({ view, name: 'l', format, crs }, context);
  const { layers } = await readFile(fileFromBytes(`l.${extension}`, bytes), namedByPerson ? { crs } : {});
  return { layer: layers[0]!, issues };
}

/** Metres from the corner that moved farthest to the nearest of the other layer. */
function farthestM(one: LayerTable, other: LayerTable): number {
  const rowOf = new Map(Array.from({ length: other.count }, (_, row) => [featureIdAt(other.ids, row), row]));
  let farthest = 0;
  for (let row = 0; row < one.count; row++) {
    const found = rowOf.get(featureIdAt(one.ids, row));
    if (found === undefined) throw new Error(`no ${featureIdAt(one.ids, row)}`);
    const [from, to] = [one, other].map(({ geometry: g }, at) => {
      const first = g.ringOffsets[g.partOffsets[g.featureOffsets[at === 0 ? row : found]!]!]!;
      return g.coords.subarray(2 * first, 2 * first + 10);
    }) as [Float64Array, Float64Array];
    // Some formats turn rings round, so each corner is looked for among all.
    for (let i = 0; i < 10; i += 2) {
      const { eastM, northM } = metresPerDegree(from[i + 1]!);
      const apart = [0, 2, 4, 6, 8].map((j) =>
        Math.hypot((from[i]! - to[j]!) * eastM, (from[i + 1]! - to[j + 1]!) * northM),
      );
      farthest = Math.max(farthest, Math.min(...apart));
    }
  }
  return farthest;
}

describe('a layer in a local grid', () => {
  it.each(anySystem)('%s brings every vertex back within 1 mm', async (format) => {
    const { layer, issues } = await writtenAndRead(format, LOCAL, true);
    expect(layer.table.count).toBe(3);
    expect(farthestM(table, layer.table)).toBeLessThan(1e-3);
    expect(issues.some(({ code }) => code === 'CRS_NOT_STATED')).toBe(silent.has(format));
  });

  it.each(anySystem.filter((id) => !silent.has(id)))(
    '%s says its grid, so that nobody needs to type it',
    async (format) => {
      for (const crs of [LOCAL, `SWAPPED[${LOCAL}]`, 'MOVED[EPSG:4490; east=320; north=-140]']) {
        const { layer } = await writtenAndRead(format, crs, false);
        expect(layer.crs.code, crs).toBe(crs);
        expect(farthestM(table, layer.table), crs).toBeLessThan(1e-3);
      }
    },
  );

  it('of any parameters brings every vertex back within 1 mm', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          eastM: fc.double({ min: -5e5, max: 5e5, noNaN: true }),
          northM: fc.double({ min: -3e6, max: 3e6, noNaN: true }),
          rotationArcsec: fc.double({ min: -648_000, max: 648_000, noNaN: true }),
          scale: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
        }),
        async (parameters) => {
          const crs = changedSystemText({ base: 'EPSG:4547', change: { kind: 'local', ...parameters } });
          const { layer } = await writtenAndRead('geojson', crs, true);
          expect(farthestM(table, layer.table)).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('on a datum that is tied only roughly is written and told', async () => {
    const crs = 'LOCAL[EPSG:2383; east=0; north=0; rotation=0; scale=1]';
    const { layer, issues } = await writtenAndRead('geojson', crs, true);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'WRITTEN_ON_ROUGH_DATUM', severity: 'warn' }));
    expect(farthestM(table, layer.table)).toBeLessThan(1e-3);
  });

  it('far from where its base can be used is refused', async () => {
    const crs = 'LOCAL[EPSG:32601; east=0; north=0; rotation=0; scale=1]';
    await expect(writeLayer({ view, name: 'l', format: 'geojson', crs }, context)).rejects.toMatchObject({
      code: 'OUTSIDE_SYSTEM',
    });
  });
});
