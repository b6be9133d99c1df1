/**
 * The import dialog: choose files, look at what was found in them, decide, agree. The plan is as it
 * was until the person agrees; then everything is one step to undo.
 */
import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../core/plan/plan.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useIssueSentence } from '../../i18n/use-issue-sentence.ts';
import { openDialog } from '../../store/dialogs.ts';
import { failureOf } from '../../store/run-job.ts';
import { usePlan, usePlanState } from '../../store/use-plan.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { LayerDraft, SheetDraft } from '../../workers/jobs/read-file.job.ts';
import { agreeImport } from './agree-import.ts';
import { DraftList } from './draft-list.tsx';
import { FileChoice } from './file-choice.tsx';
import css from './import.module.css';
import { clearLabelTargets, useLabelTargets } from './label-targets.ts';
import { choiceProblem, type LayerChoice } from './layer-choice.ts';
import { LayerReview } from './layer-review.tsx';
import { proposeChoice } from './propose-choice.ts';
import { firstClash, proposeSheets } from './propose-sheets.ts';
import { type ReadingContext, type SheetChoice, sheetProblem } from './sheet-choice.ts';
import { SheetReview } from './sheet-review.tsx';
import { useImportSession } from './use-import-session.ts';

interface Props {
  files: readonly File[];
  /** The layer a newer edition is brought for. */
  layerId: string | null;
  onClose: () => void;
}

const blockedWords = { unit: 'blockedUnit', year: 'blockedYear', place: 'blockedPlace' } as const;

const gwpSetOf = (plan: Plan) => plan.settings.get('settings')?.gwpSet ?? 'AR5';
const keptOf = ({ importLayouts, importLabels }: Plan) => ({ importLayouts, importLabels });

export default function ImportView({ files: given, layerId, onClose }: Props) {
  const { t } = useTranslation('import');
  const { t: ui } = useTranslation('ui');
  const issue = useIssueSentence();
  const failureSentence = useFailureSentence();
  const planId = usePlanState((state) => state.planId);
  const replaced = usePlan((plan) => (layerId === null ? null : (plan.layers.get(layerId) ?? null)));
  const gwpSet = usePlan(gwpSetOf);
  const kept = usePlan(keptOf);
  const told = useLabelTargets();
  const context = useMemo((): ReadingContext => ({ gwpSet, plan: kept, told }), [gwpSet, kept, told]);
  useEffect(() => clearLabelTargets, []);
  const session = useImportSession();
  const { work, read, run, client } = session;
  const [layerChoices, setLayerChoices] = useState<ReadonlyMap<string, LayerChoice>>(new Map());
  const [sheetChoices, setSheetChoices] = useState<ReadonlyMap<string, SheetChoice>>(new Map());
  const [shownId, setShownId] = useState<string | null>(null);

  const started = useRef(false);
  useEffect(() => {
    if (started.current || given.length === 0 || planId === null) return;
    started.current = true;
    read(given);
  }, [given, planId, read]);

  const layers = session.files.flatMap((file) => file.layers);
  const sheets = session.files.flatMap((file) => file.sheets);
  const unread = session.files.filter((file) => file.error !== null);
  const layerChoice = (draft: LayerDraft): LayerChoice =>
    layerChoices.get(draft.draftId) ?? proposeChoice(draft, layers.length === 1 ? replaced : null).choice;
  // What is told in the dialog changes where labels go, not which sheets are proposed.
  const proposedSheets = useMemo(
    () =>
      proposeSheets(
        session.files.flatMap((file) => file.sheets),
        { gwpSet, plan: kept, told: new Map() },
      ),
    [session.files, gwpSet, kept],
  );
  const sheetChoice = (sheet: SheetDraft): SheetChoice | null =>
    sheetChoices.get(sheet.draftId) ?? proposedSheets.get(sheet.draftId) ?? null;
  const chosenLayers = layers
    .map((draft) => ({ draft, choice: layerChoice(draft) }))
    .filter(({ choice }) => choice.include);
  const sheetsWithChoice = sheets.flatMap((sheet) => {
    const choice = sheetChoice(sheet);
    return choice === null ? [] : [{ sheet, choice }];
  });
  const chosenSheets = sheetsWithChoice.filter(({ choice }) => choice.target !== 'none');
  const shown = [...layers, ...sheets].find((one) => one.draftId === shownId) ?? layers[0] ?? sheets[0] ?? null;
  const shownSheet = sheetsWithChoice.find(({ sheet }) => sheet === shown) ?? null;
  const blocked = chosenLayers.find(({ choice }) => choiceProblem(choice) !== null) ?? null;
  const problem = blocked ? choiceProblem(blocked.choice) : null;
  const openSheet = chosenSheets.find(({ sheet, choice }) => sheetProblem(sheet, choice, context) !== null) ?? null;
  const openQuestion = openSheet ? sheetProblem(openSheet.sheet, openSheet.choice, context) : null;
  const clash = firstClash(chosenSheets, context);
  const blockedBy =
    problem && blocked
      ? t(problem.kind === 'scheme' ? 'blockedScheme' : 'blockedTwice', { layer: blocked.choice.name })
      : openSheet && openQuestion
        ? t(blockedWords[openQuestion], { sheet: openSheet.sheet.name })
        : clash
          ? t('blockedClash', { one: clash.one.name, other: clash.other.name })
          : null;

  const allRows = useCallback(
    (sheet: SheetDraft) =>
      run({ what: 'reading', name: sheet.name }, (at, options) =>
        at.run('sheetRows', { draftId: sheet.draftId, offset: 0, limit: null }, options),
      ),
    [run],
  );
  const agree = async () => {
    const names = await run(
      { what: 'storing', name: [...chosenLayers.map(({ choice }) => choice.name)].join(', ') },
      (at, progress) => agreeImport({ layers: chosenLayers, sheets: chosenSheets }, context, at, progress),
    );
    if (!names) return;
    notifications.show({ color: 'green', title: t('done', { names: names.join('、') }), message: t('doneUndo') });
    onClose();
  };
  const failureText = session.failure === null ? null : failureSentence(failureOf(session.failure));

  return (
    <Modal
      opened
      onClose={onClose}
      title={replaced ? t('titleAgain', { layer: replaced.name }) : t('title')}
      size={session.files.length === 0 ? 560 : 1040}
      padding="md"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui('close') }}
      classNames={{ body: css['body'] }}
    >
      {planId === null ? (
        <EmptyLesson
          title={t('noPlan')}
          text={t('noPlanText')}
          action={{ label: t('toPlans'), onClick: () => openDialog({ kind: 'plans' }) }}
        />
      ) : null}
      {planId !== null && session.files.length === 0 && !work ? <FileChoice onFiles={read} /> : null}
      {work ? (
        <div className={css['work']} role="status">
          <ProgressBar
            label={
              work.what === 'storing'
                ? t('storing', { layer: work.name })
                : work.what === 'readingAgain'
                  ? t('readingAgain', { file: work.name })
                  : t('reading', { files: work.name })
            }
            fraction={work.fraction}
            onCancel={session.cancel}
          />
        </div>
      ) : null}
      {failureText === null ? null : (
        <p className={css['failure']} role="alert">
          {failureText}
        </p>
      )}
      {unread.map((file) => (
        <p key={file.fileName} className={css['failure']} role="alert">
          {t('fileFailed', {
            file: file.fileName,
            reason: file.error
              ? issue.sentence({
                  code: file.error.code,
                  count: 1,
                  detail: file.error.detail,
                  where: { file: file.fileName },
                })
              : '',
          })}
        </p>
      ))}
      {session.files.length > 0 && layers.length + sheets.length === 0 ? (
        <EmptyLesson title={t('nothing')} text="" action={{ label: t('back'), onClick: session.cancel }} />
      ) : null}
      {shown ? (
        <div className={css['halves']}>
          <DraftList
            layers={layers.map((draft) => ({ draft, choice: layerChoice(draft) }))}
            sheets={sheetsWithChoice}
            shownId={shown.draftId}
            onShow={setShownId}
            onLayer={(draftId, choice) => setLayerChoices(new Map(layerChoices).set(draftId, choice))}
            onSheet={(draftId, choice) => setSheetChoices(new Map(sheetChoices).set(draftId, choice))}
          />
          {'totalRows' in shown && shownSheet ? (
            <SheetReview
              key={shown.draftId}
              sheet={shown}
              choice={shownSheet.choice}
              context={context}
              allRows={allRows}
              onReadAgain={(options) => session.readAgain(shown, options)}
              onChange={(choice) => setSheetChoices(new Map(sheetChoices).set(shown.draftId, choice))}
            />
          ) : 'totalRows' in shown ? null : (
            <LayerReview
              key={shown.draftId}
              draft={shown}
              choice={layerChoice(shown)}
              client={client}
              onChange={(choice) => setLayerChoices(new Map(layerChoices).set(shown.draftId, choice))}
              onReadAgain={(options) => session.readAgain(shown, options)}
            />
          )}
        </div>
      ) : null}
      {shown ? (
        <footer className={css['footer']}>
          <span className={blockedBy === null ? css['quiet'] : css['doubt']} role="status">
            {blockedBy === null
              ? t('summary', {
                  layers: chosenLayers.length,
                  features: chosenLayers.reduce((sum, { draft }) => sum + draft.count, 0),
                  sheets: chosenSheets.length,
                })
              : t('blocked', { what: blockedBy })}
          </span>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button
            disabled={blockedBy !== null || work !== null || chosenLayers.length + chosenSheets.length === 0}
            onClick={() => void agree()}
          >
            {replaced ? t('agreeAgain') : t('agree')}
          </Button>
        </footer>
      ) : null}
    </Modal>
  );
}
