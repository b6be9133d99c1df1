/**
 * The same work by PostGIS in the same run: how many times slower, and how far apart are the results?
 *
 * Loaded apart from the clock: raw longitude and latitude, GiST indexes built, tables analysed. Timed: all that
 * `attributeCity` does, ST_Transform included, by one server process. Footprints within one cell are not cut there
 * either. ST_PointOnSurface is another inner point than ours: results agree where parcels do not cut buildings.
 */
import { geometryKind, type LayerTable } from '../../../src/geo/layer-table.ts';
import type { Measured } from './command.ts';
import { classWeights, intensities } from './compute.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { numberColumn, textAt } from './read-city.ts';

const schema = `
create table buildings (row int primary key, floors float8, geom geometry);
create table parcels (row int primary key, use text, geom geometry);
create table roads (row int primary key, class text, geom geometry);
create table totals (use text primary key, t float8);
create table intensities (use text primary key, v float8);
create table weights (class text primary key, v float8);`;

const indexes = `
create index on buildings using gist (geom);
create index on parcels using gist (geom);
create index on roads using gist (geom);
analyze;`;

const work = `
create table placed as
  select row, floors, ST_PointOnSurface(geom) as pt, ST_Transform(geom, 4547) as g from buildings;
create table used as
  select distinct on (b.row) b.row, p.use, b.g, ST_Area(b.g) * b.floors * i.v as w
  from placed b join parcels p on ST_Contains(p.geom, b.pt) left join intensities i on i.use = p.use
  where p.use is not null
  order by b.row, ST_Area(p.geom), p.row;
create table shared as
  select u.row, u.use, u.g, coalesce(t.t * u.w / nullif(sum(u.w) over (partition by u.use), 0), 0) as e
  from used u left join totals t on t.use = u.use;
create table ways as
  select r.row, r.g, t.t * r.w / sum(r.w) over () as e
  from (select row, ST_Transform(geom, 4547) as g, ST_Length(ST_Transform(geom, 4547)) * v as w
        from roads join weights using (class)) r, totals t
  where t.use = 'transport';
create table pieces as
  select i, j, e * (case when one then 1 else ST_Area(ST_Intersection(g, ST_MakeEnvelope(i * 100, j * 100, i * 100 + 100, j * 100 + 100, 4547))) / ST_Area(g) end) as e
  from (select g, e, i, j,
          floor(ST_XMin(g) / 100) = floor(ST_XMax(g) / 100) and floor(ST_YMin(g) / 100) = floor(ST_YMax(g) / 100) as one
        from shared,
          generate_series(floor(ST_XMin(g) / 100)::int, floor(ST_XMax(g) / 100)::int) i,
          generate_series(floor(ST_YMin(g) / 100)::int, floor(ST_YMax(g) / 100)::int) j
        where e > 0) b
  union all
  select i, j, e * ST_Length(ST_Intersection(g, ST_MakeEnvelope(i * 100, j * 100, i * 100 + 100, j * 100 + 100, 4547))) / ST_Length(g)
  from ways,
    generate_series(floor(ST_XMin(g) / 100)::int, floor(ST_XMax(g) / 100)::int) i,
    generate_series(floor(ST_YMin(g) / 100)::int, floor(ST_YMax(g) / 100)::int) j
  where e > 0;
create table cells as select i, j, sum(e) as e from pieces group by i, j having sum(e) > 0;
create index on cells (i, j);
analyze cells;
create table hot as
  with m as (select count(*)::float8 as n, avg(e) as mean, stddev_pop(e) as s from cells),
    near as (select a.i, a.j, a.e, count(*)::float8 as k, sum(b.e) as sum
      from cells a join cells b on b.i between a.i - 1 and a.i + 1 and b.j between a.j - 1 and a.j + 1
      group by a.i, a.j, a.e)
  select i, j, e, (sum - mean * k) / (s * sqrt((n * k - k * k) / (n - 1))) as z from near, m;`;

export async function againstPostgis(measured: Measured): Promise<void> {
  const server = startPostgres();
  if (typeof server === 'string') {
    console.log(`not compared with PostGIS: ${server}`);
    return;
  }
  try {
    console.log(`PostgreSQL ${server.version}, PostGIS ${server.postgis}, one process`);
    const began = performance.now();
    await load(server, measured);
    console.log(`  load seconds: ${((performance.now() - began) / 1000).toFixed(1)}`);
    const start = performance.now();
    server.sql(work);
    const seconds = (performance.now() - start) / 1000;
    console.log(`  compute seconds: ${seconds.toFixed(2)}`);
    console.log(`  PostGIS / ours: ${(seconds / measured.computeS).toFixed(0)} times`);
    compare(server, measured);
  } finally {
    server.stop();
  }
}

async function load(server: Postgres, { city }: Measured): Promise<void> {
  server.sql(schema);
  const floors = numberColumn(city.buildings, 'floors');
  const text = (value: string | null): string => (value === null ? '' : `"${value.replaceAll('"', '""')}"`);
  await server.copyIn(
    'buildings',
    rowsOf(city.buildings, (row) => (floors[row]! >= 0 ? String(floors[row]) : '')),
  );
  const use = textAt(city.parcels, 'use');
  await server.copyIn(
    'parcels',
    rowsOf(city.parcels, (row) => text(use(row))),
  );
  const roadClass = textAt(city.roads, 'class');
  await server.copyIn(
    'roads',
    rowsOf(city.roads, (row) => text(roadClass(row))),
  );
  await server.copyIn(
    'totals',
    [...city.totals].map(([name, t]) => `${text(name)},${t}`),
  );
  await server.copyIn(
    'intensities',
    Object.entries(intensities).map(([name, v]) => `${name},${v}`),
  );
  await server.copyIn(
    'weights',
    Object.entries(classWeights).map(([name, v]) => `${name},${v}`),
  );
  server.sql(indexes);
}

function* rowsOf(table: LayerTable, value: (row: number) => string): Iterable<string> {
  for (let row = 0; row < table.count; row++) {
    const geometry = ewkb(table, row);
    if (geometry !== null) yield `${row},${value(row)},${geometry}`;
  }
}

/** Extended well-known binary in hexadecimal, always multi, SRID 4326; null without geometry. */
function ewkb({ geometry }: LayerTable, row: number): string | null {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const kind = kinds[row];
  if (kind !== geometryKind.polygon && kind !== geometryKind.line) return null;
  const parts: Buffer[] = [];
  const count = (n: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(n);
    return bytes;
  };
  const head = (type: number, srid: boolean): void => {
    parts.push(Buffer.of(1), count(srid ? type + 0x20000000 : type));
    if (srid) parts.push(count(4326));
  };
  const isPolygon = kind === geometryKind.polygon;
  head(isPolygon ? 6 : 5, true);
  parts.push(count(featureOffsets[row + 1]! - featureOffsets[row]!));
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    head(isPolygon ? 3 : 2, false);
    if (isPolygon) parts.push(count(partOffsets[part + 1]! - partOffsets[part]!));
    for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
      const from = ringOffsets[ring]!;
      const to = ringOffsets[ring + 1]!;
      parts.push(count(to - from), Buffer.from(coords.buffer, coords.byteOffset + 16 * from, 16 * (to - from)));
    }
  }
  return Buffer.concat(parts).toString('hex');
}

/** Largest relative differences: of buildings to their own, of cells to their own or the mean cell, of z to 1 at least. */
function compare(server: Postgres, { result }: Measured): void {
  const rows = (query: string): number[][] =>
    server
      .sql(`set extra_float_digits = 3; ${query}`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(',').map(Number));
  let worstBuilding = 0;
  let other = 0;
  const theirs = new Float64Array(result.buildings.length);
  for (const [row, e] of rows('select row, e from shared')) theirs[row!] = e!;
  result.buildings.forEach((ours, row) => {
    if (ours === 0 && theirs[row] === 0) return;
    if (ours === 0 || theirs[row] === 0) other++;
    else worstBuilding = Math.max(worstBuilding, Math.abs(ours - theirs[row]!) / ours);
  });
  const cells = new Map(
    rows('select i, j, e, z from hot').map(([i, j, e, z]) => [`${i},${j}`, { e: e!, z: z! }] as const),
  );
  const mean = result.cellT.reduce((sum, e) => sum + e, 0) / result.cellT.length;
  let worstCell = 0;
  let worstZ = 0;
  let onlyOurs = 0;
  result.cellT.forEach((e, k) => {
    const theirCell = cells.get(`${result.i[k]},${result.j[k]}`);
    if (!theirCell) onlyOurs++;
    else {
      worstCell = Math.max(worstCell, Math.abs(e - theirCell.e) / Math.max(e, mean));
      if (result.z)
        worstZ = Math.max(worstZ, Math.abs(result.z[k]! - theirCell.z) / Math.max(1, Math.abs(theirCell.z)));
    }
  });
  const onlyTheirs = cells.size - (result.cellT.length - onlyOurs);
  console.log(
    `  largest relative difference: buildings ${worstBuilding.toExponential(1)}, cells ${worstCell.toExponential(1)}, z ${worstZ.toExponential(1)}`,
  );
  if (other > 0) console.log(`  ${other} buildings have emissions on one side only (another parcel or use)`);
  if (onlyOurs + onlyTheirs > 0)
    console.log(`  cells that hold something: ${onlyOurs} only ours, ${onlyTheirs} only theirs`);
}
