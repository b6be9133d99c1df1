/** Parts of a WKT geometry as the check takes them; for test cases of other libraries only. */
import { type GeometryKind, geometryKind } from '../../../src/geo/layer-table.ts';

export function partsFromWkt(wkt: string): { kind: GeometryKind; parts: Float64Array[][] } {
  const [, word = '', rest = ''] = /^\s*([A-Za-z]+)\s*([\s\S]*)$/.exec(wkt) ?? [];
  const type = word.toUpperCase();
  const isEmpty = /^EMPTY/i.test(rest.trim());
  const runs = (text: string): Float64Array[] =>
    [...text.replace(/\(\s*EMPTY\s*\)|EMPTY/gi, '').matchAll(/\(([^()]+)\)/g)].map(([, run = '']) =>
      Float64Array.from(run.split(',').flatMap((place) => place.trim().split(/\s+/).slice(0, 2).map(Number))),
    );
  if (isEmpty) return { kind: geometryKind.none, parts: [] };
  if (type === 'POLYGON' || type === 'LINEARRING') return { kind: geometryKind.polygon, parts: [runs(rest)] };
  if (type === 'MULTIPOLYGON') {
    const polygons = rest
      .trim()
      .slice(1, -1)
      .split(/\)\s*\)\s*,/);
    return { kind: geometryKind.polygon, parts: polygons.map((polygon) => runs(`${polygon})`)) };
  }
  const kind = type.includes('LINESTRING') ? geometryKind.line : geometryKind.point;
  return { kind, parts: runs(rest).map((run) => [run]) };
}
