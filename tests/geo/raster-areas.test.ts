/** Areas of equal cells: exact, simple, and together nothing but the cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonAreaM2 } from '../../src/geo/geodesic.ts';
import { geometryKind, type LayerTable } from '../../src/geo/layer-table.ts';
import { addAreas, labelAreas, TooManyCorners } from '../../src/geo/raster-areas.ts';
import { type GridTransform, rasterGrid } from '../../src/geo/raster-grid.ts';
import { addCells } from '../../src/geo/raster-to-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';

const pause = async () => {};
const plain: GridTransform = [1, 0, 0, 0, -1, 0];

interface Grid {
  readonly width: number;
  readonly values: readonly number[];
}

/** Rows of digits; `.` has no value. */
function drawing(...rows: string[]): Grid {
  return {
    width: rows[0]?.length ?? 0,
    values: rows
      .join('')
      .split('')
      .map((c) => (c === '.' ? Number.NaN : Number(c))),
  };
}

async function areasOf({ width, values }: Grid, transform = plain, degrees = false) {
  const numbers = Float64Array.from(values);
  const takes = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1));
  const height = values.length / width;
  const grid = rasterGrid(transform, [width, height], degrees);
  const areas = await labelAreas(numbers, takes, width, grid.seam, pause);
  const builder = new TableBuilder();
  const window = { column: 0, row: 0, width, height };
  const add = (cell: number) => builder.set('value', values[cell]);
  await addAreas(builder, grid, window, areas, add, 1e6, pause);
  const { table, notices } = builder.finish();
  return { table, notices, areas, grid, window, takes, numbers };
}

/** Rings of a row as lists of points, each with the first at the end. */
function ringsOf({ geometry: g }: LayerTable, row: number): [number, number][][] {
  const first = g.partOffsets[g.featureOffsets[row] as number] as number;
  const end = g.partOffsets[g.featureOffsets[row + 1] as number] as number;
  return Array.from({ length: end - first }, (_, i) => {
    const from = g.ringOffsets[first + i] as number;
    const to = g.ringOffsets[first + i + 1] as number;
    return Array.from({ length: to - from }, (__, v) => [
      g.coords[2 * (from + v)] as number,
      g.coords[2 * (from + v) + 1] as number,
    ]);
  });
}

function signedArea(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

function isInRing(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** Patches of equal neighbours, counted by filling them one after another. */
function patchCount({ width, values }: Grid): number {
  const seen = new Set<number>();
  let patches = 0;
  for (let start = 0; start < values.length; start++) {
    if (seen.has(start) || Number.isNaN(values[start])) continue;
    patches++;
    const stack = [start];
    seen.add(start);
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
      const column = cell % width;
      const beside = [
        ...(column > 0 ? [cell - 1] : []),
        ...(column + 1 < width ? [cell + 1] : []),
        ...[cell - width, cell + width],
      ];
      for (const next of beside) {
        if (seen.has(next) || values[next] !== values[start]) continue;
        seen.add(next);
        stack.push(next);
      }
    }
  }
  return patches;
}

describe('areas of equal cells', () => {
  it('have holes, and what lies in a hole is an area of its own', async () => {
    const { table } = await areasOf(drawing('1111', '1221', '1211', '1111'));
    expect(table.count).toBe(2);
    expect(ringsOf(table, 0).map(signedArea)).toEqual([16, -3]);
    expect(ringsOf(table, 1).map(signedArea)).toEqual([3]);
  });

  it('that touch themselves at a corner have simple rings', async () => {
    // The tips of the bow meet at a corner: the cell within is a hole, not an outside reached through the corner.
    const { table } = await areasOf(drawing('111', '1.1', '.11'));
    expect(ringsOf(table, 0).map(signedArea)).toEqual([8, -1]);
    const diagonal = await areasOf(drawing('1.', '.1'));
    expect(diagonal.table.count).toBe(2);
  });

  it('with two holes that meet at a corner keep both', async () => {
    const { table } = await areasOf(drawing('1111', '1.11', '11.1', '1111'));
    expect(ringsOf(table, 0).map(signedArea)).toEqual([16, -1, -1]);
  });

  it('are what the cells are: any grid, however it is turned', async () => {
    const grids = fc.integer({ min: 1, max: 9 }).chain((width) =>
      fc.record({
        width: fc.constant(width),
        values: fc.integer({ min: 1, max: 9 }).chain((height) =>
          fc.array(fc.constantFrom(1, 1, 2, 2, 3, Number.NaN), {
            minLength: width * height,
            maxLength: width * height,
          }),
        ),
      }),
    );
    const transforms = fc.constantFrom<GridTransform>(
      plain,
      [1, 0, 0, 0, 1, 0],
      [-1, 0, 0, 0, 1, 0],
      [-1, 0, 0, 0, -1, 0],
    );
    await fc.assert(
      fc.asyncProperty(grids, transforms, async (grid, transform) => {
        const { table, notices, areas } = await areasOf(grid, transform);
        expect(table.count).toBe(patchCount(grid));
        expect([...notices.closedRings, ...notices.degenerateRings]).toEqual([]);
        const [a, , , , e] = transform;
        const cellsOfArea = new Float64Array(table.count);
        grid.values.forEach((value, cell) => {
          const x = a * ((cell % grid.width) + 0.5);
          const y = e * (Math.floor(cell / grid.width) + 0.5);
          const area = areas.areaOfCell[cell] as number;
          for (let row = 0; row < table.count; row++) {
            const covers = ringsOf(table, row).filter((ring) => isInRing(ring, x, y)).length % 2 === 1;
            expect(covers).toBe(row === area);
          }
          if (Number.isNaN(value)) return;
          const column = table.columns.get('value');
          expect(column?.kind === 'number' && column.values[area]).toBe(value);
          cellsOfArea[area] = (cellsOfArea[area] as number) + 1;
        });
        for (let row = 0; row < table.count; row++) {
          const rings = ringsOf(table, row);
          const [outline = 0, ...holes] = rings.map(signedArea);
          expect(outline).toBeGreaterThan(0);
          for (const hole of holes) expect(hole).toBeLessThan(0);
          expect(outline + holes.reduce((sum, hole) => sum + hole, 0)).toBe(cellsOfArea[row]);
          for (const ring of rings) expect(new Set(ring.map(String)).size).toBe(ring.length - 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have on the ellipsoid the area of their cells', async () => {
    const grid = drawing('1122', '1322', '1332');
    const transform: GridTransform = [0.25, 0, 113, 0, -0.25, 31];
    const { table, grid: placed, window, takes, numbers } = await areasOf(grid, transform, true);
    const cells = new TableBuilder();
    await addCells(cells, placed, window, [{ name: 'value', values: numbers }], takes, () => {}, pause);
    const each = cells.finish().table;
    const sums = new Map<number, number>();
    for (let row = 0; row < each.count; row++) {
      const value = numbers[row] as number;
      sums.set(value, (sums.get(value) ?? 0) + polygonAreaM2(each, row));
    }
    for (let row = 0; row < table.count; row++) {
      const value = (table.columns.get('value') as { values: Float64Array }).values[row] as number;
      expect(Math.abs(polygonAreaM2(table, row) - (sums.get(value) as number))).toBeLessThan(1e-3);
    }
  });

  it('end at the seam of a grid that runs from 0° to 360°', async () => {
    const { table } = await areasOf(drawing('1111'), [90, 0, 0, 0, -10, 5], true);
    expect(table.count).toBe(2);
    expect([...table.bounds]).toEqual([0, -5, 180, 5, -180, -5, 0, 5]);
  });

  it('with more corners than a layer takes are refused before they fill the memory', async () => {
    const values = Float64Array.from({ length: 10_000 }, (_, i) => (i + Math.floor(i / 100)) % 2);
    const areas = await labelAreas(values, new Uint8Array(10_000).fill(1), 100, null, pause);
    expect(areas.firstCells.length).toBe(10_000);
    const grid = rasterGrid(plain, [100, 100], false);
    const window = { column: 0, row: 0, width: 100, height: 100 };
    await expect(addAreas(new TableBuilder(), grid, window, areas, () => {}, 1000, pause)).rejects.toThrow(
      TooManyCorners,
    );
  });
});

describe('cells', () => {
  it('have the very same corners where they touch', async () => {
    const transform: GridTransform = [0.1, 0, 113.07, 0, -0.1, 22.93];
    const grid = rasterGrid(transform, [7, 5], true);
    const window = { column: 0, row: 0, width: 7, height: 5 };
    const builder = new TableBuilder();
    const values = new Float64Array(35).fill(1);
    await addCells(builder, grid, window, [{ name: 'value', values }], new Uint8Array(35).fill(1), () => {}, pause);
    const { table } = builder.finish();
    const corners = new Set<string>();
    for (let v = 0; v < table.geometry.coords.length; v += 2)
      corners.add(`${table.geometry.coords[v]} ${table.geometry.coords[v + 1]}`);
    expect(corners.size).toBe(8 * 6);
    expect(table.geometry.kinds.every((kind) => kind === geometryKind.polygon)).toBe(true);
    for (let row = 0; row < table.count; row++) expect(signedArea(ringsOf(table, row)[0] ?? [])).toBeGreaterThan(0);
  });
});
