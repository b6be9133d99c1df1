/**
 * Which columns of a table of cells say where its rows are? Longitude and latitude, x and y, or geometry as text.
 *
 * Names decide and values must agree: at least half of the filled cells are numbers (or WKT). A column called `x`
 * may hold metres; then the coordinate system is unknown and placing the layer refuses it.
 */
export type Cell = string | number | boolean | null;

export type PlaceColumns =
  | { readonly kind: 'lonLat'; readonly x: number; readonly y: number }
  | { readonly kind: 'xy'; readonly x: number; readonly y: number }
  | { readonly kind: 'wkt'; readonly column: number };

const lonName = /^(lon|lng|long|longitude|经度|东经|wgs84lon|lonwgs84|loncgcs2000)$|(lon|lng|longitude|经度)$/;
const latName = /^(lat|latitude|纬度|北纬|wgs84lat|latwgs84)$|(lat|latitude|纬度)$/;
const xName = /^(x|xcoord|coordx|pointx|easting|x坐标|横坐标|东坐标)$/;
const yName = /^(y|ycoord|coordy|pointy|northing|y坐标|纵坐标|北坐标)$/;
const wktName = /^(wkt|geom|geometry|thegeom|wktgeom|shape|几何|图形)$/;
const wktStart = /^\s*(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\b|^\s*GEOMETRYCOLLECTION\b/i;

const SAMPLED_ROWS = 200;

export function findPlaceColumns(names: readonly string[], rows: readonly (readonly Cell[])[]): PlaceColumns | null {
  const plain = names.map((name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\-()（）.°]/g, ''),
  );
  const sample = rows.slice(0, SAMPLED_ROWS);
  const wkt = plain.findIndex(
    (name, i) => wktName.test(name) && mostly(sample, i, (cell) => wktStart.test(String(cell))),
  );
  if (wkt >= 0) return { kind: 'wkt', column: wkt };
  const numeric = (pattern: RegExp) =>
    plain.findIndex((name, i) => pattern.test(name) && mostly(sample, i, (cell) => numberIn(cell) !== null));
  const [lon, lat] = [numeric(lonName), numeric(latName)];
  if (lon >= 0 && lat >= 0 && lon !== lat) return { kind: 'lonLat', x: lon, y: lat };
  const [x, y] = [numeric(xName), numeric(yName)];
  return x >= 0 && y >= 0 ? { kind: 'xy', x, y } : null;
}

/** A cell as a number; null when it is blank or no plain number. */
export function numberIn(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null;
  return Number(text);
}

function mostly(rows: readonly (readonly Cell[])[], column: number, holds: (cell: Cell) => boolean): boolean {
  let filled = 0;
  let good = 0;
  for (const row of rows) {
    const cell = row[column];
    if (cell === null || cell === undefined || cell === '') continue;
    filled++;
    if (holds(cell)) good++;
  }
  return filled > 0 && good >= filled / 2;
}
