/** A local grid typed in for a file, as in the import, and the numbers that the middle of the layer would have in it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type LocalGrid, localGridText } from '../../position/local-grid.ts';
import { LocalGridForm } from '../../position/local-grid-form.tsx';
import { type Failure, failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { TryTargetOutput } from '../../workers/jobs/try-target.job.ts';
import css from './export.module.css';

interface Props {
  readonly grid: LocalGrid;
  readonly onChange: (grid: LocalGrid) => void;
  /** Middle of the layer; null when it has no place. */
  readonly middle: readonly [lon: number, lat: number] | null;
}

type Tried = { readonly crs: string } & ({ readonly output: TryTargetOutput } | { readonly failure: Failure });

export function TypedGrid({ grid, onChange, middle }: Props) {
  const { t } = useTranslation('export');
  const { t: position } = useTranslation('position');
  const text = localGridText(grid);
  return (
    <section className={css['grid']} aria-label={position('localTitle')}>
      <LocalGridForm grid={grid} onChange={onChange} />
      {text !== null && middle ? <Numbers crs={text} lon={middle[0]} lat={middle[1]} /> : null}
      <p className={css['quiet']}>{t('gridSaid')}</p>
    </section>
  );
}

function Numbers({ crs, lon, lat }: { crs: string; lon: number; lat: number }) {
  const { t } = useTranslation('export');
  const format = useFormat();
  const [tried, setTried] = useState<Tried | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    runJob('tryTarget', { crs, lon, lat }, { signal: stop.signal }).then(
      (output) => setTried({ crs, output }),
      (error: unknown) => {
        if (!isCancelled(error)) setTried({ crs, failure: failureOf(error) });
      },
    );
    return () => stop.abort();
  }, [crs, lon, lat]);
  // What was tried for another text says nothing of this one.
  if (!tried || tried.crs !== crs) return null;
  if ('failure' in tried) return <FailureNote failure={tried.failure} />;
  const { output } = tried;
  if (output.kind !== 'numbers')
    return (
      <p className={css['failure']} role="status">
        {t(output.kind === 'unknownSystem' ? 'gridUnknown' : 'gridNoNumbers')}
      </p>
    );
  const digits = output.degrees ? 8 : 3;
  return (
    <p className={css['quiet']} role="status">
      {t('gridNumbers', { x: format.full(output.x, digits), y: format.full(output.y, digits) })}
    </p>
  );
}
