/** Zoom and north, as quiet buttons on the sheet. */
import type { Language } from '../core/text.ts';
import styles from './map-canvas.module.css';
import { mapWords } from './words.ts';

export interface MapControlsProps {
  readonly language: Language;
  readonly bearing: number;
  readonly pitch: number;
  onZoom(steps: number): void;
  onNorth(): void;
}

export function MapControls({ language, bearing, pitch, onZoom, onNorth }: MapControlsProps) {
  const word = (key: keyof typeof mapWords) => mapWords[key][language];
  return (
    <div className={styles['controls']}>
      <button type="button" aria-label={word('zoomIn')} title={word('zoomIn')} onClick={() => onZoom(1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3v10M3 8h10" />
        </svg>
      </button>
      <button type="button" aria-label={word('zoomOut')} title={word('zoomOut')} onClick={() => onZoom(-1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h10" />
        </svg>
      </button>
      <button type="button" aria-label={word('north')} title={word('north')} onClick={onNorth}>
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          style={{ transform: `rotateX(${pitch * 0.7}deg) rotate(${-bearing}deg)` }}
        >
          <path className={styles['needle']} d="M8 1.5 11 8H5Z" />
          <path d="M8 14.5 5 8h6Z" />
        </svg>
      </button>
    </div>
  );
}
