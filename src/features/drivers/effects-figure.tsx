/** What factors did between two years: as steps from total to total, as a table, and year by year. */
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { effectStepsChart } from '../../charts/effect-steps-chart.ts';
import { effectYearsChart } from '../../charts/effect-years-chart.ts';
import { emissionScale } from '../../charts/emission-scale.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';

interface NamedEffect {
  readonly id: string;
  readonly name: string;
  readonly tCo2e: number;
  /** D of the factor; null where it is no factor of the product, or not defined. */
  readonly ratio: number | null;
  /** One a step; null where it is not told by year. */
  readonly byYear: readonly (number | null)[];
}

interface Props {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly startT: number;
  readonly endT: number;
  /** In the order of the factors; they add up to the change. */
  readonly effects: readonly NamedEffect[];
  /** Ratio of the product of the factors, for the last row; null where it is not defined. */
  readonly ratio: number | null;
  /** Last years of the steps. */
  readonly years: readonly number[];
}

export function EffectsFigure({ id, from, to, startT, endT, effects, ratio, years }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const changeT = endT - startT;
  const scale = emissionScale([changeT, ...effects.map(({ tCo2e }) => tCo2e)], format.settings);
  const told = (tonnes: number) => `${tonnes > 0 ? '+' : ''}${format.number(scale.inUnit(tonnes))}`;
  const ofChange = (tonnes: number) => (changeT === 0 ? '—' : `${format.share(tonnes / changeT).text} %`);
  const asRatio = (value: number | null) => (value === null ? '—' : format.number(value));
  return (
    <>
      <ChartFigure
        chart={effectStepsChart(
          {
            id,
            title: t('causes.steps', { from, to }),
            start: { name: t('year', { year: from }), tCo2e: startT },
            end: { name: t('year', { year: to }), tCo2e: endT },
            effects,
          },
          format.settings,
        )}
      />
      <PlainTable
        label={t('causes.table')}
        caption={scale.unit}
        columns={[
          { key: 'factor', title: t('causes.factorColumn') },
          { key: 'effect', title: t('causes.effect'), align: 'right' },
          { key: 'share', title: t('causes.ofChange'), align: 'right' },
          { key: 'ratio', title: t('causes.ratio'), align: 'right' },
        ]}
        rows={[
          ...effects.map((effect) => ({
            key: effect.id,
            cells: [effect.name, told(effect.tCo2e), ofChange(effect.tCo2e), asRatio(effect.ratio)],
          })),
          {
            key: 'sum',
            kind: 'total' as const,
            cells: [t('causes.sum'), told(changeT), changeT === 0 ? '—' : '100 %', asRatio(ratio)],
          },
        ]}
      />
      <Section title={t('causes.byYear')}>
        <ChartFigure
          chart={effectYearsChart(
            {
              title: t('causes.byYear'),
              netName: t('causes.net'),
              years,
              effects: effects.map(({ id: key, name, byYear }) => ({ id: key, name, tCo2e: byYear })),
            },
            format.settings,
          )}
        />
      </Section>
    </>
  );
}
