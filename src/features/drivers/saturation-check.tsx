/** Does a variable that grows fast near a limit? The fitted curve with its figures, or why there is none (methods 4.6). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { saturationChart } from '../../charts/saturation-chart.ts';
import { fitLogistic } from '../../core/drivers/logistic-fit.ts';
import type { RegionDriver } from '../../core/drivers/region-focus.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './drivers.module.css';

export function SaturationCheck({ driver }: { driver: RegionDriver }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const { curve, problem } = useMemo(() => fitLogistic(driver.points), [driver.points]);
  const name = format.name(driver.name);
  const unit = format.name(unitName(driver.unit));
  return (
    <section className={`${css['group']} ${css['wide']}`} aria-label={t('saturation.title')}>
      <h4 className={css['subtitle']}>{t('saturation.title')}</h4>
      {curve ? (
        <>
          <ChartFigure
            chart={saturationChart({
              id: `${driver.id}-saturation`,
              title: t('saturation.chart', { name }),
              unit,
              name,
              points: driver.points,
              curve,
              words: { curve: t('saturation.curve'), limit: `K = ${format.number(curve.limit)}` },
            })}
            year={Math.max(...driver.points.map(({ year }) => year))}
          />
          <p className={css['quiet']}>
            {t('saturation.told', {
              limit: `${format.number(curve.limit)} ${unit}`,
              rate: format.number(curve.rate),
              half: Math.round(curve.halfYear),
              rSquared: format.full(curve.rSquared, 4),
              reached: `${format.share(curve.reached).text} %`,
              near: Math.ceil(curve.nearLimitYear),
            })}
          </p>
          {curve.isBeforeTurn ? <p className={css['warn']}>{t('saturation.beforeTurn')}</p> : null}
        </>
      ) : (
        <p className={css['warn']}>{t(`saturation.problem.${problem}`)}</p>
      )}
    </section>
  );
}
