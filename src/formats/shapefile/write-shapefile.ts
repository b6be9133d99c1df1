/**
 * Shapefiles in a ZIP, in UTF-8 or GBK and saying so: `.shp`, `.shx`, `.dbf`, `.prj`, `.cpg`.
 *
 * A shapefile holds one kind of geometry: a layer that mixes kinds becomes several (`…_点`, `…_线`, `…_面`), and
 * features without geometry go with the first. A layer without any geometry is a `.dbf` alone.
 *
 * Written here: the packages that write shapefiles take GeoJSON objects, cut names of fields in the middle of a
 * Chinese character, write no `.cpg`, and are no longer kept up.
 */
import { zipSync } from 'fflate';
import type { Issue } from '../../core/issue.ts';
import { type GeometryKind, geometryKind, type LayerTable } from '../../geo/layer-table.ts';
import type { Pause } from '../format.ts';
import { type LayerToWrite, type LayerWriter, ROWS_BETWEEN_PAUSES, type Written } from '../writers/writer.ts';
import { dbfEncoding, dbfEncodings } from './dbf-encoding.ts';
import { writeDbf } from './write-dbf.ts';
import { ShpWriter } from './write-shp.ts';

export const shapefileWriter: LayerWriter = {
  id: 'shapefile',
  name: { 'zh-CN': 'Shapefile（ZIP）', en: 'Shapefile (ZIP)' },
  extension: 'zip',
  mediaType: 'application/zip',
  systems: 'any',
  encodings: dbfEncodings,
  write: writeShapefile,
};

type Kind = Exclude<GeometryKind, 0>;
const suffixes: Readonly<Record<Kind, string>> = { 1: '点', 2: '线', 3: '面' };

async function writeShapefile(layer: LayerToWrite, pause: Pause): Promise<Written> {
  const { table, crs } = layer;
  const encoder = new TextEncoder();
  const encoding = dbfEncoding(layer.encoding);
  const at = new Date();
  const name = layer.name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_').trim() || 'layer';
  const groups = rowsByKind(table);
  const files: Record<string, Uint8Array> = {};
  const issues: Issue[] = [];
  if (groups.length > 1)
    issues.push({ code: 'SPLIT_BY_KIND', severity: 'note', count: groups.length, detail: { files: groups.length } });
  const columns = [...table.columns.values()];
  for (const [i, { kind, rows, multiple }] of groups.entries()) {
    const base = groups.length > 1 && kind !== null ? `${name}_${suffixes[kind]}` : name;
    const dbf = writeDbf(columns, rows, at, encoding);
    if (i === 0) issues.push(...dbf.issues);
    else issues.push(...dbf.issues.filter((issue) => !issues.some((told) => same(told, issue))));
    files[`${base}.dbf`] = dbf.bytes;
    files[`${base}.cpg`] = encoder.encode(encoding.name);
    if (kind === null) continue;
    const shapes = new ShpWriter(kind, multiple);
    for (const [n, row] of rows.entries()) {
      if (n % ROWS_BETWEEN_PAUSES === 0) await pause((0.8 * (i + n / rows.length)) / groups.length);
      shapes.add(table.geometry, row);
    }
    const { shp, shx } = shapes.finish();
    files[`${base}.shp`] = shp;
    files[`${base}.shx`] = shx;
    files[`${base}.prj`] = encoder.encode(crs.wkt.esri);
  }
  await pause(0.85);
  return { bytes: zipSync(files, { level: 6 }), issues };
}

interface Group {
  readonly kind: Kind | null;
  readonly rows: readonly number[];
  readonly multiple: boolean;
}

function rowsByKind({ count, geometry: { kinds, featureOffsets } }: LayerTable): Group[] {
  const byKind = new Map<Kind, { rows: number[]; multiple: boolean }>();
  const without: number[] = [];
  for (let row = 0; row < count; row++) {
    const kind = kinds[row] as GeometryKind;
    if (kind === geometryKind.none) {
      without.push(row);
      continue;
    }
    const group = byKind.get(kind) ?? { rows: [], multiple: false };
    byKind.set(kind, group);
    group.rows.push(row);
    if (featureOffsets[row + 1]! - featureOffsets[row]! > 1) group.multiple = true;
  }
  if (byKind.size === 0) return [{ kind: null, rows: without, multiple: false }];
  const groups = [...byKind].sort(([a], [b]) => a - b);
  return groups.map(([kind, { rows, multiple }], i) => ({
    kind,
    rows: i === 0 ? [...rows, ...without].sort((a, b) => a - b) : rows,
    multiple,
  }));
}

function same(one: Issue, other: Issue): boolean {
  return one.code === other.code && one.where?.field === other.where?.field;
}
