/**
 * WGS 84 longitude and latitude become the numbers a file in this system has: the exact way back of `to-wgs84.ts`.
 *
 * By proj4; systems made out of others by `undo-change.ts`; GCJ-02 and BD-09 by their formulas. The library turns a datum
 * of seven parameters back by the small-angle formula, which is not quite the inverse of its way forth (1.4 mm at 3″), so
 * for datums with a shift what is missing there and back is put on once more:
 *
 *   x ← x + (back(p) − back(forth(x)))    leaves the square of the first error, well under a micrometre
 */
import { wgs84ToOffset } from './china-offset.ts';
import type { InPlace } from './crs-change.ts';
import { type CrsDefinition, WGS84 } from './known-crs.ts';
import { converterBetween, projectionOf } from './projection.ts';
import { offsetOf, wgs84Converter } from './to-wgs84.ts';
import { beforeBase, outOfBase } from './undo-change.ts';

/** Throws when proj4 cannot work with the definition. Numbers that have no place in the system become NaN. */
export function numbersInSystem(crs: Pick<CrsDefinition, 'definition' | 'made'>): InPlace {
  if (crs.made && crs.made.change.kind !== 'datum') {
    const { base, change } = crs.made;
    const before = beforeBase(change);
    const inner = numbersInSystem(base);
    const out = outOfBase(change);
    return (xy, from, to) => {
      before?.(xy, from, to);
      inner(xy, from, to);
      out?.(xy, from, to);
    };
  }
  const offset = offsetOf(crs);
  if (offset) return (xy, from, to) => wgs84ToOffset(offset, xy, from, to);
  if (wgs84Converter(crs).identity) return () => {};
  const back = converterBetween(WGS84.definition, crs.definition);
  const isShifted = projectionOf(crs.definition).datum?.datum_params?.some((value) => value !== 0) ?? false;
  const forth = isShifted ? converterBetween(crs.definition, WGS84.definition) : null;
  return (xy, from, to) => {
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const lon = xy[i] as number;
      const lat = xy[i + 1] as number;
      // proj4 throws on what is not a number.
      if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
        xy[i] = Number.NaN;
        xy[i + 1] = Number.NaN;
        continue;
      }
      const [x, y] = back([lon, lat]);
      if (forth && Number.isFinite(x) && Number.isFinite(y)) {
        const [againX, againY] = back(forth([x, y]));
        xy[i] = x + (x - againX);
        xy[i + 1] = y + (y - againY);
      } else {
        xy[i] = x;
        xy[i + 1] = y;
      }
    }
  };
}
