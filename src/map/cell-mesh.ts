/**
 * Analysis cells (grid squares, hexagons) as typed arrays: an outline each, a class each.
 *
 * Cell i has the vertices offsets[i] … offsets[i + 1] of `coords` (lon, lat in degrees), its ring
 * closed. `classes` counts from 0 on the ramp; 255 is a cell without a value. `ranks` is the place
 * in the ranked list (1 = first), 0 for the rest.
 */
export interface CellMesh {
  readonly count: number;
  readonly coords: Float64Array;
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  readonly ranks: Uint16Array | null;
}

export const NO_CLASS = 255;
