/** The inventory as a spreadsheet: typed, pasted, filled down; what is refused stays in red. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gasOf } from '../../core/inventory/gases.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWantedCell } from '../../store/explained.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { EditableGrid } from '../../ui/editable-grid.tsx';
import type { GridCell, GridRow } from '../../ui/grid-row.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { CellInspector } from './cell-inspector.tsx';
import css from './inventory.module.css';
import { type GridChange, inUnit, inventoryEdits } from './inventory-edits.ts';
import { cellsByKey, type GridMode, type InventoryRow, inventoryCell, inventoryRows } from './inventory-grid.ts';
import { useInventoryIssues } from './use-inventory-issues.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly years: readonly number[];
  readonly mode: GridMode;
  readonly tonnesPerUnit: number;
  readonly decimals: number;
  /** The year in view at first. */
  readonly startYear: number;
  readonly maxHeight?: number;
}

export function InventoryTable({ plan, totals, years, mode, tonnesPerUnit, decimals, startYear, maxHeight }: Props) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const sentence = useInventoryIssues();
  const [active, setActive] = useState<{ rowId: string; year: number } | null>(null);
  const [refusal, setRefusal] = useState<Pick<GridChange, 'issues' | 'refused'>>({ issues: [], refused: [] });
  const rows = useMemo(() => inventoryRows(mode), [mode]);
  const wantedCell = useWantedCell();
  const wanted = useMemo(() => {
    const row = rows.find(
      (one) => one.kind === 'cells' && one.sector === wantedCell?.sector && one.gas === wantedCell.gas,
    );
    return wantedCell && row ? { rowId: row.id, columnId: String(wantedCell.year) } : null;
  }, [rows, wantedCell]);
  const rowById = useMemo(() => new Map(rows.map((row) => [row.id as string, row])), [rows]);
  const cells = useMemo(() => cellsByKey(plan), [plan]);
  const refusedText = useMemo(() => new Map(refusal.refused.map(({ key, text }) => [key, text])), [refusal]);

  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) place.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);

  const name = (row: InventoryRow): string => {
    if (row.kind === 'total') return t(row.id);
    const sector = format.name(sectorOf(row.sector).name);
    return row.kind === 'cells' && mode === 'gases' ? `${sector} ${format.name(gasOf(row.gas).name)}` : sector;
  };
  const cell = useCallback(
    (rowId: string, columnId: string): GridCell => {
      const row = rowById.get(rowId);
      if (!row) return { text: '' };
      const refused = refusedText.get(`${rowId}/${columnId}`);
      if (refused !== undefined) return { text: refused, state: 'invalid' };
      const { tonnes, record, isWorkedOut, missing } = inventoryCell(row, Number(columnId), cells, totals);
      const lacks =
        missing.length > 0
          ? t('cell.lacks', { sectors: format.list(missing.map((id) => format.name(sectorOf(id).name))) })
          : null;
      const told = tonnes === null ? null : `${format.full(tonnes)} t`;
      const status = record ? t(`status.${record.status}`) : null;
      const title = [told, status, record?.source, lacks].filter(
        (part) => part !== null && part !== undefined && part !== '',
      );
      const number = tonnes === null ? null : inUnit(tonnes, tonnesPerUnit);
      const isMissing = record?.status === 'missing' && !isWorkedOut;
      return {
        text: number === null ? (isMissing ? '—' : '') : `${format.full(number, decimals)}${lacks === null ? '' : '*'}`,
        edit: number === null ? (isMissing ? 'NA' : '') : String(number),
        title: title.join(' · '),
        ...(isWorkedOut ? { readOnly: true } : {}),
        ...(isMissing ? { state: 'missing' as const } : {}),
        ...(record?.status === 'estimated' || record?.status === 'default' ? { state: record.status } : {}),
      };
    },
    [rowById, refusedText, cells, totals, tonnesPerUnit, decimals, format, t],
  );
  const gridRows = rows.map((row): GridRow => {
    if (row.kind === 'total') return { id: row.id, title: t(row.id), kind: 'total' };
    const sector = sectorOf(row.sector);
    const title =
      row.kind === 'cells' && mode === 'gases' ? (
        format.name(gasOf(row.gas).name)
      ) : (
        <SectorTitle key={row.id} color={sector.color} name={format.name(sector.name)} />
      );
    if (row.kind === 'group') return { id: row.id, title, kind: 'group' };
    return { id: row.id, title, hint: name(row), indent: mode === 'gases' ? 1 : 0 };
  });
  const activeRow = active ? rowById.get(active.rowId) : undefined;
  return (
    <div ref={place}>
      <EditableGrid
        label={t('grid')}
        corner={t('corner')}
        columns={years.map((year) => ({ id: String(year), title: String(year), width: 64 }))}
        rows={gridRows}
        cell={cell}
        startColumn={String(startYear)}
        wanted={wanted}
        titleWidth={136}
        {...(maxHeight === undefined ? {} : { maxHeight })}
        onActive={(rowId, columnId) => setActive({ rowId, year: Number(columnId) })}
        onEdit={(edits) => {
          const change = inventoryEdits(planStore.getState().plan, edits, tonnesPerUnit, '');
          setRefusal(change);
          if (change.patch) commit(change.patch);
        }}
      />
      <IssueList issues={refusal.issues} sentence={sentence} />
      {active && activeRow && activeRow.kind !== 'group' ? (
        <CellInspector
          row={activeRow}
          year={active.year}
          rowName={name(activeRow)}
          cell={inventoryCell(activeRow, active.year, cells, totals)}
        />
      ) : (
        <p className={css['quiet']}>{t('cell.choose')}</p>
      )}
    </div>
  );
}

/** A sector's name with its colour. */
function SectorTitle({ color, name }: { color: string; name: string }) {
  return (
    <span className={css['rowTitle']}>
      <span className={css['swatch']} style={{ background: color }} />
      <span className={css['rowName']}>{name}</span>
    </span>
  );
}
