/**
 * One shapefile from its parts (`.shp`, `.dbf`, `.prj`, `.cpg`, `.shx`) to a layer.
 *
 * Why not the `shpjs` package: it takes no language driver and no guess for a missing `.cpg` (names turn to
 * mojibake), re-projects by itself without saying from what, builds an object a feature, and fails without `.shx`
 * or with a shape too many. This reader keeps columns, says what it met, and keeps what can be kept.
 */
import type { Issue } from '../../core/issue.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import { type Pause, ReadError, type ReadLayer, type ReadOptions } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { partOfPause } from '../part-of-pause.ts';
import { type Dbf, openDbf } from './read-dbf.ts';
import { openShp } from './read-shp.ts';

/** The files of one shapefile; at least one of `shp` and `dbf`. */
export interface ShapefileParts {
  readonly name: string;
  readonly shp: Uint8Array | null;
  readonly dbf: Uint8Array | null;
  readonly shx: Uint8Array | null;
  readonly prj: string | null;
  readonly cpg: string | null;
}

const RECORDS_BETWEEN_PAUSES = 5000;

export async function readShapefile(parts: ShapefileParts, options: ReadOptions, pause: Pause): Promise<ReadLayer> {
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const shp = parts.shp ? openShp(parts.shp, parts.shx) : null;
  const issues: Issue[] = [];
  const dbf = parts.dbf ? openTable(parts, parts.dbf, builder, options.encoding ?? null, issues) : null;
  if (!shp && !dbf) throw new ReadError('SHAPEFILE_INCOMPLETE', { extension: '.prj' });
  issues.push(...(dbf?.issues ?? []));
  const shapes = shp?.records.length ?? 0;
  const records = dbf?.recordCount ?? 0;
  let deleted = 0;
  for (let record = 0; record < Math.max(shapes, records); record++) {
    if (record % RECORDS_BETWEEN_PAUSES === 0) await pause((0.9 * record) / Math.max(shapes, records));
    if (dbf && record < records && dbf.isDeleted(record)) {
      deleted++;
      continue;
    }
    const row = builder.count;
    builder.startFeature();
    if (shp && record < shapes) {
      const taken = shp.addRecord(record, builder);
      if (taken.outcome === 'bad') builder.refuseGeometry();
      tally.add(row, taken);
    } else tally.nullRows.push(row);
    if (dbf && record < records) dbf.addRecord(record);
    builder.endFeature();
  }
  issues.push(...(dbf?.valueIssues() ?? []));
  if (deleted > 0) issues.push({ code: 'DELETED_RECORDS', severity: 'note', count: deleted });
  if (shp && !parts.dbf) issues.push(missingSidecar(parts.name, 'dbf', builder.count));
  if (shp && !parts.shx) issues.push({ ...missingSidecar(parts.name, 'shx', builder.count), severity: 'note' });
  if (shp && shapes < shp.expected)
    issues.push({ code: 'RECORDS_CUT_OFF', severity: 'warn', count: shapes, detail: { expected: shp.expected } });
  if (shp && dbf && shapes !== records)
    issues.push({
      code: 'RECORD_COUNT_DIFFERS',
      severity: 'warn',
      count: Math.abs(shapes - records),
      detail: { shapes, records },
    });
  const layer = await finishLayer(
    {
      name: parts.name,
      builder,
      tally,
      crs: { text: parts.prj, from: parts.prj === null ? 'none' : 'sidecar' },
      encoding: dbf?.encoding ?? null,
      issues,
      withoutGeometry: shp === null,
    },
    options.crs ?? null,
    partOfPause(pause, 0.9, 0.1),
  );
  return dbf ? { ...layer, textSample: dbf.textSample } : layer;
}

/** The table; beside a `.shp` a damaged one costs the attributes and not the shapes. */
function openTable(
  parts: ShapefileParts,
  bytes: Uint8Array,
  builder: TableBuilder,
  chosenEncoding: string | null,
  issues: Issue[],
): Dbf | null {
  try {
    return openDbf(bytes, builder, parts.cpg, chosenEncoding);
  } catch (error) {
    if (!parts.shp || !(error instanceof ReadError)) throw error;
    issues.push({
      code: 'TABLE_DAMAGED',
      severity: 'warn',
      count: 1,
      detail: { sidecar: `${parts.name}.dbf`, reason: error.detail['reason'] ?? error.code },
    });
    return null;
  }
}

function missingSidecar(name: string, extension: string, count: number): Issue {
  return { code: 'SIDECAR_MISSING', severity: 'warn', count, detail: { sidecar: `${name}.${extension}` } };
}
