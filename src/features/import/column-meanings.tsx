/** What each column means: proposed with a reason, decided by the person. */
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { landUseSchemes } from '../../core/landuse/land-use-category.ts';
import type { ColumnChoice } from '../../core/plan/choose-meaning.ts';
import { columnMeaningNames, meaningLabel } from '../../core/plan/column-meaning-names.ts';
import { meaningsOfRole } from '../../core/plan/meanings-of-role.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { MeaningSelect } from '../../ui/meaning-select.tsx';
import type { FieldSummary, LayerDraft } from '../../workers/jobs/read-file.job.ts';
import css from './import.module.css';
import { isWorthTelling, LandUseEvidencePanel } from './land-use-evidence.tsx';
import { type LayerChoice, withMeaning } from './layer-choice.ts';

const SURE = 0.8;
const LIKELY = 0.5;
const EXAMPLES_SHOWN = 4;
/** Units of land as `analysis/quantity.ts` knows them. */
const areaUnits = ['m²', '亩', '万亩', '公顷', 'km²'];

/** A confidence 0…1 in words. */
export function confidenceWord(confidence: number): 'sure' | 'likely' | 'guess' | 'none' {
  if (confidence >= SURE) return 'sure';
  if (confidence >= LIKELY) return 'likely';
  return confidence > 0 ? 'guess' : 'none';
}

interface Props {
  draft: LayerDraft;
  choice: LayerChoice;
  onChange: (choice: LayerChoice) => void;
}

export function ColumnMeanings({ draft, choice, onChange }: Props) {
  const { t } = useTranslation('import');
  const coded = draft.proposal.columns.find(
    ({ column, evidence }) =>
      evidence !== null && isWorthTelling(evidence) && choiceOf(choice, column)?.meaning === 'landUseCode',
  );
  return (
    <>
      {coded?.evidence ? (
        <LandUseEvidencePanel
          column={coded.column}
          evidence={coded.evidence}
          scheme={choiceOf(choice, coded.column)?.scheme ?? null}
          onChoose={(scheme) =>
            onChange(withMeaning(choice, coded.column, { meaning: 'landUseCode', scheme, unit: null }))
          }
        />
      ) : null}
      <table className={css['columns']}>
        <caption className={css['caption']}>{t('columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('examples')}</th>
            <th scope="col">{t('means')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted(draft, choice).map((field) => (
            <ColumnRow key={field.name} field={field} draft={draft} choice={choice} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const choiceOf = (choice: LayerChoice, column: string): ColumnChoice | undefined =>
  Object.hasOwn(choice.columns, column) ? choice.columns[column] : undefined;

/** Columns with a meaning first, the others as they stand in the file. */
function sorted(draft: LayerDraft, choice: LayerChoice): readonly FieldSummary[] {
  const has = (field: FieldSummary) => Number(Object.hasOwn(choice.columns, field.name));
  return [...draft.fields].sort((a, b) => has(b) - has(a));
}

function ColumnRow({ field, draft, choice, onChange }: Props & { field: FieldSummary }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const chosen = choiceOf(choice, field.name);
  const proposed = draft.proposal.columns.find((one) => one.column === field.name);
  const isProposal = proposed !== undefined && proposed.meaning === chosen?.meaning;
  const set = (meaning: ColumnChoice | null) => onChange(withMeaning(choice, field.name, meaning));
  const setMeaning = (value: string) => {
    const meaning = meaningsOfRole[choice.role].find((one) => one === value);
    if (!meaning) set(null);
    else if (proposed?.meaning === meaning) set({ meaning, scheme: proposed.scheme, unit: proposed.unit });
    else set({ meaning, scheme: null, unit: columnMeaningNames[meaning].unit });
  };
  return (
    <tr data-meaning={chosen ? true : undefined}>
      <th scope="row">
        <span className={css['columnName']} title={field.name}>
          {field.name}
        </span>
        <span className={css['quiet']}>
          {format.share(draft.count === 0 ? null : field.filled / draft.count).text} %
        </span>
      </th>
      <td className={css['examples']} title={field.examples.join(' · ')}>
        {field.examples.slice(0, EXAMPLES_SHOWN).join(' · ')}
      </td>
      <td>
        <MeaningSelect
          label={`${t('means')}: ${field.name}`}
          value={chosen?.meaning ?? ''}
          onChange={setMeaning}
          options={[
            { value: '', label: t('meansNothing') },
            ...meaningsOfRole[choice.role].map((meaning) => ({
              value: meaning,
              label: meaningLabel(meaning, format.name),
            })),
          ]}
          second={
            chosen?.meaning === 'landUseCode'
              ? {
                  label: `${t('scheme')}: ${field.name}`,
                  error: chosen.scheme === null ? t('schemeNeeded') : undefined,
                  value: chosen.scheme ?? '',
                  onChange: (scheme) => set({ ...chosen, scheme: scheme === '' ? null : scheme }),
                  options: [
                    { value: '', label: t('scheme') },
                    ...landUseSchemes.map((scheme) => ({ value: scheme.id, label: format.name(scheme.name) })),
                  ],
                }
              : chosen?.meaning === 'landAreaM2'
                ? {
                    label: `${t('unitOf')}: ${field.name}`,
                    value: chosen.unit ?? '',
                    onChange: (unit) => set({ ...chosen, unit }),
                    options: areaUnits.map((unit) => ({ value: unit, label: unit })),
                  }
                : null
          }
        />
        {isProposal ? (
          <Tooltip label={format.name(proposed.reason)} multiline maw={320}>
            <span className={css['confidence']} data-word={confidenceWord(proposed.confidence)}>
              {t(`proposal.${confidenceWord(proposed.confidence)}`)}
            </span>
          </Tooltip>
        ) : null}
      </td>
    </tr>
  );
}
