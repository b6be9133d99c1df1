/**
 * Where does the raster lie? From the tags of the file, else from a world file beside it.
 *
 *   scale and one tie point   x = X + (i − I) · sx,  y = Y − (j − J) · sy
 *   transformation            x = a i + b j + c,  y = d i + e j + f
 *   world file                six lines a d b e c f, c and f at the middle of the first cell
 *
 * Where the file says that its values stand for points (`GTRasterType` 2), its numbers are those of the middles of
 * cells, so the grid is moved by half a cell. A rotated or sheared grid is refused, as are rasters placed by control
 * points, by polynomials or not at all: a cell would not be where its values are.
 */
import type { GridTransform } from '../../geo/raster-grid.ts';
import { ReadError } from '../format.ts';
import { type Tiff, tag } from './open-tiff.ts';

const POINTS = 2;
/** Turned by so little that no corner moves by a hundredth of a cell. */
const STRAIGHT_CELLS = 0.01;

export function transformOf({ tags, geoKeys, image }: Tiff, worldFile: string | null): GridTransform {
  const stated = statedTransform(tags);
  const isPoint = geoKeys?.['GTRasterTypeGeoKey'] === POINTS;
  const transform = stated ? (isPoint ? fromMiddles(stated) : stated) : worldTransform(worldFile);
  if (!transform) {
    const points = (tags.numbers(tag.tiepoints)?.length ?? 0) / 6;
    if (points > 1) throw new ReadError('RASTER_CONTROL_POINTS', { count: points });
    throw new ReadError('RASTER_WITHOUT_PLACE');
  }
  const [a, b, c, d, e, f] = transform;
  if (!transform.every(Number.isFinite) || a * e - b * d === 0) throw new ReadError('RASTER_WITHOUT_PLACE');
  const turned = Math.abs(b) * image.height > STRAIGHT_CELLS * Math.abs(a);
  const sheared = Math.abs(d) * image.width > STRAIGHT_CELLS * Math.abs(e);
  if (turned || sheared)
    throw new ReadError('RASTER_ROTATED', { degrees: Math.round((Math.atan2(d, a) * 1800) / Math.PI) / 10 });
  return [a, 0, c, 0, e, f];
}

function statedTransform(tags: Tiff['tags']): GridTransform | null {
  const matrix = tags.numbers(tag.transformation);
  if (matrix && matrix.length >= 8) {
    const [a = 0, b = 0, , c = 0, d = 0, e = 0, , f = 0] = Array.from(matrix);
    return [a, b, c, d, e, f];
  }
  const scale = tags.numbers(tag.pixelScale);
  const tie = tags.numbers(tag.tiepoints);
  if (!scale || scale.length < 2 || !tie || tie.length < 6) return null;
  const [sx = 0, sy = 0] = Array.from(scale);
  const [i = 0, j = 0, , x = 0, y = 0] = Array.from(tie);
  return [sx, 0, x - i * sx, 0, -sy, y + j * sy];
}

function worldTransform(text: string | null): GridTransform | null {
  if (text === null) return null;
  const numbers = text
    .trim()
    .split(/\s+/)
    .map((line) => Number(line.replace(',', '.')));
  const [a, d, b, e, c, f] = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (d === undefined || e === undefined || f === undefined) return null;
  return fromMiddles([a, b, c, d, e, f]);
}

function fromMiddles([a, b, c, d, e, f]: GridTransform): GridTransform {
  return [a, b, c - (a + b) / 2, d, e, f - (d + e) / 2];
}
