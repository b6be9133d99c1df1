/** A filled template: how much it says, and which of its cells are wrong. */
import { useTranslation } from 'react-i18next';
import { IssueList } from '../../ui/issue-list.tsx';
import type { SheetDraft } from '../../workers/jobs/read-file.job.ts';
import css from './import.module.css';
import { yearSpan } from './sheet-choice.ts';
import { SheetRows } from './sheet-rows.tsx';

export function TemplateReview({
  sheet,
  template,
}: {
  sheet: SheetDraft;
  template: NonNullable<SheetDraft['template']>;
}) {
  const { t } = useTranslation('import');
  const { statistics, measures } = template.findings;
  return (
    <div className={css['review']}>
      <p className={css['kinds']} role="status">
        {statistics.length > 0
          ? t('sheetFound', { count: statistics.length, years: yearSpan(statistics.map(({ year }) => year)) })
          : null}
        {measures.length > 0 ? t('templateMeasures', { count: measures.length }) : null}
        {statistics.length + measures.length === 0 ? t('templateNothing') : null}
      </p>
      <IssueList issues={sheet.issues} />
      <SheetRows table={sheet} totalRows={sheet.totalRows} frame={null} />
    </div>
  );
}
