/** What the inventory is made of: sectors over the years, and from energy through sectors into gases (clause 5.1 a). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { energyFlowChart } from '../../charts/energy-flow-chart.ts';
import { sectorAreaChart } from '../../charts/sector-area-chart.ts';
import { energyFlows } from '../../core/drivers/energy-flows.ts';
import { grossSectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { fuels } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { Section } from '../../ui/section.tsx';
import { gasSign } from './gas-sign.ts';
import { showSector } from './show-sector.ts';
import { useDriverWords } from './use-driver-words.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly year: number;
}

export function CompositionSection({ plan, totals, year }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const sentence = useDriverWords();
  const ofYear = totals.byYear.get(year);
  const flows = useMemo(() => (ofYear ? energyFlows(plan, year, ofYear) : null), [plan, year, ofYear]);
  const tonnes = (sector: (typeof grossSectors)[number]) =>
    totals.years.map((one) => totals.byYear.get(one)?.bySector.get(sector.id)?.totalT ?? null);
  const told = grossSectors.filter((sector) => tonnes(sector).some((value) => value !== null));
  return (
    <>
      <Section title={t('keys.composition')}>
        <ChartFigure
          chart={sectorAreaChart(
            {
              title: t('keys.composition'),
              years: totals.years,
              sectors: told.map((sector) => ({ sector: sector.id, tCo2e: tonnes(sector) })),
              incompleteYears: totals.years.filter((one) => totals.byYear.get(one)?.isComplete === false),
            },
            format.settings,
          )}
          year={year}
          onPick={showSector}
        />
      </Section>
      {flows && flows.gases.length > 0 ? (
        <Section title={t('keys.flows', { year })}>
          <ChartFigure
            chart={energyFlowChart(
              flows,
              {
                title: t('keys.flows', { year }),
                source: (id) => {
                  if (id === 'power' || id === 'other') return t(`flow.${id}`);
                  const fuel = fuels.find((one) => one.id === id);
                  return fuel ? format.name(fuel.name) : id;
                },
                gas: gasSign,
              },
              format.settings,
            )}
            onPick={(id) => showSector(id.replace(/^sector:/, ''))}
          />
          <IssueList issues={flows.issues} sentence={sentence} />
        </Section>
      ) : null}
    </>
  );
}
