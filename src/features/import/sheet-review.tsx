/** One spreadsheet: where its numbers go, what was recognised in it, what the table leaves open. */
import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../core/plan/plan.ts';
import { usePlan } from '../../store/use-plan.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import type { SheetDraft } from '../../workers/jobs/read-file.job.ts';
import css from './import.module.css';
import { SampleRows } from './sample-rows.tsx';
import { parseAsInventory, parseAsStatistics, type SheetChoice, type SheetTarget, yearSpan } from './sheet-choice.ts';

const units = ['t', 'kt', 'Mt', '万吨', '吨', '千吨', '亿吨'];
const targets: readonly SheetTarget[] = ['statistics', 'inventory', 'none'];

interface Props {
  sheet: SheetDraft;
  choice: SheetChoice;
  onChange: (choice: SheetChoice) => void;
  /** All rows, fetched when the table is longer than what was sent first. */
  allRows: (sheet: SheetDraft) => Promise<SheetDraft['rows'] | null>;
}

const gwpSetOf = (plan: Plan) => plan.settings.get('settings')?.gwpSet ?? 'AR5';

export function SheetReview({ sheet, choice, onChange, allRows }: Props) {
  const { t } = useTranslation('import');
  const gwpSet = usePlan(gwpSetOf);
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
  const parsed = useMemo(() => {
    if (choice.target === 'inventory') return parseAsInventory(rows, choice, gwpSet);
    return choice.target === 'statistics' ? parseAsStatistics(rows, choice) : null;
  }, [rows, choice, gwpSet]);
  const asks = new Set(parsed?.issues.map((issue) => issue.code));
  const asksUnit = choice.target === 'inventory' && (asks.has('UNKNOWN_UNIT') || choice.unit !== null);
  const asksYear = asks.has('YEAR_MISSING') || choice.year !== null;
  return (
    <div className={css['review']}>
      <div className={css['control']}>
        <span>{t('sheetInto')}</span>
        <SegmentedControl<SheetTarget>
          aria-label={t('sheetInto')}
          value={choice.target}
          onChange={(target) => onChange({ ...choice, target })}
          data={targets.map((target) => ({ value: target, label: t(`sheetTarget.${target}`) }))}
        />
      </div>
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
          <IssueList issues={parsed.issues} />
        </>
      ) : null}
      {sheet.totalRows > PREVIEW_ROWS ? (
        <p className={css['quiet']}>{t('sheetMore', { shown: PREVIEW_ROWS, total: sheet.totalRows })}</p>
      ) : null}
      <SampleRows rows={sheet.rows.slice(0, PREVIEW_ROWS)} />
    </div>
  );
}

const PREVIEW_ROWS = 50;
