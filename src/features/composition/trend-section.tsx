/** The categories that changed most, as bars; all of them with share of the change and growth, as a table and a file. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRankChart } from '../../charts/change-rank-chart.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { emissionScale } from '../../charts/emission-scale.ts';
import { type CategoryTrend, categoryTrends } from '../../core/drivers/category-trend.ts';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { gases } from '../../core/inventory/gases.ts';
import { sectorOf, sectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';
import { showInventoryCategory, showInventoryCell } from '../../store/explained.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { fileNameOf, saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import css from './composition.module.css';
import { trendsCsv } from './trends-csv.ts';

const SHOWN = 10;

interface Props {
  readonly totals: InventoryTotals;
  readonly computed: ComputedInventory;
  readonly baseYear: number;
  readonly year: number;
}

export function TrendSection({ totals, computed, baseYear, year }: Props) {
  const { t } = useTranslation('composition');
  const format = useFormat();
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        const lists = { sector: sectors, gas: gases };
        const named =
          name === 'category'
            ? categoryOf(value)
            : name === 'sector' || name === 'gas'
              ? lists[name].find(({ id }) => id === value)
              : null;
        return named ? format.name(named.name) : null;
      },
    }),
    [format],
  );
  const sentence = useIssueWords('drivers', details);
  const { items, issues } = useMemo(
    () => categoryTrends(totals, computed, baseYear, year),
    [totals, computed, baseYear, year],
  );
  const nameOf = (item: CategoryTrend) => {
    const category = item.category === null ? null : categoryOf(item.category);
    if (category) return format.name(category.name);
    const gas = gases.find(({ id }) => id === item.gas);
    return `${format.name(sectorOf(item.sector).name)}${gas ? ` · ${format.name(gas.name)}` : ''}`;
  };
  const show = (key: string) => {
    const item = items.find((one) => one.key === key);
    if (item?.category) showInventoryCategory({ category: item.category, year });
    else if (item?.gas) showInventoryCell({ sector: item.sector, gas: item.gas, year });
  };
  const moved = items.filter(({ changeT }) => changeT !== 0);
  const scale = emissionScale(
    items.map(({ changeT }) => changeT),
    format.settings,
  );
  const percent = (share: number | null) => (share === null ? '—' : `${format.share(share).text} %`);
  const title = t('trend.title', { from: baseYear, to: year });
  const save = () => {
    const head = [
      t('trend.csvHead.name'),
      t('trend.csvHead.sector'),
      t('trend.csvHead.start', { year: baseYear }),
      t('trend.csvHead.end', { year }),
      ...[t('trend.csvHead.change'), t('trend.csvHead.share'), t('trend.csvHead.growth')],
    ];
    const csv = trendsCsv(items, { head, name: nameOf, sector: ({ sector }) => format.name(sectorOf(sector).name) });
    const name = `${fileNameOf(`${t('trend.file')} ${baseYear}-${year}`)}.csv`;
    saveFile(name, new TextEncoder().encode(csv), 'text/csv;charset=utf-8');
  };
  return (
    <>
      {moved.length === 0 ? (
        <p className={css['quiet']}>{t('trend.none')}</p>
      ) : (
        <ChartFigure
          chart={changeRankChart(
            {
              title,
              items: moved.slice(0, SHOWN).map((item) => ({ id: item.key, name: nameOf(item), changeT: item.changeT })),
            },
            format.settings,
          )}
          onPick={show}
        />
      )}
      <IssueList issues={issues} sentence={sentence} />
      {items.length === 0 ? null : (
        <Section title={t('trend.table')} aside={items.length}>
          <PlainTable
            label={t('trend.table')}
            columns={[
              { key: 'name', title: t('trend.name') },
              { key: 'change', title: t('trend.dE', { unit: scale.unit }), align: 'right' },
              { key: 'share', title: t('trend.share'), align: 'right' },
              { key: 'growth', title: t('trend.growth'), align: 'right' },
            ]}
            rows={items.map((item) => ({
              key: item.key,
              cells: [
                nameOf(item),
                format.number(scale.inUnit(item.changeT)),
                percent(item.share),
                item.whyNoGrowth === null ? (
                  percent(item.growth)
                ) : (
                  <span key="growth" title={t(`trend.${item.whyNoGrowth}`)}>
                    —
                  </span>
                ),
              ],
            }))}
            onPick={show}
          />
          <p className={css['quiet']}>{t('trend.growthNote', { from: year - 3, to: year })}</p>
          <Button variant="subtle" className={css['start']} onClick={save}>
            {t('trend.csv')}
          </Button>
        </Section>
      )}
    </>
  );
}
