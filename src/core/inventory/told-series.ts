/**
 * What is told of a thing year by year, whatever the thing is? (methods 2.8)
 *
 * An input of an activity line, a cell of the inventory (sector × gas) and a series of the statistics are alike one
 * number a year. Here they become one shape: what was told, what was filled before, and the years that may not be filled,
 * with the reason. Worked-out cells have no series of their own: their activities do.
 */
import type { Plan } from '../plan/plan.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { seriesList, seriesOf } from '../statistics/series.ts';
import { methodUnit } from './activity-units.ts';
import { type ComputedActivity, lineKey } from './compute-activity.ts';
import type { ComputedInventory } from './compute-inventory.ts';
import { isFilled } from './fill-source.ts';
import { gasOf } from './gases.ts';
import type { YearValue } from './time-series.ts';

export type SeriesRef =
  /** `activityId`: any activity of the line. */
  | { readonly kind: 'line'; readonly activityId: string; readonly input: string }
  | { readonly kind: 'cell'; readonly sector: SectorId; readonly gas: GasId }
  | { readonly kind: 'statistic'; readonly series: string };

/** Why a year without a value may not be given one: it is marked NO, NE or IE, worked out otherwise, told but refused. */
export type YearIsTaken = 'notation' | 'workedOut' | 'refused';

export interface ToldSeries {
  readonly ref: SeriesRef;
  readonly unit: string;
  /** Told by a person, ascending. */
  readonly told: readonly YearValue[];
  /** Filled before, ascending: estimates of ours, on which nothing more is built. */
  readonly filled: readonly (YearValue & { readonly source: string })[];
  readonly taken: ReadonlyMap<number, YearIsTaken>;
  readonly mayBeNegative: boolean;
}

export function keyOfSeries(ref: SeriesRef): string {
  switch (ref.kind) {
    case 'line':
      return `line:${ref.activityId}/${ref.input}`;
    case 'cell':
      return `cell:${ref.sector}/${ref.gas}`;
    case 'statistic':
      return `statistic:${ref.series}`;
  }
}

/** Every series of the plan with a value: lines input by input (amounts, not factors), typed cells, statistics. */
export function seriesOfPlan(
  plan: Pick<Plan, 'inventory' | 'statistics'>,
  computed: ComputedInventory,
): readonly SeriesRef[] {
  return [...lineRefs(computed), ...cellRefs(plan), ...statisticRefs(plan)];
}

function lineRefs({ years, byYear }: ComputedInventory): readonly SeriesRef[] {
  const refs = new Map<string, SeriesRef>();
  for (const year of years) {
    for (const { activity, inputs, isHeld } of byYear.get(year)?.byActivity.values() ?? []) {
      if (isHeld) continue;
      for (const { input, told } of inputs) {
        const key = `${lineKey(activity)}\n${input.id}`;
        // Named by an activity a person told: filling the years before it leaves the name as it is.
        if (!told || isFilled(told.source) || input.role !== 'activity' || refs.has(key)) continue;
        refs.set(key, { kind: 'line', activityId: activity.id, input: input.id });
      }
    }
  }
  return [...refs.values()];
}

function cellRefs(plan: Pick<Plan, 'inventory'>): readonly SeriesRef[] {
  const refs = new Map<string, SeriesRef>();
  for (const { sector, gas, value } of plan.inventory.values()) {
    if (value !== null) refs.set(`${sector}/${gas}`, { kind: 'cell', sector, gas });
  }
  return [...refs.values()];
}

function statisticRefs(plan: Pick<Plan, 'statistics'>): readonly SeriesRef[] {
  const told = new Set([...plan.statistics.values()].map(({ series }) => series));
  return seriesList.filter(({ id }) => told.has(id)).map(({ id }) => ({ kind: 'statistic', series: id }));
}

/** Null where the plan has no such series. */
export function toldSeries(
  plan: Pick<Plan, 'inventory' | 'statistics' | 'categoryNotations'>,
  computed: ComputedInventory,
  ref: SeriesRef,
): ToldSeries | null {
  switch (ref.kind) {
    case 'line':
      return toldLine(computed, ref);
    case 'cell':
      return toldCells(plan, computed, ref);
    case 'statistic':
      return toldStatistic(plan, ref);
  }
}

/** Activities of the line that count, ascending by year. */
export function activitiesOfLine({ basis, byYear }: ComputedInventory, activityId: string): ComputedActivity[] {
  const activity = basis.activities.get(activityId);
  if (!activity) return [];
  return basis.lines
    .of(activity)
    .flatMap(({ id, year }) => byYear.get(year)?.byActivity.get(id) ?? [])
    .filter(({ isHeld }) => !isHeld);
}

function toldLine(computed: ComputedInventory, ref: Extract<SeriesRef, { kind: 'line' }>): ToldSeries | null {
  const line = activitiesOfLine(computed, ref.activityId);
  const first = line[0];
  const input = first?.inputs.find((one) => one.input.id === ref.input)?.input;
  if (!first || !input) return null;
  const told: YearValue[] = [];
  const filled: ToldSeries['filled'][number][] = [];
  const taken = new Map<number, YearIsTaken>();
  for (const { year, category } of computed.basis.categoryNotations.values()) {
    if (category === first.activity.category) taken.set(year, 'notation');
  }
  for (const { activity, inputs } of line) {
    const one = inputs.find((other) => other.input.id === ref.input);
    if (!one?.told) continue;
    if (one.value === null) taken.set(activity.year, 'refused');
    else if (isFilled(one.told.source)) filled.push({ year: activity.year, value: one.value, source: one.told.source });
    else told.push({ year: activity.year, value: one.value });
  }
  return { ref, unit: methodUnit(input.kind), told, filled, taken, mayBeNegative: input.mayBeNegative ?? false };
}

function toldCells(
  plan: Pick<Plan, 'inventory'>,
  computed: ComputedInventory,
  ref: Extract<SeriesRef, { kind: 'cell' }>,
): ToldSeries | null {
  const cells = [...plan.inventory.values()].filter(({ sector, gas }) => sector === ref.sector && gas === ref.gas);
  if (cells.length === 0) return null;
  const taken = new Map<number, YearIsTaken>();
  for (const [year, { byCategory }] of computed.byYear) {
    for (const { category, co2eByGas } of byCategory.values()) {
      if (category.sector !== ref.sector || category.isMemo) continue;
      // What is worked out stands before what is typed; CO2e holds every gas of its category.
      if (co2eByGas.has(ref.gas) || co2eByGas.has('CO2e')) taken.set(year, 'workedOut');
    }
  }
  return {
    ref,
    unit: gasOf(ref.gas).inCo2e ? 'tCO2e' : 't',
    ...parted(cells),
    taken,
    mayBeNegative: ref.sector === 'landUse',
  };
}

function toldStatistic(
  plan: Pick<Plan, 'statistics'>,
  ref: Extract<SeriesRef, { kind: 'statistic' }>,
): ToldSeries | null {
  const series = seriesOf(ref.series);
  const records = [...plan.statistics.values()].filter((one) => one.series === ref.series && one.status !== 'missing');
  if (!series || records.length === 0) return null;
  return { ref, unit: series.unit, ...parted(records), taken: new Map(), mayBeNegative: series.mayBeNegative };
}

/** Of two records for one year the first stands, as where they are read. */
function parted(
  records: readonly { readonly year: number; readonly value: number | null; readonly source: string }[],
): Pick<ToldSeries, 'told' | 'filled'> {
  const told: YearValue[] = [];
  const filled: ToldSeries['filled'][number][] = [];
  const seen = new Set<number>();
  for (const { year, value, source } of records) {
    if (value === null || seen.has(year)) continue;
    seen.add(year);
    if (isFilled(source)) filled.push({ year, value, source });
    else told.push({ year, value });
  }
  const inTime = (a: YearValue, b: YearValue) => a.year - b.year;
  return { told: told.sort(inTime), filled: filled.sort(inTime) };
}
