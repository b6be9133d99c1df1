/** One series over the years, as a person chooses; a break of it is marked. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { seriesChart } from '../../charts/series-chart.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { seriesList, seriesOf } from '../../core/statistics/series.ts';
import { breaksBetween } from '../../core/statistics/series-breaks.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { valuesByYear } from '../../core/statistics/values-by-year.ts';
import { useFormat } from '../../i18n/use-format.ts';

export function SeriesPicture({ plan }: { plan: Plan }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const [asked, setAsked] = useState('gdp.current');
  const told = seriesList.filter(({ id }) => valuesByYear(plan, id).valueByYear.size > 0);
  const series = told.some(({ id }) => id === asked) ? seriesOf(asked) : (told[0] ?? null);
  if (!series) return null;
  const { valueByYear } = valuesByYear(plan, series.id);
  const years = [...valueByYear.keys()];
  const name = format.name(series.name);
  return (
    <>
      <Select
        label={t('picture.series')}
        searchable
        value={series.id}
        data={told.map((one) => ({ value: one.id, label: format.name(one.name) }))}
        onChange={(id) => {
          if (id !== null) setAsked(id);
        }}
      />
      <ChartFigure
        chart={seriesChart({
          id: series.id,
          title: name,
          unit: format.name(unitName(series.unit)),
          series: [{ id: series.id, name, valueByYear }],
          breaks: breaksBetween(plan, series.id, Math.min(...years) - 1, Math.max(...years)).map(({ year }) => ({
            year,
            label: t('picture.break'),
          })),
        })}
      />
    </>
  );
}
