/**
 * A layer as a reader built it becomes a `ReadLayer`: placed on WGS 84, checked, with everything that was
 * noticed as issues that name the first few features.
 */
import type { Issue } from '../core/issue.ts';
import { repeatedShapeRows } from '../geo/check/repeated-shape-rows.ts';
import { featureIdAt, geometryKind, type IdColumn, type LayerTable } from '../geo/layer-table.ts';
import type { BuildNotices, TableBuilder } from '../geo/table-builder.ts';
import { partOfTell } from '../geo/tell.ts';
import { badHoleRows } from './bad-hole-rows.ts';
import { type ChosenCrs, crsChosenFor } from './chosen-crs.ts';
import { crossingRows } from './crossing-rows.ts';
import type { Pause, ReadLayer } from './format.ts';
import type { GeometryTally } from './geometry-tally.ts';
import { type Placed, placeLayer, type StatedCrs } from './place-layer.ts';
import { textIssues } from './text/text-issues.ts';

export interface BuiltLayer {
  readonly name: string;
  readonly builder: TableBuilder;
  readonly tally: GeometryTally;
  readonly crs: StatedCrs;
  readonly encoding: string | null;
  /** What the reader itself has to say. */
  readonly issues?: readonly Issue[];
  /** True for a table that never has geometry (DBF alone, CSV without coordinates). */
  readonly withoutGeometry?: boolean;
}

/** How many features an issue names. */
const NAMED_FEATURES = 5;

/** `pause`: given way to between the steps and told from within, since each may take seconds on a million features. */
export async function finishLayer(
  layer: BuiltLayer,
  chosenCrs: ChosenCrs | null,
  pause: Pause = async () => {},
): Promise<ReadLayer> {
  const { builder, tally, name } = layer;
  const part = (from: number, share: number) => partOfTell(pause.tell, from, share);
  const placed: Placed = layer.withoutGeometry
    ? { crs: { code: null, from: 'none' }, refused: null, issues: [], outsideRows: [], written: null }
    : await placeLayer(builder, layer.crs, crsChosenFor(chosenCrs, name), part(0, 0.3));
  await pause(0.3);
  const { table, notices } = builder.finish({ refused: placed.refused, tell: part(0.3, 0.2) });
  await pause(0.5);
  // Looked at in longitude and latitude, where a ring over the date line can be told from a crossing one.
  const { crossing, unknown } = crossingRows(table.geometry, part(0.5, 0.2));
  await pause(0.7);
  const badHoles = badHoleRows(table.geometry, part(0.7, 0.1));
  await pause(0.8);
  // Ids made from place and shape tell it by themselves.
  const repeated = table.ids.field === null ? [] : repeatedShapeRows(table.geometry, part(0.8, 0.1));
  await pause(0.9);
  const about = (code: string, severity: Issue['severity'], rows: readonly number[]): Issue[] =>
    rows.length === 0 ? [] : [{ code, severity, ...named(table.ids, rows) }];
  const issues: Issue[] = [
    ...(layer.issues ?? []),
    ...placed.issues,
    ...about('COORDINATES_OUTSIDE_EARTH', 'warn', placed.outsideRows),
    ...geometryIssues(tally, table, layer.withoutGeometry ?? false, about),
    ...about('SELF_INTERSECTION', 'warn', crossing),
    ...about('GEOMETRY_NOT_CHECKED', 'note', unknown),
    ...about('BAD_HOLE', 'warn', badHoles),
    ...noticeIssues(notices, table.ids.field !== null, about),
    ...about('DUPLICATE_SHAPE', 'note', repeated),
    ...textIssues(table, part(0.9, 0.1)),
  ];
  return {
    name,
    table,
    geometryTypes: tally.types,
    crs: placed.crs,
    encoding: layer.encoding,
    issues: issues.map((issue) => ({ ...issue, where: { layer: name, ...issue.where } })),
    ...(placed.written && { written: placed.written }),
  };
}

/** How many different rows, and the ids of the first of them. */
function named(ids: IdColumn, rows: readonly number[]): Pick<Issue, 'count' | 'where'> {
  const different = [...new Set(rows)];
  const first = different.slice(0, NAMED_FEATURES);
  return {
    count: different.length,
    where: { featureIds: first.map((row) => featureIdAt(ids, row)), rows: first.map((row) => row + 1) },
  };
}

type About = (code: string, severity: Issue['severity'], rows: readonly number[]) => Issue[];

function geometryIssues(tally: GeometryTally, table: LayerTable, withoutGeometry: boolean, about: About): Issue[] {
  if (table.count === 0) return [{ code: 'NO_FEATURES', severity: 'warn', count: 0 }];
  if (withoutGeometry) return [];
  if (tally.nullRows.length === table.count) return [{ code: 'NO_GEOMETRY', severity: 'warn', count: table.count }];
  const counted = (code: string, count: number): Issue[] => (count === 0 ? [] : [{ code, severity: 'note', count }]);
  return [
    ...about('NULL_GEOMETRY', 'warn', tally.nullRows),
    ...about('EMPTY_GEOMETRY', 'warn', tally.emptyRows),
    ...about('BAD_GEOMETRY', 'warn', tally.badRows),
    ...about('CURVE_UNSUPPORTED', 'warn', tally.curveRows),
    ...counted('Z_DROPPED', tally.withZ),
    ...counted('M_DROPPED', tally.withM),
    ...mixedKinds(table),
  ];
}

function mixedKinds({ geometry: { kinds }, count }: LayerTable): Issue[] {
  const counts = [0, 0, 0, 0];
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  const [, points = 0, lines = 0, polygons = 0] = counts;
  if ([points, lines, polygons].filter((n) => n > 0).length < 2) return [];
  const placed = count - (counts[geometryKind.none] ?? 0);
  return [{ code: 'MIXED_KINDS', severity: 'warn', count: placed, detail: { points, lines, polygons } }];
}

function noticeIssues(notices: BuildNotices, fromSource: boolean, about: About): Issue[] {
  const byField = (code: string, fields: ReadonlyMap<string, number>): Issue[] =>
    [...fields].map(([field, count]) => ({
      code,
      severity: code === 'ID_FIELD_REPEATS' ? 'warn' : 'note',
      count,
      where: { field },
    }));
  return [
    ...about('RING_CLOSED', 'note', notices.closedRings),
    ...about('DEGENERATE_RING', 'warn', notices.degenerateRings),
    ...about('MIXED_GEOMETRY', 'warn', notices.mixedGeometry),
    ...(fromSource
      ? about('DUPLICATE_ID', 'warn', notices.duplicateIds)
      : about('DUPLICATE_SHAPE', 'note', notices.duplicateIds)),
    ...byField('ID_FIELD_REPEATS', notices.repeatingIdFields),
    ...byField('MIXED_TYPES', notices.mixedColumns),
    ...byField('NOT_A_NUMBER', notices.infiniteNumbers),
  ];
}
