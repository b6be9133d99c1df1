/** Names of geometry types by their number, as well-known binary and FlatGeobuf share it (OGC 06-103r4, table 7). */
export const simpleFeatureTypes = [
  'Geometry',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
  'CircularString',
  'CompoundCurve',
  'CurvePolygon',
  'MultiCurve',
  'MultiSurface',
  'Curve',
  'Surface',
  'PolyhedralSurface',
  'TIN',
  'Triangle',
];

/** Collections nested deeper than this are refused: real ones are flat, a hostile file would exhaust the stack. */
export const DEEPEST_COLLECTION = 32;
