/** How a filled value came about, read back from its source: the way, the years, the other series. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FillNote, fillOfSource } from '../core/inventory/fill-source.ts';
import { nameOfSeries, seriesOfKey } from '../core/inventory/series-name.ts';
import type { Plan } from '../core/plan/plan.ts';
import { useFormat } from './use-format.ts';

export interface FillWords {
  /** Null for a source that a person told. */
  ofSource(source: string): string | null;
  ofNote(note: FillNote): string;
  /** A series by its key. */
  name(key: string): string;
}

export function useFillWords(plan: Pick<Plan, 'activities' | 'settings'>): FillWords {
  const { t } = useTranslation('timeSeries');
  const format = useFormat();
  return useMemo(() => {
    const name = (key: string) => {
      const ref = seriesOfKey(key);
      const text = ref ? nameOfSeries(plan, ref) : null;
      return text ? format.name(text) : t('gone');
    };
    const ofNote = ({ how, years, by, ratio }: FillNote) => {
      const [first, last] = [years[0], years.at(-1)];
      const told = years.length > 3 ? `${first}–${last}` : years.join(t('comma'));
      if (how === 'SPLICED') {
        return t('did.spliced', { years: told, by: by === null ? '' : name(by), ratio: format.full(ratio, 4) });
      }
      if (how === 'INTERPOLATED') return t('did.between', { years: told });
      return by === null || by === 'trend'
        ? t('did.trend', { years: told })
        : t('did.surrogate', { years: told, by: name(by) });
    };
    return {
      name,
      ofNote,
      ofSource: (source) => {
        const note = fillOfSource(source);
        return note ? ofNote(note) : null;
      },
    };
  }, [plan, t, format]);
}
