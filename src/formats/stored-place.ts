/**
 * Where does a layer lie that is stored already: which numbers did its file have?
 *
 * A stored layer is longitude and latitude; its record keeps the system it was read in. The way back through that system
 * (`geo/crs/numbers-in-system.ts`) gives the numbers of the file again, so that the layer can be judged and placed anew
 * without the file. Where the record names no system that is understood (a definition without code), the stored degrees
 * themselves are the numbers, in WGS 84.
 */
import { identifyCrs } from '../geo/crs/identify-crs.ts';
import { type CrsDefinition, WGS84 } from '../geo/crs/known-crs.ts';
import { numbersInSystem } from '../geo/crs/numbers-in-system.ts';
import type { Geometry } from '../geo/layer-table.ts';
import { sampleShapes } from '../geo/sample-shapes.ts';
import type { WrittenPlace } from './format.ts';
import { WRITTEN_FEATURES, WRITTEN_VERTICES } from './place-layer.ts';

const VERTICES_AT_ONCE = 50_000;

interface StoredSystem {
  /** As `identifyCrs` understands it. */
  readonly text: string;
  readonly crs: CrsDefinition;
}

/** The system that a record names, else WGS 84. */
export async function storedSystem(crsCode: string | null): Promise<StoredSystem> {
  const crs = crsCode === null ? null : await identifyCrs(crsCode);
  return crs && crsCode !== null ? { text: crsCode, crs } : { text: 'EPSG:4326', crs: WGS84 };
}

/** Some of the shapes with the numbers of the file; null without geometry. */
export async function storedPlace(geometry: Geometry, crsCode: string | null): Promise<WrittenPlace | null> {
  if (geometry.coords.length === 0) return null;
  const { text, crs } = await storedSystem(crsCode);
  const shapes = sampleShapes(geometry, WRITTEN_FEATURES, WRITTEN_VERTICES);
  numbersInSystem(crs)(shapes.coords, 0, shapes.coords.length / 2);
  return { shapes, system: text };
}

/** The same shapes with the numbers their file had. */
export async function numbersOf(
  geometry: Geometry,
  crs: CrsDefinition,
  pause: (fraction: number) => Promise<void>,
): Promise<Geometry> {
  const coords = geometry.coords.slice();
  const out = numbersInSystem(crs);
  const vertices = coords.length / 2;
  for (let from = 0; from < vertices; from += VERTICES_AT_ONCE) {
    await pause(from / vertices);
    out(coords, from, Math.min(vertices, from + VERTICES_AT_ONCE));
  }
  return { ...geometry, coords };
}
