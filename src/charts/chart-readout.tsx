/** The legend of a chart with the numbers of one year; hovering a name lights its series. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import classes from './chart.module.css';
import type { ChartDescription } from './chart.ts';
import { cssColor } from './look.ts';
import { readoutOf } from './readout.ts';

/** Four px of colour, two of nothing. */
const dashes = (color: string) => `repeating-linear-gradient(90deg, ${color} 0 4px, transparent 4px 6px)`;

export interface ChartReadoutProps {
  readonly chart: ChartDescription;
  readonly year: number | null;
  readonly litId: string | null;
  readonly onHover: (id: string | null) => void;
}

export function ChartReadout({ chart, year, litId, onHover }: ChartReadoutProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const readout = readoutOf(chart, year);
  if (readout.items.length === 0) return null;
  return (
    <ul className={classes.readout}>
      {readout.year !== null && (
        <li className={classes.readoutHead}>
          {t(readout.incomplete ? 'inYearIncomplete' : 'inYear', { year: readout.year })}
        </li>
      )}
      {readout.items.map((item) => (
        <li
          key={item.id}
          className={classes.readoutItem}
          data-lit={item.id === litId || undefined}
          onMouseEnter={() => onHover(item.id)}
          onMouseLeave={() => onHover(null)}
        >
          <span
            className={classes.swatch}
            data-as={item.as}
            style={{
              background: item.as === 'dashed' ? dashes(cssColor(item.color)) : cssColor(item.color),
            }}
          />
          <span className={classes.readoutName} title={item.name}>
            {item.name}
          </span>
          {item.value !== undefined && (
            <span className={classes.readoutValue} title={format.full(item.value)}>
              {format.number(item.value)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
