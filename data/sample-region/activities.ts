/**
 * The activities of the sample as records, and for every other category and year the reason why it tells nothing
 * (clause 5.1 a): NO unless said here, so that the inventory is whole.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { leafCategories } from '../../src/core/inventory/categories.ts';
import type { Text } from '../../src/core/text.ts';
import type { ActivityLine } from './activity-line.ts';
import { source } from './district.ts';
import { fuelActivities } from './fuel-activities.ts';
import type { GroundAreas } from './inventory.ts';
import { otherActivities } from './other-activities.ts';
import { type Statistics, years } from './statistics.ts';
import { both, type WordedPlan, type WordedRecord } from './worded-plan.ts';

type Put = WordedPlan['put'];
type Notation = Omit<WordedRecord<'categoryNotations'>, 'id' | 'year' | 'category'>;

const elsewhere = (place: string): Notation => ({ notation: 'IE', reason: '', place });
const notEstimated = (reason: Text): Notation => ({ notation: 'NE', reason, place: '' });
const nothing: Notation = { notation: 'NO', reason: '', place: '' };

const told: Readonly<Record<string, Notation>> = {
  '1A3b4': elsewhere('1A3b1'),
  '4D2': elsewhere('4D1a'),
  'E.losses': elsewhere('E.industry'),
  '1B2b5': notEstimated(
    both(
      '燃气企业尚未提供管网漏损率（虚构）。',
      'The gas company has not told the losses of its network yet (fictional).',
    ),
  ),
  '2D1': notEstimated(both('润滑剂用量无统计（虚构）。', 'Nobody counts lubricants (fictional).')),
  '3C3': notEstimated(
    both('尿素施用量未单列统计（虚构）。', 'Urea is not counted apart from other fertiliser (fictional).'),
  ),
};

export function putActivities(statistics: Statistics, areas: GroundAreas, put: Put): void {
  const lines = [...fuelActivities(statistics), ...otherActivities(statistics, areas)];
  const orders = generateNKeysBetween(null, null, lines.length);
  const known = new Set<string>();
  lines.forEach((line, i) => {
    for (const year of years) {
      if (putActivity(line, `activity-${i + 1}-${year}`, year, orders[i] as string, put)) {
        known.add(`${year}/${line.category}`);
      }
    }
  });
  for (const year of years) {
    for (const { id, sector, isMemo } of leafCategories) {
      if (isMemo || sector === 'landUse' || known.has(`${year}/${id}`)) continue;
      put('categoryNotations', { id: `${year}/${id}`, year, category: id, ...(told[id] ?? nothing) });
    }
  }
}

function putActivity(line: ActivityLine, id: string, year: (typeof years)[number], order: string, put: Put): boolean {
  const inputs = line.inputs(year);
  if (inputs === null) return false;
  const { category, method, option, label, status, scores, note } = line;
  const unscored = { reliability: null, completeness: null, time: null, place: null, technology: null };
  put('activities', {
    id,
    year,
    category,
    method,
    option,
    label: label ?? '',
    status,
    source,
    note: note?.(year) ?? '',
    order,
    ...unscored,
    ...scores,
  });
  for (const [input, [value, unit, uncertaintyPct]] of Object.entries(inputs)) {
    put('activityInputs', { id: `${id}-${input}`, activityId: id, input, value, unit, source: '', uncertaintyPct });
  }
  return true;
}

/** Power with papers of the last two years, and a series that was counted anew. */
export function putContractsAndBreaks(put: Put): void {
  put('powerContracts', {
    id: 'contract-1',
    year: 2023,
    instrument: 'greenCertificate',
    mwh: 52_000,
    tPerMwh: 0,
    vintage: 2023,
    source,
    note: both('数据中心和集成电路企业购买的绿证。', 'Certificates bought by data centres and chip makers.'),
  });
  put('powerContracts', {
    id: 'contract-2',
    year: 2024,
    instrument: 'greenPower',
    mwh: 186_000,
    tPerMwh: 0,
    vintage: 2024,
    source,
    note: both('与望澜海上风电场签订的绿电合同（虚构）。', 'Contract with the Wanglan offshore wind farm (fictional).'),
  });
  put('seriesBreaks', {
    id: 'break-1',
    series: 'investment.fixed',
    year: 2020,
    kind: 'price',
    note: both('2020年起改按新的价格口径（虚构）。', 'Counted at other prices since 2020 (fictional).'),
  });
}
