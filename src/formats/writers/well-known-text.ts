/** The geometry of one row as well-known text; null where it has none. */
import { type Geometry, geometryKind } from '../../geo/layer-table.ts';
import { ringsOfRow } from '../../geo/rings-of-row.ts';

export function wellKnownTextOf(geometry: Geometry, row: number): string | null {
  const parts = ringsOfRow(geometry, row);
  const [first] = parts;
  if (!first) return null;
  const many = parts.length > 1;
  switch (geometry.kinds[row]) {
    case geometryKind.point:
      return many
        ? `MULTIPOINT (${parts.map(([ring]) => `(${positions(ring!)})`).join(', ')})`
        : `POINT (${positions(first[0]!)})`;
    case geometryKind.line:
      return many
        ? `MULTILINESTRING (${parts.map(([ring]) => `(${positions(ring!)})`).join(', ')})`
        : `LINESTRING (${positions(first[0]!)})`;
    case geometryKind.polygon:
      return many ? `MULTIPOLYGON (${parts.map(rings).join(', ')})` : `POLYGON ${rings(first)}`;
    default:
      return null;
  }
}

function rings(part: readonly Float64Array[]): string {
  return `(${part.map((ring) => `(${positions(ring)})`).join(', ')})`;
}

function positions(xy: Float64Array): string {
  const pairs: string[] = [];
  for (let i = 0; i < xy.length; i += 2) pairs.push(`${xy[i]} ${xy[i + 1]}`);
  return pairs.join(', ');
}
