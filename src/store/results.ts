/**
 * The results of the open plan, by name. `useResult(name)` gives one with its state and keeps it up
 * to date while the component stands.
 */
import { useStore } from 'zustand';
import type { ElectricityView } from '../core/attribution/electricity-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { AttributeEmissionsInput } from '../workers/jobs/attribute-emissions.job.ts';
import type { HotSpotsOutput } from '../workers/jobs/hot-spots.job.ts';
import type { SinkAreasOutput } from '../workers/jobs/sink-areas.job.ts';
import type { SiteGroupsOutput } from '../workers/jobs/site-groups.job.ts';
import type { UncertaintyMapInput } from '../workers/jobs/uncertainty-map.job.ts';
import { planStore } from './plan-store.ts';
import { createResult, type ResultDescription, type ResultStore } from './result-engine.ts';
import {
  attributionInput,
  boundaryMeasureInput,
  functionAreasInput,
  hotSpotsInput,
  sinkAreasInput,
  siteGroupsInput,
} from './result-inputs.ts';
import { idleResult, type ResultState } from './result-state.ts';
import { runJob } from './run-job.ts';
import { uncertaintyInput } from './uncertainty-input.ts';
import { workbenchStore } from './workbench-store.ts';

/** Where the boundary is, how large, how much of it is land. */
const boundaryMeasure = createResult(planStore, {
  input: boundaryMeasureInput,
  run: (input, options) => runJob('measureBoundary', input, options),
});

const functionAreas = createResult(planStore, {
  input: functionAreasInput,
  run: (input, options) => runJob('functionAreas', input, options),
});

/** Asked with every move of the pointer, for the workbench is watched: made once a plan and view. */
let lastAttribution: {
  readonly plan: Plan;
  readonly view: ElectricityView;
  readonly input: AttributeEmissionsInput | null;
} | null = null;

function attributionOf(plan: Plan): AttributeEmissionsInput | null {
  const view = workbenchStore.getState().hotSpots.electricityView;
  if (lastAttribution?.plan !== plan || lastAttribution.view !== view) {
    lastAttribution = { plan, view, input: attributionInput(plan, view) };
  }
  return lastAttribution.input;
}

const attribution = createResult(
  planStore,
  {
    input: attributionOf,
    run: (input, options) => runJob('attributeEmissions', input, options),
  },
  [workbenchStore],
);

/** Builds on the attribution: its values of single features are in the worker, under its result id. */
const hotSpots: ResultStore<HotSpotsOutput> = createResult(
  planStore,
  {
    input(plan) {
      const base = attribution.getState();
      if (base.status === 'idle' || base.status === 'failed') return null;
      if (base.status !== 'ready' || !base.value) return 'wait';
      return hotSpotsInput(plan, workbenchStore.getState().hotSpots, base.value.resultId);
    },
    run: (input, options) => runJob('hotSpots', input, options),
    failed(code) {
      // The worker keeps the last few results only, and none when it had to be started again.
      if (code === 'RESULT_GONE') attribution.again();
    },
  },
  [attribution, workbenchStore],
);

/** How sure the places are; builds on the attribution like the hot spots. */
function simulated<Value>(
  run: (
    input: UncertaintyMapInput,
    options: Parameters<ResultDescription<UncertaintyMapInput, Value>['run']>[1],
  ) => Promise<Value>,
): ResultStore<Value> {
  return createResult(
    planStore,
    {
      input(plan) {
        const base = attribution.getState();
        if (base.status === 'idle' || base.status === 'failed') return null;
        if (base.status !== 'ready' || !base.value) return 'wait';
        return uncertaintyInput(plan, workbenchStore.getState().hotSpots, base.value);
      },
      run,
      failed(code) {
        if (code === 'RESULT_GONE') attribution.again();
      },
    },
    [attribution, workbenchStore],
  );
}

const featureUncertainty = simulated((input, options) => runJob('uncertaintyOfFeatures', input, options));
const cellUncertainty = simulated((input, options) => runJob('uncertaintyOfCells', input, options));

const siteGroups: ResultStore<SiteGroupsOutput> = createResult(planStore, {
  input: siteGroupsInput,
  run: (input, options) => runJob('siteGroups', input, options),
});

const sinkAreas: ResultStore<SinkAreasOutput> = createResult(planStore, {
  input: sinkAreasInput,
  run: (input, options) => runJob('sinkAreas', input, options),
});

export const results = {
  boundaryMeasure,
  functionAreas,
  attribution,
  hotSpots,
  featureUncertainty,
  cellUncertainty,
  siteGroups,
  sinkAreas,
};

type Results = typeof results;
export type ResultName = keyof Results;
export type ResultValue<Name extends ResultName> = NonNullable<ReturnType<Results[Name]['getState']>['value']>;

/** A result with its state; working it out begins when the first component asks. */
export function useResult<Name extends ResultName>(name: Name): ResultState<ResultValue<Name>> {
  return useStore(results[name] as ResultStore<unknown>, (state) => state as ResultState<ResultValue<Name>>);
}

const noResult: ResultState<never> = idleResult();
const nothing = { getState: () => noResult, getInitialState: () => noResult, subscribe: () => () => undefined };

/** The same for who may do without: while `needed` is false nothing is worked out. */
export function useResultIf<Name extends ResultName>(needed: boolean, name: Name): ResultState<ResultValue<Name>> {
  const store = needed ? results[name] : nothing;
  return useStore(store as ResultStore<unknown>, (state) => state as ResultState<ResultValue<Name>>);
}
