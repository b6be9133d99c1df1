/** The tree of categories by years as a spreadsheet: typed, pasted with or without headings, filled down. */
import { Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { EditableGrid } from '../../ui/editable-grid.tsx';
import type { GridCell, GridRow } from '../../ui/grid-row.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { categoryEdits } from './category-edits.ts';
import { type CategoryRow, categoryCell, categoryRows, toldCategories } from './category-grid.ts';
import { CategoryInspector } from './category-inspector.tsx';
import css from './inventory.module.css';
import { type GridChange, inUnit } from './inventory-edits.ts';
import { categoryOfLabel, readBlock } from './pasted-block.ts';
import { useInventoryIssues } from './use-inventory-issues.ts';

/** A cell that was jumped to from the list of checks; a new object is a new wish. */
export interface WantedCategory {
  readonly category: string;
  readonly year: number;
}

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedInventory;
  readonly totals: InventoryTotals;
  readonly years: readonly number[];
  readonly tonnesPerUnit: number;
  readonly decimals: number;
  readonly startYear: number;
  readonly wanted: WantedCategory | null;
  readonly maxHeight?: number;
}

const NAMES_NAMED = 3;

export function CategoryTable(props: Props) {
  const { plan, computed, totals, years, tonnesPerUnit, decimals, startYear, wanted, maxHeight } = props;
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const sentence = useInventoryIssues();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [onlyTold, setOnlyTold] = useState(false);
  const [active, setActive] = useState<WantedCategory | null>(null);
  const [refusal, setRefusal] = useState<Pick<GridChange, 'issues' | 'refused'>>({ issues: [], refused: [] });
  useEffect(() => {
    if (!wanted) return;
    setActive(wanted);
    setOnlyTold(false);
    setFolded(new Set());
  }, [wanted]);
  const wantedPlace = useMemo(
    () => (wanted ? { rowId: wanted.category, columnId: String(wanted.year) } : null),
    [wanted],
  );
  const rows = useMemo(
    () => categoryRows(folded, onlyTold ? toldCategories(computed) : null),
    [folded, onlyTold, computed],
  );
  const rowById = useMemo(() => new Map<string, CategoryRow>(rows.map((row) => [row.id, row])), [rows]);
  const refusedText = useMemo(() => new Map(refusal.refused.map(({ key, text }) => [key, text])), [refusal]);
  const cell = useCallback(
    (rowId: string, columnId: string): GridCell => {
      const row = rowById.get(rowId);
      if (!row) return { text: '' };
      const refused = refusedText.get(`${rowId}/${columnId}`);
      if (refused !== undefined) return { text: refused, state: 'invalid' };
      const { tonnes, notation, year, lacking, isReadOnly, isMissing } = categoryCell(
        row,
        Number(columnId),
        computed,
        totals,
      );
      const readOnly = isReadOnly ? { readOnly: true } : {};
      if (notation) {
        const { reason = '', place = '' } = year?.notation ?? {};
        const about =
          reason || (place === '' ? '' : format.name(categoryOf(place)?.name ?? { 'zh-CN': place, en: place }));
        const edit = `${notation} ${reason || place}`.trim();
        return {
          text: notation,
          edit,
          title: [t(`notation.${notation}`), about].filter((part) => part).join(' · '),
          ...readOnly,
        };
      }
      if (tonnes === null) {
        return isMissing
          ? { text: '—', edit: 'NA', title: t('category.missing'), state: 'missing', ...readOnly }
          : { text: '', ...readOnly };
      }
      const number = inUnit(tonnes, tonnesPerUnit);
      const names = lacking.slice(0, NAMES_NAMED).map((one) => format.name(one.name));
      const lacks =
        lacking.length === 0
          ? ''
          : t('category.lacks', {
              count: lacking.length,
              names: format.list(names),
              more: lacking.length > NAMES_NAMED ? '…' : '',
            });
      return {
        text: `${format.full(number, decimals)}${lacking.length > 0 ? '*' : ''}`,
        edit: String(number),
        title: [`${format.full(tonnes)} t CO₂e`, lacks].filter((part) => part !== '').join(' · '),
        ...readOnly,
      };
    },
    [rowById, refusedText, computed, totals, tonnesPerUnit, decimals, format, t],
  );
  const gridRows = useMemo(
    () =>
      rows.map((row): GridRow => {
        if (row.kind === 'total') return { id: row.id, title: t(row.id), kind: 'total' };
        const { category, depth } = row;
        const name = format.name(category.name);
        const codes = [category.ipcc, category.gpc === '' ? '' : `GPC ${category.gpc}`].filter((code) => code !== '');
        const hint = [name, ...codes].join(' · ');
        if (row.kind === 'leaf') {
          const title = <LeafTitle key={row.id} code={category.ipcc || category.gpc} name={name} />;
          return { id: row.id, title, hint, indent: depth };
        }
        const title = (
          <GroupTitle
            key={row.id}
            color={sectorOf(category.sector).color}
            name={name}
            isFolded={folded.has(category.id)}
            onToggle={() => setFolded((before) => toggled(before, category.id))}
          />
        );
        return { id: row.id, title, hint, indent: depth, kind: 'total' };
      }),
    [rows, folded, format, t],
  );
  const category = active ? categoryOf(active.category) : null;
  return (
    <div>
      <Checkbox
        className={css['onlyTold']}
        label={t('category.onlyTold')}
        checked={onlyTold}
        onChange={(event) => setOnlyTold(event.currentTarget.checked)}
      />
      <EditableGrid
        label={t('category.grid')}
        corner={t('category.corner')}
        columns={years.map((year) => ({ id: String(year), title: String(year), width: 64 }))}
        rows={gridRows}
        cell={cell}
        startColumn={String(startYear)}
        wanted={wantedPlace}
        titleWidth={maxHeight === undefined ? 160 : 360}
        {...(maxHeight === undefined ? {} : { maxHeight })}
        readBlock={(block) =>
          readBlock(block, {
            rowOf: (pieces) => categoryOfLabel(pieces),
            columnOf: (year) => (years.includes(year) ? String(year) : null),
          })
        }
        onActive={(rowId, columnId) => setActive({ category: rowId, year: Number(columnId) })}
        onEdit={(edits) => {
          const change = categoryEdits(planStore.getState().plan, edits, tonnesPerUnit);
          setRefusal(change);
          if (change.patch) commit(change.patch);
        }}
      />
      <IssueList issues={refusal.issues} sentence={sentence} />
      {active && category?.isLeaf ? (
        <CategoryInspector plan={plan} computed={computed} category={category} year={active.year} />
      ) : (
        <p className={css['quiet']}>{t('category.choose')}</p>
      )}
    </div>
  );
}

function toggled(folded: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(folded);
  if (!after.delete(id)) after.add(id);
  return after;
}

function LeafTitle({ code, name }: { code: string; name: string }) {
  return (
    <span className={css['rowTitle']}>
      <span className={css['code']}>{code}</span>
      <span className={css['rowName']}>{name}</span>
    </span>
  );
}

interface GroupProps {
  color: string;
  name: string;
  isFolded: boolean;
  onToggle: () => void;
}

function GroupTitle({ color, name, isFolded, onToggle }: GroupProps) {
  const Icon = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <button
      type="button"
      className={css['groupTitle']}
      aria-expanded={!isFolded}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={onToggle}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Icon size={12} aria-hidden />
      <span className={css['swatch']} style={{ background: color }} />
      <span className={css['rowName']}>{name}</span>
    </button>
  );
}
