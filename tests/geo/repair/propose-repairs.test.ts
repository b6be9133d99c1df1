import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../src/geo/check/check-table.ts';
import { startLimits } from '../../../src/geo/check/limits.ts';
import type { LayerTable } from '../../../src/geo/layer-table.ts';
import { applyOverrides } from '../../../src/geo/overlay-edits.ts';
import { geosEngine } from '../../../src/geo/repair/geos-engine.ts';
import type { Proposal, RepairChoices, ShapeChange } from '../../../src/geo/repair/proposal.ts';
import { proposeRepairs } from '../../../src/geo/repair/propose-repairs.ts';
import { partsToGeoJson } from '../../../src/geo/repair/shape-parts.ts';
import { tableOfShapes } from '../../../src/geo/shapes-table.ts';

const M = 1 / 111_320;
const now = () => Promise.resolve();
const structure: RepairChoices = { validMethod: 'structure', overlapTo: 'larger' };
const wishes = { overlaps: true, gaps: true, outside: true, limits: startLimits };

const ring = (...places: [number, number][]): number[][] => places.map(([x, y]) => [114 + x * M, y * M]);
const box = (w: number, s: number, e: number, n: number) => ring([w, s], [e, s], [e, n], [w, n], [w, s]);
const polygon = (...rings: number[][][]) => JSON.stringify({ type: 'Polygon', coordinates: rings });
const tableOf = (...shapes: string[]) => tableOfShapes(shapes.map((geometry, i) => ({ id: String(i), geometry })));

async function repaired(table: LayerTable, boundary: LayerTable[], choices = structure, inUse = new Set<number>()) {
  const { findings } = await checkTable(table, boundary, wishes, now);
  const ground = { table, boundary, inUse, leastWidthM: startLimits.leastWidthM };
  const proposals = await proposeRepairs(findings, ground, choices, await geosEngine(), now);
  const last = new Map(proposals.flatMap(({ changes }) => changes.map(({ row, after }) => [row, after] as const)));
  const edits = [...last].map(([row, after]) => ({
    featureId: String(row),
    field: after === null ? '#removed' : '#shape',
    value: after === null ? true : partsToGeoJson(after),
  }));
  const after = applyOverrides(table, edits);
  expect(after.skipped).toEqual([]);
  return { findings, proposals, after: after.table };
}

const told = (proposals: readonly Proposal[]) =>
  proposals.map(({ action, refused, changes }) => [action, refused, changes.map(({ row }) => row)]);
const firstChange = (proposals: readonly Proposal[]): ShapeChange => {
  const change = proposals[0]?.changes[0];
  if (!change) throw new Error('nothing was proposed');
  return change;
};
const checkAgain = async (table: LayerTable, boundary: LayerTable[] = []) =>
  (await checkTable(table, boundary, wishes, now)).findings.map(({ kind }) => kind);

describe('repairs are proposed', () => {
  it('a bow-tie becomes two triangles with 2 × 2,500 m²', async () => {
    const bowTie = polygon(ring([0, 0], [100, 100], [100, 0], [0, 100], [0, 0]));
    const { proposals, after } = await repaired(tableOf(bowTie), []);
    expect(told(proposals)).toEqual([['makeValid', null, [0]]]);
    expect(proposals[0]?.changes[0]?.after).toHaveLength(2);
    expect(proposals[0]?.changes[0]?.afterM2).toBeCloseTo((5000 * 110_574) / 111_320, 0);
    expect(await checkAgain(after)).toEqual([]);
  });

  it('a ring without area is refused: nothing would be left', async () => {
    const { proposals } = await repaired(tableOf(polygon(ring([0, 0], [50, 0], [100, 0], [0, 0]))), []);
    expect(told(proposals)).toEqual([['makeValid', 'wouldVanish', []]]);
  });

  it.each([
    ['larger', 1],
    ['smaller', 0],
    ['first', 1],
  ] as const)('an overlap is given to the %s', async (overlapTo, loser) => {
    const table = tableOf(polygon(box(0, 0, 120, 100)), polygon(box(110, 0, 200, 100)));
    const { proposals, after } = await repaired(table, [], { ...structure, overlapTo });
    expect(told(proposals)).toEqual([['giveOverlap', null, [loser]]]);
    const { beforeM2, afterM2 } = firstChange(proposals);
    expect(beforeM2 - afterM2).toBeCloseTo((10 * 100 * 110_574) / 111_320, 0);
    expect(await checkAgain(after)).toEqual([]);
  });

  it('a feature that lies wholly in another is not emptied, but cut out of the other where the smaller keeps it', async () => {
    const table = tableOf(polygon(box(0, 0, 100, 100)), polygon(box(20, 20, 40, 40)));
    expect(told((await repaired(table, [])).proposals)).toEqual([['giveOverlap', 'wouldVanish', []]]);
    const { proposals, after } = await repaired(table, [], { ...structure, overlapTo: 'smaller' });
    expect(told(proposals)).toEqual([['giveOverlap', null, [0]]]);
    expect(await checkAgain(after)).toEqual([]);
  });

  it('a gap goes to the neighbour with the longest border, exactly', async () => {
    // The gap is 10 m × 20 m; parcel 1 borders on both 20 m sides' east one, parcel 0 on the west one and the south.
    const table = tableOf(
      polygon(ring([0, 0], [60, 0], [60, 40], [50, 40], [50, 60], [0, 60], [0, 0])),
      polygon(box(60, 0, 110, 60)),
      polygon(box(0, 60, 110, 110)),
    );
    const { findings, proposals, after } = await repaired(table, []);
    expect(findings.map(({ kind, rows }) => [kind, rows])).toEqual([['gap', [0, 1, 2]]]);
    expect(told(proposals)).toEqual([['fillGap', null, [0]]]);
    const { beforeM2, afterM2 } = firstChange(proposals);
    expect(afterM2 - beforeM2).toBeCloseTo((200 * 110_574) / 111_320, 1);
    expect(await checkAgain(after)).toEqual([]);
  });

  it('a sliver goes to its neighbour unless something stands on it', async () => {
    const table = tableOf(polygon(box(0, 0, 100, 100)), polygon(box(100, 0, 100.3, 100)));
    const { proposals, after } = await repaired(table, []);
    expect(told(proposals)).toEqual([['mergeSliver', null, [0, 1]]]);
    expect(await checkAgain(after)).toEqual([]);
    expect(told((await repaired(table, [], structure, new Set([1]))).proposals)).toEqual([
      ['mergeSliver', 'inUse', []],
    ]);
  });

  it('what reaches over the boundary is cut there; what lies outside is left to a person', async () => {
    const boundary = [tableOf(polygon(box(0, 0, 200, 200)))];
    const table = tableOf(polygon(box(0, 0, 250, 200)), polygon(box(300, 0, 400, 100)));
    const { proposals, after } = await repaired(table, boundary);
    expect(told(proposals)).toEqual([
      [null, 'byHand', []],
      ['clipToBoundary', null, [0]],
    ]);
    expect(await checkAgain(after, boundary)).toEqual(['outside']);
  });

  it('one of two features with the same shape is removed', async () => {
    const table = tableOf(polygon(box(0, 0, 100, 100)), polygon(box(0, 0, 100, 100)));
    const { proposals, after } = await repaired(table, []);
    expect(told(proposals)).toEqual([['removeRepeated', null, [1]]]);
    expect(await checkAgain(after)).toEqual([]);
  });
});

describe('random parcels', () => {
  const cut = fc.integer({ min: 1, max: 9 });
  /** Streets of one width cut a square of 1 km into parcels of whole metres. */
  const cuts = fc
    .uniqueArray(cut, { minLength: 1, maxLength: 4 })
    .map((list) => [0, ...list.sort((a, b) => a - b), 10]);
  const tiling = fc
    .tuple(cuts, cuts)
    .map(([xs, ys]) =>
      xs
        .slice(1)
        .flatMap((x, i) =>
          ys
            .slice(1)
            .map((y, j): [number, number, number, number] => [
              (xs[i] as number) * 100,
              (ys[j] as number) * 100,
              x * 100,
              y * 100,
            ]),
        ),
    );

  it('that tile a square have no findings', async () => {
    await fc.assert(
      fc.asyncProperty(tiling, async (boxes) => {
        const { findings } = await checkTable(
          tableOf(...boxes.map((one) => polygon(box(...one)))),
          [tableOf(polygon(box(0, 0, 1000, 1000)))],
          wishes,
          now,
        );
        expect(findings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('with a parcel moved overlap and leave gaps by the same area; repaired they tile the square again', async () => {
    const moved = fc.record({ boxes: tiling, pick: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(moved, async ({ boxes, pick, by }) => {
        // One parcel that does not stand at the east edge is moved east by a few metres.
        const movable = boxes.map((_, i) => i).filter((i) => (boxes[i]?.[2] ?? 0) < 1000);
        const at = movable[pick % movable.length] as number;
        const [w, s, e, n] = boxes[at] as [number, number, number, number];
        const shapes = boxes.map((one) => polygon(box(...one)));
        shapes[at] = polygon(box(w + by, s, e + by, n));
        const table = tableOf(...shapes);
        const boundary = [tableOf(polygon(box(0, 0, 1000, 1000)))];
        const { findings, after } = await repaired(table, boundary, { validMethod: 'structure', overlapTo: 'first' });
        const overlapM2 = findings
          .filter(({ kind }) => kind === 'overlap')
          .reduce((sum, f) => sum + (f.areaM2 ?? 0), 0);
        expect(overlapM2).toBeCloseTo((by * (n - s) * 110_574) / 111_320, -1);
        const isSmall = by * (n - s) <= startLimits.gapAreaM2;
        expect(findings.some(({ kind }) => kind === 'gap')).toBe(isSmall);
        const again = await checkTable(after, boundary, wishes, now);
        expect(again.findings).toEqual([]);
        const square = ((1e6 * 110_574) / 111_320) as number;
        if (isSmall) expect(Math.abs(again.addedM2 - square)).toBeLessThan(20);
        expect(Math.abs(again.addedM2 + (again.openM2 ?? 0) - square)).toBeLessThan(20);
      }),
      { numRuns: 40 },
    );
  });
});
