/** Who changed what and when (accountability, clause 8.2): the journal of the open plan, latest first. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { JournalEntry } from '../../store/plan-persistence.ts';
import { openJournal } from '../../store/plans.ts';
import { type Failure, failureOf } from '../../store/run-job.ts';
import { usePlanState } from '../../store/use-plan.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useDidName } from './did-name.ts';
import css from './journal.module.css';

export default function JournalView() {
  const { t } = useTranslation('journal');
  const { t: shell } = useTranslation('shell');
  const format = useFormat();
  const didName = useDidName();
  const planId = usePlanState((state) => state.planId);
  // Written after each save; read again then.
  const savedAt = usePlanState((state) => (state.saveState.state === 'saved' ? state.saveState.at : null));
  const [entries, setEntries] = useState<readonly JournalEntry[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const readKey = `${planId} ${savedAt} ${attempt}`;

  useEffect(() => {
    let current = readKey !== '';
    openJournal().then(
      (read) => {
        if (!current) return;
        setEntries([...read].reverse());
        setFailure(null);
      },
      (error: unknown) => {
        if (current) setFailure(failureOf(error));
      },
    );
    return () => {
      current = false;
    };
  }, [readKey]);

  const columns = useMemo((): readonly DataColumn<JournalEntry>[] => {
    const words = (entry: JournalEntry) => {
      const did = didName(entry.did);
      if (entry.kind === 'undo') return t('undone', { did });
      return entry.kind === 'redo' ? t('redone', { did }) : did;
    };
    return [
      { key: 'at', title: t('when'), width: 180, render: (entry) => format.dateTime(entry.at) },
      { key: 'who', title: t('who'), width: 140, render: (entry) => entry.who || shell('thisMachine') },
      { key: 'did', title: t('what'), width: 320, render: words },
      {
        key: 'records',
        title: t('records'),
        width: 90,
        align: 'right',
        render: (entry) => format.full(entry.records.length),
      },
    ];
  }, [t, shell, format, didName]);

  if (failure !== null) {
    return (
      <div className={css['state']}>
        <FailureNote
          failure={failure}
          tell={(reason) => t('failed', { reason })}
          onRetry={() => setAttempt(attempt + 1)}
        />
      </div>
    );
  }
  if (entries === null) return <p className={css['state']}>{t('loading')}</p>;
  if (entries.length === 0) return <EmptyLesson title={t('empty')} text={t('emptyText')} />;
  return <DataTable label={t('title')} columns={columns} rowCount={entries.length} rowAt={(index) => entries[index]} />;
}
