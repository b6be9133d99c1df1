import { expect, it } from 'vitest';
import { EXTENT } from '../../../src/map/tiles/tile-writer.ts';
import { box, cut, prepared, tileAt } from './a-tile-layer.ts';

const SIDE = 150;
const STEP = 0.0003;
const WEST = 113.51;
const SOUTH = 22.11;
const BUILDINGS = SIDE * SIDE;

/** Rows and columns of small buildings: the west in class 0, the east in class 1, a large hall among them. */
function aDenseTown() {
  const shapes = Array.from({ length: BUILDINGS }, (_, i) => {
    const x = WEST + (i % SIDE) * STEP;
    const y = SOUTH + Math.floor(i / SIDE) * STEP;
    return { geometry: box(x, y, x + STEP * 0.5, y + STEP * 0.5) };
  });
  shapes.push({ geometry: box(WEST, SOUTH, WEST + 0.01, SOUTH + 0.01) });
  const values = Float64Array.from({ length: BUILDINGS + 1 }, (_, i) => (i % SIDE < SIDE / 2 ? 0 : 2));
  return prepared(shapes, {}, { classed: { values, breaks: [1] } });
}

const layer = aDenseTown();
/** Share of the sheet a building covers in its square of the town. */
const FULLNESS = 0.25;

it.each([8, 9, 10, 11, 12])(
  'a far tile at zoom %i holds the area of all small buildings, in the right place and class',
  (z) => {
    const size = 2 ** (32 - z);
    const [fromX, toY] = tileAt(WEST, SOUTH, z);
    const [toX, fromY] = tileAt(WEST + SIDE * STEP, SOUTH + SIDE * STEP, z);
    let areaUnits = 0;
    const wrong: unknown[] = [];
    for (let x = fromX; x <= toX; x++) {
      for (let y = fromY; y <= toY; y++) {
        for (const feature of cut(layer, z, x, y)) {
          const level = feature.properties['d'];
          if (level === undefined) continue;
          for (const ring of feature.paths) {
            const xs = ring.map(([px]) => px);
            const ys = ring.map(([, py]) => py);
            const [left, right] = [Math.min(...xs), Math.max(...xs)];
            areaUnits += ((right - left) * (Math.max(...ys) - Math.min(...ys)) * Number(level)) / 8;
            const lon = ((x + (left + right) / 2 / EXTENT) * size - 2 ** 31) * (360 / 2 ** 32);
            const middle = WEST + (SIDE / 2) * STEP;
            const cellDegrees = ((right - left) / EXTENT) * size * (360 / 2 ** 32);
            // Rows of cells alike are one rectangle: a cell on the line between may be either.
            if (lon + cellDegrees / 2 < middle - 2 * STEP && feature.properties['c'] !== 0) wrong.push([lon, 'west']);
            if (lon - cellDegrees / 2 > middle + 2 * STEP && feature.properties['c'] !== 1) wrong.push([lon, 'east']);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    const unit = 2 ** (20 - z);
    const side = (SIDE * STEP * 2 ** 32) / 360 / unit;
    // Sheet north–south is stretched by 1 / cos of the latitude.
    const expected = (side * side * FULLNESS) / Math.cos((22.13 * Math.PI) / 180);
    // A level is an eighth: rounded up for the loose edge, at random inside.
    expect(areaUnits / expected).toBeGreaterThan(0.8);
    expect(areaUnits / expected).toBeLessThan(1.35);
  },
);

it('what is larger than a cell stays a feature with its id', () => {
  const [x, y] = tileAt(WEST + 0.005, SOUTH + 0.005, 11);
  const hall = cut(layer, 11, x, y).find(({ id }) => id === BUILDINGS);
  expect(hall?.properties).toEqual({ c: 0 });
});
