/** How clusters are told from chance: each choice with what it means in plain words. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Chance,
  type ClusterMethod,
  type NeighbourRule,
  START_SEED,
  startMethod,
} from '../../core/clusters/cluster-method.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/section.tsx';
import css from './hotspots.module.css';

const statistics = ['giStar', 'gi', 'localMoran'] as const;
const measured = ['logDensity', 'density'] as const;
const neighbourKinds = ['queen', 'rook', 'distance', 'nearest'] as const;
const chances = ['normal', 'p999', 'p9999'] as const;
const corrections = ['BH', 'BY', 'bonferroni', 'none'] as const;
/** Where the numbers start when such a rule is chosen; they stand in a field of their own. */
const START_METRES = 500;
const START_NEAREST = 8;

function chanceKey(chance: Chance): (typeof chances)[number] {
  if (chance.kind === 'normal') return 'normal';
  return chance.permutations === 999 ? 'p999' : 'p9999';
}

function withChance(key: (typeof chances)[number], before: Chance): Chance {
  if (key === 'normal') return { kind: 'normal' };
  const seed = before.kind === 'permutation' ? before.seed : START_SEED;
  return { kind: 'permutation', permutations: key === 'p999' ? 999 : 9999, seed };
}

function ruleOf(kind: NeighbourRule['kind']): NeighbourRule {
  if (kind === 'distance') return { kind, metres: START_METRES };
  if (kind === 'nearest') return { kind, count: START_NEAREST };
  return { kind };
}

export function ClusterSettings() {
  const { t } = useTranslation('hotspots');
  const method = useWorkbench((state) => state.hotSpots.method);
  const set = (part: Partial<ClusterMethod>) =>
    workbenchStore.getState().setHotSpots({ method: { ...method, ...part } });
  const { neighbours, chance } = method;
  return (
    <Section title={t('method.title')} aside={sameMethod(method, startMethod) ? undefined : t('method.changed')}>
      <div className={css['method']}>
        <Choice
          label={t('method.statistic')}
          help={t(`method.statisticHelp.${method.statistic}`)}
          value={method.statistic}
          values={statistics}
          nameOf={(value) => t(`method.statistics.${value}`)}
          onChoose={(statistic) => set({ statistic })}
        />
        <Choice
          label={t('method.measured')}
          help={t(`method.measuredHelp.${method.measured}`)}
          value={method.measured}
          values={measured}
          nameOf={(value) => t(`method.measures.${value}`)}
          onChoose={(value) => set({ measured: value })}
        />
        <Choice
          label={t('method.neighbours')}
          help={t(`method.neighboursHelp.${neighbours.kind}`)}
          value={neighbours.kind}
          values={neighbourKinds}
          nameOf={(value) => t(`method.neighbourRules.${value}`)}
          onChoose={(kind) => set({ neighbours: ruleOf(kind) })}
        />
        {neighbours.kind === 'distance' ? (
          <NumberField
            label={t('method.metres')}
            value={neighbours.metres}
            unit="m"
            min={1}
            max={100_000}
            onCommit={(metres) => {
              if (metres !== null) set({ neighbours: { kind: 'distance', metres } });
            }}
          />
        ) : null}
        {neighbours.kind === 'nearest' ? (
          <NumberField
            label={t('method.count')}
            value={neighbours.count}
            min={1}
            max={100}
            step={1}
            onCommit={(count) => {
              if (count !== null) set({ neighbours: { kind: 'nearest', count: Math.round(count) } });
            }}
          />
        ) : null}
        <Choice
          label={t('method.chance')}
          help={t(`method.chanceHelp.${chance.kind}`)}
          value={chanceKey(chance)}
          values={chances}
          nameOf={(value) => t(`method.chances.${value}`)}
          onChoose={(key) => set({ chance: withChance(key, chance) })}
        />
        {chance.kind === 'permutation' ? (
          <NumberField
            label={t('method.seed')}
            description={t('method.seedHelp')}
            value={chance.seed}
            min={0}
            max={4_294_967_295}
            step={1}
            onCommit={(seed) => {
              if (seed !== null) set({ chance: { ...chance, seed: Math.round(seed) } });
            }}
          />
        ) : null}
        <Choice
          label={t('method.correction')}
          help={t(`method.correctionHelp.${method.correction}`)}
          value={method.correction}
          values={corrections}
          nameOf={(value) => t(`method.corrections.${value}`)}
          onChoose={(correction) => set({ correction })}
        />
      </div>
    </Section>
  );
}

function sameMethod(a: ClusterMethod, b: ClusterMethod): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly help: string;
  readonly value: Value;
  readonly values: readonly Value[];
  nameOf(value: Value): string;
  onChoose(value: Value): void;
}

function Choice<Value extends string>({ label, help, value, values, nameOf, onChoose }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      data={values.map((one) => ({ value: one, label: nameOf(one) }))}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
