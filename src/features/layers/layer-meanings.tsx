/** What the columns of a layer mean: agreed at the import, and open to change ever after. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnitOf } from '../../analysis/quantity.ts';
import { landUseSchemes } from '../../core/landuse/land-use-category.ts';
import {
  agreedMeanings,
  type ColumnChoice,
  type ColumnChoices,
  chooseMeaning,
} from '../../core/plan/choose-meaning.ts';
import { columnMeaningNames, meaningLabel } from '../../core/plan/column-meaning-names.ts';
import { meaningsOfRole } from '../../core/plan/meanings-of-role.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { setMeanings } from '../../core/plan/set-meanings.ts';
import type { Layer } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { usePlan } from '../../store/use-plan.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { MeaningSelect } from '../../ui/meaning-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './layers.module.css';
import { useLayerColumns } from './use-layer-columns.ts';

/** What is agreed of a layer's columns. */
function choicesOf({ columnMeanings }: Pick<Plan, 'columnMeanings'>, layerId: string): ColumnChoices {
  return Object.fromEntries(
    [...columnMeanings.values()]
      .filter((one) => one.layerId === layerId)
      .map(({ column, meaning, scheme, unit }) => [column, { meaning, scheme, unit }]),
  );
}

export function LayerMeanings({ layer }: { layer: Layer }) {
  const { t } = useTranslation('layers');
  const columnMeanings = usePlan((plan) => plan.columnMeanings);
  const choices = useMemo(() => choicesOf({ columnMeanings }, layer.id), [columnMeanings, layer.id]);
  const { columns, failure, retry } = useLayerColumns(useLayerView(layer.id));
  if (failure) return <FailureNote failure={failure} onRetry={retry} />;
  if (!columns) return <p className={css['quiet']}>{t('columnsLoading')}</p>;
  const set = (column: string, choice: ColumnChoice | null) => {
    const { plan } = planStore.getState();
    commit(setMeanings(plan, layer.id, agreedMeanings(chooseMeaning(choicesOf(plan, layer.id), column, choice))));
  };
  return (
    <ul className={css['columns']}>
      {columns.map(({ name, examples }) => (
        <li key={name}>
          <span className={css['columnName']} title={name}>
            {name}
          </span>
          <span className={css['examples']} title={examples.join(' · ')}>
            {examples.join(' · ')}
          </span>
          <ColumnMeaning
            layer={layer}
            column={name}
            agreed={Object.hasOwn(choices, name) ? choices[name] : undefined}
            onChange={(choice) => set(name, choice)}
          />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly layer: Layer;
  readonly column: string;
  readonly agreed: ColumnChoice | undefined;
  readonly onChange: (choice: ColumnChoice | null) => void;
}

function ColumnMeaning({ layer, column, agreed, onChange }: Props) {
  const { t } = useTranslation('layers');
  const format = useFormat();
  // A land-use code means nothing without its classification: it is agreed once that is chosen.
  const [waiting, setWaiting] = useState(false);
  const offered = meaningsOfRole[layer.role];
  const own = agreed && !offered.includes(agreed.meaning) ? [agreed.meaning] : [];
  const chosen = waiting ? 'landUseCode' : (agreed?.meaning ?? '');
  const scheme = waiting ? null : (agreed?.scheme ?? null);
  const choose = (value: string) => {
    const meaning = [...offered, ...own].find((one) => one === value);
    setWaiting(meaning === 'landUseCode');
    if (!meaning) onChange(null);
    else if (meaning !== 'landUseCode') onChange({ meaning, scheme: null, unit: columnMeaningNames[meaning].unit });
  };
  const unitKnown = agreed && !waiting ? isUnitOf(agreed.meaning, agreed.unit ?? '') : null;
  return (
    <>
      <MeaningSelect
        label={t('meaningOf', { column })}
        value={chosen}
        onChange={choose}
        options={[
          { value: '', label: t('meansNothing') },
          ...[...offered, ...own].map((meaning) => ({ value: meaning, label: meaningLabel(meaning, format.name) })),
        ]}
        second={
          chosen === 'landUseCode'
            ? {
                label: t('schemeOf', { column }),
                value: scheme ?? '',
                error: scheme === null ? t('schemeNeeded') : undefined,
                onChange: (value) => {
                  if (value === '') return;
                  setWaiting(false);
                  onChange({ meaning: 'landUseCode', scheme: value, unit: null });
                },
                options: [
                  ...(scheme === null ? [{ value: '', label: t('scheme') }] : []),
                  ...landUseSchemes.map((one) => ({ value: one.id, label: format.name(one.name) })),
                ],
              }
            : null
        }
      />
      {agreed && unitKnown !== null ? (
        <TextField
          label={t('unitOf', { column })}
          value={agreed.unit ?? ''}
          error={agreed.unit !== null && !unitKnown ? t('unitUnknown') : undefined}
          onCommit={(unit) => onChange({ ...agreed, unit: unit.trim() === '' ? null : unit.trim() })}
        />
      ) : null}
    </>
  );
}
