/**
 * Where are these cells, how large are they, and which lie side by side? (methods 3.5, 3.6)
 *
 * Nothing here depends on what cells hold: with the same list of cells again, as after an edit that only moves tonnes,
 * everything is as it was. `fill-cells.ts` gives the same list where the same cells hold something.
 */
import type { NeighbourRule } from '../core/clusters/cluster-method.ts';
import type { Region } from '../geo/region.ts';
import type { CellFrame } from './cell-frame.ts';
import { cellNeighbours } from './cell-neighbours.ts';
import { joinOutlines } from './cell-outlines.ts';
import type { Neighbours } from './statistics/neighbours.ts';

const M2_PER_KM2 = 1e6;

type Bounds = readonly [west: number, south: number, east: number, north: number];

class CellShapes {
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly areaKm2: Float64Array;
  readonly coords: Float64Array;
  readonly offsets: Uint32Array;
  private readonly outlines: readonly Float64Array[];
  private shares: { readonly region: Region | null; readonly inside: Float64Array } | null = null;
  private beside: { readonly rule: string; readonly neighbours: Neighbours } | null = null;

  constructor(
    private readonly frame: CellFrame,
    private readonly cells: Uint32Array,
  ) {
    this.ids = Array.from(cells, (cell) => frame.id(cell));
    this.names = Array.from(cells, (cell) => frame.name(cell));
    this.areaKm2 = Float64Array.from(cells, (cell) => frame.areaM2(cell) / M2_PER_KM2);
    this.outlines = Array.from(cells, (cell) => frame.outline(cell));
    const { coords, offsets } = joinOutlines(this.outlines);
    this.coords = coords;
    this.offsets = offsets;
  }

  boundsOf(place: number): Bounds {
    return boundsOf(this.outlines[place]!);
  }

  /** Share of each cell inside the region; 1 without a region. */
  insideShare(region: Region | null): Float64Array {
    if (this.shares && this.shares.region === region) return this.shares.inside;
    const inside = sharesInside(region, this.outlines);
    this.shares = { region, inside };
    return inside;
  }

  neighbours(asked: NeighbourRule): Neighbours {
    const rule = JSON.stringify(asked);
    if (this.beside?.rule === rule) return this.beside.neighbours;
    const neighbours = cellNeighbours(this.frame, this.cells, asked);
    this.beside = { rule, neighbours };
    return neighbours;
  }
}

const shapesOf = new WeakMap<CellFrame, { readonly cells: Uint32Array; readonly shapes: CellShapes }>();

/** The shapes of the last list of cells of a frame are kept. */
export function cellShapes(frame: CellFrame, cells: Uint32Array): CellShapes {
  const known = shapesOf.get(frame);
  if (known?.cells === cells) return known.shapes;
  const shapes = new CellShapes(frame, cells);
  shapesOf.set(frame, { cells, shapes });
  return shapes;
}

function sharesInside(region: Region | null, outlines: readonly Float64Array[]): Float64Array {
  const shares = new Float64Array(outlines.length).fill(1);
  if (!region) return shares;
  for (const [k, ring] of outlines.entries()) {
    const where = region.placeOf(...boundsOf(ring));
    if (where === 'inside') continue;
    shares[k] = where === 'outside' ? 0 : region.shareInside(ring);
  }
  return shares;
}

function boundsOf(ring: Float64Array): Bounds {
  let [west, south, east, north] = [ring[0]!, ring[1]!, ring[0]!, ring[1]!];
  for (let v = 2; v < ring.length; v += 2) {
    west = Math.min(west, ring[v]!);
    east = Math.max(east, ring[v]!);
    south = Math.min(south, ring[v + 1]!);
    north = Math.max(north, ring[v + 1]!);
  }
  return [west, south, east, north];
}
