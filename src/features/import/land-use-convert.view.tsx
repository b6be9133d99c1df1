/**
 * Land-use codes of a layer into another classification: what each becomes, which need a choice, what stays open.
 *
 * The codes stay as they are; the others go into a new column, as one step that can be undone.
 */
import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { landUseSchemes } from '../../core/landuse/land-use-category.ts';
import { codesOfScheme, isListedScheme, type ListedScheme, listedSchemes } from '../../core/landuse/land-use-codes.ts';
import { convertLandUseColumn } from '../../core/plan/convert-land-use.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { type Failure, failureOf, runJob } from '../../store/run-job.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { usePlan } from '../../store/use-plan.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { fileNameOf, saveFile } from '../../ui/save-file.ts';
import type { SurveyedCode, SurveyOutput } from '../../workers/jobs/survey-land-use-codes.job.ts';
import css from './import.module.css';
import { openCodes } from './open-codes.ts';

interface Props {
  layerId: string;
  onClose: () => void;
}

/** Endings of new columns. */
const endings: Readonly<Record<ListedScheme, string>> = {
  'MNR-2023': '2023',
  'MNR-2020': '2020',
  'GB/T21010-2017': 'GBT21010',
  'Survey-3': 'SD',
  'GB50137-2011': 'GB50137',
};

export default function LandUseConvertView({ layerId, onClose }: Props) {
  const { t } = useTranslation('import');
  const { t: ui } = useTranslation('ui');
  const format = useFormat();
  const reasonOf = useFailureSentence();
  const layer = usePlan((plan) => plan.layers.get(layerId) ?? null);
  const view = useLayerView(layerId);
  const agreed = view?.meanings.landUseCode ?? null;
  const from = isListedScheme(agreed?.scheme ?? null) ? (agreed?.scheme as ListedScheme) : null;
  const [to, setTo] = useState<ListedScheme>(from === 'MNR-2023' ? 'GB/T21010-2017' : 'MNR-2023');
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [column, setColumn] = useState<string | null>(null);
  const [inUse, setInUse] = useState(false);
  const [survey, setSurvey] = useState<SurveyOutput | null>(null);
  const [working, setWorking] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    if (!view || from === null) return;
    const stopping = new AbortController();
    setSurvey(null);
    runJob('surveyLandUseCodes', { view, from, to }, { signal: stopping.signal }).then(setSurvey, (error: unknown) => {
      if (!stopping.signal.aborted) setFailure(failureOf(error));
    });
    return () => stopping.abort();
  }, [view, from, to]);

  const nameOf = (id: ListedScheme) => {
    const name = landUseSchemes.find((scheme) => scheme.id === id)?.name;
    return name ? format.name(name) : id;
  };
  const target = (column ?? `${agreed?.column ?? ''}_${endings[to]}`).trim();
  const isTaken = survey?.columnNames.some((name) => name.toLowerCase() === target.toLowerCase()) ?? false;
  const open = survey ? openCodes(survey.codes, choices) : [];
  const openArea = format.areaM2(open.reduce((sum, { areaM2 }) => sum + areaM2, 0));
  const count = (...kinds: readonly SurveyedCode['kind'][]) =>
    format.full(survey?.codes.filter(({ kind }) => kinds.includes(kind)).length ?? 0);

  const go = async () => {
    if (!view || from === null || target === '') return;
    setFailure(null);
    setWorking(0);
    try {
      const input = { view, from, to, choices, column: target };
      const { tableId, converted, open: left } = await runJob('convertLandUseCodes', input, { onProgress: setWorking });
      commit(convertLandUseColumn(planStore.getState().plan, layerId, { tableId, column: target, scheme: to, inUse }));
      const holes = { converted: format.full(converted), column: target, open: format.full(left) };
      notifications.show({ color: 'green', title: t('convert.done', holes), message: t('doneUndo') });
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
      setWorking(null);
    }
  };
  const saveResidual = async () => {
    setFailure(null);
    const { code, name, features, area, reason, possible } = t('convert.residualHead', { returnObjects: true });
    const bytes = await runJob('landUseResidual', {
      codes: open,
      head: [code, name, features, area, reason, possible],
      reason: t('convert.reason', { returnObjects: true }),
    });
    saveFile(`${fileNameOf(`${layer?.name ?? ''} ${t('convert.residualFile')}`)}.csv`, bytes, 'text/csv;charset=utf-8');
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('convert.title', { layer: layer?.name ?? '' })}
      size={880}
      closeOnClickOutside={working === null}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <div className={css['body']}>
        {from === null ? (
          <p className={css['failure']}>{t('convert.noCodes')}</p>
        ) : (
          <>
            <p className={css['quiet']}>{t('convert.about', { scheme: nameOf(from) })}</p>
            <Group align="flex-start" grow>
              <NativeSelect
                label={t('convert.to')}
                value={to}
                disabled={working !== null}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  if (!isListedScheme(chosen)) return;
                  setTo(chosen);
                  setChoices({});
                }}
                data={listedSchemes.filter((id) => id !== from).map((id) => ({ value: id, label: nameOf(id) }))}
              />
              <TextInput
                label={t('convert.column')}
                value={column ?? target}
                error={isTaken ? t('convert.columnTaken') : undefined}
                onChange={(event) => setColumn(event.currentTarget.value)}
              />
            </Group>
            {survey ? (
              <>
                <p className={css['kinds']}>
                  {t('convert.summary', { one: count('one'), choose: count('choose'), none: count('none', 'unknown') })}{' '}
                  {survey.missing > 0 ? t('convert.missing', { count: survey.missing }) : ''}
                </p>
                <CodeTable codes={survey.codes} to={to} choices={choices} onChoose={setChoices} />
                <Group justify="space-between">
                  <span className={open.length > 0 ? css['doubt'] : css['quiet']} role="status">
                    {open.length === 0
                      ? t('convert.leftNothing')
                      : t('convert.left', {
                          features: format.full(open.reduce((sum, one) => sum + one.count, 0)),
                          area: `${openArea.text} ${openArea.unit}`,
                        })}
                  </span>
                  <Button
                    size="xs"
                    variant="default"
                    disabled={open.length === 0}
                    onClick={() => saveResidual().catch((error: unknown) => setFailure(failureOf(error)))}
                  >
                    {t('convert.residual')}
                  </Button>
                </Group>
                <Checkbox
                  size="xs"
                  label={t('convert.inUse')}
                  checked={inUse}
                  onChange={(event) => setInUse(event.currentTarget.checked)}
                />
              </>
            ) : failure ? null : (
              <p className={css['quiet']} role="status">
                {t('convert.surveying')}
              </p>
            )}
            {working === null ? null : <ProgressBar label={t('convert.converting')} fraction={working} />}
          </>
        )}
        {failure ? (
          <p className={css['failure']} role="alert">
            {t('convert.failed', { reason: reasonOf(failure) })}
          </p>
        ) : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button
            disabled={!survey || isTaken || target === '' || working !== null || survey.codes.length === 0}
            onClick={() => void go()}
          >
            {t('convert.go')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

interface CodeTableProps {
  codes: readonly SurveyedCode[];
  to: ListedScheme;
  choices: Readonly<Record<string, string>>;
  onChoose: (choices: Readonly<Record<string, string>>) => void;
}

function CodeTable({ codes, to, choices, onChoose }: CodeTableProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const worded = (code: string) => `${code} ${codesOfScheme(to).get(code)?.nameZh ?? ''}`;
  const choose = (code: string, target: string) => {
    const others = Object.entries(choices).filter(([one]) => one !== code);
    onChoose(Object.fromEntries(target === '' ? others : [...others, [code, target]]));
  };
  return (
    <div className={css['codes']}>
      <PlainTable
        label={t('convert.target')}
        columns={[
          { key: 'code', title: t('evidence.code') },
          { key: 'target', title: t('convert.target') },
          { key: 'count', title: t('evidence.count'), align: 'right' },
          { key: 'area', title: t('evidence.area'), align: 'right' },
        ]}
        rows={codes.map(({ code, nameZh, kind, codes: possible, count, areaM2 }) => {
          const area = format.areaM2(areaM2);
          return {
            key: code,
            cells: [
              `${code} ${nameZh ?? ''}`,
              kind === 'choose' ? (
                <NativeSelect
                  key="choice"
                  size="xs"
                  aria-label={`${t('convert.target')}: ${code}`}
                  value={choices[code] ?? ''}
                  onChange={(event) => choose(code, event.currentTarget.value)}
                  data={[
                    { value: '', label: t('convert.leaveOpen') },
                    ...possible.map((one) => ({ value: one, label: worded(one) })),
                  ]}
                />
              ) : kind === 'one' ? (
                worded(possible[0] ?? '')
              ) : (
                <span key="none" className={css['doubt']}>
                  {t(`convert.${kind}`)}
                </span>
              ),
              format.full(count),
              `${area.text} ${area.unit}`,
            ],
          };
        })}
      />
    </div>
  );
}
