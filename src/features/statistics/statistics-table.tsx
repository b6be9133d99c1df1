/** The statistics as a spreadsheet: typed, pasted, filled down; what is refused stays in red. */
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../core/plan/plan.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { EditableGrid } from '../../ui/editable-grid.tsx';
import type { GridCell, GridRow } from '../../ui/grid-row.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { RecordInspector } from './record-inspector.tsx';
import css from './statistics.module.css';
import { type GridChange, statisticsEdits } from './statistics-edits.ts';
import { recordsByKey, type StatisticsRow } from './statistics-grid.ts';
import { useStatisticsIssues } from './use-statistics-issues.ts';

interface Props {
  readonly plan: Plan;
  readonly rows: readonly StatisticsRow[];
  readonly years: readonly number[];
  /** The year in view at first. */
  readonly startYear: number;
  readonly maxHeight?: number;
}

export function StatisticsTable({ plan, rows, years, startYear, maxHeight }: Props) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const [active, setActive] = useState<{ rowId: string; year: number } | null>(null);
  const [refusal, setRefusal] = useState<Pick<GridChange, 'issues' | 'refused'>>({ issues: [], refused: [] });
  const records = useMemo(() => recordsByKey(plan), [plan]);
  const refusedText = useMemo(() => new Map(refusal.refused.map(({ key, text }) => [key, text])), [refusal]);
  const sentence = useStatisticsIssues();
  const cell = useCallback(
    (rowId: string, columnId: string): GridCell => {
      const key = `${rowId}/${columnId}`;
      const refused = refusedText.get(key);
      if (refused !== undefined) return { text: refused, state: 'invalid' };
      const record = records.get(key);
      if (!record) return { text: '' };
      const told = [format.full(record.value), t(`status.${record.status}`), record.source];
      return {
        text: format.number(record.value),
        edit: String(record.value),
        title: told.filter((part) => part !== '').join(' · '),
        ...(record.status === 'reported' ? {} : { state: record.status }),
      };
    },
    [records, refusedText, format, t],
  );
  const gridRows = rows.map((row): GridRow => {
    if (row.kind === 'group') return { id: row.id, title: t(`group.${row.group}`), kind: 'group' };
    const unit = format.name(unitName(row.series.unit));
    const name = format.name(row.series.name);
    return { id: row.id, title: name, hint: `${name} (${unit})` };
  });
  const series = active ? seriesOf(active.rowId) : null;
  return (
    <div>
      <EditableGrid
        label={t('grid')}
        corner={t('corner')}
        columns={years.map((year) => ({ id: String(year), title: String(year), width: 68 }))}
        rows={gridRows}
        cell={cell}
        startColumn={String(startYear)}
        titleWidth={140}
        {...(maxHeight === undefined ? {} : { maxHeight })}
        onActive={(rowId, columnId) => setActive({ rowId, year: Number(columnId) })}
        onEdit={(edits) => {
          const change = statisticsEdits(planStore.getState().plan, edits);
          setRefusal(change);
          if (change.patch) commit(change.patch);
        }}
      />
      <IssueList issues={refusal.issues} sentence={sentence} />
      {active && series ? (
        <RecordInspector
          series={series}
          year={active.year}
          record={records.get(`${active.rowId}/${active.year}`) ?? null}
        />
      ) : (
        <p className={css['quiet']}>{t('cell.choose')}</p>
      )}
    </div>
  );
}
