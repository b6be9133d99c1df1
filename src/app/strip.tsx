/**
 * The strip below, always there: the region's total, what measures and sinks do, what is missing;
 * then pointer, scale and the work in progress.
 */
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sectorOf } from '../core/inventory/sectors.ts';
import { totalInventory, type YearTotals } from '../core/inventory/total-inventory.ts';
import type { Plan } from '../core/plan/plan.ts';
import { formatLonLat } from '../i18n/format.ts';
import { useFormat } from '../i18n/use-format.ts';
import { usePlan } from '../store/use-plan.ts';
import { NumberWithUnit } from '../ui/number-with-unit.tsx';
import { useMapState } from './map-state.ts';
import css from './strip.module.css';
import { StripSavings } from './strip-savings.tsx';
import { StripWork } from './strip-work.tsx';

/** Totals of the year looked at; null without a plan, a year or a cell of that year. */
function totalsOfYear(plan: Plan): YearTotals | null {
  const year = plan.settings.get('settings')?.year ?? null;
  return year === null ? null : (totalInventory(plan).byYear.get(year) ?? null);
}

export default function Strip() {
  const { t } = useTranslation('shell');
  return (
    <footer className={css['strip']}>
      <section className={css['standing']} aria-label={t('strip.name')}>
        <Total />
        <StripSavings />
      </section>
      <span className={css['spring']} />
      <StripWork />
      <Whereabouts />
    </footer>
  );
}

function Total() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const totals = usePlan(totalsOfYear);
  if (!totals) return <span className={css['quiet']}>{t('strip.noInventory')}</span>;
  const missing = totals.missingSectors.map((id) => format.name(sectorOf(id).name));
  return (
    <>
      <span className={css['item']}>
        <span className={css['label']}>{t('strip.total', { year: totals.year })}</span>
        <NumberWithUnit value={format.emissions(totals.grossT)} />
      </span>
      {missing.length > 0 ? (
        <Tooltip label={t('strip.incomplete', { sectors: format.list(missing) })}>
          <span className={css['warn']}>{t('strip.incompleteShort', { count: missing.length })}</span>
        </Tooltip>
      ) : null}
    </>
  );
}

/** Coordinates under the pointer and the scale of the map. */
function Whereabouts() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const pointer = useMapState((state) => state.pointer);
  const scale = useMapState((state) => state.camera?.scale ?? null);
  return (
    <span className={css['where']}>
      <span aria-label={t('strip.coordinates')} role="group">
        {pointer ? formatLonLat(pointer[0], pointer[1]) : ''}
      </span>
      {scale === null ? null : <span>{t('strip.scale', { denominator: format.full(roundScale(scale), 0) })}</span>}
    </span>
  );
}

/** Two significant figures: a scale is never known better on a screen. */
function roundScale(scale: number): number {
  return Number(scale.toPrecision(2));
}
