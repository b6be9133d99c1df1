/**
 * How much carbon do the drawn sinks take up in a year? (clause 7.2 e; methods 10.2–10.4)
 *
 *   removal = counted area · rate · share of its age                                         t CO2/a
 *   methane = counted area · kg CH4/ha · GWP / 1000                                          t CO2e/a
 *   half width of the total = √Σ_rates (Σ_sinks half width)²      95 %
 *
 * `analysis` measures the areas and sees to it that each piece of land counts once. A rate a person gave
 * takes the place of the table's, with its source. No rate, or no area: the sink is unknown, and the
 * total says that it is without it. Methane is told beside, not taken off.
 * Sinks of one rate are wrong together (a shared factor is drawn once, methods 2.6), sinks of different
 * rates apart.
 * Sinks are shown beside the gross total and never inside it; what stands on the map already is in the
 * inventory's land use as a rule, so only new plantings (measures) lower the net total.
 */
import { gwpOf } from '../factors/gwp.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { ageClassOf } from './age-classes.ts';
import type { SinkRate } from './sink-kinds.ts';
import { sinkKindOf, sinkMethane, sinkRate } from './sink-kinds.ts';

const KG_PER_T = 1000;

export interface SinkResult {
  readonly sinkId: string;
  /** The rate used, before age; null where there is none. */
  readonly rate: SinkRate | null;
  /** True when a person gave the rate. */
  readonly isOwnRate: boolean;
  /** Land that counts, ha; null where it could not be measured. */
  readonly countedHa: number | null;
  /** t CO2/a, uptake positive; null when unknown. */
  readonly removalT: number | null;
  readonly lowT: number | null;
  readonly highT: number | null;
  /** t CO2e/a given off as methane, told beside; null for kinds without a figure. */
  readonly methaneT: number | null;
  readonly issues: readonly Issue[];
}

export interface SinksAssessment {
  readonly bySink: ReadonlyMap<string, SinkResult>;
  /** Sum of the known sinks, t CO2/a; null when none is known. */
  readonly removalT: number | null;
  readonly lowT: number | null;
  readonly highT: number | null;
  readonly areaHa: number;
  /** Sinks left out of the sums because rate or area is unknown. */
  readonly unknown: readonly string[];
}

/** `countedHa` by sink id; a sink that is not in it, or null, has not been measured. */
export function assessSinks(plan: Plan, countedHa: ReadonlyMap<string, number | null>): SinksAssessment {
  const { sinkRateCity, gwpSet } = settingsOf(plan);
  const gwpOfMethane = gwpOf('CH4', gwpSet);
  const bySink = new Map<string, SinkResult>();
  const ordered = [...plan.sinks.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  for (const sink of ordered) {
    bySink.set(sink.id, assessSink(sink, countedHa.get(sink.id) ?? null, sinkRateCity, gwpOfMethane));
  }
  const unknown: string[] = [];
  let removalT = 0;
  let areaHa = 0;
  const halfWidthByRate = new Map<string, number>();
  for (const result of bySink.values()) {
    if (result.countedHa !== null) areaHa += result.countedHa;
    if (result.removalT === null || result.lowT === null || result.highT === null) {
      unknown.push(result.sinkId);
      continue;
    }
    removalT += result.removalT;
    const shared = result.rate?.factor?.id ?? `own/${result.sinkId}`;
    halfWidthByRate.set(shared, (halfWidthByRate.get(shared) ?? 0) + (result.highT - result.lowT) / 2);
  }
  const isKnown = bySink.size > unknown.length;
  const halfWidthT = Math.hypot(...halfWidthByRate.values());
  return {
    bySink,
    removalT: isKnown ? removalT : null,
    lowT: isKnown ? removalT - halfWidthT : null,
    highT: isKnown ? removalT + halfWidthT : null,
    areaHa,
    unknown,
  };
}

function assessSink(
  sink: Tables['sinks'],
  countedHa: number | null,
  city: string,
  gwpOfMethane: number | null,
): SinkResult {
  const issues: Issue[] = [];
  const kind = sinkKindOf(sink.kind);
  if (!kind) issues.push({ code: 'UNKNOWN_SINK_KIND', severity: 'warn', count: 1, detail: { kind: sink.kind } });
  const own = ownRate(sink);
  const rate = own ?? sinkRate(sink.kind, city);
  if (!rate) issues.push({ code: 'SINK_RATE_MISSING', severity: 'warn', count: 1, detail: { kind: sink.kind, city } });
  const age = kind?.grows ? ageClassOf(sink.ageClass) : null;
  if (kind?.grows && !age) {
    issues.push({ code: 'AGE_CLASS_MISSING', severity: 'warn', count: 1, detail: { kind: sink.kind } });
  }
  const methane = sinkMethane(sink.kind)?.value ?? null;
  const methaneT =
    methane === null || countedHa === null || gwpOfMethane === null
      ? null
      : (countedHa * methane * gwpOfMethane) / KG_PER_T;
  const share = kind?.grows ? (age?.share ?? null) : 1;
  const base = { sinkId: sink.id, rate, isOwnRate: own !== null, countedHa, methaneT, issues };
  if (!rate || countedHa === null || share === null) return { ...base, removalT: null, lowT: null, highT: null };
  const [lowShare, highShare] = age ? [age.lowShare, age.highShare] : [1, 1];
  const ends = [
    rate.lowTPerHa * lowShare,
    rate.lowTPerHa * highShare,
    rate.highTPerHa * lowShare,
    rate.highTPerHa * highShare,
  ];
  return {
    ...base,
    removalT: countedHa * rate.tPerHa * share,
    lowT: countedHa * Math.min(...ends),
    highT: countedHa * Math.max(...ends),
  };
}

/** A person's rate, with the range they gave or none. */
function ownRate(sink: Tables['sinks']): SinkRate | null {
  if (sink.ratePerHa === null) return null;
  return {
    tPerHa: sink.ratePerHa,
    lowTPerHa: sink.rateLow ?? sink.ratePerHa,
    highTPerHa: sink.rateHigh ?? sink.ratePerHa,
    source: sink.rateSource,
    factor: null,
  };
}
