/**
 * How much could each sector save, by what the plan knows? (clause 5.3 b; methods 4.5)
 *
 * The inputs and the steps of the cost curve are a person's, each with its source; one without is named, for a number
 * without a source can stand in no plan. An input that is not there leaves what
 * needs it unknown: without a price there is no economic part, without uptake or site limit no realisable one.
 */
import { BadInput } from '../bad-input.ts';
import { orderAfterLast } from '../plan/order-after-last.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { SectorId, Tables } from '../plan/tables.ts';
import { reductionPotential, technicalPotentialT } from './reduction-potential.ts';

export type Potential = Tables['potentials'];
export type AbatementStep = Tables['abatementSteps'];

type PotentialInput =
  | 'activity'
  | 'intensityNow'
  | 'bestIntensity'
  | 'carbonPricePerT'
  | 'uptakeShare'
  | 'siteShare'
  | 'steps';

/** A number and the field that says where it is from. */
const sourceOf = {
  activity: 'activitySource',
  intensityNow: 'activitySource',
  bestIntensity: 'benchmarkSource',
  carbonPricePerT: 'carbonPriceSource',
  uptakeShare: 'uptakeSource',
  siteShare: 'siteSource',
} as const satisfies Partial<Record<PotentialInput, keyof Potential>>;

export interface SectorPotential {
  readonly sector: SectorId;
  readonly inputs: Potential;
  readonly steps: readonly AbatementStep[];
  readonly technicalT: number | null;
  readonly economicT: number | null;
  readonly realisableT: number | null;
  /** Inputs that are not told. */
  readonly missing: readonly PotentialInput[];
  /** Inputs that are told without a source. */
  readonly withoutSource: readonly PotentialInput[];
  /** Code of a value that was refused; null when none was. */
  readonly refused: string | null;
  /** The steps save more than the gap to best practice: only the gap counts. */
  readonly stepsExceed: boolean;
}

function emptyPotential(sector: SectorId): Potential {
  return {
    id: sector,
    activity: null,
    activityUnit: '',
    intensityNow: null,
    bestIntensity: null,
    benchmarkSource: '',
    carbonPricePerT: null,
    uptakeShare: null,
    siteShare: null,
  };
}

export function sectorPotential(plan: Pick<Plan, 'potentials' | 'abatementSteps'>, sector: SectorId): SectorPotential {
  const inputs = plan.potentials.get(sector) ?? emptyPotential(sector);
  const steps = [...plan.abatementSteps.values()]
    .filter((step) => step.sector === sector)
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const { activity, intensityNow, bestIntensity, carbonPricePerT, uptakeShare, siteShare } = inputs;
  const needed = { activity, intensityNow, bestIntensity, carbonPricePerT, uptakeShare, siteShare };
  const known = steps.flatMap(({ savingT, costPerT }) =>
    savingT === null || costPerT === null ? [] : [{ savingT, costPerT }],
  );
  const missing: PotentialInput[] = (Object.keys(needed) as (keyof typeof needed)[]).filter(
    (name) => needed[name] === null,
  );
  if (known.length === 0 || known.length < steps.length) missing.push('steps');
  const isBlank = (told: string | undefined) => (told ?? '').trim() === '';
  const withoutSource: PotentialInput[] = (Object.keys(sourceOf) as (keyof typeof sourceOf)[]).filter(
    (name) => inputs[name] !== null && isBlank(inputs[sourceOf[name]]),
  );
  if (steps.some(({ source }) => isBlank(source))) withoutSource.push('steps');
  const none = {
    sector,
    inputs,
    steps,
    missing,
    withoutSource,
    technicalT: null,
    economicT: null,
    realisableT: null,
    refused: null,
  };
  try {
    if (activity === null || intensityNow === null || bestIntensity === null) return { ...none, stepsExceed: false };
    const technicalT = technicalPotentialT(activity, intensityNow, bestIntensity);
    const stepsT = known.reduce((sum, { savingT }) => sum + savingT, 0);
    const stepsExceed = stepsT > technicalT;
    if (carbonPricePerT === null || known.length === 0) return { ...none, technicalT, stepsExceed };
    const { economicT } = reductionPotential(technicalT, known, carbonPricePerT, 1, 1);
    if (uptakeShare === null || siteShare === null) return { ...none, technicalT, economicT, stepsExceed };
    const { realisableT } = reductionPotential(technicalT, known, carbonPricePerT, uptakeShare, siteShare);
    return { ...none, technicalT, economicT, realisableT, stepsExceed };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { ...none, refused: error.code, stepsExceed: false };
  }
}

export function setPotential(plan: Plan, sector: SectorId, fields: Partial<Omit<Potential, 'id'>>): Patch {
  return editPlan(plan, 'setPotential', (edit) =>
    edit.put('potentials', { ...(plan.potentials.get(sector) ?? emptyPotential(sector)), ...fields }),
  );
}

export function addAbatementStep(plan: Plan, sector: SectorId): Patch {
  const order = orderAfterLast(plan.abatementSteps.values());
  return editPlan(plan, 'addAbatementStep', (edit) =>
    edit.put('abatementSteps', { id: newId(), sector, name: '', savingT: null, costPerT: null, source: '', order }),
  );
}

export function setAbatementStep(plan: Plan, id: string, fields: Partial<Omit<AbatementStep, 'id'>>): Patch {
  return editPlan(plan, 'setAbatementStep', (edit) => edit.update('abatementSteps', id, fields));
}

export function removeAbatementStep(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removeAbatementStep', (edit) => edit.remove('abatementSteps', id));
}
