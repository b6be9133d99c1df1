/** Which numbers would a place have in a system to write? Shown before a file is made: a wrong sign is seen at once. */
import { fromWgs84Converter } from '../../geo/crs/from-wgs84.ts';
import { targetSystem } from '../../geo/crs/target-system.ts';
import type { Job } from '../job.ts';

export interface TryTargetInput {
  readonly crs: string;
  readonly lon: number;
  readonly lat: number;
}

export type TryTargetOutput =
  | { readonly kind: 'numbers'; readonly x: number; readonly y: number; readonly degrees: boolean }
  /** Layers are not written in such a system, or it has no numbers for the place. */
  | { readonly kind: 'unknownSystem' | 'noNumbers' };

export const tryTarget: Job<TryTargetInput, TryTargetOutput> = async ({ crs, lon, lat }) => {
  const target = await targetSystem(crs);
  if (!target) return { kind: 'unknownSystem' };
  const xy = Float64Array.of(lon, lat);
  fromWgs84Converter(target)(xy, 0, 1);
  const [x = Number.NaN, y = Number.NaN] = xy;
  return Number.isFinite(x) && Number.isFinite(y)
    ? { kind: 'numbers', x, y, degrees: target.degrees }
    : { kind: 'noNumbers' };
};
