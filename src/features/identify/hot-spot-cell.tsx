/** A cell of the hot-spot grid under the click: what it emits and whether that is more than chance. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clusterClass, clusterClassName } from '../../core/clusters/cluster-class.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { explain } from '../../store/explained.ts';
import { useResult } from '../../store/results.ts';
import { Section } from '../../ui/section.tsx';
import css from './identify.module.css';
import { CellSureness } from './sureness-facts.tsx';

const M2_PER_KM2 = 1e6;

export function HotSpotCell({ cell, openAtFirst }: { cell: number; openAtFirst: boolean }) {
  const { t } = useTranslation('identify');
  const { t: explaining } = useTranslation('explain');
  const format = useFormat();
  const result = useResult('hotSpots').value;
  const tonnes = result?.cells.tonnes[cell];
  const areaKm2 = result?.cells.areaKm2[cell];
  if (!result || tonnes === undefined || areaKm2 === undefined) return null;
  const id = result.ids[cell];
  const emissions = format.emissions(tonnes);
  const area = format.areaM2(areaKm2 * M2_PER_KM2);
  const density = format.emissions(areaKm2 > 0 ? tonnes / areaKm2 : null);
  const told = clusterClass(result.cells.hotClass[cell]!, result.cells.quadrants[cell]!, result.method);
  const className = format.name(clusterClassName(told));
  const ranked = result.ranked.find((one) => one.cell === cell);
  return (
    <Section title={t('cell')} aside={ranked ? t('rank', { rank: ranked.rank }) : undefined} openAtFirst={openAtFirst}>
      <dl className={css['facts']}>
        <div className={css['fact']}>
          <dt>{t('emissions')}</dt>
          <dd title={emissions.full}>{`${emissions.text} ${emissions.unit}`}</dd>
        </div>
        <div className={css['fact']}>
          <dt>{t('density')}</dt>
          <dd title={density.full}>{`${density.text} ${density.unit}/km²`}</dd>
        </div>
        <div className={css['fact']}>
          <dt>{t('area')}</dt>
          <dd title={area.full}>{`${area.text} ${area.unit}`}</dd>
        </div>
        <div className={css['fact']}>
          <dt>{t('significance')}</dt>
          <dd>
            {told.kind === 'significant'
              ? t(result.method.correction === 'none' ? 'uncontrolled' : 'controlled', { class: className })
              : className}
          </dd>
        </div>
        {id === undefined ? null : <CellSureness id={id} tonnes={tonnes} />}
        {ranked
          ? Object.entries(ranked.tonnesBySector).map(([sector, part]) => {
              const of = format.emissions(part);
              return (
                <div key={sector} className={css['fact']}>
                  <dt>{format.name(sectorOf(sector as keyof typeof ranked.tonnesBySector).name)}</dt>
                  <dd title={of.full}>{`${of.text} ${of.unit}`}</dd>
                </div>
              );
            })
          : null}
      </dl>
      {id === undefined ? null : (
        <Button variant="subtle" onClick={() => explain({ kind: 'cell', id })}>
          {explaining('open')}
        </Button>
      )}
    </Section>
  );
}
