import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellAt } from '../../src/map/cell-at.ts';
import type { CellMesh } from '../../src/map/cell-mesh.ts';

/** Squares of 0.01°, `side` by `side`, row by row from the south-west. */
function squares(side: number): CellMesh {
  const coords: number[] = [];
  const offsets = [0];
  for (let i = 0; i < side * side; i++) {
    const x = 113 + (i % side) * 0.01;
    const y = 22 + Math.floor(i / side) * 0.01;
    coords.push(x, y, x + 0.01, y, x + 0.01, y + 0.01, x, y + 0.01, x, y);
    offsets.push(coords.length / 2);
  }
  const count = side * side;
  return {
    count,
    coords: Float64Array.from(coords),
    offsets: Uint32Array.from(offsets),
    classes: new Uint8Array(count),
    ranks: null,
  };
}

const mesh = squares(10);

it('finds the square that holds the place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (cell, u, v) => {
        const x = 113 + ((cell % 10) + u) * 0.01;
        const y = 22 + (Math.floor(cell / 10) + v) * 0.01;
        expect(cellAt(mesh, x, y)).toBe(cell);
      },
    ),
  );
});

it('finds nothing outside, nor in a mesh without cells', () => {
  expect(cellAt(mesh, 112.99, 22.05)).toBeNull();
  expect(cellAt(squares(0), 113, 22)).toBeNull();
});

it('asks the outline, not the box around it', () => {
  const hexagon: CellMesh = {
    count: 1,
    coords: Float64Array.of(2, 0, 1, 1.7, -1, 1.7, -2, 0, -1, -1.7, 1, -1.7, 2, 0),
    offsets: Uint32Array.of(0, 7),
    classes: Uint8Array.of(0),
    ranks: null,
  };
  expect(cellAt(hexagon, 0, 0)).toBe(0);
  expect(cellAt(hexagon, 1.9, 1.6)).toBeNull();
});
