/** What a number is made of by sector: one bar in the colours of the sectors, and the same as a list. */

import type { Sector } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './explain.module.css';

type Part = Pick<Sector, 'id' | 'name' | 'color'> & { readonly tonnes: number };

export function SectorBar({ parts, label }: { parts: readonly Part[]; label: string }) {
  const format = useFormat();
  const total = parts.reduce((sum, { tonnes }) => sum + Math.abs(tonnes), 0);
  const sorted = [...parts].sort((a, b) => Math.abs(b.tonnes) - Math.abs(a.tonnes));
  return (
    <div className={css['shares']}>
      <span className={css['bar']} aria-hidden>
        {sorted.map(({ id, color, tonnes }) => (
          <span key={id} style={{ flexGrow: Math.abs(tonnes) / total, background: color }} />
        ))}
      </span>
      <ul className={css['legend']} aria-label={label}>
        {sorted.map(({ id, name, color, tonnes }) => {
          const share = format.share(total > 0 ? Math.abs(tonnes) / total : null);
          return (
            <li key={id} title={share.full}>
              <span className={css['swatch']} style={{ background: color }} />
              {format.name(name)} {share.text} {share.unit}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
