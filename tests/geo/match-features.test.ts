import { describe, expect, it } from 'vitest';
import { geometryKind, type LayerTable } from '../../src/geo/layer-table.ts';
import { isFarApart, matchFeatures } from '../../src/geo/match-features.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { aTable } from '../builders/a-table.ts';

const noPause = async () => {};
/** Metres to degrees at 31° north. */
const lon = (m: number) => m / 95_600;
const lat = (m: number) => m / 110_900;

/** Lines of vertices in metres east and north of 120° 31°, without source ids. */
function lines(...paths: (readonly (readonly [x: number, y: number])[])[]): LayerTable {
  const builder = new TableBuilder();
  for (const path of paths) {
    builder.startFeature();
    builder.startPart(geometryKind.line);
    builder.startRing();
    for (const [x, y] of path) builder.vertex(120 + lon(x), 31 + lat(y));
    builder.endFeature();
  }
  return builder.finish().table;
}

function points(...places: (readonly [x: number, y: number])[]): LayerTable {
  const builder = new TableBuilder();
  for (const [x, y] of places) {
    builder.startFeature();
    builder.startPart(geometryKind.point);
    builder.startRing();
    builder.vertex(120 + lon(x), 31 + lat(y));
    builder.endFeature();
  }
  return builder.finish().table;
}

/** Squares of about 100 m in a row, under ids of another field than the older table has. */
function renumbered(table: LayerTable): LayerTable {
  return { ...table, ids: { ...table.ids, field: 'other' } };
}

describe('partners by id', () => {
  it('hold wherever the features stand now, and however the rows are ordered', async () => {
    const older = aTable([{ id: 'a' }, { id: 'b' }, { id: 'gone' }]);
    const newer = aTable([{ id: 'new' }, { id: 'b' }, { id: 'a', at: [121, 31] }]);
    const match = await matchFeatures(older, newer, noPause);
    expect([...match.newRows]).toEqual([2, 1, -1]);
    expect(match).toMatchObject({ byId: 2, byShape: 0 });
    expect(isFarApart(older, 0, newer, 2)).toBe(true);
    expect(isFarApart(older, 1, newer, 1)).toBe(false);
  });

  it('are not sought between ids of different fields', async () => {
    const older = aTable([{ id: '1' }, { id: '2' }]);
    const newer = renumbered(aTable([{ id: '2' }, { id: '1' }]));
    const match = await matchFeatures(older, newer, noPause);
    expect([...match.newRows]).toEqual([0, 1]);
    expect(match).toMatchObject({ byId: 0, byShape: 2 });
  });

  it('are found for a feature that a person removed too, or it would be back; after those that are there', async () => {
    const older = { ...aTable([{ id: 'a' }, { id: 'b' }]), removed: Uint8Array.of(1, 0) };
    expect([...(await matchFeatures(older, aTable([{ id: 'a' }, { id: 'b' }]), noPause)).newRows]).toEqual([0, 1]);
    const twice = {
      ...aTable([
        { id: 'a', at: [120, 31] },
        { id: 'b', at: [120, 31] },
      ]),
      removed: Uint8Array.of(1, 0),
    };
    const once = renumbered(aTable([{ id: 'x', at: [120, 31] }]));
    expect([...(await matchFeatures(twice, once, noPause)).newRows]).toEqual([-1, 0]);
  });
});

describe('partners by place and shape', () => {
  it('share at least half of the land they cover together', async () => {
    const older = aTable([{ id: 'a', at: [120, 31] }]);
    const shifted = (share: number) => renumbered(aTable([{ id: 'x', at: [120 + 0.001 * share, 31] }]));
    // Shifted by a third of its width: 2/3 in common, 4/3 together, so just a half.
    expect([...(await matchFeatures(older, shifted(0.32), noPause)).newRows]).toEqual([0]);
    expect([...(await matchFeatures(older, shifted(0.35), noPause)).newRows]).toEqual([-1]);
  });

  it('go to the best pair first and to each feature once', async () => {
    const older = aTable([
      { id: 'a', at: [120, 31] },
      { id: 'b', at: [120.0002, 31] },
    ]);
    const newer = renumbered(aTable([{ id: 'x', at: [120.00019, 31] }]));
    expect([...(await matchFeatures(older, newer, noPause)).newRows]).toEqual([-1, 0]);
  });

  it('of lines run within ten metres, drawn either way', async () => {
    const road = lines([
      [0, 0],
      [100, 0],
      [200, 10],
    ]);
    const near = lines([
      [200, 15],
      [150, 8],
      [100, 4],
      [0, 5],
    ]);
    const far = lines([
      [0, 30],
      [200, 40],
    ]);
    const half = lines([
      [0, 0],
      [80, 0],
    ]);
    expect([...(await matchFeatures(road, near, noPause)).newRows]).toEqual([0]);
    expect([...(await matchFeatures(road, far, noPause)).newRows]).toEqual([-1]);
    expect([...(await matchFeatures(road, half, noPause)).newRows]).toEqual([-1]);
  });

  it('of points lie within twenty metres, the nearest first', async () => {
    const older = points([0, 0], [100, 0]);
    const newer = points([115, 0], [103, 0], [0, 25]);
    expect([...(await matchFeatures(older, newer, noPause)).newRows]).toEqual([-1, 1]);
  });

  it('are of one kind of geometry, and nothing has one without a place', async () => {
    const older = aTable([{ id: 'a', at: null }]);
    const newer = renumbered(aTable([{ id: 'b', at: null }]));
    expect([...(await matchFeatures(older, newer, noPause)).newRows]).toEqual([-1]);
    const square = aTable([{ id: 'a', at: [120, 31] }]);
    expect([...(await matchFeatures(square, points([1, 1]), noPause)).newRows]).toEqual([-1]);
  });

  it('are found for every one of many features that were numbered anew and moved a little', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => ({
      id: `o${i}`,
      at: [120 + (i % 50) * 0.002, 31 + Math.floor(i / 50) * 0.002] as const,
    }));
    const moved = rows.map(({ at }, i) => ({ id: `n${i}`, at: [at[0] + 0.0001, at[1] - 0.0001] as const })).reverse();
    const match = await matchFeatures(aTable(rows), renumbered(aTable(moved)), noPause);
    expect([...match.newRows]).toEqual(rows.map((_, i) => rows.length - 1 - i));
  });
});
