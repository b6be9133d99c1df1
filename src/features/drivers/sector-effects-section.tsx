/** In which sectors did emissions move, and was it more activity or dirtier activity? */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { effectStepsChart } from '../../charts/effect-steps-chart.ts';
import { emissionScale } from '../../charts/emission-scale.ts';
import { regionSectors, sectorFactors } from '../../core/drivers/region-sectors.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import css from './drivers.module.css';
import { showSector } from './show-sector.ts';
import { useDriverWords } from './use-driver-words.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly from: number;
  readonly to: number;
}

export function SectorEffectsSection({ plan, totals, from, to }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const sentence = useDriverWords();
  const result = useMemo(() => regionSectors(plan, totals, from, to), [plan, totals, from, to]);
  const { chain } = result;
  // One unit for the whole table: a number without its own cannot have another.
  const scale = emissionScale(
    result.sectors.flatMap(({ startT, endT, effectT }) => [
      endT - startT,
      ...sectorFactors.map((factor) => effectT[factor]),
    ]),
    format.settings,
  );
  const told = (tonnes: number) => `${tonnes > 0 ? '+' : ''}${format.number(scale.inUnit(tonnes))}`;
  return (
    <Section title={t('causes.sectors')} openAtFirst>
      {chain ? (
        <>
          <ChartFigure
            chart={effectStepsChart(
              {
                id: 'sector-effects',
                title: t('causes.sectorSteps', { from, to }),
                start: { name: t('year', { year: from }), tCo2e: chain.startTotal },
                end: { name: t('year', { year: to }), tCo2e: chain.endTotal },
                effects: result.sectors.map(({ sector, startT, endT }) => ({
                  id: sector,
                  name: format.name(sectorOf(sector).name),
                  tCo2e: endT - startT,
                })),
              },
              format.settings,
            )}
            onPick={showSector}
          />
          <PlainTable
            label={t('causes.sectorTable')}
            caption={scale.unit}
            columns={[
              { key: 'sector', title: t('keys.sector') },
              ...sectorFactors.map((factor) => ({
                key: factor,
                title: t(`causes.sectorFactor.${factor}`),
                align: 'right' as const,
              })),
              { key: 'change', title: t('causes.change'), align: 'right' },
            ]}
            rows={result.sectors.map(({ sector, series, effectT, startT, endT }) => ({
              key: sector,
              cells: [
                format.name(sectorOf(sector).name),
                ...sectorFactors.map((factor) => told(effectT[factor])),
                told(endT - startT),
              ],
              detail: <SeriesWords series={series} />,
            }))}
          />
        </>
      ) : null}
      <IssueList issues={result.issues} sentence={sentence} />
    </Section>
  );
}

function SeriesWords({ series }: { series: string }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const known = seriesOf(series);
  return (
    <span className={css['quiet']}>{t('causes.activity', { series: known ? format.name(known.name) : series })}</span>
  );
}
