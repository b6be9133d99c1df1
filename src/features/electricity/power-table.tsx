/** Use by user and generation inside, year by year, as a spreadsheet: typed, pasted, filled down; what is refused is red. */
import { NativeSelect } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitFactor } from '../../core/inventory/activity-units.ts';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { EditableGrid } from '../../ui/editable-grid.tsx';
import type { GridCell, GridRow } from '../../ui/grid-row.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { YearGridFrame } from '../../ui/year-grid-frame.tsx';
import { type PowerChange, type PowerUnit, powerCells, powerEdits, powerRows, powerUnits } from './power-edits.ts';

interface Props {
  readonly plan: Plan;
  readonly year: number;
  readonly sentence: (issue: PowerChange['issues'][number]) => string | null;
}

export function PowerTable({ plan, year, sentence }: Props) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const [unit, setUnit] = useState<PowerUnit>('MWh');
  const [added, setAdded] = useState<readonly number[]>([]);
  const [refusal, setRefusal] = useState<Pick<PowerChange, 'issues' | 'refused'>>({ issues: [], refused: [] });
  const cells = useMemo(() => powerCells(plan), [plan]);
  const refusedText = useMemo(() => new Map(refusal.refused.map(({ key, text }) => [key, text])), [refusal]);
  const years = useMemo(() => {
    const told = [...cells.keys()].map((key) => Number(key.split('/').at(-1)));
    const all = [...told, ...added, year];
    const first = Math.min(...all);
    return Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i);
  }, [cells, added, year]);
  const cell = useCallback(
    (rowId: string, columnId: string): GridCell => {
      const key = `${rowId}/${columnId}`;
      const refused = refusedText.get(key);
      if (refused !== undefined) return { text: refused, state: 'invalid' };
      const told = cells.get(key);
      if (!told) return { text: '' };
      const [line, ...others] = told.activities;
      const factor = unitFactor('power', unit);
      const value = told.mwh === null || factor === null ? null : Number((told.mwh / factor).toPrecision(12));
      const status = told.mwh === null ? 'missing' : line?.status;
      return {
        text: value === null ? '—' : format.number(value),
        edit: value === null ? '' : String(value),
        title: [
          value === null ? t('use.missing') : `${format.full(value)} ${unit}`,
          others.length > 0 ? t('use.several', { count: told.activities.length }) : null,
          line?.source,
        ]
          .filter((part) => part !== null && part !== undefined && part !== '')
          .join(' · '),
        ...(status === undefined || status === 'reported' ? {} : { state: status }),
        ...(others.length > 0 ? { readOnly: true } : {}),
      };
    },
    [cells, refusedText, unit, format, t],
  );
  const rows = useMemo(
    () =>
      powerRows.map((id): GridRow => {
        const name = categoryOf(id)?.name;
        return { id, title: name ? format.name(name) : id };
      }),
    [format],
  );
  const columns = useMemo(() => years.map((one) => ({ id: String(one), title: String(one), width: 72 })), [years]);
  return (
    <>
      <YearGridFrame
        title={t('use.title')}
        firstYear={years[0] ?? year}
        lastYear={years.at(-1) ?? year}
        onAddYear={(one) => setAdded([...added, one])}
        settings={
          <NativeSelect
            aria-label={t('use.unit')}
            value={unit}
            data={[...powerUnits]}
            onChange={(event) => {
              const chosen = powerUnits.find((one) => one === event.currentTarget.value);
              if (chosen) setUnit(chosen);
            }}
          />
        }
        table={(maxHeight) => (
          <EditableGrid
            label={t('use.title')}
            corner={t('use.corner', { unit })}
            columns={columns}
            rows={rows}
            cell={cell}
            startColumn={String(year)}
            titleWidth={140}
            {...(maxHeight === undefined ? {} : { maxHeight })}
            onEdit={(edits) => {
              const change = powerEdits(planStore.getState().plan, edits, unit);
              setRefusal(change);
              if (change.patch) commit(change.patch);
            }}
          />
        )}
      />
      <IssueList issues={refusal.issues} sentence={sentence} />
    </>
  );
}
