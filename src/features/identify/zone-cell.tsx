/** A decomposed zone under the click: what is shown of it. */
import { useFormat } from '../../i18n/use-format.ts';
import { useZoneMap } from '../../store/zone-map.ts';
import { Section } from '../../ui/section.tsx';
import css from './identify.module.css';

export function ZoneCell({ cell, openAtFirst }: { cell: number; openAtFirst: boolean }) {
  const format = useFormat();
  const zones = useZoneMap();
  const value = zones?.values[cell];
  if (!zones || value === undefined) return null;
  const told = Number.isFinite(value) ? `${value > 0 ? '+' : ''}${format.number(value)}` : zones.without;
  return (
    <Section title={zones.names[cell] ?? ''} aside={told} openAtFirst={openAtFirst}>
      <p className={css['quiet']}>
        {zones.title} · {zones.unit}
      </p>
    </Section>
  );
}
