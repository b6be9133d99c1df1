/** What a pattern of buildings works with: the site, what has been placed on it, rows of buildings. */
import type { BuildingUse } from '../../src/core/factors/building-use.ts';
import { Lot, type Shape } from './lot.ts';
import type { Point } from './plane.ts';
import type { Polygon } from './polygon.ts';
import type { Random } from './random.ts';
import { box, cornered } from './shapes.ts';
import { splitLots } from './splitting.ts';

export interface Placed {
  readonly ring: readonly Point[];
  readonly storeys: number;
  readonly use: BuildingUse;
}

export interface Site {
  /** The lot less its set-back. */
  readonly ground: Polygon;
  /** Direction of the lot's rows; the nearer to east-west the better the light. */
  readonly angle: number;
  readonly random: Random;
  /** 0 at the edge of town … 1 in the centre. */
  readonly centrality: number;
}

export type Build = (site: Site) => Placed[];

/** Sets shapes out on a lot and keeps what stood. */
export class Builder {
  readonly placed: Placed[] = [];
  readonly lot: Lot;

  constructor(site: Site, angle = site.angle) {
    this.lot = new Lot(site.ground, angle);
  }

  put(shape: Shape, clearM: number, storeys: number, use: BuildingUse): boolean {
    if (!this.lot.fits(shape, clearM)) return false;
    this.placed.push({ ring: this.lot.place(shape), storeys, use });
    return true;
  }
}

/** Rows from south to north; in each row, from west to east, what `make` offers until the row is full. */
export function rows(
  { lot }: Builder,
  pitchM: number,
  stepM: number,
  startM: number,
  each: (x: number, y: number, row: number) => number,
): void {
  let row = 0;
  for (let y = lot.south + startM; y < lot.north; y += pitchM, row++) {
    for (let x = lot.west + 1; x < lot.east; ) x += Math.max(1, each(x, y, row)) || stepM;
  }
}

/** One large block that fills most of the lot. */
export function oneBlock(use: BuildingUse, low: number, high: number, mostM: number, fill: readonly number[]): Build {
  return (site) => {
    const { random } = site;
    const all: Placed[] = [];
    for (const cell of splitLots(site.ground, mostM * mostM * 1.9, random, 18)) {
      const builder = new Builder({ ...site, ground: cell });
      const { lot } = builder;
      const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
      for (const share of fill) {
        const [w, d] = [Math.min(mostM, lot.widthM * share), Math.min(mostM * 0.8, lot.depthM * share)];
        const shape = random.chance(0.4) ? cornered(x, y, w, d, w * 0.35, d * 0.35) : box(x, y, w, d);
        if (w > 9 && d > 8 && builder.put(shape, 0, random.whole(low, high), use)) break;
      }
      all.push(...builder.placed);
    }
    return all;
  };
}
