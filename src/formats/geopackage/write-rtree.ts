/**
 * The spatial index of a GeoPackage: an R-tree as SQLite keeps it, written page by page.
 *
 * The SQLite that runs here has no R-tree module, so its three tables are filled by hand and the virtual table is put
 * into the schema as SQLite would have: any program with the module reads it and keeps it up to date by the triggers
 * of the standard. Boxes are packed by sort-tile-recursive (Leutenegger 1997), with single-precision edges rounded
 * outwards as SQLite does.
 *
 *   node = depth of the tree (2 bytes, in the root) · number of cells (2) · cells · zeros
 *   cell = id of the row or number of the node (8 bytes) · west, east, south, north (4 each), all big-endian
 */
import type { Database } from 'sql.js';

const NODE_BYTES = 1228;
const HEAD_BYTES = 4;
const CELL_BYTES = 24;
const CELLS_A_NODE = 51;

interface Cell {
  readonly id: number;
  readonly box: readonly [west: number, east: number, south: number, north: number];
}

/** `boxes`: west, south, east, north a row, NaN without geometry; row i has the key i + 1. */
export function writeRtree(
  database: Database,
  table: string,
  geometry: string,
  key: string,
  boxes: Float64Array,
): void {
  const name = `rtree_${table}_${geometry}`;
  database.run(`CREATE TABLE ${quoted(`${name}_node`)} (nodeno INTEGER PRIMARY KEY, data);
    CREATE TABLE ${quoted(`${name}_rowid`)} (rowid INTEGER PRIMARY KEY, nodeno);
    CREATE TABLE ${quoted(`${name}_parent`)} (nodeno INTEGER PRIMARY KEY, parentnode);`);
  const node = database.prepare(`INSERT INTO ${quoted(`${name}_node`)} VALUES (?, ?)`);
  const row = database.prepare(`INSERT INTO ${quoted(`${name}_rowid`)} VALUES (?, ?)`);
  const parent = database.prepare(`INSERT INTO ${quoted(`${name}_parent`)} VALUES (?, ?)`);
  try {
    let nodes = 1;
    let depth = 0;
    let cells = cellsOf(boxes);
    // The root is node 1, so it is written last; each level below takes the next numbers.
    while (cells.length > CELLS_A_NODE) {
      const upper: Cell[] = [];
      for (const group of packed(cells)) {
        nodes++;
        node.run([nodes, nodeBytes(0, group)]);
        for (const { id } of group) (depth === 0 ? row : parent).run([id, nodes]);
        upper.push({ id: nodes, box: boxOf(group) });
      }
      cells = upper;
      depth++;
    }
    node.run([1, nodeBytes(depth, cells)]);
    for (const { id } of cells) (depth === 0 ? row : parent).run([id, 1]);
  } finally {
    for (const statement of [node, row, parent]) statement.free();
  }
  addToSchema(database, name);
  addTriggers(database, name, table, geometry, key);
  database.run('INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)', [
    table,
    geometry,
    'gpkg_rtree_index',
    'http://www.geopackage.org/spec120/#extension_rtree',
    'write-only',
  ]);
}

function addToSchema(database: Database, name: string): void {
  database.run('PRAGMA writable_schema = ON');
  database.run("INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, 0, ?)", [
    name,
    name,
    `CREATE VIRTUAL TABLE ${quoted(name)} USING rtree(id, minx, maxx, miny, maxy)`,
  ]);
  database.run('PRAGMA writable_schema = OFF');
}

/** The triggers of the standard (requirement 77): whoever edits the table keeps the index. */
function addTriggers(database: Database, name: string, table: string, geometry: string, key: string): void {
  const [tree, on, c, i] = [name, table, geometry, key].map(quoted);
  const has = `(NEW.${c} NOT NULL AND NOT ST_IsEmpty(NEW.${c}))`;
  const hasNot = `(NEW.${c} ISNULL OR ST_IsEmpty(NEW.${c}))`;
  const put = `INSERT OR REPLACE INTO ${tree} VALUES (NEW.${i}, ST_MinX(NEW.${c}), ST_MaxX(NEW.${c}), ST_MinY(NEW.${c}), ST_MaxY(NEW.${c}));`;
  const triggers: readonly (readonly [string, string, string])[] = [
    ['insert', `AFTER INSERT ON ${on} WHEN ${has}`, put],
    ['update1', `AFTER UPDATE OF ${c} ON ${on} WHEN OLD.${i} = NEW.${i} AND ${has}`, put],
    [
      'update2',
      `AFTER UPDATE OF ${c} ON ${on} WHEN OLD.${i} = NEW.${i} AND ${hasNot}`,
      `DELETE FROM ${tree} WHERE id = OLD.${i};`,
    ],
    [
      'update3',
      `AFTER UPDATE ON ${on} WHEN OLD.${i} != NEW.${i} AND ${has}`,
      `DELETE FROM ${tree} WHERE id = OLD.${i}; ${put}`,
    ],
    [
      'update4',
      `AFTER UPDATE ON ${on} WHEN OLD.${i} != NEW.${i} AND ${hasNot}`,
      `DELETE FROM ${tree} WHERE id IN (OLD.${i}, NEW.${i});`,
    ],
    ['delete', `AFTER DELETE ON ${on} WHEN OLD.${c} NOT NULL`, `DELETE FROM ${tree} WHERE id = OLD.${i};`],
  ];
  for (const [what, when, does] of triggers)
    database.run(`CREATE TRIGGER ${quoted(`${name}_${what}`)} ${when} BEGIN ${does} END`);
}

function cellsOf(boxes: Float64Array): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; 4 * row < boxes.length; row++) {
    const [west, south, east, north] = boxes.subarray(4 * row, 4 * row + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    if (Number.isNaN(west)) continue;
    cells.push({ id: row + 1, box: [floorFloat(west), ceilFloat(east), floorFloat(south), ceilFloat(north)] });
  }
  return cells;
}

/** Groups of neighbours: slices from west to east, each cut from south to north. */
function packed(cells: readonly Cell[]): Cell[][] {
  const groups = Math.ceil(cells.length / CELLS_A_NODE);
  const slices = Math.ceil(Math.sqrt(groups));
  const inSlice = Math.ceil(cells.length / slices);
  const byX = [...cells].sort((a, b) => a.box[0] + a.box[1] - b.box[0] - b.box[1]);
  const all: Cell[][] = [];
  for (let from = 0; from < byX.length; from += inSlice) {
    const slice = byX.slice(from, from + inSlice).sort((a, b) => a.box[2] + a.box[3] - b.box[2] - b.box[3]);
    for (let at = 0; at < slice.length; at += CELLS_A_NODE) all.push(slice.slice(at, at + CELLS_A_NODE));
  }
  return all;
}

function boxOf(cells: readonly Cell[]): Cell['box'] {
  let [west, east, south, north] = cells[0]!.box;
  for (const { box } of cells) {
    west = Math.min(west, box[0]);
    east = Math.max(east, box[1]);
    south = Math.min(south, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, east, south, north];
}

function nodeBytes(depth: number, cells: readonly Cell[]): Uint8Array {
  const bytes = new Uint8Array(NODE_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, depth);
  view.setUint16(2, cells.length);
  cells.forEach(({ id, box }, i) => {
    const at = HEAD_BYTES + i * CELL_BYTES;
    view.setBigInt64(at, BigInt(id));
    box.forEach((edge, side) => {
      view.setFloat32(at + 8 + 4 * side, edge);
    });
  });
  return bytes;
}

/** The nearest single-precision number that is not greater; a hair farther where rounding went the wrong way. */
function floorFloat(value: number): number {
  const single = Math.fround(value);
  return single <= value ? single : Math.fround(single - Math.abs(single) * 2 ** -23 - Number.MIN_VALUE);
}

function ceilFloat(value: number): number {
  return -floorFloat(-value);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
