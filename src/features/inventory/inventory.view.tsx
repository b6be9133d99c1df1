/**
 * How much does the region emit, by year, sector and gas? (clause 5.1 a)
 *
 * The gross total of the year looked at and what it lacks; the years as stacked columns; the table
 * to type, paste and import; how totals are made.
 */
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { computedInventory } from '../../core/inventory/compute-inventory.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { totalInventory } from '../../core/inventory/total-inventory.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { setSettings } from '../../core/plan/set-settings.ts';
import type { SectorId, Settings } from '../../core/plan/tables.ts';
import { emissionUnit, emissionUnitFor } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { openImport } from '../../store/dialogs.ts';
import { showInventoryCell, useWantedCategory, useWantedCell } from '../../store/explained.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { usePlan } from '../../store/use-plan.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { YearGridFrame } from '../../ui/year-grid-frame.tsx';
import { CategoryTable, type WantedCategory } from './category-table.tsx';
import { ChecksList } from './checks-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import css from './inventory.module.css';
import { tableDecimals } from './inventory-edits.ts';
import { type GridMode, inventoryYears } from './inventory-grid.ts';
import { inventoryHeadline } from './inventory-headline.ts';
import { inventoryPicture } from './inventory-picture.ts';
import { InventoryTable } from './inventory-table.tsx';
import { QualitySection } from './quality-section.tsx';
import { useInventoryIssues } from './use-inventory-issues.ts';

const units = ['t', 'kt', 'wanT', 'Mt'] as const;
const modes = ['sectors', 'gases', 'categories'] as const;
const gwpSets = ['AR4', 'AR5', 'AR6'] as const satisfies readonly Settings['gwpSet'][];

/** Size of a small region's total, for the unit of an empty table. */
const USUAL_T = 500_000;

const selectPlan = (plan: Plan) => ({ plan });

export default function InventoryView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <InventoryPanel plan={plan} />;
}

function InventoryPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const sentence = useInventoryIssues();
  const settings = settingsOf(plan);
  const totals = useMemo(() => totalInventory(plan), [plan]);
  const headline = inventoryHeadline(totals, settings.year);
  const computed = useMemo(() => computedInventory(plan), [plan]);
  const [mode, setMode] = useState<GridMode | 'categories'>('sectors');
  const [wantedCategory, setWantedCategory] = useState<WantedCategory | null>(null);
  // Taken once: a unit that changed while one types would change the meaning of the next number.
  const [unit, setUnit] = useState<(typeof units)[number]>(() =>
    emissionUnitFor(headline.largestT > 0 ? headline.largestT : USUAL_T, format.settings),
  );
  const [addedYears, setAddedYears] = useState<readonly number[]>([]);
  const wantedCell = useWantedCell();
  useEffect(() => {
    if (wantedCell) setMode(wantedCell.gas === 'CO2e' ? 'sectors' : 'gases');
  }, [wantedCell]);
  const shownCategory = useWantedCategory();
  useEffect(() => {
    if (!shownCategory) return;
    setMode('categories');
    setWantedCategory(shownCategory);
  }, [shownCategory]);
  const chart = useMemo(() => inventoryPicture(totals, t('chart'), format.settings), [totals, t, format.settings]);
  const tonnesPerUnit = emissionUnit(unit, format.language).tonnes;
  const lastYear = settings.year ?? new Date().getFullYear() - 1;
  // What was tipped before the inventory begins is told by category alone.
  const told = mode === 'categories' ? [...totals.years, ...computed.byYear.keys()] : totals.years;
  const years = inventoryYears(told, lastYear, addedYears);
  const firstShown = years[0] ?? lastYear;
  const lastShown = years.at(-1) ?? lastYear;
  const addYear = (year: number) => setAddedYears([...addedYears, year]);
  const names = (ids: readonly SectorId[]) => format.list(ids.map((id) => format.name(sectorOf(id).name)));
  const setGwp = (value: string) => {
    const gwpSet = gwpSets.find((set) => set === value);
    if (gwpSet) commit(setSettings(planStore.getState().plan, { gwpSet }));
  };
  const decimals = tableDecimals(headline.largestT / tonnesPerUnit);
  const categoryTable = (maxHeight?: number) => (
    <CategoryTable
      plan={plan}
      computed={computed}
      totals={totals}
      years={years}
      startYear={headline.year ?? lastYear}
      tonnesPerUnit={tonnesPerUnit}
      decimals={decimals}
      wanted={wantedCategory}
      {...(maxHeight === undefined ? {} : { maxHeight })}
    />
  );
  const sectorTable = (rows: GridMode, maxHeight?: number) => (
    <InventoryTable
      plan={plan}
      totals={totals}
      years={years}
      mode={rows}
      startYear={headline.year ?? lastYear}
      tonnesPerUnit={tonnesPerUnit}
      decimals={decimals}
      {...(maxHeight === undefined ? {} : { maxHeight })}
    />
  );
  const table = (maxHeight?: number) =>
    mode === 'categories' ? categoryTable(maxHeight) : sectorTable(mode, maxHeight);
  const tools = (
    <div className={css['controls']}>
      <div className={css['control']}>
        <span className={css['controlName']}>{t('mode')}</span>
        <SegmentedControl
          aria-label={t('mode')}
          value={mode}
          onChange={(value) => {
            const chosen = modes.find((one) => one === value);
            if (chosen) setMode(chosen);
          }}
          data={modes.map((one) => ({ value: one, label: t(one) }))}
        />
      </div>
      <NativeSelect
        label={t('unit')}
        value={unit}
        data={units.map((one) => ({ value: one, label: t(`unitOf.${one}`) }))}
        onChange={(event) => {
          const chosen = units.find((one) => one === event.currentTarget.value);
          if (chosen) setUnit(chosen);
        }}
      />
    </div>
  );
  return (
    <Panel
      title={t('title')}
      answer={
        headline.year === null ? null : (
          <div className={css['answer']}>
            <NumberWithUnit size="figure" value={format.emissions(headline.grossT)} />
            {headline.changeShare === null ? null : (
              <span className={css['change']}>
                {t('change', {
                  year: headline.year - 1,
                  change: `${headline.changeShare > 0 ? '+' : ''}${format.share(headline.changeShare).text} %`,
                })}
              </span>
            )}
          </div>
        )
      }
      note={
        headline.year === null ? null : (
          <>
            {t('answerNote', { year: headline.year, gwpSet: settings.gwpSet })}
            {headline.missing.length > 0 ? (
              <div className={css['incomplete']}>{t('incomplete', { sectors: names(headline.missing) })}</div>
            ) : null}
            {headline.withoutSomeGases.length > 0 ? (
              <div className={css['incomplete']}>
                {t('incompleteGases', { sectors: names(headline.withoutSomeGases) })}
              </div>
            ) : null}
          </>
        )
      }
    >
      {totals.years.length === 0 ? (
        <EmptyLesson
          title={t('empty.title')}
          text={t('empty.text')}
          action={{ label: t('empty.action'), onClick: () => openImport() }}
        />
      ) : (
        <ChartFigure chart={chart} year={headline.year} />
      )}
      <IssueList issues={totals.issues} sentence={sentence} />
      <YearGridFrame
        title={t('grid')}
        firstYear={firstShown}
        lastYear={lastShown}
        onAddYear={addYear}
        settings={
          <div className={css['control']}>
            <span className={css['controlName']}>{t('gwp')}</span>
            <SegmentedControl aria-label={t('gwp')} value={settings.gwpSet} onChange={setGwp} data={[...gwpSets]} />
          </div>
        }
        controls={tools}
        actions={
          <>
            <Button variant="subtle" onClick={() => openImport()}>
              {t('import')}
            </Button>
            <ExportMenu plan={plan} computed={computed} totals={totals} />
          </>
        }
        table={table}
      />
      <ChecksList
        plan={plan}
        computed={computed}
        year={headline.year ?? lastYear}
        onJump={(cell) => {
          setMode('categories');
          setWantedCategory(cell);
        }}
        onJumpToTyped={showInventoryCell}
      />
      <QualitySection computed={computed} year={headline.year ?? lastYear} />
      <Section>
        <p className={css['how']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}
