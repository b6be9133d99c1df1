/**
 * A layer as it goes into a file: edits laid over, removed features left out, coordinates in the system to write.
 *
 * Features whose ids came with the file (GeoJSON `id`) and stand in no column get a column `id`, so that a measure
 * on them is found again when the file comes back. Features far outside the zone of a Gauss-Krüger or UTM system are
 * written and told: their numbers are right, but lengths and areas measured on them are not. So far away that no program
 * would take them for coordinates of the zone, the layer is refused.
 */
import type { Issue } from '../../core/issue.ts';
import { columnMeaningNames } from '../../core/plan/column-meaning-names.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { ColumnMeaning } from '../../core/plan/tables.ts';
import { fromWgs84Converter } from '../../geo/crs/from-wgs84.ts';
import type { TargetCrs } from '../../geo/crs/target-crs.ts';
import { targetSystem } from '../../geo/crs/target-system.ts';
import { findIdField } from '../../geo/feature-ids.ts';
import { type Column, cellValue, featureIdAt, type LayerTable } from '../../geo/layer-table.ts';
import type { EditedTable } from '../../geo/overlay-edits.ts';
import { withoutRemoved } from '../../geo/without-removed.ts';
import type { Pause } from '../format.ts';
import { freeName } from './field-names.ts';
import { type FieldNote, type LayerToWrite, WriteError } from './writer.ts';

const VERTICES_BETWEEN_PAUSES = 50_000;
/** What an id is called in a file, as reading looks for it. */
const idNames = ['id', 'full_id', 'gml_id'];
/** How far outside its zone a feature may lie before it is told, in degrees. */
const ZONE_MARGIN = 1;
/** Farther from its meridian a transverse Mercator system is not used; reading takes such numbers for a mistake. */
const FARTHEST_EASTING_M = 1_400_000;
/** On the far side of the earth eastings are small again. */
const FARTHEST_DEGREES = 40;
const NAMED_FEATURES = 5;

export interface PreparedLayer {
  readonly layer: LayerToWrite;
  readonly issues: readonly Issue[];
}

export async function layerToWrite(
  name: string,
  edited: EditedTable,
  meanings: LayerView['meanings'],
  crsCode: string,
  pause: Pause,
): Promise<PreparedLayer> {
  const crs = await targetSystem(crsCode);
  if (!crs) throw new WriteError('CRS_NOT_WRITTEN', { crs: crsCode });
  const { table: kept, idColumn } = withIdColumn(withoutRemoved(edited.table));
  const issues: Issue[] = [...skippedEdits(edited), ...farFromZone(kept, crs), ...roughDatum(kept, crs)];
  const table = await converted(kept, crs, pause);
  const fields = fieldNotes(table, meanings);
  return { layer: { name, table, crs, idColumn, fields, style: null, encoding: null }, issues };
}

function withIdColumn(table: LayerTable): { table: LayerTable; idColumn: string | null } {
  if (table.ids.field !== '@id' || isFoundAgain(table)) return { table, idColumn: null };
  const name = freeName(idNames, table.columns.keys());
  const dictionary = Array.from({ length: table.count }, (_, row) => featureIdAt(table.ids, row));
  const codes = Int32Array.from(dictionary, (_, row) => row);
  const column: Column = { kind: 'text', name, type: 'text', codes, dictionary };
  return { table: { ...table, columns: new Map([[name, column], ...table.columns]) }, idColumn: name };
}

/** Will reading find these ids in a column the layer has anyway? */
function isFoundAgain({ columns, count, ids }: LayerTable): boolean {
  const { column } = findIdField(columns, count);
  if (!column) return false;
  for (let row = 0; row < count; row++) if (String(cellValue(column, row)) !== featureIdAt(ids, row)) return false;
  return true;
}

async function converted(table: LayerTable, crs: TargetCrs, pause: Pause): Promise<LayerTable> {
  if (crs.identity) return table;
  const coords = table.geometry.coords.slice();
  const convert = fromWgs84Converter(crs);
  const vertices = coords.length / 2;
  for (let from = 0; from < vertices; from += VERTICES_BETWEEN_PAUSES) {
    await pause(from / vertices);
    convert(coords, from, Math.min(vertices, from + VERTICES_BETWEEN_PAUSES));
  }
  if (!isNear(table.bounds, crs) || !allNear(coords, crs)) throw new WriteError('OUTSIDE_SYSTEM', { crs: crs.name });
  return { ...table, geometry: { ...table.geometry, coords } };
}

function isNear(bounds: Float64Array, { zone }: TargetCrs): boolean {
  if (!zone) return true;
  for (let i = 0; i < bounds.length; i += 2) {
    const apart = Math.abs(bounds[i]! - zone.meridian) % 360;
    if (Math.min(apart, 360 - apart) > FARTHEST_DEGREES) return false;
  }
  return true;
}

function allNear(coords: Float64Array, { zone }: TargetCrs): boolean {
  for (let i = 0; i < coords.length; i += 2) {
    if (!Number.isFinite(coords[i]) || !Number.isFinite(coords[i + 1])) return false;
    if (zone && zone.falseEastingM !== null && Math.abs(coords[i]! - zone.falseEastingM) > FARTHEST_EASTING_M)
      return false;
  }
  return true;
}

function fieldNotes(table: LayerTable, meanings: LayerView['meanings']): FieldNote[] {
  const byColumn = new Map(
    Object.entries(meanings).map(([meaning, agreed]) => [
      agreed?.column,
      { meaning: meaning as ColumnMeaning, agreed },
    ]),
  );
  return [...table.columns.keys()].map((column) => {
    const known = byColumn.get(column);
    if (!known) return { column, meaning: null, unit: null, scheme: null, isName: false };
    const { name, unit } = columnMeaningNames[known.meaning];
    return {
      column,
      meaning: name,
      unit: known.agreed?.unit ?? unit,
      scheme: known.agreed?.scheme ?? null,
      isName: known.meaning === 'name',
    };
  });
}

function skippedEdits({ skipped }: EditedTable): Issue[] {
  if (skipped.length === 0) return [];
  const featureIds = [...new Set(skipped.map((edit) => edit.featureId))];
  return [
    {
      code: 'EDITS_NOT_WRITTEN',
      severity: 'warn',
      count: skipped.length,
      where: { featureIds: featureIds.slice(0, NAMED_FEATURES) },
    },
  ];
}

function farFromZone({ bounds, ids, count }: LayerTable, { zone, name }: TargetCrs): Issue[] {
  if (!zone) return [];
  const reach = zone.halfWidth + ZONE_MARGIN;
  const rows: number[] = [];
  for (let row = 0; row < count; row++)
    if (bounds[4 * row]! < zone.meridian - reach || bounds[4 * row + 2]! > zone.meridian + reach) rows.push(row);
  if (rows.length === 0) return [];
  return [
    {
      code: 'FAR_FROM_ZONE',
      severity: 'warn',
      count: rows.length,
      where: { featureIds: rows.slice(0, NAMED_FEATURES).map((row) => featureIdAt(ids, row)) },
      detail: { crs: name },
    },
  ];
}

function roughDatum({ count }: LayerTable, { datumErrorM, name }: TargetCrs): Issue[] {
  if (datumErrorM === null) return [];
  return [{ code: 'WRITTEN_ON_ROUGH_DATUM', severity: 'warn', count, detail: { crs: name, errorM: datumErrorM } }];
}
