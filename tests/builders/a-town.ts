/** A made-up town: bent streets and turned roofs, the same for the same seed, anywhere on earth. */
import { metresPerDegree } from '../../src/geo/crs/crs-change.ts';
import { geometryKind, type LayerTable } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';

export interface Town {
  readonly lon: number;
  readonly lat: number;
  readonly shapes: readonly TownShape[];
}

interface TownShape {
  readonly kind: 'street' | 'roof';
  /** x, y pairs in metres from the middle. */
  readonly xy: readonly (readonly [number, number])[];
}

/** A small generator, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

export function aTown(seed: number, { lon = 120.45, lat = 31.55, sizeM = 3000, streets = 40, roofs = 250 } = {}): Town {
  const next = random(seed);
  const shapes: TownShape[] = [];
  for (let i = 0; i < streets; i++) {
    let x = (next() - 0.5) * sizeM;
    let y = (next() - 0.5) * sizeM;
    let heading = next() * 2 * Math.PI;
    const xy: [number, number][] = [[x, y]];
    for (let step = 0; step < 8; step++) {
      heading += (next() - 0.5) * 1.2;
      const length = 60 + 120 * next();
      x += length * Math.cos(heading);
      y += length * Math.sin(heading);
      xy.push([x, y]);
    }
    shapes.push({ kind: 'street', xy });
  }
  for (let i = 0; i < roofs; i++) {
    const x = (next() - 0.5) * sizeM;
    const y = (next() - 0.5) * sizeM;
    const turn = next() * Math.PI;
    const [long, wide] = [20 + 60 * next(), 12 + 25 * next()];
    const corner = (a: number, b: number): [number, number] => [
      x + a * long * Math.cos(turn) - b * wide * Math.sin(turn),
      y + a * long * Math.sin(turn) + b * wide * Math.cos(turn),
    ];
    shapes.push({ kind: 'roof', xy: [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)] });
  }
  return { lon, lat, shapes };
}

interface Drawing {
  readonly kind?: TownShape['kind'];
  readonly eastM?: number;
  readonly northM?: number;
  /** Every corner off by up to so much. */
  readonly noiseM?: number;
  /** This share of the shapes, chosen by `seed`. */
  readonly share?: number;
  readonly seed?: number;
  /** Done to each lon, lat pair at last. */
  readonly convert?: (lonLat: Float64Array) => void;
}

export function drawn(towns: readonly Town[], drawing: Drawing = {}): LayerTable {
  const { kind, eastM = 0, northM = 0, noiseM = 0, share = 1, seed = 1, convert } = drawing;
  const next = random(seed);
  const builder = new TableBuilder();
  for (const { lon, lat, shapes } of towns) {
    const metres = metresPerDegree(lat);
    for (const shape of shapes) {
      const isLeftOut = next() > share;
      if (isLeftOut || (kind && shape.kind !== kind)) continue;
      builder.startFeature();
      builder.startPart(shape.kind === 'roof' ? geometryKind.polygon : geometryKind.line);
      builder.startRing();
      shape.xy.forEach(([x, y], at) => {
        // A ring stays closed.
        const isClosing = shape.kind === 'roof' && at === shape.xy.length - 1;
        if (isClosing) return;
        const off = () => (next() - 0.5) * 2 * noiseM;
        builder.vertex(lon + (x + eastM + off()) / metres.eastM, lat + (y + northM + off()) / metres.northM);
      });
      builder.endFeature();
    }
  }
  convert?.(builder.coordinates());
  return builder.finish().table;
}
