/**
 * The divider between two maps laid over each other: dragged, or moved by arrow keys; each side bears its name.
 *
 * Moves by whole per cent, so that a screen reader has a number to tell.
 */
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Language } from '../core/text.ts';
import styles from './map-divider.module.css';
import type { SceneLayer, Side } from './scene-layer.ts';
import { mapWords } from './words.ts';

interface Props {
  readonly scene: readonly SceneLayer[];
  readonly language: Language;
  /** Share of the width. */
  readonly at: number;
  onMove(at: number): void;
}

const STEP_PCT = 2;
const LEAP_PCT = 10;

const moves: Readonly<Record<string, (pct: number) => number>> = {
  ArrowLeft: (pct) => pct - STEP_PCT,
  ArrowDown: (pct) => pct - STEP_PCT,
  ArrowRight: (pct) => pct + STEP_PCT,
  ArrowUp: (pct) => pct + STEP_PCT,
  PageDown: (pct) => pct - LEAP_PCT,
  PageUp: (pct) => pct + LEAP_PCT,
  Home: () => 0,
  End: () => 100,
};

const clamped = (pct: number) => Math.min(100, Math.max(0, pct));

export function MapDivider({ scene, language, at, onMove }: Props) {
  const nameOf = (side: Side): string | null => {
    const title = scene.find(
      ({ source, visible }) => visible && source.kind === 'cells' && source.side === side,
    )?.title;
    return title === undefined ? null : typeof title === 'string' ? title : title[language];
  };
  const left = nameOf('left');
  const right = nameOf('right');
  if (left === null || right === null) return null;
  const pct = Math.round(at * 100);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moves[event.key]?.(pct);
    if (next === undefined) return;
    event.preventDefault();
    onMove(clamped(next) / 100);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const frame = event.currentTarget.parentElement;
    if (!frame || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left: start, width } = frame.getBoundingClientRect();
    onMove(clamped(((event.clientX - start) / width) * 100) / 100);
  };
  return (
    <>
      <span className={styles['name']} style={{ right: `${100 - 100 * at}%` }} data-side="left">
        {left}
      </span>
      <span className={styles['name']} style={{ left: `${100 * at}%` }} data-side="right">
        {right}
      </span>
      <div
        className={styles['divider']}
        style={{ left: `${100 * at}%` }}
        role="slider"
        tabIndex={0}
        aria-label={mapWords.divider[language]}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={pct}
        aria-valuetext={`${left} ${pct} %, ${right} ${100 - pct} %`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
    </>
  );
}
