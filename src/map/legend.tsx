/** The legend of a scene layer, drawn from the description that draws the layer. */
import { useId } from 'react';
import type { Language } from '../core/text.ts';
import styles from './legend.module.css';
import type { Legend as LegendOf, Swatch } from './scene-layer.ts';

export interface LegendProps {
  readonly legend: LegendOf;
  readonly language: Language;
}

export function Legend({ legend, language }: LegendProps) {
  return (
    <div className={styles['legend']}>
      {legend.title && <div className={styles['title']}>{legend.title[language]}</div>}
      <ul>
        {legend.entries.map(({ label, swatch }) => (
          <li key={`${label.en}-${swatch.shape}`}>
            <SwatchImage swatch={swatch} />
            <span>{label[language]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SwatchImage({ swatch }: { readonly swatch: Swatch }) {
  const pattern = useId();
  return (
    <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      {swatch.shape === 'fill' && (
        <>
          {swatch.hatch && (
            <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1="0" y1="0" x2="0" y2="5" stroke={swatch.hatch} strokeWidth="2" />
            </pattern>
          )}
          <rect x="1" y="1" width="20" height="12" rx="1.5" fill={swatch.fill} />
          {swatch.hatch && <rect x="1" y="1" width="20" height="12" rx="1.5" fill={`url(#${pattern})`} />}
          <rect x="1" y="1" width="20" height="12" rx="1.5" fill="none" stroke={swatch.line ?? 'rgb(28 36 48 / 18%)'} />
        </>
      )}
      {swatch.shape === 'line' && (
        <>
          {swatch.casing && (
            <line x1="1" y1="7" x2="21" y2="7" stroke={swatch.casing} strokeWidth={swatch.width + 1.5} />
          )}
          <line
            x1="1"
            y1="7"
            x2="21"
            y2="7"
            stroke={swatch.color}
            strokeWidth={swatch.width}
            strokeDasharray={swatch.dash?.map((step) => step * swatch.width).join(' ')}
          />
        </>
      )}
      {swatch.shape === 'circle' && (
        <circle
          cx="11"
          cy="7"
          r={swatch.radiusPx}
          fill={swatch.fill}
          fillOpacity={0.7}
          stroke={swatch.line ?? 'none'}
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
