/**
 * What changed through the years of the inventory that a person should look at? (methods 0.4, 2.8)
 *
 * Of each category that is worked out and each typed cell that counts: outliers and jumps (`series-oddities.ts`); of
 * categories also another method than the year before. A jump is measured against all sectors of its year, land use by
 * its size.
 */
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { CategoryYear } from './compute-category.ts';
import type { ComputedInventory } from './compute-inventory.ts';
import type { Finding } from './finding.ts';
import { potentialOfGas } from './gas-groups.ts';
import { type NotedYear, type Oddity, oddities } from './series-oddities.ts';
import { type InventoryTotals, totalInventory } from './total-inventory.ts';

export function checksInTime(plan: Plan, computed: ComputedInventory): Finding[] {
  const totals = totalInventory(plan, settingsOf(plan).gwpSet, computed);
  const totalAt = (year: number) => sizeOf(totals, year);
  return [...categoryChecks(computed, totalAt), ...typedChecks(plan, totals, totalAt)];
}

function sizeOf({ byYear }: InventoryTotals, year: number): number | null {
  let size: number | null = null;
  for (const { totalT } of byYear.get(year)?.bySector.values() ?? []) {
    if (totalT !== null) size = (size ?? 0) + Math.abs(totalT);
  }
  return size;
}

function categoryChecks(computed: ComputedInventory, totalAt: (year: number) => number | null): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set([...computed.byYear.values()].flatMap(({ byCategory }) => [...byCategory.keys()]));
  for (const category of ids) {
    const years = computed.years.flatMap((year) => computed.byYear.get(year)?.byCategory.get(category) ?? []);
    const known = years.flatMap((one): (NotedYear & { readonly of: CategoryYear })[] =>
      one.totalT === null ? [] : [{ year: one.year, value: one.totalT, note: noteOf(one), of: one }],
    );
    const put = ({ id, year, detail }: Pick<Finding, 'id' | 'detail'> & { year: number }) =>
      findings.push({
        id,
        severity: severityOf(id),
        cell: { year, category, activity: null, input: null, typed: null },
        detail,
      });
    for (const oddity of oddities(known, totalAt)) put(oddity);
    known.forEach(({ year, of }, i) => {
      const last = known[i - 1]?.of;
      if (!last || last.activities.length === 0 || of.activities.length === 0) return;
      const [before, now] = [methodsOf(last), methodsOf(of)];
      if (before !== now) put({ id: 'METHOD_CHANGED', year, detail: { before, now } });
    });
  }
  return findings;
}

const severityOf = (id: string): Finding['severity'] => (id === 'JUMP' || id === 'JUMP_NOTED' ? 'note' : 'warn');
const methodsOf = ({ activities }: CategoryYear) =>
  [...new Set(activities.map(({ activity }) => activity.method))].sort().join(', ');
const noteOf = ({ activities }: CategoryYear) =>
  [...new Set(activities.map(({ activity }) => activity.note.trim()))].filter((note) => note !== '').join('; ');

function typedChecks(
  plan: Pick<Plan, 'inventory'>,
  totals: InventoryTotals,
  totalAt: (year: number) => number | null,
): Finding[] {
  const series = new Map<string, { cell: NonNullable<Finding['cell']['typed']>; years: Map<number, NotedYear> }>();
  for (const { sector, gas, year, value, note } of plan.inventory.values()) {
    const isWorkedOut = totals.byYear.get(year)?.bySector.get(sector)?.workedOutGases.includes(gas) ?? false;
    const potential = potentialOfGas(gas, totals.gwpSet);
    if (value === null || potential === null || isWorkedOut) continue;
    const key = `${sector}/${gas}`;
    const one = series.get(key) ?? { cell: { sector, gas }, years: new Map<number, NotedYear>() };
    series.set(key, one);
    // Of two cells of one year the first counts.
    if (!one.years.has(year)) one.years.set(year, { year, value: value * potential, note });
  }
  return [...series.values()].flatMap(({ cell, years }) => {
    const ascending = [...years.values()].sort((a, b) => a.year - b.year);
    return oddities(ascending, totalAt).map(
      ({ id, year, detail }: Oddity): Finding => ({
        id,
        severity: severityOf(id),
        cell: { year, category: null, activity: null, input: null, typed: cell },
        detail,
      }),
    );
  });
}
