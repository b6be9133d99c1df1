/**
 * What does each measure of a chain save, when they share the same energy? (methods 6.4)
 *
 *   demand → efficiency → switch → supply → grid → removal, each on what the ones before it left:
 *   E_1 = E_0 (1 − s_1);  E_2 = E_1 (1 − s_2);  …
 *   supply is taken from what is left, not below 0; the surplus is exported and credited apart
 *   last the grid: E_left · (EF_before − EF_after)
 *
 *   Σ credits = baseline − final                                 t CO2e/a, checked by the caller to 1e-9
 *
 * End uses are kept apart: a cut of all electricity takes the same share of cooling, lighting and the
 * rest; a cut of cooling leaves the rest alone. Electricity is valued at `factorBefore` until the grid
 * step. Removals stand outside the balance: they are no emission avoided.
 * A measure whose flow is not known has no credit (null), and the flow stays as it was.
 */
import type { Effect, Quantity, Stage } from './define-measure.ts';
import { stages } from './define-measure.ts';

/** Yearly flows before any measure; null where unknown. */
export interface Flows {
  readonly electricityMwh: number | null;
  /** Parts of the electricity, 0…1; null where the use, and so its parts, are unknown. */
  readonly coolingShare: number | null;
  readonly lightingShare: number | null;
  /** Emissions of the sites' own fuels and processes, t CO2e. */
  readonly siteEmissionsT: number | null;
}

/** One measure's effect, already scaled by coverage and the share in place. */
export interface Step {
  readonly measureId: string;
  readonly stage: Stage;
  readonly effect: Effect;
}

export interface Credit {
  readonly measureId: string;
  /** t CO2e/a avoided in this order, export included; null where it cannot be said. */
  readonly avoidedT: number | null;
  /** Of that, the part earned by exported electricity. */
  readonly exportT: number;
  /** Electricity the sites no longer buy (negative: buy more), MWh/a; null where it cannot be said. */
  readonly savedMwh: number | null;
  /** t CO2/a taken up, with its range; 0 for all but removals. */
  readonly removalT: number;
  readonly removalLowT: number;
  readonly removalHighT: number;
  readonly missing: readonly Quantity[];
}

export interface Chain {
  readonly credits: readonly Credit[];
  /** Emissions of the known flows and own activities without any measure. */
  readonly baselineT: number;
  /** The same with all of them; an export makes it lower still. */
  readonly finalT: number;
  /** E_left · (EF_before − EF_after). */
  readonly gridCreditT: number;
}

/** Steps in the order of methods 6.4; steps of one stage keep their order. */
function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}

/**
 * Apply the steps in order. The factors are t CO2/MWh; null where none is known, and then nothing that
 * touches electricity has a credit.
 */
export function applyEffects(
  flows: Flows,
  steps: readonly Step[],
  factorBefore: number | null,
  factorAfter: number | null = factorBefore,
): Chain {
  const state = new ChainState(flows, factorBefore);
  const sitesT = state.emissionsT();
  const ordered = steps.length === 1 ? steps : inOrder(steps);
  const credits = ordered.map(({ measureId, effect }): Credit => creditOf(measureId, state.apply(effect)));
  const gridCreditT = state.changeFactor(factorAfter);
  return { credits, baselineT: sitesT + state.ownBeforeT, finalT: state.emissionsT(), gridCreditT };
}

type Outcome = Partial<Omit<Credit, 'measureId'>>;

const NOTHING_MISSING: readonly Quantity[] = [];

/** What an outcome does not tell is none. */
function creditOf(measureId: string, told: Outcome): Credit {
  return {
    measureId,
    avoidedT: told.avoidedT === undefined ? 0 : told.avoidedT,
    exportT: told.exportT ?? 0,
    savedMwh: told.savedMwh === undefined ? 0 : told.savedMwh,
    removalT: told.removalT ?? 0,
    removalLowT: told.removalLowT ?? 0,
    removalHighT: told.removalHighT ?? 0,
    missing: told.missing ?? NOTHING_MISSING,
  };
}

/** Null, for saying which quantity was missing. */
const unknown = (...missing: Quantity[]): Outcome => ({ avoidedT: null, savedMwh: null, missing });

class ChainState {
  private coolingMwh: number | null;
  private lightingMwh: number | null;
  /** Electricity outside the two, or all of it where its parts are unknown; negative: exported. */
  private otherMwh: number | null;
  private siteT: number | null;
  /** Emissions of own activities without and with their measure. */
  ownBeforeT = 0;
  private ownT = 0;
  /** Electricity added and exported; kept apart so that an unknown use does not hide it. */
  private addedMwh = 0;
  private exportedMwh = 0;

  constructor(
    flows: Flows,
    private factor: number | null,
  ) {
    const { electricityMwh, coolingShare, lightingShare } = flows;
    const part = (share: number | null) => (electricityMwh === null || share === null ? null : electricityMwh * share);
    this.coolingMwh = part(coolingShare);
    this.lightingMwh = part(lightingShare);
    this.otherMwh =
      electricityMwh === null ? null : electricityMwh - orNothing(this.coolingMwh) - orNothing(this.lightingMwh);
    this.siteT = flows.siteEmissionsT;
  }

  /** Electricity bought; null where the sites' own use is unknown. */
  private boughtMwh(): number | null {
    if (this.otherMwh === null) return null;
    return this.otherMwh + orNothing(this.coolingMwh) + orNothing(this.lightingMwh) + this.addedMwh;
  }

  emissionsT(): number {
    const bought = this.boughtMwh() ?? this.addedMwh;
    const electricityT = this.factor === null ? 0 : (bought - this.exportedMwh) * this.factor;
    return electricityT + orNothing(this.siteT) + this.ownT;
  }

  apply(effect: Effect): Outcome {
    switch (effect.kind) {
      case 'unknown':
        return unknown(...effect.missing);
      case 'enables':
        return {};
      case 'removal':
        return { removalT: effect.removalT, removalLowT: effect.lowT, removalHighT: effect.highT };
      case 'cut':
        return this.cut(effect.flow, effect.share);
      case 'switch':
        return this.switch(effect.share, effect.addsMwhPerT);
      case 'supply':
        return this.supply(effect.energyMwh);
      case 'own':
        return this.own(effect.beforeT, effect.afterT, effect.addsMwh);
    }
  }

  private cut(flow: 'electricity' | 'cooling' | 'lighting' | 'siteEmissions', share: number): Outcome {
    if (flow === 'siteEmissions') {
      if (this.siteT === null) return unknown('reportedEmissionsT');
      const avoidedT = this.siteT * share;
      this.siteT -= avoidedT;
      return { avoidedT };
    }
    if (this.otherMwh === null) return unknown('electricityMwh');
    if (this.factor === null) return unknown('gridFactor');
    let savedMwh = 0;
    if (flow === 'electricity') {
      // Electricity that another measure added (vehicles, heat pumps) is not the site's own use.
      savedMwh = (this.otherMwh + orNothing(this.coolingMwh) + orNothing(this.lightingMwh)) * share;
      if (this.coolingMwh !== null) this.coolingMwh *= 1 - share;
      if (this.lightingMwh !== null) this.lightingMwh *= 1 - share;
      this.otherMwh *= 1 - share;
    } else if (flow === 'cooling') {
      if (this.coolingMwh === null) return unknown('coolingShare');
      savedMwh = this.coolingMwh * share;
      this.coolingMwh -= savedMwh;
    } else {
      if (this.lightingMwh === null) return unknown('electricityMwh');
      savedMwh = this.lightingMwh * share;
      this.lightingMwh -= savedMwh;
    }
    return { avoidedT: savedMwh * this.factor, savedMwh };
  }

  private switch(share: number, addsMwhPerT: number): Outcome {
    if (this.siteT === null) return unknown('reportedEmissionsT');
    if (this.factor === null) return unknown('gridFactor');
    const replacedT = this.siteT * share;
    const addsMwh = replacedT * addsMwhPerT;
    this.siteT -= replacedT;
    this.addedMwh += addsMwh;
    return { avoidedT: replacedT - addsMwh * this.factor, savedMwh: -addsMwh };
  }

  private supply(energyMwh: number): Outcome {
    if (this.factor === null) return unknown('gridFactor');
    const bought = this.boughtMwh();
    // Where use is unknown the split into own use and export is too; the credit is the same for both.
    const usedMwh = bought === null ? energyMwh : Math.min(energyMwh, Math.max(0, bought));
    if (bought === null || bought <= 0) this.addedMwh -= usedMwh;
    else this.takeFromAll(1 - usedMwh / bought);
    const exported = energyMwh - usedMwh;
    this.exportedMwh += exported;
    return { avoidedT: energyMwh * this.factor, exportT: exported * this.factor, savedMwh: usedMwh };
  }

  /** Power made on site serves all end uses alike. */
  private takeFromAll(left: number): void {
    if (this.coolingMwh !== null) this.coolingMwh *= left;
    if (this.lightingMwh !== null) this.lightingMwh *= left;
    if (this.otherMwh !== null) this.otherMwh *= left;
    this.addedMwh *= left;
  }

  private own(beforeT: number, afterT: number, addsMwh: number): Outcome {
    if (addsMwh !== 0 && this.factor === null) return unknown('gridFactor');
    this.ownBeforeT += beforeT;
    this.ownT += afterT;
    this.addedMwh += addsMwh;
    return { avoidedT: beforeT - afterT - (this.factor === null ? 0 : addsMwh * this.factor), savedMwh: -addsMwh };
  }

  changeFactor(factorAfter: number | null): number {
    if (this.factor === null || factorAfter === null) return 0;
    const leftMwh = (this.boughtMwh() ?? this.addedMwh) - this.exportedMwh;
    const creditT = leftMwh * (this.factor - factorAfter);
    this.factor = factorAfter;
    return creditT;
  }
}

/** For sums over the parts that are known; what is unknown is told apart by `missing`. */
function orNothing(value: number | null): number {
  return value === null ? 0 : value;
}
