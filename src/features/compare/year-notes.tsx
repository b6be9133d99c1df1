/** What must be known of the years that are compared: gaps, missing sectors, residuals, work under way. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useYearCells } from '../../store/year-cells.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import css from './compare.module.css';

interface Props {
  /** Those that are looked at. */
  readonly years: readonly number[];
  /** Those with an inventory. */
  readonly known: readonly number[];
}

export function YearNotes({ years, known }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const cells = useYearCells();
  return (
    <>
      {[...cells].map(([year, state]) =>
        state.status === 'working' ? (
          <ProgressBar key={year} label={t('working', { year })} fraction={state.progress} />
        ) : null,
      )}
      {[...new Set(years)].map((year) => {
        const state = cells.get(year);
        if (!known.includes(year)) {
          return (
            <p key={year} className={css['warn']}>
              {t('gap', { year })}
            </p>
          );
        }
        if (state?.status === 'failed') {
          return <FailureNote key={year} failure={state.failure} tell={(reason) => t('failed', { year, reason })} />;
        }
        const value = state?.value ?? null;
        if (!value) return null;
        const residual = format.emissions(value.residualT);
        return (
          <div key={year}>
            {value.isComplete ? null : <p className={css['warn']}>{t('incomplete', { year })}</p>}
            {value.residualT === 0 ? null : (
              <p className={css['quiet']}>{t('residual', { year, residual: `${residual.text} ${residual.unit}` })}</p>
            )}
          </div>
        );
      })}
    </>
  );
}
