/** National, southern and provincial factors by year as the plan takes them, each with the year it rests on. */
import { useTranslation } from 'react-i18next';
import type { PlanFactors } from '../../core/factors/plan-factors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './electricity.module.css';
import { gridRegionText } from './grid-region-text.ts';

interface Props {
  readonly factors: PlanFactors;
  readonly years: readonly number[];
  readonly gridRegion: string;
}

export function GridFactors({ factors, years, gridRegion }: Props) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const regions = [...new Set([gridRegion, 'Guangdong', 'South_region', 'China'])];
  return (
    <PlainTable
      label={t('grid.title')}
      caption={t('grid.caption')}
      columns={[
        { key: 'year', title: t('grid.year') },
        ...regions.map((region) => ({
          key: region,
          title: format.name(gridRegionText(region)),
          align: 'right' as const,
        })),
      ]}
      rows={years.map((year) => ({
        key: String(year),
        cells: [
          String(year),
          ...regions.map((region) => {
            const found = factors.get(`grid/${region}`, year);
            const resting = found?.issues.find(({ code }) => code === 'FACTOR_YEAR_SUBSTITUTED')?.detail?.['basis'];
            const isBreak = found?.issues.some(({ code }) => code === 'GRID_SERIES_BREAK') ?? false;
            const marks = [
              ...(resting === undefined ? [] : [t('grid.resting', { basis: resting })]),
              ...(isBreak ? [t('grid.isBreak')] : []),
            ];
            return (
              <span key={region} title={found?.source}>
                {format.full(found?.value)}
                {marks.map((mark) => (
                  <small key={mark} className={css['warn']}>
                    {` ${mark}`}
                  </small>
                ))}
              </span>
            );
          }),
        ],
      }))}
    />
  );
}
