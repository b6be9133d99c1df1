/**
 * The way back through a change of numbers (`crs-change.ts`): from a base to the numbers of the file.
 *
 *   swapped, radians, unit   the same by the inverse factor
 *   dms                      114.053472° → 114.03125, degrees, minutes and seconds packed
 *   local                    e = cos r (E − eastM)/scale + sin r (N − northM)/scale, n likewise (`invertLocal`)
 *   offset                   the offset of Chinese web maps is put on
 *   moved                    the latitude before the move solves  φ + northM / M(φ) = φ′; M, the metres of a degree,
 *                            changes so slowly with φ that four steps end far below a micrometre
 *
 * Leaves out `datum`: its base is another definition, so the projection library goes both ways (`numbers-in-system.ts`).
 */
import { wgs84ToOffset } from './china-offset.ts';
import { type CrsChange, eachPoint, type InPlace, intoBase, invertLocal, metresPerDegree } from './crs-change.ts';

const RADIANS = Math.PI / 180;
const STEPS = 4;

/** What turns numbers of the base into numbers of the file; null where they are the same. */
export function outOfBase(change: CrsChange): InPlace | null {
  switch (change.kind) {
    case 'swapped':
      return intoBase(change);
    case 'radians':
      return eachPoint((x, y) => [x * RADIANS, y * RADIANS]);
    case 'dms':
      return eachPoint((x, y) => [packedDegrees(x), packedDegrees(y)]);
    case 'unit':
      return eachPoint((x, y) => [x / change.metres, y / change.metres]);
    case 'local':
      return intoBase(invertLocal(change));
    default:
      return null;
  }
}

/** What is done to true longitude and latitude before they go into the base; null where nothing is. */
export function beforeBase(change: CrsChange): InPlace | null {
  if (change.kind === 'offset') return (xy, from, to) => wgs84ToOffset(change.system, xy, from, to);
  if (change.kind !== 'moved') return null;
  return eachPoint((lon, lat) => {
    let before = lat;
    for (let step = 0; step < STEPS; step++) before = lat - change.northM / metresPerDegree(before).northM;
    return [lon - change.eastM / metresPerDegree(before).eastM, before];
  });
}

/** 114.0534722…° as 114.03125 (114° 03′ 12.5″). */
function packedDegrees(value: number): number {
  const size = Math.abs(value);
  const degrees = Math.floor(size);
  const minutes = (size - degrees) * 60;
  const whole = Math.floor(minutes);
  return Math.sign(value) * (degrees + whole / 100 + ((minutes - whole) * 60) / 10_000);
}
