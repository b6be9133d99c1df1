/** What was found in the files, each taken over or left out. */
import { Checkbox } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { layerRoleNames } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { LayerDraft, SheetDraft } from '../../workers/jobs/read-file.job.ts';
import { DraftPicture } from './draft-picture.tsx';
import css from './import.module.css';
import { choiceProblem, type LayerChoice } from './layer-choice.ts';
import type { SheetChoice } from './sheet-choice.ts';

/** Ticked again, a sheet goes where it was proposed to go. */
function ticked({ template }: SheetDraft, choice: SheetChoice, isTicked: boolean): SheetChoice {
  if (!isTicked) return { ...choice, target: 'none', includedAs: choice.target };
  return { ...choice, target: choice.includedAs ?? (template ? 'template' : 'statistics') };
}

interface Props {
  layers: readonly { draft: LayerDraft; choice: LayerChoice }[];
  sheets: readonly { sheet: SheetDraft; choice: SheetChoice }[];
  shownId: string;
  onShow: (draftId: string) => void;
  onLayer: (draftId: string, choice: LayerChoice) => void;
  onSheet: (draftId: string, choice: SheetChoice) => void;
}

export function DraftList({ layers, sheets, shownId, onShow, onLayer, onSheet }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <ul className={css['drafts']} aria-label={t('found')}>
      {layers.map(({ draft, choice }) => (
        <li key={draft.draftId} className={css['draft']} data-shown={draft.draftId === shownId || undefined}>
          <Checkbox
            checked={choice.include}
            aria-label={t('include', { name: choice.name })}
            onChange={(event) => onLayer(draft.draftId, { ...choice, include: event.currentTarget.checked })}
          />
          <button type="button" className={css['draftButton']} onClick={() => onShow(draft.draftId)}>
            {draft.hasShapes ? (
              <DraftPicture path={draft.thumbnail} name={draft.name} />
            ) : (
              <IconTable className={css['sheetIcon']} size={28} stroke={1.2} aria-hidden />
            )}
            <span className={css['grow']}>
              <span className={css['draftName']} title={`${draft.fileName} › ${draft.name}`}>
                {choice.name}
              </span>
              <span className={css['quiet']}>
                {format.name(layerRoleNames[choice.role])} ·{' '}
                {t(draft.hasShapes ? 'layerCount' : 'tableOnly', { count: draft.count })}
              </span>
              {choiceProblem(choice) ? <span className={css['doubt']}>{t('columns')}?</span> : null}
            </span>
          </button>
        </li>
      ))}
      {sheets.map(({ sheet, choice }) => (
        <li key={sheet.draftId} className={css['draft']} data-shown={sheet.draftId === shownId || undefined}>
          <Checkbox
            checked={choice.target !== 'none'}
            aria-label={t('include', { name: sheet.name })}
            onChange={(event) => onSheet(sheet.draftId, ticked(sheet, choice, event.currentTarget.checked))}
          />
          <button type="button" className={css['draftButton']} onClick={() => onShow(sheet.draftId)}>
            <IconTable className={css['sheetIcon']} size={28} stroke={1.2} aria-hidden />
            <span className={css['grow']}>
              <span className={css['draftName']} title={`${sheet.fileName} › ${sheet.name}`}>
                {sheet.name}
              </span>
              <span className={css['quiet']}>
                {t(`sheetTarget.${choice.target}`)} · {t('sheetCount', { count: sheet.totalRows })}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
