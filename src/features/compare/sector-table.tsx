/** Both sides by sector and what lies between them; of the slider the one year. What one side lacks is no number. */
import { useTranslation } from 'react-i18next';
import { emissionScale } from '../../charts/emission-scale.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { shortSideNames } from '../../store/compared-side.ts';
import type { Comparison } from '../../store/map-question.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import type { CellsOfYear } from '../../workers/jobs/cells-of-year.job.ts';
import { type Change, regionChange } from './region-change.ts';

interface Props {
  readonly comparison: Comparison;
  readonly from: CellsOfYear;
  readonly to: CellsOfYear;
}

export function SectorTable({ comparison, from, to }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { sectors, total, residual } = regionChange(from, to);
  const all = [...sectors, total, residual].flatMap(({ fromT, toT }) => [fromT, toT]);
  const scale = emissionScale(all, format.settings);
  const figure = (tonnes: number | null) => format.number(scale.inUnit(tonnes));
  const signed = (tonnes: number | null) => `${tonnes !== null && tonnes > 0 ? '+' : ''}${figure(tonnes)}`;
  const [before, after] = shortSideNames(comparison.from, comparison.to);
  const cells = ({ fromT, toT, changeT }: Change) => [figure(fromT), figure(toT), signed(changeT)];
  return (
    <PlainTable
      label={t('table.name')}
      caption={t('table.unit', { unit: scale.unit })}
      columns={[
        { key: 'sector', title: t('table.sector') },
        { key: 'from', title: format.name(before), align: 'right' },
        { key: 'to', title: format.name(after), align: 'right' },
        { key: 'change', title: t('table.change'), align: 'right' },
      ]}
      rows={[
        ...sectors.map((row) => ({ key: row.sector, cells: [format.name(sectorOf(row.sector).name), ...cells(row)] })),
        ...(sectors.length > 1
          ? [
              {
                key: '#total',
                kind: 'total' as const,
                cells: [t(total.isWhole ? 'table.total' : 'table.comparable'), ...cells(total)],
              },
            ]
          : []),
        ...(residual.fromT === 0 && residual.toT === 0
          ? []
          : [{ key: '#residual', cells: [t('table.residual'), ...cells(residual)] }]),
      ]}
    />
  );
}
