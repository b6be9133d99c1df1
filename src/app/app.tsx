/**
 * The app as a whole: opens the plan a start should open, then shows the frame around the map.
 */
import { Button, Loader } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type UnitChoice, UnitChoiceContext } from '../i18n/use-format.ts';
import { openDialog } from '../store/dialogs.ts';
import { openAtStart } from '../store/plans.ts';
import { failureOf } from '../store/run-job.ts';
import { useWorkbench } from '../store/workbench-store.ts';
import { FailureReason } from '../ui/failure-reason.tsx';
import css from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { rememberHotSpots } from './remember-hot-spots.ts';
import { rememberWorkbench } from './remember-workbench.ts';
import { wireApp } from './wiring.ts';

type Start = { state: 'opening' } | { state: 'ready' } | { state: 'failed'; error: unknown };

// Once a page, however often React mounts the app.
let started: Promise<'plan' | 'sample' | 'none'> | null = null;

function startOnce(): Promise<'plan' | 'sample' | 'none'> {
  if (!started) {
    wireApp();
    rememberWorkbench();
    rememberHotSpots(() => localStorage);
    started = openAtStart();
  }
  return started;
}

export function App() {
  const [start, setStart] = useState<Start>({ state: 'opening' });
  useEffect(() => {
    startOnce().then(
      (opened) => {
        if (opened === 'none') openDialog({ kind: 'plans' });
        setStart({ state: 'ready' });
      },
      (error: unknown) => setStart({ state: 'failed', error }),
    );
  }, []);
  const units = useWorkbench((state) => state.units);
  const unitChoice = useMemo(
    (): UnitChoice => ({
      emissionUnit: units.emissions === 'wt' ? 'wanT' : units.emissions,
      areaUnit: units.area,
    }),
    [units],
  );
  return (
    <UnitChoiceContext.Provider value={unitChoice}>
      <ErrorBoundary>
        {start.state === 'opening' ? <Opening /> : null}
        {start.state === 'failed' ? (
          <CannotStart error={start.error} onLeave={() => setStart({ state: 'ready' })} />
        ) : null}
        {start.state === 'ready' ? <Frame /> : null}
      </ErrorBoundary>
    </UnitChoiceContext.Provider>
  );
}

function Opening() {
  const { t } = useTranslation('shell');
  return (
    <div className={css['opening']} role="status" aria-label={t('product')}>
      <Loader size={28} />
    </div>
  );
}

/** The first plan did not open. The others may: the way to them stays. */
function CannotStart({ error, onLeave }: { error: unknown; onLeave: () => void }) {
  const { t } = useTranslation('shell');
  const { t: plans } = useTranslation('plans');
  return (
    <div className={css['opening']} role="alert">
      <div className={css['problem']}>
        <h1>{t('error.start')}</h1>
        <p>
          <FailureReason failure={failureOf(error)} />
        </p>
        <p className={css['quiet']}>{t('error.startText')}</p>
        <Button onClick={() => globalThis.location.reload()}>{t('retry')}</Button>{' '}
        <Button
          variant="default"
          onClick={() => {
            onLeave();
            openDialog({ kind: 'plans' });
          }}
        >
          {plans('all')}
        </Button>
      </div>
    </div>
  );
}
