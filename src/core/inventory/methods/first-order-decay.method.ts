/**
 * Methane of landfills by first-order decay; formula in `landfill.ts` (methods 2.4).
 *
 * What was tipped in the years before is read from the same line of those years. A gap within them lies on the
 * straight line (INTERPOLATED). Under 20 years the decay starts from an empty landfill (SHORT_HISTORY), or, by choice,
 * the years before the first are carried back with the population (EXTRAPOLATED).
 */
import type { Issue } from '../../issue.ts';
import { bySurrogate, interpolated, type YearValue } from '../time-series.ts';
import {
  activityInput,
  defineMethod,
  factorInput,
  type MethodContext,
  type MethodInput,
  option,
  sources,
} from './define-method.ts';
import { decayingWasteCh4T, HISTORY_YEARS, isHistoryShort } from './landfill.ts';

interface WasteKind {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly doc: string;
  readonly k: string;
}

const composed: readonly WasteKind[] = [
  { id: 'food', zh: '厨余', en: 'Food', doc: 'doc_food', k: 'k_food_sludge' },
  { id: 'garden', zh: '园林', en: 'Garden', doc: 'doc_garden', k: 'k_garden' },
  { id: 'paper', zh: '纸类', en: 'Paper', doc: 'doc_paper', k: 'k_paper_textile' },
  { id: 'wood', zh: '木竹', en: 'Wood', doc: 'doc_wood', k: 'k_wood_straw' },
  { id: 'textile', zh: '织物', en: 'Textile', doc: 'doc_textile', k: 'k_paper_textile' },
];
/** Mixed waste has no carbon content in the tables: it depends on the mix. */
const bulk: readonly (Omit<WasteKind, 'doc'> & { doc: null })[] = [
  { id: 'bulk', zh: '混合垃圾', en: 'Mixed waste', doc: null, k: 'k_bulk_msw' },
];

const kindsOf = (chosen: string) => (chosen.startsWith('bulk') ? bulk : composed);

function disposed(kind: string, context: MethodContext, notes: Set<string>): number[] {
  const { year, option: chosen } = context;
  const known = context.history(kind);
  const first = known[0];
  if (!first) return [];
  const span = Array.from({ length: year - first.year + 1 }, (_, i) => first.year + i);
  const filled = interpolated(known, span);
  if (filled.some(({ how }) => how === 'INTERPOLATED')) notes.add('INTERPOLATED');
  const before = chosen.endsWith('Carried') ? carriedBack(known, context.population(), first.year, year) : [];
  if (before.length > 0) notes.add('EXTRAPOLATED');
  const all = [...before, ...filled.map(({ value }) => value)];
  if (isHistoryShort(all.length)) notes.add('SHORT_HISTORY');
  return all;
}

function carriedBack(known: readonly YearValue[], people: readonly YearValue[], first: number, year: number): number[] {
  const from = year - HISTORY_YEARS + 1;
  if (from >= first) return [];
  const years = Array.from({ length: first - from }, (_, i) => from + i);
  const before = bySurrogate(known, people, years);
  // A year without population breaks the chain: only what lies after it can be carried.
  const at = new Map(before.map(({ year: one, value }) => [one, value]));
  const gap = years.findLastIndex((one) => !at.has(one));
  return years.slice(gap + 1).map((one) => at.get(one) ?? Number.NaN);
}

function inputsOf(chosen: string): MethodInput[] {
  return kindsOf(chosen).flatMap(({ id, zh, en, doc, k }) => [
    activityInput(id, `${zh}填埋量`, `${en} tipped`, 'mass'),
    factorInput(`${id}Carbon`, `${zh}可降解有机碳 DOC`, `${en}: degradable carbon DOC`, 'massPerMass', doc, { max: 1 }),
    factorInput(`${id}Decay`, `${zh}降解速率 k`, `${en}: decay k`, 'perYear', k),
  ]);
}

export const firstOrderDecay = defineMethod({
  id: 'first-order-decay',
  name: { 'zh-CN': '一阶衰减法', en: 'First-order decay' },
  clause: '5.1a',
  formula: 'CH₄ = (Σ decomposed · F · 16/12 − R) · (1 − OX) [t];  decomposed = store before · (1 − e^−k)',
  source: sources.ipcc2006,
  looksBack: true,
  options: [
    option('composition', '分组分，按已有历史', 'By composition, history as told'),
    option('compositionCarried', '分组分，按人口回推 20 年', 'By composition, carried back by population'),
    option('bulk', '混合垃圾，按已有历史', 'Mixed waste, history as told'),
    option('bulkCarried', '混合垃圾，按人口回推 20 年', 'Mixed waste, carried back by population'),
  ],
  inputs: ({ option: chosen, category }) => [
    ...inputsOf(chosen),
    activityInput('recovered', '甲烷回收量 R', 'Methane recovered R', 'mass', { optional: true }),
    factorInput(
      'correction',
      '甲烷修正因子 MCF',
      'Methane correction MCF',
      'share',
      category.id === '4A1' ? 'mcf_managed' : 'mcf_uncategorised',
      { max: 1 },
    ),
    factorInput('decomposed', '可分解比例 DOCf', 'Decomposed share DOCf', 'share', 'docf', { max: 1 }),
    factorInput('methane', '填埋气中甲烷比例 F', 'Methane share F', 'share', 'f_ch4', { max: 1 }),
    factorInput('oxidised', '氧化因子 OX', 'Oxidised share OX', 'share', category.id === '4A1' ? 'ox_managed' : null, {
      max: 1,
    }),
  ],
  compute(value, context) {
    const notes = new Set<string>();
    const kinds = kindsOf(context.option);
    const series = kinds.map(({ id }) => disposed(id, context, notes));
    const years = Math.max(...series.map(({ length }) => length));
    const streams = kinds.map(({ id }, i) => ({
      // Kinds first told later than others had none before: shifted so that the last year is the same.
      disposedT: [...new Array<number>(years - (series[i]?.length ?? 0)).fill(0), ...(series[i] ?? [])],
      degradableCarbon: value(`${id}Carbon`),
      decayPerYear: value(`${id}Decay`),
      correction: value('correction'),
    }));
    const ch4 = decayingWasteCh4T(streams, {
      decomposedShare: value('decomposed'),
      methaneShare: value('methane'),
      oxidisedShare: value('oxidised'),
      recoveredT: value('recovered'),
    });
    const issues = [...notes].map(
      (code): Issue => ({
        code,
        severity: code === 'SHORT_HISTORY' ? 'warn' : 'note',
        count: 1,
        detail: { year: context.year, years },
      }),
    );
    return { tonnes: { CH4: ch4.at(-1) ?? Number.NaN }, issues };
  },
  examples: [
    {
      // 100,000 t · 0.15 · 0.5 · 1 = 7,500 t C; · (1 − e^−0.17) · 0.5 · 16/12 · 0.9 = 703.508 t the year after.
      option: 'bulk',
      category: '4A1',
      year: 2021,
      inputs: { bulk: 0, bulkCarbon: 0.15 },
      before: { 2020: { bulk: 100_000, bulkCarbon: 0.15 } },
      tonnes: { CH4: 703.508328 },
    },
  ],
});
