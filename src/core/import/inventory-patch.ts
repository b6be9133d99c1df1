/** What was mapped in an imported table, as one patch: sectors into cells, categories into emissions and notations. */
import type { CellDraft } from '../inventory/set-cells.ts';
import { setCells } from '../inventory/set-cells.ts';
import { composePatch } from '../plan/compose-patch.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { MappedInventory } from './inventory-drafts.ts';
import { putEmissions, type ToldEmission } from './put-emissions.ts';

export type Mapped = Pick<MappedInventory, 'drafts' | 'notations'> & { readonly source: string };

export function inventoryPatch(plan: Plan, { drafts, notations, source }: Mapped): Patch {
  const cells: CellDraft[] = [];
  const emissions: ToldEmission[] = [];
  for (const { target, year, gas, tonnes, labels } of drafts) {
    const note = labels.join(' + ');
    if (target.kind === 'sector') {
      const status = tonnes === null ? 'missing' : 'reported';
      cells.push({ year, sector: target.sector, gas, value: tonnes, status, source, note });
    } else emissions.push({ category: target.category, year, gas, tonnes, status: 'reported', source, note });
  }
  const told = notations.map(({ category, year, notation, label, place, reason }) => ({
    category,
    year,
    notation,
    reason: reason === '' ? `${source}: ${label}` : `${reason} (${source})`,
    place,
  }));
  return composePatch(plan, 'importInventory', [
    (before) => setCells(before, cells).patch,
    (before) => putEmissions(before, emissions, told).patch,
  ]);
}
