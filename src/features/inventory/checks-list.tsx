/** What is counted twice, missing or out of line, of one year or all; each finding jumps to its cell. */
import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import type { Finding } from '../../core/inventory/finding.ts';
import { gasOf } from '../../core/inventory/gases.ts';
import { inventoryChecks } from '../../core/inventory/inventory-checks.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { WantedCell } from '../../store/explained.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { Section } from '../../ui/section.tsx';
import type { WantedCategory } from './category-table.tsx';
import css from './inventory.module.css';
import { useInventoryIssues } from './use-inventory-issues.ts';

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedInventory;
  readonly year: number;
  readonly onJump: (cell: WantedCategory) => void;
  readonly onJumpToTyped: (cell: WantedCell) => void;
}

export function ChecksList({ plan, computed, year, onJump, onJumpToTyped }: Props) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const sentence = useInventoryIssues();
  const [allYears, setAllYears] = useState(false);
  const findings = useMemo(() => inventoryChecks(plan, computed), [plan, computed]);
  const shown = useMemo(
    () => findings.filter(({ cell }) => allYears || cell.year === year),
    [findings, allYears, year],
  );
  const byIssue = useMemo(() => new Map(shown.map((finding) => [issueOf(finding), finding] as const)), [shown]);
  const placeName = ({ category: id, typed }: Finding['cell']) => {
    if (typed) return `${format.name(sectorOf(typed.sector).name)} ${format.name(gasOf(typed.gas).name)}`;
    const category = id === null ? null : categoryOf(id);
    return category ? format.name(category.name) : (id ?? '');
  };
  const stops = shown.filter(({ severity }) => severity === 'stop').length;
  return (
    <Section
      title={t('checks.title')}
      aside={stops > 0 ? t('checks.stops', { count: stops }) : t('checks.count', { count: shown.length })}
      openAtFirst={stops > 0}
    >
      <Checkbox
        label={t('checks.allYears')}
        checked={allYears}
        onChange={(event) => setAllYears(event.currentTarget.checked)}
      />
      {shown.length === 0 ? <p className={css['quiet']}>{t('checks.none')}</p> : null}
      <IssueList
        issues={[...byIssue.keys()]}
        sentence={(issue) => {
          const cell = byIssue.get(issue)?.cell;
          const place = cell ? t('checks.cell', { category: placeName(cell), year: cell.year }) : '';
          return `${place} ${sentence(issue) ?? issue.code}`;
        }}
        onPick={(issue) => {
          const cell = byIssue.get(issue)?.cell;
          if (cell?.typed) onJumpToTyped({ ...cell.typed, year: cell.year });
          else if (cell?.category) onJump({ category: cell.category, year: cell.year });
        }}
      />
    </Section>
  );
}

function issueOf({ id, severity, cell, detail }: Finding): Issue {
  const place = cell.typed ?? { category: cell.category ?? '' };
  return { code: id, severity, count: 1, detail: { ...detail, year: cell.year, ...place } };
}
