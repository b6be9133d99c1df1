/** The strongest cells with their 95 % range and the probability that they are at the top; each flies to itself. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopColumn } from '../../analysis/uncertainty-result.ts';
import { emissionScale } from '../../charts/emission-scale.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useResult } from '../../store/results.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import type { CellUncertainty } from '../../workers/jobs/uncertainty-map.job.ts';

const SHOWN = 15;

interface Props {
  readonly result: CellUncertainty;
  readonly top: TopColumn;
  readonly percent: number;
}

export function SureList({ result, top, percent }: Props) {
  const { t } = useTranslation('uncertainty');
  const format = useFormat();
  const ranked = useResult('hotSpots').value?.ranked ?? [];
  const places = useMemo(() => new Map(result.ids.map((id, at) => [id, at])), [result]);
  const { columns } = result;
  const shown = ranked.slice(0, SHOWN).flatMap((spot) => {
    const at = places.get(spot.id);
    return at === undefined ? [] : [{ spot, at }];
  });
  if (shown.length === 0) return null;
  const scale = emissionScale(
    shown.map(({ spot }) => spot.tonnes),
    format.settings,
  );
  const told = (tonnes: number) => format.number(scale.inUnit(tonnes));
  return (
    <PlainTable
      label={t('list.name')}
      caption={t('list.caption', { unit: scale.unit, percent })}
      columns={[
        { key: 'place', title: t('list.place') },
        { key: 'tonnes', title: t('list.tonnes'), align: 'right' },
        { key: 'range', title: t('list.range'), align: 'right' },
        { key: 'probability', title: t('list.probability'), align: 'right' },
      ]}
      rows={shown.map(({ spot, at }) => ({
        key: spot.id,
        cells: [
          spot.name === null ? spot.rank : `${spot.rank} ${spot.name}`,
          told(spot.tonnes),
          t('list.rangeOf', { low: told(columns.low[at]!), high: told(columns.high[at]!) }),
          format.probability(columns[top][at]!),
        ],
      }))}
      onPick={(id) => {
        const bounds = shown.find(({ spot }) => spot.id === id)?.spot.bounds;
        if (bounds) workbenchStore.getState().set({ camera: { kind: 'fit', bounds, animate: true } });
      }}
    />
  );
}
