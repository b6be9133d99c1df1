/**
 * The explanation of a subject: asked of the worker for a feature or a cell, worked out here for the rest.
 *
 * It is that of the result as it stands, and of the plan that result was worked out from: while a newer one is being
 * worked out the explanation stays true to the numbers on the screen and says that it is stale.
 */
import { useEffect, useMemo, useState } from 'react';
import { explainSector, explainTotal } from '../../analysis/explain-balance.ts';
import { explainCell } from '../../analysis/explain-cell.ts';
import { explainFeature } from '../../analysis/explain-feature.ts';
import type { Step } from '../../core/explain/step.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { SectorId } from '../../core/plan/tables.ts';
import type { SideChoice } from '../../store/compared-side.ts';
import type { ExplainSubject } from '../../store/explained.ts';
import { attributionInput, hotSpotsInput } from '../../store/result-inputs.ts';
import { results, useResult, useResultIf } from '../../store/results.ts';
import { type Failure, failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import type { AttributeEmissionsOutput } from '../../workers/jobs/attribute-emissions.job.ts';
import type { HotSpotsOutput } from '../../workers/jobs/hot-spots.job.ts';

export interface Explanation {
  /** What a feature is called; null for what has a name of its own kind. */
  readonly name: string | null;
  readonly roots: readonly Step[];
  /** Of what it is made, in t; empty where it is one sector. */
  readonly bySector: readonly { readonly sector: SectorId; readonly tonnes: number }[];
  /** In no cell of the grid; null where the question is of no cell. */
  readonly outsideT: number | null;
  readonly residualT: number;
  /** Of a year after the inventory: which year's places it goes by, and what each sector is multiplied with. */
  readonly scenario?: {
    readonly side: SideChoice;
    readonly patternYear: number;
    readonly factors: Readonly<Partial<Record<SectorId, number>>>;
  } | null;
  readonly plan: Plan;
  readonly year: number;
  readonly resultId: string;
}

export type ExplanationState =
  | { readonly state: 'loading' | 'noResult' | 'nothing' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly explanation: Explanation };

interface Result {
  readonly value: AttributeEmissionsOutput;
  readonly basedOn: Plan;
}

/** Features of a cell that are told one by one. */
const MOST_TOLD = 12;

type Answer = { readonly question: object; readonly state: ExplanationState };

export function useExplanation(subject: ExplainSubject): {
  readonly answer: ExplanationState;
  readonly isStale: boolean;
} {
  const attribution = useResult('attribution');
  const isCell = subject.kind === 'cell';
  const hotSpots = useResultIf(isCell, 'hotSpots');
  const { value, basedOn, status } = attribution;
  const result = useMemo(() => (value && basedOn ? { value, basedOn } : null), [value, basedOn]);
  const cells = isCell ? hotSpots.value : null;
  const question = useMemo(() => ({ subject, result, cells }), [subject, result, cells]);
  const atOnce = useMemo(() => (result ? explainedAtOnce(subject, result) : null), [subject, result]);
  const [told, setTold] = useState<Answer | null>(null);
  const asks = subject.kind === 'feature' || (isCell && status === 'ready' && hotSpots.status === 'ready');
  useEffect(() => {
    if (!question.result || !asks) return;
    const abort = new AbortController();
    ask(question.subject, question.result, question.cells, abort.signal).then(
      (state) => {
        if (!abort.signal.aborted) setTold({ question, state });
      },
      (error: unknown) => {
        if (abort.signal.aborted || isCancelled(error)) return;
        const failure = failureOf(error);
        // The worker keeps the last few results only, and none when it had to be started again.
        if (failure.code === 'RESULT_GONE') results.attribution.again();
        else setTold({ question, state: { state: 'failed', failure } });
      },
    );
    return () => abort.abort();
  }, [question, asks]);
  const isStale = status !== 'ready' || (isCell && hotSpots.status !== 'ready');
  if (attribution.status === 'failed') return { answer: { state: 'failed', failure: attribution }, isStale };
  if (attribution.status === 'idle') return { answer: { state: 'noResult' }, isStale };
  if (atOnce) return { answer: { state: 'ready', explanation: atOnce }, isStale };
  // While a newer answer is on its way the one before stays, so that nothing jumps.
  const fits = told?.question === question || (told !== null && isSameSubject(told.question, subject));
  return { answer: fits && told ? told.state : { state: 'loading' }, isStale };
}

function isSameSubject(question: object, subject: ExplainSubject): boolean {
  return 'subject' in question && question.subject === subject;
}

function base({ value, basedOn }: Result) {
  const { year, residualT, resultId } = value;
  return { name: null, outsideT: null, residualT, plan: basedOn, year, resultId };
}

/** Sectors and the total need no worker. */
function explainedAtOnce(subject: ExplainSubject, result: Result): Explanation | null {
  const { value, basedOn } = result;
  if (subject.kind === 'total') {
    const bySector = value.balance.flatMap(({ sector, inventoryT }) =>
      inventoryT === null || sector === 'landUse' ? [] : [{ sector, tonnes: inventoryT }],
    );
    return { ...base(result), roots: [explainTotal(value, basedOn)], bySector };
  }
  if (subject.kind !== 'sector') return null;
  const row = value.balance.find(({ sector }) => sector === subject.sector);
  if (!row) return null;
  const largest = value.topFeaturesBySector[subject.sector] ?? [];
  const { inventory, balance } = explainSector(row, largest, basedOn, value.year);
  return {
    ...base(result),
    residualT: row.residualT ?? 0,
    roots: balance ? [inventory, balance] : [inventory],
    bySector: [],
  };
}

async function ask(
  subject: ExplainSubject,
  result: Result,
  cells: HotSpotsOutput | null,
  signal: AbortSignal,
): Promise<ExplanationState> {
  if (subject.kind === 'feature') return askFeature(subject, result, signal);
  if (subject.kind === 'cell' && cells) return askCell(subject.id, result, cells, signal);
  return { state: 'noResult' };
}

async function askFeature(
  { layerId, row }: { readonly layerId: string; readonly row: number },
  result: Result,
  signal: AbortSignal,
): Promise<ExplanationState> {
  const { value, basedOn } = result;
  const attribution = attributionInput(basedOn, value.electricityView);
  if (!attribution) return { state: 'noResult' };
  const { resultId, balance, year } = value;
  const facts = await runJob('explainFeature', { resultId, attribution, balance, layerId, row }, { signal });
  if (!facts || facts.sectors.length === 0) return { state: 'nothing' };
  const { total, landUse } = explainFeature(facts, balance, basedOn, year);
  return {
    state: 'ready',
    explanation: {
      ...base(result),
      name: facts.name ?? `${basedOn.layers.get(layerId)?.name ?? ''} ${facts.featureId}`.trim(),
      roots: [...(total.of.length > 0 ? [total] : []), ...(landUse ? [landUse] : [])],
      bySector: facts.sectors.filter(({ sector }) => sector !== 'landUse'),
    },
  };
}

async function askCell(
  id: string,
  result: Result,
  cells: HotSpotsOutput,
  signal: AbortSignal,
): Promise<ExplanationState> {
  const { value, basedOn } = result;
  const at = cells.ids.indexOf(id);
  const question = hotSpotsInput(basedOn, workbenchStore.getState().hotSpots, value.resultId);
  const attribution = attributionInput(basedOn, value.electricityView);
  if (at < 0 || !question || !attribution) return { state: 'nothing' };
  const { resultId, grid, boundary, column } = question;
  const { buildings, parcels, roads, pointSources } = attribution;
  const facts = await runJob(
    'explainCell',
    {
      ...{ resultId, grid, boundary, column, cellId: id, bounds: boundsOfCell(cells, at), most: MOST_TOLD },
      views: [...buildings, ...parcels, ...roads, ...pointSources],
    },
    { signal },
  );
  const bySector = cells.sectors.flatMap(({ sector, tonnes }) => {
    const part = tonnes[at];
    return sector === 'landUse' || part === undefined || part === 0 ? [] : [{ sector, tonnes: part }];
  });
  return {
    state: 'ready',
    explanation: {
      ...base(result),
      name: cells.names[at] ?? null,
      roots: [explainCell(facts)],
      bySector,
      outsideT: cells.outsideT,
    },
  };
}

/** The box of a cell. */
export function boundsOfCell(
  { cells: { coords, offsets } }: { readonly cells: Pick<HotSpotsOutput['cells'], 'coords' | 'offsets'> },
  at: number,
): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = offsets[at]!; v < offsets[at + 1]!; v++) {
    west = Math.min(west, coords[2 * v]!);
    east = Math.max(east, coords[2 * v]!);
    south = Math.min(south, coords[2 * v + 1]!);
    north = Math.max(north, coords[2 * v + 1]!);
  }
  return [west, south, east, north];
}
