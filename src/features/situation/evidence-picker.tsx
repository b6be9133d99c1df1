/** Ties a finding to a number of the plan or a place on the map. Only what is there is offered. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { grossSectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import { layerView } from '../../core/plan/layer-view.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { addEvidence } from '../../core/situation/findings.ts';
import { seriesList } from '../../core/statistics/series.ts';
import { valuesByYear } from '../../core/statistics/values-by-year.ts';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { mapExtent } from '../../store/map-extent.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { failureOf, runJob } from '../../store/run-job.ts';
import { useWorkbench } from '../../store/workbench-store.ts';
import { boxAround } from './box-around.ts';
import css from './situation.module.css';
import { useTargetWords } from './target-words.ts';

const kinds = ['statistic', 'inventory', 'policyTarget', 'layer', 'selection', 'extent'] as const;
type Kind = (typeof kinds)[number];

const kindWords = {
  statistic: 'finding.addNumber',
  inventory: 'finding.addSector',
  policyTarget: 'finding.addTarget',
  layer: 'finding.addLayer',
  selection: 'finding.addSelection',
  extent: 'finding.addExtent',
} as const satisfies Record<Kind, string>;

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly findingId: string;
}

export function EvidencePicker({ plan, totals, findingId }: Props) {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const targetWords = useTargetWords();
  const selection = useWorkbench((state) => state.selection);
  const extent = useStore(mapExtent, (state) => state.bounds);
  const [kind, setKind] = useState<Kind>('statistic');
  const [ref, setRef] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const tie = (fields: Parameters<typeof addEvidence>[2]) => {
    setProblem(null);
    commit(addEvidence(planStore.getState().plan, findingId, fields));
  };
  const told = [...plan.statistics.values()].filter(({ status }) => status !== 'missing');
  const refs: Record<Kind, readonly { value: string; label: string }[]> = {
    statistic: seriesList
      .filter(({ id }) => told.some(({ series }) => series === id))
      .map(({ id, name }) => ({ value: id, label: format.name(name) })),
    inventory: [
      { value: 'gross', label: t('finding.gross') },
      ...grossSectors.map(({ id, name }) => ({ value: id, label: format.name(name) })),
    ],
    policyTarget: [...plan.policyTargets.values()]
      .filter(({ value }) => value !== null)
      .map((target) => {
        const words = targetWords(target);
        return { value: target.id, label: `${words.name}: ${words.told}` };
      }),
    layer: [...plan.layers.values()]
      .filter(({ west }) => west !== null)
      .map(({ id, name }) => ({ value: id, label: name })),
    selection: [],
    extent: [],
  };
  const options = refs[kind];
  const shownRef = options.some(({ value }) => value === ref) ? ref : (options[0]?.value ?? '');
  const years = yearsOf(plan, totals, kind, shownRef);
  const shownYear = year !== null && years.includes(year) ? year : (years.at(-1) ?? null);
  const tieSelection = async () => {
    const view = selection ? layerView(plan, selection.layerId) : null;
    if (!selection || !view) {
      setProblem(t('finding.nothingSelected'));
      return;
    }
    const features = [...selection.rows].map((row) => ({ view, row, featureId: null }));
    const details = await runJob('featureDetails', { features });
    const box = boxAround(details.flatMap((one) => (one?.bounds ? [one.bounds] : [])));
    if (!box) {
      setProblem(t('finding.nothingSelected'));
      return;
    }
    const [west, south, east, north] = box;
    const [only] = details;
    const featureId = details.length === 1 && only ? only.featureId : '';
    tie({ kind: 'layer', ref: view.layerId, featureId, west, south, east, north });
  };
  const onTie = () => {
    if (kind === 'extent') {
      if (!extent) {
        setProblem(t('finding.noMap'));
        return;
      }
      const [west, south, east, north] = extent;
      tie({ kind: 'place', west, south, east, north });
    } else if (kind === 'selection') {
      tieSelection().catch(async (error: unknown) => setProblem(await failureSentence(failureOf(error))));
    } else tie({ kind, ref: shownRef, year: shownYear });
  };
  const needsRef = kind !== 'selection' && kind !== 'extent';
  const needsYear = kind === 'statistic' || kind === 'inventory';
  return (
    <div className={css['fields']}>
      <NativeSelect
        label={t('finding.kind')}
        value={kind}
        data={kinds.map((one) => ({ value: one, label: t(kindWords[one]) }))}
        onChange={(event) => {
          const chosen = kinds.find((one) => one === event.currentTarget.value);
          if (chosen) setKind(chosen);
          setProblem(null);
        }}
      />
      {needsYear ? (
        <NativeSelect
          label={t('finding.year')}
          value={shownYear === null ? '' : String(shownYear)}
          data={years.map(String)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
      ) : null}
      {needsRef ? (
        <div className={css['wide']}>
          <NativeSelect
            aria-label={t(kindWords[kind])}
            value={shownRef}
            data={[...options]}
            onChange={(event) => setRef(event.currentTarget.value)}
          />
        </div>
      ) : null}
      {problem === null ? null : <p className={`${css['wide']} ${css['warn']}`}>{problem}</p>}
      <Button
        variant="subtle"
        disabled={(needsRef && shownRef === '') || (needsYear && shownYear === null)}
        onClick={onTie}
      >
        {t('finding.tie')}
      </Button>
    </div>
  );
}

/** Years in which the number of this kind is told. */
function yearsOf(plan: Plan, totals: InventoryTotals, kind: Kind, ref: string): readonly number[] {
  if (kind === 'statistic') return [...valuesByYear(plan, ref).valueByYear.keys()].sort((a, b) => a - b);
  if (kind !== 'inventory') return [];
  const sector = grossSectors.find(({ id }) => id === ref);
  return totals.years.filter((year) => {
    const ofYear = totals.byYear.get(year);
    return ((sector ? ofYear?.bySector.get(sector.id)?.totalT : ofYear?.grossT) ?? null) !== null;
  });
}
