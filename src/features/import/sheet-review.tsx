/** One spreadsheet: where its numbers go, what was recognised in it, what the table leaves open. */
import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellTable } from '../../core/import/sheet-frame.ts';
import type { ReadOptions } from '../../formats/format.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import type { SheetDraft } from '../../workers/jobs/read-file.job.ts';
import { linesOfSheet } from './category-choice.ts';
import { CategoryReview } from './category-review.tsx';
import { EncodingPicker } from './encoding-picker.tsx';
import css from './import.module.css';
import { MappingResult } from './mapping-result.tsx';
import {
  chooseFrame,
  correctedFrame,
  parseAsCategories,
  parseAsInventory,
  parseAsStatistics,
  type ReadingContext,
  type SheetChoice,
  type SheetTarget,
  yearSpan,
} from './sheet-choice.ts';
import { SheetRows } from './sheet-rows.tsx';
import { SheetStructure } from './sheet-structure.tsx';
import { TemplateReview } from './template-review.tsx';

const units = ['t', 'kt', 'Mt', '万吨', '吨', '千吨', '亿吨'];
const targets: readonly Exclude<SheetTarget, 'template'>[] = ['statistics', 'inventory', 'categories', 'none'];

interface Props {
  sheet: SheetDraft;
  choice: SheetChoice;
  context: ReadingContext;
  onChange: (choice: SheetChoice) => void;
  /** All rows, fetched when the table is longer than what was sent first. */
  allRows: (sheet: SheetDraft) => Promise<SheetDraft['rows'] | null>;
  onReadAgain: (options: ReadOptions) => void;
}

export function SheetReview(props: Props) {
  const { template } = props.sheet;
  return template ? <TemplateReview sheet={props.sheet} template={template} /> : <TableReview {...props} />;
}

function TableReview({ sheet, choice, context, onChange, allRows, onReadAgain }: Props) {
  const { t } = useTranslation('import');
  const [picking, setPicking] = useState(false);
  const [rows, setRows] = useState(sheet.rows);
  useEffect(() => {
    let current = true;
    setRows(sheet.rows);
    if (sheet.rows.length < sheet.totalRows) {
      void allRows(sheet).then((all) => {
        if (current && all) setRows(all);
      });
    }
    return () => {
      current = false;
    };
  }, [sheet, allRows]);
  const table = useMemo((): CellTable => ({ rows, merged: sheet.merged }), [rows, sheet.merged]);
  const lines = useMemo(
    () => (choice.target === 'categories' ? linesOfSheet(table, sheet.name, { frame: choice.frame }) : null),
    [table, sheet.name, choice.target, choice.frame],
  );
  const mapped = useMemo(
    () => (choice.target === 'categories' ? parseAsCategories(table, sheet.name, choice, context) : null),
    [table, sheet.name, choice, context],
  );
  const parsed = useMemo(() => {
    if (mapped) return mapped;
    if (choice.target === 'inventory') return parseAsInventory(table, choice, context.gwpSet);
    return choice.target === 'statistics' ? parseAsStatistics(table, choice) : null;
  }, [table, choice, context, mapped]);
  const asks = new Set(parsed?.issues.filter(({ severity }) => severity === 'stop').map(({ code }) => code));
  const asksUnit =
    (choice.target === 'inventory' || choice.target === 'categories') &&
    (asks.has('UNKNOWN_UNIT') || choice.unit !== null);
  const asksYear = asks.has('YEAR_MISSING') || choice.year !== null;
  return (
    <div className={css['review']}>
      <div className={css['control']}>
        <span>{t('sheetInto')}</span>
        <SegmentedControl<Exclude<SheetTarget, 'template'>>
          aria-label={t('sheetInto')}
          value={choice.target === 'template' ? 'none' : choice.target}
          onChange={(target) => onChange({ ...choice, target })}
          data={targets.map((target) => ({ value: target, label: t(`sheetTarget.${target}`) }))}
        />
      </div>
      {choice.isKnown ? <p className={css['quiet']}>{t('remembered.used')}</p> : null}
      {choice.leftFor !== undefined && choice.target === 'none' ? (
        <p className={css['quiet']}>{t(`leftFor.${choice.leftFor}`)}</p>
      ) : null}
      {choice.target === 'none' ? null : (
        <TextInput
          label={t('sheetSource')}
          value={choice.source}
          onChange={(event) => onChange({ ...choice, source: event.currentTarget.value })}
        />
      )}
      {asksUnit ? (
        <Select
          label={t('sheetUnit')}
          description={t('sheetUnitAsk')}
          data={units}
          value={choice.unit}
          clearable
          onChange={(unit) => onChange({ ...choice, unit })}
        />
      ) : null}
      {asksYear ? (
        <NumberInput
          label={t('sheetYear')}
          description={t('sheetYearAsk')}
          min={1990}
          max={2100}
          value={choice.year ?? ''}
          onChange={(year) => onChange({ ...choice, year: typeof year === 'number' ? year : null })}
        />
      ) : null}
      {parsed ? (
        <>
          <p className={css['kinds']} role="status">
            {parsed.drafts.length === 0
              ? t('sheetNothing')
              : t('sheetFound', {
                  count: parsed.drafts.length,
                  years: yearSpan(parsed.drafts.map((draft) => draft.year)),
                })}
          </p>
          <IssueList issues={[...sheet.issues, ...parsed.issues.filter(({ code }) => code !== 'TOTAL_AGREES')]} />
        </>
      ) : (
        <IssueList issues={sheet.issues} />
      )}
      {mapped ? <MappingResult mapped={mapped} /> : null}
      {lines ? <CategoryReview lines={lines} choice={choice} context={context} onChange={onChange} /> : null}
      {sheet.hidden ? <p className={css['quiet']}>{t('sheetHidden')}</p> : null}
      {sheet.encoding !== null ? (
        <dl className={css['facts']}>
          <div className={css['fact']}>
            <dt>{t('encoding')}</dt>
            <dd>
              <span>{sheet.encoding}</span>
              <button type="button" className={css['link']} onClick={() => setPicking(!picking)}>
                {t('encodingChange')}
              </button>
              {picking ? (
                <EncodingPicker encodings={sheet.encodings} onPick={(encoding) => onReadAgain({ encoding })} />
              ) : null}
            </dd>
          </div>
        </dl>
      ) : null}
      {choice.frame ? (
        <SheetStructure
          frames={sheet.frames}
          frame={choice.frame}
          totalRows={sheet.totalRows}
          onChoose={(frame) => onChange(chooseFrame(sheet, choice, frame, context))}
          onCorrect={(change) => {
            if (choice.frame) onChange({ ...choice, frame: correctedFrame(choice.frame, change, sheet.totalRows) });
          }}
        />
      ) : null}
      <SheetRows table={table} totalRows={sheet.totalRows} frame={choice.frame} />
    </div>
  );
}
