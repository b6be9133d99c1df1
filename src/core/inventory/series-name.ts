/** What is a series called, told by its key? An activity line by category, kind, label and input; null for one that is gone. */
import type { Plan } from '../plan/plan.ts';
import type { GasId } from '../plan/tables.ts';
import { seriesOf } from '../statistics/series.ts';
import type { Text } from '../text.ts';
import { categoryOf } from './categories.ts';
import { gases } from './gases.ts';
import { inputsOf } from './method-shapes.ts';
import { methodOf } from './methods/index.ts';
import { sectors } from './sectors.ts';
import type { SeriesRef } from './told-series.ts';

/** The series of a key of `keyOfSeries`; null where it is none. */
export function seriesOfKey(key: string): SeriesRef | null {
  const [, kind, first, second = ''] = /^(line|cell|statistic):([^/]*)(?:\/(.*))?$/.exec(key) ?? [];
  if (first === undefined) return null;
  if (kind === 'statistic') return { kind, series: first };
  if (kind === 'line') return { kind, activityId: first, input: second };
  const sector = sectors.find(({ id }) => id === first)?.id;
  const gas: GasId | undefined = gases.find(({ id }) => id === second)?.id;
  return sector && gas ? { kind: 'cell', sector, gas } : null;
}

export function nameOfSeries(plan: Pick<Plan, 'activities' | 'settings'>, ref: SeriesRef): Text | null {
  if (ref.kind === 'statistic') return seriesOf(ref.series)?.name ?? null;
  if (ref.kind === 'cell') {
    const sector = sectors.find(({ id }) => id === ref.sector);
    const gas = gases.find(({ id }) => id === ref.gas);
    return sector && gas ? joined([sector.name, gas.name]) : null;
  }
  const activity = plan.activities.get(ref.activityId);
  const settings = plan.settings.get('settings');
  const category = activity ? categoryOf(activity.category) : null;
  const method = activity ? methodOf(activity.method) : null;
  if (!activity || !settings || !category || !method) return null;
  const option = method.options.find(({ id }) => id === activity.option);
  const input = inputsOf(method, activity.option, category, settings).find(({ id }) => id === ref.input);
  return joined([
    category.name,
    ...(option ? [option.name] : []),
    ...(activity.label === '' ? [] : [{ 'zh-CN': activity.label, en: activity.label }]),
    ...(input ? [input.name] : []),
  ]);
}

function joined(parts: readonly Text[]): Text {
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join(' · '),
    en: parts.map((part) => part.en).join(' · '),
  };
}
