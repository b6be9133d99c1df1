/**
 * What do features emit in a scenario, and what is saved at them? (methods 3.1, 6.4)
 *
 *   emission of a feature = its emission in the last inventory · factor of the sector
 *   saving at a feature   = saving of the group · the feature's share of it                   negative: an emission less
 *
 * Only the columns that a comparison asks for are made: of the total the gross sectors, else the sector alone.
 */
import type { LayerRole, SectorId } from '../core/plan/tables.ts';
import type { ScenarioOnMap } from '../core/scenario/scenario-on-map.ts';
import { sectorsAsked } from '../core/scenario/scenario-total.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import type { ResultColumn } from './attribution-result.ts';
import type { CellSource } from './fill-cells.ts';

/** The rows that measures stand on, as `site-groups.ts` told them. */
export interface SiteRows {
  readonly role: LayerRole | 'drawn';
  readonly table: LayerTable;
  /** Place of each row's group, NaN without. */
  readonly groupOf: Float64Array;
  readonly shareOf: Float64Array;
}

/** Emissions of a layer's features in a scenario; without one: as they are, of the sectors asked for. */
export function scaledSource(source: CellSource, factors: ScenarioOnMap['factors'], column: ResultColumn): CellSource {
  const columns = new Map<ResultColumn, Float64Array>();
  let total = column === 'total' ? source.columns.get('total') : undefined;
  for (const sector of sectorsAsked(column)) {
    const values = source.columns.get(sector);
    if (!values) continue;
    const factor = factors[sector] ?? 1;
    columns.set(sector, factor === 1 ? values : values.map((value) => value * factor));
    if (total && factor !== 1) total = total.map((value, row) => value + values[row]! * (factor - 1));
  }
  if (total) columns.set('total', total);
  return { table: source.table, role: source.role, columns };
}

/** Savings of the groups at the rows of one layer; null where none of them saves anything asked for. */
export function savingSource(
  { role, table, groupOf, shareOf }: SiteRows,
  savings: ScenarioOnMap['savings'],
  column: ResultColumn,
): CellSource | null {
  const asked = new Set(sectorsAsked(column));
  const bySector = new Map<SectorId, Map<number, number>>();
  for (const { sector, group, tonnes } of savings) {
    if (!asked.has(sector)) continue;
    const byGroup = bySector.get(sector) ?? new Map<number, number>();
    bySector.set(sector, byGroup);
    const before = byGroup.get(group);
    byGroup.set(group, before === undefined ? tonnes : before + tonnes);
  }
  const columns = new Map<ResultColumn, Float64Array>();
  for (const [sector, byGroup] of bySector) {
    const values = new Float64Array(table.count);
    let isAny = false;
    for (let row = 0; row < table.count; row++) {
      const tonnes = byGroup.get(groupOf[row]!);
      if (tonnes === undefined) continue;
      values[row] = -tonnes * shareOf[row]!;
      isAny = true;
    }
    if (isAny) columns.set(sector, values);
  }
  if (columns.size === 0) return null;
  if (column === 'total') {
    const total = new Float64Array(table.count);
    for (const values of columns.values()) for (let row = 0; row < total.length; row++) total[row]! += values[row]!;
    columns.set('total', total);
  }
  return { table, role: role === 'drawn' ? 'other' : role, columns };
}
