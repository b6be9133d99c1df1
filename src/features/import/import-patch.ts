/** Everything a person agreed to, as one patch and so one step to undo. */

import { inventoryPatch, type Mapped } from '../../core/import/inventory-patch.ts';
import { rememberTables, type ToldTable } from '../../core/import/remember-tables.ts';
import type { CellDraft } from '../../core/inventory/set-cells.ts';
import { setCells } from '../../core/inventory/set-cells.ts';
import { addLayer, type LayerToAdd } from '../../core/plan/add-layer.ts';
import { composePatch } from '../../core/plan/compose-patch.ts';
import type { Patch } from '../../core/plan/patch.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { replaceLayer } from '../../core/plan/replace-layer.ts';
import { setSettings } from '../../core/plan/set-settings.ts';
import { type StatisticDraft, setStatistics } from '../../core/statistics/set-statistics.ts';
import { type MeasureDraft, putMeasures } from '../../core/templates/put-measures.ts';

export interface AgreedLayer {
  readonly layer: LayerToAdd;
  /** The layer it takes the place of, with the partners of its features; null: a new layer. */
  readonly replaces: { readonly layerId: string; readonly newIds: ReadonlyMap<string, string> } | null;
}

export interface Agreed {
  readonly layers: readonly AgreedLayer[];
  readonly cells: readonly CellDraft[];
  readonly statistics: readonly StatisticDraft[];
  readonly measures: readonly MeasureDraft[];
  /** Inventories by category. */
  readonly mapped: readonly Mapped[];
  /** How the tables were read, for next year's. */
  readonly tables: readonly ToldTable[];
}

/** The year looked at, while the plan has none: the latest with an inventory, else with statistics. */
function firstYear({ cells, statistics, mapped }: Agreed): number | null {
  const told = [...cells, ...mapped.flatMap(({ drafts }) => drafts)];
  const years = (told.length > 0 ? told : statistics).map((one) => one.year);
  return years.length === 0 ? null : Math.max(...years);
}

export function importPatch(plan: Plan, agreed: Agreed): Patch {
  const actions: ((plan: Plan) => Patch)[] = agreed.layers.map(
    ({ layer, replaces }) =>
      (before) =>
        replaces ? replaceLayer(before, replaces.layerId, layer, replaces.newIds) : addLayer(before, layer),
  );
  if (agreed.cells.length > 0) actions.push((before) => setCells(before, agreed.cells).patch);
  for (const one of agreed.mapped) actions.push((before) => inventoryPatch(before, one));
  if (agreed.statistics.length > 0) actions.push((before) => setStatistics(before, agreed.statistics).patch);
  if (agreed.measures.length > 0) actions.push((before) => putMeasures(before, agreed.measures));
  if (agreed.tables.length > 0) actions.push((before) => rememberTables(before, agreed.tables));
  const year = firstYear(agreed);
  if (year !== null && settingsOf(plan).year === null) actions.push((before) => setSettings(before, { year }));
  const [only] = agreed.layers;
  const { layers, cells, statistics, measures, mapped } = agreed;
  const alone = layers.length === 1 && cells.length + statistics.length + measures.length + mapped.length === 0;
  const did = alone ? (only?.replaces ? 'replaceLayer' : 'addLayer') : 'importFiles';
  return composePatch(plan, did, actions);
}
