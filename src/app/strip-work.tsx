/** What is being worked out just now, how far it is, and a way to stop it. */
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type ResultName, results } from '../store/results.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import css from './strip.module.css';

interface Work {
  readonly name: ResultName;
  /** Null: a person stopped it. */
  readonly progress: number | null;
}

const names = Object.keys(results) as ResultName[];

/** What is being worked out, else what was stopped and not taken up again. */
function firstWork(): Work | null {
  let stopped: Work | null = null;
  for (const name of names) {
    const state = results[name].getState();
    if (state.status === 'working') return { name, progress: state.progress };
    if (state.status === 'failed' && state.code === 'CANCELLED') stopped ??= { name, progress: null };
  }
  return stopped;
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
  const what = t(`job.${work.name}`);
  if (work.progress === null) {
    return (
      <span className={css['work']} role="status">
        {t('strip.stopped', { what })}
        <button type="button" className={css['link']} onClick={() => results[work.name].again()}>
          {t('retry')}
        </button>
      </span>
    );
  }
  return (
    <span className={css['work']} role="status">
      <ProgressBar
        compact
        label={t('strip.working', { what })}
        fraction={work.progress}
        onCancel={() => results[work.name].cancel(t('strip.stopped', { what }))}
      />
    </span>
  );
}
