/** Where it changes most: cells that rise and fall, each leads to its place; all of them as CSV. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rankedChanges, sectorChanges } from '../../analysis/change-parts.ts';
import type { ComparedPair } from '../../analysis/compared-pair.ts';
import { emissionScale } from '../../charts/emission-scale.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { sideName } from '../../store/compared-side.ts';
import type { Comparison } from '../../store/map-question.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { fileNameOf, saveFile } from '../../ui/save-file.ts';
import { boundsOfRing, changeCsv } from './change-csv.ts';
import css from './compare.module.css';

const TOP = 5;

interface Props {
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly pair: ComparedPair;
}

export function ChangeList({ plan, comparison, pair }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const hovered = useWorkbench((state) => state.hovered);
  const { change } = pair;
  const ranked = useMemo(() => rankedChanges(change, TOP), [change]);
  const perKm2 = pair.to.cells.metric === 'density';
  const cells = [...ranked.rising, ...ranked.falling];
  const tonnes = (cell: number) => change.toT[cell]! - change.fromT[cell]!;
  const shown = (cell: number) => change.change[cell]!;
  const scale = emissionScale(
    cells.map((cell) => shown(cell)),
    format.settings,
  );
  const save = () => {
    const text = changeCsv(pair, {
      sides: [format.name(sideName(comparison.from)), format.name(sideName(comparison.to))],
      titleOf: (column, side) => t(`csv.${column}`, { side }),
      sectorTitle: (sector) => t('csv.sector', { sector: format.name(sectorOf(sector).name) }),
      knownOn: (known) => t(`csv.known.${known}`),
    });
    const name = t('csv.file', {
      plan: settingsOf(plan).planName,
      from: format.name(sideName(comparison.from)),
      to: format.name(sideName(comparison.to)),
    });
    saveFile(`${fileNameOf(name)}.csv`, new TextEncoder().encode(text), 'text/csv');
  };
  return (
    <>
      <p className={css['counts']}>
        <span className={css['rising']}>{t('list.rising', { count: ranked.risingCount })}</span>
        <span className={css['falling']}>{t('list.falling', { count: ranked.fallingCount })}</span>
        {ranked.unknownCount > 0 ? <span>{t('list.unknown', { count: ranked.unknownCount })}</span> : null}
        <Button size="compact-sm" variant="subtle" leftSection={<IconDownload size={14} />} onClick={save}>
          {t('csv.save')}
        </Button>
      </p>
      {change.leftOut.length > 0 ? (
        <p className={css['warn']}>
          {t('leftOut', { sectors: format.list(change.leftOut.map((sector) => format.name(sectorOf(sector).name))) })}
        </p>
      ) : null}
      {cells.length === 0 ? (
        <p className={css['quiet']}>{t('list.none')}</p>
      ) : (
        <PlainTable
          label={t('list.name')}
          caption={t(perKm2 ? 'list.unitPerKm2' : 'list.unit', { unit: scale.unit })}
          columns={[
            { key: 'place', title: t('list.place') },
            { key: 'by', title: t('list.by') },
            { key: 'change', title: t('table.change'), align: 'right' },
          ]}
          rows={cells.map((cell) => ({
            key: String(cell),
            lit: hovered?.layerId === 'compared' && hovered.row === cell,
            cells: [
              change.names[cell] ?? placeOf(change.cells, cell),
              mainSector(pair, cell, tonnes(cell), (sector) => format.name(sectorOf(sector).name)),
              `${shown(cell) > 0 ? '+' : ''}${format.number(scale.inUnit(shown(cell)))}`,
            ],
          }))}
          onHover={(key) =>
            workbenchStore.getState().set({
              hovered: key === null ? null : { layerId: 'compared', row: Number(key), featureId: null },
            })
          }
          onPick={(key) => fly(change.cells, Number(key))}
        />
      )}
    </>
  );
}

type Mesh = ComparedPair['change']['cells'];

function fly(mesh: Mesh, cell: number): void {
  const bounds = boundsOfRing(mesh, cell);
  const outline = mesh.coords.slice(2 * mesh.offsets[cell]!, 2 * mesh.offsets[cell + 1]!);
  const [lon, lat] = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  workbenchStore.getState().set({
    camera: { kind: 'fit', bounds, animate: true },
    marked: { lon, lat, outlines: [outline] },
  });
}

/** A cell without a name is called by its middle. */
function placeOf(mesh: Mesh, cell: number): string {
  const [west, south, east, north] = boundsOfRing(mesh, cell);
  return `${((west + east) / 2).toFixed(4)},\u00a0${((south + north) / 2).toFixed(4)}`;
}

/** The sector that goes furthest the way the cell goes. */
function mainSector(
  { from, to, change }: ComparedPair,
  cell: number,
  tonnes: number,
  name: (sector: ReturnType<typeof sectorChanges>[number]['sector']) => string,
): string {
  const parts = sectorChanges(from, to, change.ids[cell]!).filter(
    ({ fromT, toT }) => fromT !== null && toT !== null && Math.sign(toT - fromT) === Math.sign(tonnes),
  );
  return parts[0] ? name(parts[0].sector) : '—';
}
