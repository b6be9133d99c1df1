import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutTile } from '../../../src/map/tiles/cut-tile.ts';
import { HALF_WORLD, mercatorX, mercatorY } from '../../../src/map/tiles/mercator.ts';
import { prepareLayer } from '../../../src/map/tiles/prepare-layer.ts';
import { aView, box, cut, prepared, tableOf, tileAt } from './a-tile-layer.ts';
import { ringArea } from './read-tile.ts';

const DEEPEST = 16;

/** A place in tile units, worked out from the sheet directly. */
function tileUnits([lon, lat]: Position, z: number, x: number, y: number): [number, number] {
  const unit = 2 ** (20 - z);
  return [(mercatorX(lon!) + HALF_WORLD) / unit - x * 4096, (mercatorY(lat!) + HALF_WORLD) / unit - y * 4096];
}

describe('one feature', () => {
  it('comes with its row as id and its corners where they belong, within half a unit', () => {
    const corners: Position[] = [
      [113.501, 22.101],
      [113.5015, 22.101],
      [113.5013, 22.1014],
      [113.501, 22.101],
    ];
    const layer = prepared([{ geometry: null }, { geometry: { type: 'Polygon', coordinates: [corners] } }]);
    const [x, y] = tileAt(113.5012, 22.1012, DEEPEST);
    const [feature, ...rest] = cut(layer, DEEPEST, x, y);
    expect(rest).toEqual([]);
    expect(feature!.id).toBe(1);
    for (const corner of corners) {
      const [ex, ey] = tileUnits(corner, DEEPEST, x, y);
      const nearest = Math.min(...feature!.paths[0]!.map(([px, py]) => Math.max(Math.abs(px - ex), Math.abs(py - ey))));
      expect(nearest).toBeLessThanOrEqual(0.5);
    }
  });

  it('has outer rings and holes turned as the format wants, whichever way they came', () => {
    const outer: Position[] = [
      [113.501, 22.101],
      [113.502, 22.101],
      [113.502, 22.102],
      [113.501, 22.102],
      [113.501, 22.101],
    ];
    const hole: Position[] = [
      [113.5013, 22.1013],
      [113.5017, 22.1013],
      [113.5017, 22.1017],
      [113.5013, 22.1013],
    ];
    for (const rings of [
      [outer, hole],
      [[...outer].reverse(), hole],
      [outer, [...hole].reverse()],
    ]) {
      const layer = prepared([{ geometry: { type: 'Polygon', coordinates: rings } }]);
      const [feature] = cut(layer, 14, ...tileAt(113.5015, 22.1015, 14));
      expect(feature!.paths.map((ring) => Math.sign(ringArea(ring)))).toEqual([1, -1]);
    }
  });

  it('is not on a tile far away', () => {
    const layer = prepared([{ geometry: box(113.5, 22.1, 113.501, 22.101) }]);
    const [x, y] = tileAt(113.5, 22.1, DEEPEST);
    expect(cutTile(layer, DEEPEST, x + 20, y).length).toBe(0);
  });

  it('keeps its height, name and class apart from what is missing', () => {
    const meanings = {
      heightM: { column: 'height', scheme: null, unit: 'm' },
      storeys: { column: 'floors', scheme: null, unit: null },
      name: { column: 'name', scheme: null, unit: null },
    };
    const at = (i: number) => box(113.5 + i * 0.001, 22.1, 113.5005 + i * 0.001, 22.1005);
    const layer = prepared(
      [
        { geometry: at(0), values: { height: 21, floors: 9, name: '塔' } },
        { geometry: at(1), values: { height: null, floors: 4, name: null } },
        { geometry: at(2), values: { height: null, floors: null, name: null } },
      ],
      { role: 'buildings', meanings },
      { classed: { values: Float64Array.of(5, 10, Number.NaN), breaks: [5, 9] } },
    );
    const [x, y] = tileAt(113.501, 22.1002, 14);
    const byRow = new Map(cut(layer, 14, x, y).map((feature) => [feature.id, feature.properties]));
    expect(byRow.get(0)).toEqual({ h: 21, c: 1 });
    expect(byRow.get(1)).toEqual({ h: 12, c: 2 });
    expect(byRow.get(2)).toEqual({ c: -1 });
    expect(cut(layer, 14, x, y, 'labels').map(({ properties }) => properties['n'])).toEqual(['塔']);
  });

  it('is left out when a person removed it', () => {
    const table = tableOf([
      { geometry: box(113.5, 22.1, 113.501, 22.101) },
      { geometry: box(113.5, 22.1, 113.502, 22.102) },
    ]);
    const layer = prepareLayer({ ...table, removed: Uint8Array.of(1, 0) }, aView(), {
      classed: null,
      marks: [],
      words: {},
    });
    const [x, y] = tileAt(113.5005, 22.1005, DEEPEST);
    expect(cut(layer, DEEPEST, x, y).map(({ id }) => id)).toEqual([1]);
  });
});

describe('a layer over many tiles', () => {
  const west = 113.4;
  const south = 22;

  it('has on all its tiles together the area it has on the sheet', () => {
    const place = fc.tuple(
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      fc.double({ min: 0.002, max: 0.04, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([dx, dy, size]) => {
        const layer = prepared([{ geometry: box(west + dx, south + dy, west + dx + size, south + dy + size) }]);
        const z = 14;
        const unit = 2 ** (20 - z);
        const expected = layer.projected.areas[0]! / (unit * unit);
        const [x0, y0] = tileAt(west, south + 0.1, z);
        const [x1, y1] = tileAt(west + 0.1, south, z);
        let total = 0;
        for (let x = x0; x <= x1; x++) {
          for (let y = y0; y <= y1; y++) {
            for (const { paths } of cut(layer, z, x, y))
              total += paths.reduce((sum, ring) => sum + insideTile(ring), 0);
          }
        }
        // Rounding moves each edge by at most half a unit.
        expect(Math.abs(total - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected) * 0.6 + 4);
      }),
      { numRuns: 40 },
    );
  });

  /** Area of an upright ring inside the tile itself, without its margin. */
  function insideTile(ring: readonly (readonly [number, number])[]): number {
    const clamp = (v: number) => Math.min(4096, Math.max(0, v));
    return ringArea(ring.map(([x, y]) => [clamp(x), clamp(y)] as const));
  }

  it('has each point on exactly one tile', () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.09, noNaN: true }), fc.double({ min: 0, max: 0.09, noNaN: true })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(points, (places) => {
        const layer = prepared(
          places.map(([dx, dy]) => ({ geometry: { type: 'Point', coordinates: [west + dx, south + dy] } })),
        );
        const seen: number[] = [];
        const [x0, y0] = tileAt(west, south + 0.09, 13);
        const [x1, y1] = tileAt(west + 0.09, south, 13);
        for (let x = x0; x <= x1; x++)
          for (let y = y0; y <= y1; y++) for (const { id } of cut(layer, 13, x, y)) seen.push(id!);
        expect(seen.sort((a, b) => a - b)).toEqual(places.map((_, i) => i));
      }),
      { numRuns: 30 },
    );
  });

  it('shows a town from afar as blocks that keep its built-up area within a level', () => {
    const shapes = Array.from({ length: 2500 }, (_, i) => {
      const lon = west + (i % 50) * 0.0004;
      const lat = south + Math.floor(i / 50) * 0.0004;
      return { geometry: box(lon, lat, lon + 0.00012, lat + 0.00012), values: { use: i % 50 < 25 ? 'a' : 'b' } };
    });
    const layer = prepared(
      shapes,
      { role: 'buildings' },
      {
        words: {
          u: { codes: Int32Array.from(shapes, ({ values }) => (values.use === 'a' ? 0 : 1)), dictionary: ['a', 'b'] },
        },
      },
    );
    const z = 11;
    const unit = 2 ** (20 - z);
    const expected = layer.projected.areas.reduce((sum, area) => sum + area, 0) / (unit * unit);
    const blocks = cut(layer, z, ...tileAt(west + 0.01, south + 0.01, z));
    expect(blocks.every(({ id, properties }) => id === null && typeof properties['d'] === 'number')).toBe(true);
    expect(new Set(blocks.map(({ properties }) => properties['u']))).toEqual(new Set(['a', 'b']));
    const shown = blocks.reduce((sum, { paths, properties }) => {
      return sum + paths.reduce((s, ring) => s + ringArea(ring), 0) * (Number(properties['d']) / 8);
    }, 0);
    expect(shown / expected).toBeGreaterThan(0.75);
    expect(shown / expected).toBeLessThan(1.35);
  });

  it('leaves nothing out at the deepest zoom', () => {
    const shapes = Array.from({ length: 200 }, (_, i) => ({
      geometry: box(113.5 + i * 1e-5, 22.1, 113.500004 + i * 1e-5, 22.100004),
    }));
    const layer = prepared(shapes);
    const [x, y] = tileAt(113.5, 22.1, DEEPEST);
    const ids = new Set([...cut(layer, DEEPEST, x, y), ...cut(layer, DEEPEST, x + 1, y)].map(({ id }) => id));
    expect(ids.size).toBe(200);
  });
});

it('gives the same bytes every time', () => {
  const shapes = Array.from({ length: 300 }, (_, i) => ({
    geometry: box(113.5 + i * 3e-4, 22.1, 113.5002 + i * 3e-4, 22.1002),
  }));
  const [x, y] = tileAt(113.52, 22.1001, 13);
  expect(cutTile(prepared(shapes), 13, x, y)).toEqual(cutTile(prepared(shapes), 13, x, y));
});
