/**
 * Which factors are there, what do they say in this plan and year, and which of them may be replaced? (methods 0.2, 0.3)
 *
 *   replaceable   the methods of the inventory take it by its id, or the market-based view does
 *   in use        an activity of the year stands on it now
 *
 * The averages of the grid stand as one yearly series a region (`grid/<region>`), as the methods take them. What measures
 * and sinks read straight from the tables is listed and stays as it ships.
 */
import { allFactors, type Factor, factorOf } from '../../core/factors/factor.ts';
import { gridRegions } from '../../core/factors/grid-factor.ts';
import type { PlanFactor, PlanFactors } from '../../core/factors/plan-factors.ts';
import { sourceText } from '../../core/factors/source-text.ts';
import { type ActivityUnitKind, unitFactor, unitsOfKind } from '../../core/inventory/activity-units.ts';
import { leafCategories } from '../../core/inventory/categories.ts';
import type { ComputedYear } from '../../core/inventory/compute-inventory.ts';
import { methodOf } from '../../core/inventory/methods/index.ts';
import type { Text } from '../../core/text.ts';

export interface FactorRow {
  readonly id: string;
  /** As the method that takes it says it; null for a row no method names. */
  readonly name: Text | null;
  /** Its value in this plan and year. */
  readonly now: PlanFactor;
  /** The row of the tables; null for a yearly series. */
  readonly table: Factor | null;
  /** Units a value of one's own may be told in; empty: it may not be replaced. */
  readonly units: readonly string[];
  readonly isUsed: boolean;
}

interface Place {
  readonly gridRegion: string;
  readonly sinkRateCity: string;
}

interface TakenFactor {
  readonly name: Text;
  readonly kind: ActivityUnitKind;
}

const RESIDUAL = /^grid_national_residual_\d{4}$/;
const GRID_AVERAGE = /^grid_.*_\d{4}$/;
const OTHER_PURPOSE = /_(residual|fossil)_\d{4}$/;
const residualName: Text = { 'zh-CN': '全国剩余电量因子', en: 'National residual grid factor' };

/** Factors the methods of the inventory take by id, with the words and units of the input. */
export function takenFactors({ gridRegion, sinkRateCity }: Place): ReadonlyMap<string, TakenFactor> {
  const taken = new Map<string, TakenFactor>();
  for (const category of leafCategories) {
    for (const method of category.methods.flatMap((id) => methodOf(id) ?? [])) {
      // The choice “as the plan” comes last: a factor is called by the name of its own choice.
      const named = method.options.filter(({ id }) => id !== '');
      const options = [...named, ...(named.length < method.options.length || named.length === 0 ? [null] : [])];
      for (const option of options) {
        for (const input of method.inputs({ option: option?.id ?? '', category, gridRegion, sinkRateCity })) {
          if (input.factor === null || taken.has(input.factor)) continue;
          taken.set(input.factor, { name: withOption(input.name, option?.name), kind: input.kind });
        }
      }
    }
  }
  return taken;
}

function withOption(name: Text, option: Text | undefined): Text {
  if (!option) return name;
  return { 'zh-CN': `${name['zh-CN']} · ${option['zh-CN']}`, en: `${name.en} · ${option.en}` };
}

export function factorRows(
  factors: PlanFactors,
  year: number,
  place: Place,
  current: ComputedYear | undefined,
): FactorRow[] {
  const taken = takenFactors(place);
  const used = new Set<string>();
  for (const { inputs } of current?.byActivity.values() ?? []) {
    for (const { factor, told } of inputs) if (factor && !told) used.add(factor.factor);
  }
  const series = gridRegions.map((region) => `grid/${region}`);
  const rows = allFactors().filter(({ id, unit }) => !isGridAverage(id, unit));
  const ids = [...series, ...rows.map(({ id }) => id)];
  return ids.flatMap((id): FactorRow[] => {
    const now = factors.get(id, year);
    if (!now) return [];
    const of = taken.get(id);
    const units = of ? unitsFor(of.kind, now.unit) : RESIDUAL.test(id) ? [now.unit] : [];
    const name = of?.name ?? (RESIDUAL.test(id) ? residualName : null);
    return [{ id, name, now, table: factorOf(id), units, isUsed: used.has(id) }];
  });
}

/** As the factor is written first, where its unit can be read. */
function unitsFor(kind: ActivityUnitKind, written: string): string[] {
  return [...new Set([...(unitFactor(kind, written) === null ? [] : [written]), ...unitsOfKind(kind)])];
}

function isGridAverage(id: string, unit: string): boolean {
  return unit === 'kgCO2/kWh' && GRID_AVERAGE.test(id) && !OTHER_PURPOSE.test(id);
}

export const factorFilters = ['used', 'replaceable', 'own', 'all'] as const;
export type FactorFilter = (typeof factorFilters)[number];

/** Rows that have every word of the search in their id, name, unit, source, region, gas or note. */
export function foundFactors(rows: readonly FactorRow[], filter: FactorFilter, search: string): FactorRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter === 'used' && !row.isUsed) return false;
    if (filter === 'replaceable' && row.units.length === 0) return false;
    if (filter === 'own' && row.now.mark !== 'own') return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ id, name, now, table }: FactorRow): string {
  const source = sourceText(now.source);
  const parts = [id, name?.['zh-CN'], name?.en, now.unit, source['zh-CN'], source.en];
  return [...parts, table?.region, table?.gas, table?.sector, table?.note].join('\n').toLowerCase();
}
