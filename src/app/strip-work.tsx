/** What is being worked out just now, how far it is, and a way to stop it. */
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type ResultName, results } from '../store/results.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import css from './strip.module.css';

interface Work {
  readonly name: ResultName;
  readonly progress: number;
}

const names = Object.keys(results) as ResultName[];

function firstWork(): Work | null {
  for (const name of names) {
    const state = results[name].getState();
    if (state.status === 'working') return { name, progress: state.progress };
  }
  return null;
}

/** Looking at the strip must not set a result to work: it only watches. */
function watchAll(listener: () => void): () => void {
  const stops = names.map((name) => results[name].watch(listener));
  return () => {
    for (const stop of stops) stop();
  };
}

export function StripWork() {
  const { t } = useTranslation('shell');
  const last = useRef<Work | null>(null);
  const read = useCallback(() => {
    const now = firstWork();
    const before = last.current;
    if (now?.name !== before?.name || now?.progress !== before?.progress) last.current = now;
    return last.current;
  }, []);
  const work = useSyncExternalStore(watchAll, read);
  if (!work) return null;
  return (
    <span className={css['work']} role="status">
      <ProgressBar
        compact
        label={t('strip.working', { what: t(`job.${work.name}`) })}
        fraction={work.progress}
        onCancel={() => results[work.name].cancel()}
      />
    </span>
  );
}
