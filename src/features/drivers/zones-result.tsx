/** What the drivers did in each zone: the zones that changed most, all as CSV; a zone is lit and found on the map. */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankChart } from '../../charts/chart.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { messageList } from '../../i18n/message-list.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { fileNameOf, saveFile } from '../../ui/save-file.ts';
import type { DecomposeZonesOutput } from '../../workers/jobs/decompose-zones.job.ts';
import css from './drivers.module.css';
import { zonesCsv } from './zones-csv.ts';
import { hasOutlines, type ShownEffect, useZonesOnMap } from './zones-on-map.ts';

const SHOWN = 20;
const BARS = 10;

interface Props {
  readonly output: DecomposeZonesOutput;
  readonly layerId: string;
}

export function ZonesResult({ output, layerId }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const hovered = useWorkbench((state) => state.hovered);
  const { effects, zones, leftOutZones } = output;
  const { factors, years, whole, starts, ends } = effects;
  const period = { from: years[0] ?? '', to: years.at(-1) ?? '' };
  const factorNames = messageList(format.language, 'drivers', 'zones.factor');
  const factorName = (id: string) => factorNames[id] ?? id;
  const change = (i: number) => (ends[i] ?? Number.NaN) - (starts[i] ?? Number.NaN);
  const order = zones.map((_, i) => i).sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  const effectName = (id: ShownEffect) =>
    id === 'change' ? t('zones.rank', period) : t('zones.effectOf', { factor: factorName(id), ...period });
  const { shown, show } = useZonesOnMap(output, layerId, effectName);
  const all = [...zones, ...leftOutZones];
  const hoveredZone =
    hovered === null || hovered.row === null
      ? undefined
      : hovered.layerId === 'zones'
        ? all[hovered.row]
        : all.find(({ row }) => hovered.layerId === layerId && row === hovered.row);
  const litKey = hoveredZone ? String(hoveredZone.row) : null;
  const zoneOf = (key: string) => all.find(({ row }) => String(row) === key);
  const hover = (key: string | null) => {
    const zone = key === null ? undefined : zoneOf(key);
    const lit =
      shown === 'none'
        ? { layerId, row: zone?.row ?? null }
        : { layerId: 'zones', row: zone ? all.indexOf(zone) : null };
    workbenchStore.getState().set({ hovered: zone ? { ...lit, featureId: null } : null });
  };
  const fly = (key: string) => {
    const zone = zoneOf(key);
    if (!zone) return;
    const { set, select } = workbenchStore.getState();
    if (zone.bounds.every(Number.isFinite)) set({ camera: { kind: 'fit', bounds: zone.bounds, animate: true } });
    select({ layerId, rows: new Set([zone.row]), featureIds: new Set([zone.featureId]) });
  };
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.number(value)}`;
  const chart: RankChart = {
    kind: 'ranks',
    id: 'zone-changes',
    title: t('zones.rank', period),
    unit: '',
    items: order.slice(0, BARS).map((i) => ({
      id: String(zones[i]?.row),
      name: zones[i]?.name ?? '',
      color: change(i) > 0 ? 'error' : 'good',
      value: change(i),
    })),
  };
  const save = () => {
    const csv = zonesCsv(output, {
      zone: t('zones.zone'),
      from: String(period.from),
      to: String(period.to),
      change: t('zones.change'),
      factor: factorName,
      why: (why) => t(`zones.why.${why}`),
    });
    saveFile(`${fileNameOf(t('zones.rank', period))}.csv`, new TextEncoder().encode(csv), 'text/csv;charset=utf-8');
  };
  return (
    <>
      {leftOutZones.length > 0 ? (
        <p className={css['warn']}>{t('zones.leftOut', { count: leftOutZones.length })}</p>
      ) : null}
      {hasOutlines(output) ? (
        <NativeSelect
          label={t('zones.onMap')}
          value={shown}
          data={[
            { value: 'change', label: t('zones.change') },
            ...factors.map((id) => ({ value: id, label: factorName(id) })),
            { value: 'none', label: t('zones.notOnMap') },
          ]}
          onChange={(event) => show(event.currentTarget.value)}
        />
      ) : (
        <p className={css['quiet']}>{t('zones.noOutlines')}</p>
      )}
      <ChartFigure chart={chart} litId={litKey} onHover={hover} onPick={fly} />
      <PlainTable
        label={t('zones.table')}
        columns={[
          { key: 'zone', title: t('zones.zone') },
          { key: 'change', title: t('zones.change'), align: 'right' },
          ...factors.map((id) => ({ key: id, title: factorName(id), align: 'right' as const })),
        ]}
        rows={[
          ...order.slice(0, SHOWN).map((i) => ({
            key: String(zones[i]?.row),
            lit: String(zones[i]?.row) === litKey,
            cells: [
              zones[i]?.name ?? '',
              signed(change(i)),
              ...factors.map((_, k) => signed(effects.effects[i * factors.length + k] ?? Number.NaN)),
            ],
          })),
          ...(whole
            ? [
                {
                  key: 'whole',
                  kind: 'total' as const,
                  pickable: false,
                  cells: [t('zones.whole'), signed(whole.endTotal - whole.startTotal), ...whole.effects.map(signed)],
                },
              ]
            : []),
        ]}
        onHover={hover}
        onPick={fly}
      />
      {zones.length > SHOWN ? <p className={css['quiet']}>{t('zones.more', { count: zones.length - SHOWN })}</p> : null}
      <Button variant="subtle" onClick={save}>
        {t('zones.save')}
      </Button>
    </>
  );
}
