/** The explanation of a cell that is compared: asked of the worker for the year and scenario its cells were filled for. */
import { useEffect, useState } from 'react';
import { explainComparedCell } from '../../analysis/explain-compared-cell.ts';
import { type LayerView, layerView } from '../../core/plan/layer-view.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type SideChoice, sideKey } from '../../store/compared-side.ts';
import type { ExplainSubject } from '../../store/explained.ts';
import { failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import { usePlanState } from '../../store/use-plan.ts';
import { useYearCells, type YearState } from '../../store/year-cells.ts';
import { boundsOfCell, type ExplanationState } from './use-explanation.ts';

type Subject = ExplainSubject & { readonly kind: 'comparedCell' };

/** Features and savings of a cell that are told one by one. */
const MOST_TOLD = 12;

export function useComparedExplanation({ id, side }: Subject): {
  readonly answer: ExplanationState;
  readonly isStale: boolean;
} {
  const plan = usePlanState((state) => state.shown);
  const state = useYearCells().get(sideKey(side)) ?? null;
  const ready = state?.status === 'ready' ? state : null;
  const [told, setTold] = useState<{ readonly of: YearState; readonly answer: ExplanationState } | null>(null);
  useEffect(() => {
    if (!ready) return;
    const abort = new AbortController();
    const tell = (answer: ExplanationState) => {
      if (!abort.signal.aborted) setTold({ of: ready, answer });
    };
    ask(id, side, ready, plan, abort.signal).then(tell, (error: unknown) => {
      if (!isCancelled(error)) tell({ state: 'failed', failure: failureOf(error) });
    });
    return () => abort.abort();
  }, [id, side, ready, plan]);
  if (state?.status === 'failed') return { answer: { state: 'failed', failure: state.failure }, isStale: false };
  if (!state) return { answer: { state: 'noResult' }, isStale: false };
  return { answer: told ? told.answer : { state: 'loading' }, isStale: told?.of !== state };
}

async function ask(
  id: string,
  side: SideChoice,
  { value, input }: YearState & { readonly status: 'ready' },
  plan: Plan,
  signal: AbortSignal,
): Promise<ExplanationState> {
  const { cells } = value;
  const at = cells.ids.indexOf(id);
  if (at < 0) return { state: 'nothing' };
  const views: LayerView[] = [...plan.layers.keys()].flatMap((layerId) => layerView(plan, layerId) ?? []);
  const facts = await runJob(
    'explainComparedCell',
    { asked: input, cellId: id, bounds: boundsOfCell(cells, at), views, most: MOST_TOLD },
    { signal },
  );
  const bySector = cells.sectors.flatMap(({ sector, tonnes }) =>
    sector === 'landUse' || tonnes[at] === 0 ? [] : [{ sector, tonnes: tonnes[at]! }],
  );
  return {
    state: 'ready',
    explanation: {
      name: cells.names[at] ?? null,
      roots: [explainComparedCell(facts.emissions, facts.savings)],
      bySector,
      outsideT: cells.outsideT,
      residualT: value.residualT,
      plan,
      year: value.year,
      resultId: value.resultId,
      scenario: value.scenario && { side, patternYear: input.attribution.year, factors: value.scenario.factors },
    },
  };
}
