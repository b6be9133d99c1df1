/** From one side to the other, sector by sector, as a picture; a click on a sector compares that sector alone. */
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { effectStepsChart } from '../../charts/effect-steps-chart.ts';
import { sectorOf, sectors } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { sideName } from '../../store/compared-side.ts';
import type { Comparison } from '../../store/map-question.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { Section } from '../../ui/section.tsx';
import type { CellsOfYear } from '../../workers/jobs/cells-of-year.job.ts';
import { regionChange } from './region-change.ts';

interface Props {
  readonly comparison: Comparison;
  readonly from: CellsOfYear;
  readonly to: CellsOfYear;
}

export function SectorChart({ comparison, from, to }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { sectors: changes, total } = regionChange(from, to);
  if (total.fromT === null || total.toT === null || changes.length < 2) return null;
  const [before, after] = [format.name(sideName(comparison.from)), format.name(sideName(comparison.to))];
  const chart = effectStepsChart(
    {
      id: 'compared-sectors',
      title: t('chart.title', { from: before, to: after }),
      start: { name: before, tCo2e: total.fromT },
      end: { name: after, tCo2e: total.toT },
      effects: changes.flatMap(({ sector, changeT }) =>
        changeT === null || changeT === 0
          ? []
          : [{ id: sector, name: format.name(sectorOf(sector).name), tCo2e: changeT }],
      ),
    },
    format.settings,
  );
  return (
    <Section title={t('chart.name')}>
      <ChartFigure
        chart={chart}
        height={28 * (chart.steps.length + 2)}
        onPick={(id) => {
          const chosen = sectors.find((sector) => sector.id === id);
          if (chosen) workbenchStore.getState().setHotSpots({ sector: chosen.id });
        }}
      />
    </Section>
  );
}
