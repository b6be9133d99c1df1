/** All that is known about a few features: every attribute, what a person changed, size, shape. */
import { withEdits } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { SHAPE } from '../../core/plan/override-feature.ts';
import { findRows } from '../../geo/find-rows.ts';
import { lineLengthM, polygonAreaM2 } from '../../geo/geodesic.ts';
import { type GeoJsonGeometry, geoJsonGeometryOf } from '../../geo/geojson-from-table.ts';
import { idFieldOf } from '../../geo/id-field.ts';
import type { CellValue, Column, GeometryKind } from '../../geo/layer-table.ts';
import { cellValue, featureIdAt, geometryKind } from '../../geo/layer-table.ts';
import type { Job } from '../job.ts';

export interface FeatureDetailsInput {
  readonly features: readonly {
    readonly view: LayerView;
    /** One of the two; the id wins. */
    readonly row: number | null;
    readonly featureId: string | null;
  }[];
}

export interface AttributeValue {
  readonly column: string;
  readonly type: Column['type'];
  readonly value: CellValue;
  /** What the file said, where a person changed it; else undefined. */
  readonly original?: CellValue;
}

export interface FeatureDetails {
  readonly layerId: string;
  readonly row: number;
  readonly featureId: string;
  /** The column that tells the ids of the features; null when none does. */
  readonly idField: string | null;
  readonly kind: GeometryKind;
  readonly attributes: readonly AttributeValue[];
  readonly removed: boolean;
  readonly reshaped: boolean;
  /** On the ellipsoid; null for what is no polygon, no line. */
  readonly areaM2: number | null;
  readonly lengthM: number | null;
  /** West, south, east, north; null without a place. */
  readonly bounds: readonly [number, number, number, number] | null;
  readonly geometry: GeoJsonGeometry | null;
}

/** In the order asked; null for a feature the layer does not have. */
export const featureDetails: Job<FeatureDetailsInput, readonly (FeatureDetails | null)[]> = async (
  { features },
  context,
) => {
  const details: (FeatureDetails | null)[] = [];
  for (const { view, row: givenRow, featureId: givenId } of features) {
    const stored = await context.table(view.tableId);
    const { table } = withEdits(stored, view);
    const row = givenId === null ? (givenRow ?? -1) : (findRows(table.ids, [givenId])[0] ?? -1);
    if (row < 0 || row >= table.count) {
      details.push(null);
      continue;
    }
    const featureId = featureIdAt(table.ids, row);
    const edited = new Set(view.overrides.filter((edit) => edit.featureId === featureId).map((edit) => edit.field));
    const kind = table.geometry.kinds[row] as GeometryKind;
    const [west, south, east, north] = table.bounds.subarray(4 * row, 4 * row + 4) as unknown as FourNumbers;
    details.push({
      layerId: view.layerId,
      row,
      featureId,
      idField: idFieldOf(stored),
      kind,
      attributes: [...table.columns.values()].map((column): AttributeValue => {
        const value = { column: column.name, type: column.type, value: cellValue(column, row) };
        if (!edited.has(column.name)) return value;
        const before = stored.columns.get(column.name);
        return { ...value, original: before ? cellValue(before, row) : null };
      }),
      removed: table.removed?.[row] === 1,
      reshaped: edited.has(SHAPE),
      areaM2: kind === geometryKind.polygon ? polygonAreaM2(table, row) : null,
      lengthM: kind === geometryKind.line ? lineLengthM(table, row) : null,
      bounds: Number.isNaN(west) ? null : [west, south, east, north],
      geometry: geoJsonGeometryOf(table.geometry, row),
    });
  }
  return details;
};

type FourNumbers = readonly [number, number, number, number];
