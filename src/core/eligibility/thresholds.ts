/**
 * With what numbers are clauses 3.1 and 3.2 read?
 *
 * Two numbers stand in the clauses (500 km² and 10 % a year) and cannot be changed. The standard gives
 * no number for "two core functions", "not a single-function park" and "developing fast": those are
 * the project's own reading (methods 1.2, 1.4), say so, and may be changed with a reason.
 */
import type { Plan } from '../plan/plan.ts';
import type { Text } from '../text.ts';

export interface Threshold {
  readonly id: string;
  readonly clause: '3.1' | '3.2';
  readonly name: Text;
  readonly start: number;
  readonly unit: 'km²' | 'share' | 'perYear';
  /** A value passes when it is … the threshold. */
  readonly passes: '<' | '<=' | '>=';
  /** True: the standard gives no number; this is the project's reading and may be changed. */
  readonly ownReading: boolean;
  readonly min: number;
  readonly max: number;
}

export const thresholds = [
  {
    id: 'area.limit',
    clause: '3.1',
    name: { 'zh-CN': '土地面积上限', en: 'Limit of land area' },
    start: 500,
    unit: 'km²',
    passes: '<',
    ownReading: false,
    min: 500,
    max: 500,
  },
  {
    id: 'function.livingShare',
    clause: '3.1',
    name: { 'zh-CN': '居住用地占核心功能用地的比例下限', en: 'Least share of living' },
    start: 0.1,
    unit: 'share',
    passes: '>=',
    ownReading: true,
    min: 0,
    max: 0.5,
  },
  {
    id: 'function.livingArea',
    clause: '3.1',
    name: { 'zh-CN': '居住用地面积下限', en: 'Least residential land' },
    start: 0.5,
    unit: 'km²',
    passes: '>=',
    ownReading: true,
    min: 0,
    max: 50,
  },
  {
    id: 'function.productionShare',
    clause: '3.1',
    name: { 'zh-CN': '产业用地占核心功能用地的比例下限', en: 'Least share of production' },
    start: 0.1,
    unit: 'share',
    passes: '>=',
    ownReading: true,
    min: 0,
    max: 0.5,
  },
  {
    id: 'function.productionArea',
    clause: '3.1',
    name: { 'zh-CN': '产业用地面积下限', en: 'Least land of production' },
    start: 0.5,
    unit: 'km²',
    passes: '>=',
    ownReading: true,
    min: 0,
    max: 50,
  },
  {
    id: 'function.maxSingleShare',
    clause: '3.1',
    name: { 'zh-CN': '单一功能占比上限', en: 'Greatest share of one function' },
    start: 0.8,
    unit: 'share',
    passes: '<=',
    ownReading: true,
    min: 0.5,
    max: 1,
  },
  {
    id: 'function.maxProductionShare',
    clause: '3.1',
    name: { 'zh-CN': '产业功能占比上限', en: 'Greatest share of production' },
    start: 0.9,
    unit: 'share',
    passes: '<=',
    ownReading: true,
    min: 0.5,
    max: 1,
  },
  {
    id: 'function.maxLivingShare',
    clause: '3.1',
    name: { 'zh-CN': '居住功能占比上限', en: 'Greatest share of living' },
    start: 0.9,
    unit: 'share',
    passes: '<=',
    ownReading: true,
    min: 0.5,
    max: 1,
  },
  {
    id: 'gdp.growth',
    clause: '3.2',
    name: { 'zh-CN': '生产总值近三年复合增长率下限', en: 'Least compound growth of GDP over three years' },
    start: 0.1,
    unit: 'perYear',
    passes: '>=',
    ownReading: false,
    min: 0.1,
    max: 0.1,
  },
  {
    id: 'development.growth',
    clause: '3.2',
    name: { 'zh-CN': '快速发展指标年均增速下限', en: 'Least yearly growth of an indicator of fast development' },
    start: 0.05,
    unit: 'perYear',
    passes: '>=',
    ownReading: true,
    min: 0,
    max: 0.5,
  },
] as const satisfies readonly Threshold[];

export type ThresholdId = (typeof thresholds)[number]['id'];

/** A threshold as it holds in one plan. */
export interface ThresholdInForce {
  readonly threshold: Threshold;
  readonly value: number;
  /** Why a person changed it; null while it is the start value. */
  readonly reason: string | null;
}

export function thresholdOf(id: ThresholdId): Threshold {
  const threshold = thresholds.find((candidate) => candidate.id === id);
  if (!threshold) throw new Error(`no threshold ${id}`);
  return threshold;
}

/** The threshold with the plan's change on it. A number of the clause itself is never changed. */
export function thresholdInForce(plan: Pick<Plan, 'thresholds'>, id: ThresholdId): ThresholdInForce {
  const threshold = thresholdOf(id);
  const changed = threshold.ownReading ? plan.thresholds.get(id) : undefined;
  return { threshold, value: changed?.value ?? threshold.start, reason: changed?.reason ?? null };
}
