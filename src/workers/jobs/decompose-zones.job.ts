/** What moved the emissions of each zone of a polygon layer, from the figures in its columns? (clause 5.3 b) */
import { joinOutlines } from '../../analysis/cell-outlines.ts';
import { strungRing } from '../../analysis/strung-ring.ts';
import { isPresent, numbersOf, viewTableOf } from '../../analysis/view-table.ts';
import {
  decomposeZones as decompose,
  type ZoneEffects,
  type ZoneQuantity,
} from '../../core/drivers/decompose-zones.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { cellValue, featureIdAt, geometryKind } from '../../geo/layer-table.ts';
import type { Job } from '../job.ts';

export interface DecomposeZonesInput {
  readonly view: LayerView;
  readonly columns: readonly { readonly quantity: ZoneQuantity; readonly year: number; readonly column: string }[];
  /** The column that names the zones; null: named by their ids. */
  readonly nameColumn: string | null;
}

interface NamedZone {
  readonly row: number;
  readonly featureId: string;
  readonly name: string;
  /** West, south, east, north; NaN without geometry. */
  readonly bounds: readonly [number, number, number, number];
}

export interface DecomposeZonesOutput {
  readonly effects: ZoneEffects;
  /** Zones that take part, in the order of `effects.rows`, then those left out, in theirs. */
  readonly zones: readonly NamedZone[];
  readonly leftOutZones: readonly NamedZone[];
  /** Of the zones that take part, then of those left out; a row that is no polygon has none. */
  readonly outlines: { readonly coords: Float64Array; readonly offsets: Uint32Array };
}

export const decomposeZones: Job<DecomposeZonesInput, DecomposeZonesOutput> = async (input, context) => {
  const layer = viewTableOf(await context.table(input.view.tableId), input.view);
  const { table } = layer;
  const present = Array.from({ length: table.count }, (_, row) => row).filter((row) => isPresent(table, row));
  const columns = input.columns.map(({ quantity, year, column }) => {
    const values = numbersOf(table.columns.get(column) ?? null, table.count);
    return { quantity, year, values: Float64Array.from(present, (row) => values[row] ?? Number.NaN) };
  });
  await context.pause(0.2);
  const effects = decompose(columns, present.length);
  await context.pause(0.9);
  const names = input.nameColumn === null ? undefined : table.columns.get(input.nameColumn);
  const zone = (index: number): NamedZone => {
    const row = present[index] ?? -1;
    const featureId = featureIdAt(table.ids, row);
    const name = names ? cellValue(names, row) : null;
    const at = (corner: number) => table.bounds[row * 4 + corner] ?? Number.NaN;
    return { row, featureId, name: name === null ? featureId : String(name), bounds: [at(0), at(1), at(2), at(3)] };
  };
  const zones = effects.rows.map(zone);
  const leftOutZones = effects.leftOut.map(({ row }) => zone(row));
  const outline = ({ row }: NamedZone) =>
    table.geometry.kinds[row] === geometryKind.polygon ? strungRing(table, row) : new Float64Array(0);
  return { effects, zones, leftOutZones, outlines: joinOutlines([...zones, ...leftOutZones].map(outline)) };
};
