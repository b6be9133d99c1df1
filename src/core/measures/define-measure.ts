/**
 * What a measure of clause 7.2 is: one file of the catalogue makes one with `defineMeasure`.
 *
 * A measure says on what it stands, which inputs it has, and what it does to the energy and emissions
 * of its sites in one year, as an `Effect`. It does not say how measures add up: the order of methods
 * 6.4 is the same for all and stands in `apply-effects.ts`. An effect is that of the whole measure
 * (coverage 1, fully built); coverage and ramp are applied to it afterwards.
 */
import type { Verification } from '../factors/factor.ts';
import type { SectorId } from '../plan/tables.ts';
import type { Text } from '../text.ts';
import type { SiteGroup } from './site-group.ts';

/** Order of methods 6.4; each stage acts on what the stages before it left. */
export const stages = ['demand', 'efficiency', 'switch', 'supply', 'grid', 'removal'] as const;
export type Stage = (typeof stages)[number];

/** Yearly flows of a group of sites that measures share, and on which they act one after another. */
type Flow = 'electricity' | 'cooling' | 'lighting' | 'siteEmissions';

export type Effect =
  /** A share of what is left of a flow is not used any more. `electricity` cuts all its end uses alike. */
  | { readonly kind: 'cut'; readonly flow: Flow; readonly share: number }
  /** Part of the sites' own emissions is replaced by electricity: MWh bought for each t CO2e avoided. */
  | { readonly kind: 'switch'; readonly share: number; readonly addsMwhPerT: number }
  /** Electricity made on the sites; what they do not use is exported and credited apart. */
  | { readonly kind: 'supply'; readonly energyMwh: number }
  /** The measure brings its own activity (vehicles, ships, waste), shared with no other measure. */
  | {
      readonly kind: 'own';
      /** Emissions of the activity without and with the measure, electricity left out, t CO2e/a. */
      readonly beforeT: number;
      readonly afterT: number;
      /** Electricity it adds (positive) or saves (negative), MWh/a. */
      readonly addsMwh: number;
    }
  /** Carbon taken up by vegetation, t CO2/a, positive; shown beside the gross total, never inside. */
  | { readonly kind: 'removal'; readonly removalT: number; readonly lowT: number; readonly highT: number }
  /** It makes other measures possible and saves nothing itself. */
  | { readonly kind: 'enables' }
  /** It cannot be said: these quantities are missing. */
  | { readonly kind: 'unknown'; readonly missing: readonly Quantity[] };

/** What an effect may find missing. */
export type Quantity =
  | 'electricityMwh'
  | 'coolingShare'
  | 'reportedEmissionsT'
  | 'gridFactor'
  | 'population'
  | 'regionAreaKm2';

/** The value a form opens with, and where it comes from. */
export interface Start {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly verification: Verification;
  readonly uncertaintyPct: number | null;
}

export interface Input {
  readonly name: Text;
  readonly start: Start;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Unit as shown; a `share` is shown in per cent. */
  readonly unit: Text | 'share';
}

/**
 * What an effect may know beside its inputs and sites. Not the year nor its grid factor: a saving of
 * electricity is told in MWh and valued afterwards, so one effect serves every year of the same age.
 */
export interface EffectContext {
  /** Whole years since the sites got the measure: 0 in the first. */
  readonly ageYears: number;
  /** kg CO2e/kg of methane in the plan's GWP set. */
  readonly gwpOfMethane: number;
  readonly population: number | null;
  readonly regionAreaKm2: number | null;
}

/** What a measure stands on: a role of layers, or shapes drawn for it. */
export type StandsOn = 'buildings' | 'parcels' | 'roads' | 'rail' | 'pointSources' | 'water' | 'drawn';

export interface MeasureKind<Inputs extends string = string> {
  readonly id: string;
  readonly clause: '7.2a' | '7.2b' | '7.2c' | '7.2d' | '7.2e';
  /** Sector of the inventory that it lowers; `landUse` for removals. */
  readonly sector: SectorId;
  readonly name: Text;
  /** One sentence: what it does and how it is counted. */
  readonly about: Text;
  readonly stage: Stage;
  /** What it can be placed on; the first is what the tool selects by default. */
  readonly standsOn: readonly StandsOn[];
  /** The use or land-use category it is meant for; empty for any. Others are placed with a warning. */
  readonly fits: readonly string[];
  /**
   * `sites`: the effect follows from the quantities of each group of sites. `measure`: the inputs give
   * the whole of it (a fleet, a plant), once, however many features it stands on.
   */
  readonly extent: 'sites' | 'measure';
  /** `avoidedGrowth` adds less and is never taken from the present total (methods 6.3, new buildings). */
  readonly countsAs: 'reduction' | 'avoidedGrowth' | 'removal' | 'nothing';
  /** Years a unit works before it is worn out; null where it does not wear out. */
  readonly lifeInput: NoInfer<Inputs> | null;
  /** Measures without which it cannot work, and measures that exclude it on the same site. */
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly inputs: Readonly<Record<Inputs, Input>>;
  readonly effect: (inputs: Readonly<Record<Inputs, number>>, site: SiteGroup, context: EffectContext) => Effect;
}

/**
 * A catalogue entry. The input names are inferred, so `effect` can read only what it declared; the
 * entry itself is untyped in its inputs, so that entries of all shapes stand in one list.
 */
export function defineMeasure<const Inputs extends string>(kind: MeasureKind<Inputs>): MeasureKind {
  const names = Object.keys(kind.inputs) as Inputs[];
  const hasAll = (values: Readonly<Record<string, number>>): values is Readonly<Record<Inputs, number>> =>
    names.every((name) => values[name] !== undefined);
  return {
    ...kind,
    effect(values, site, context) {
      if (!hasAll(values)) throw new Error(`measure ${kind.id}: no value for an input`);
      return kind.effect(values, site, context);
    },
  };
}
