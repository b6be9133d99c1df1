/** How sure the total of a year is, by both approaches, with its trend; how good its data are (methods 2.6, 2.7). */
import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { yearQuality } from '../../core/inventory/inventory-quality.ts';
import { inventoryUncertainty, uncertainParts } from '../../core/inventory/inventory-uncertainty.ts';
import type { SimulatedTotal } from '../../core/inventory/simulate-uncertainty.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Failure, failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import css from './inventory.module.css';

interface Props {
  readonly computed: ComputedInventory;
  readonly year: number;
}

const LINES_SHOWN = 12;

export function QualitySection({ computed, year }: Props) {
  const { t } = useTranslation('inventory');
  const [first = year] = computed.years;
  return (
    <Section title={t('quality.title')}>
      {computed.byYear.has(year) ? (
        <Quality key={year} computed={computed} year={year} firstYear={first} />
      ) : (
        <p className={css['quiet']}>{t('quality.none', { year })}</p>
      )}
    </Section>
  );
}

function Quality({ computed, year, firstYear }: Props & { readonly firstYear: number }) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const failureSentence = useFailureSentence();
  const [baseYear, setBaseYear] = useState(firstYear);
  const { lines, result, untold } = useMemo(
    () => inventoryUncertainty(computed, baseYear, year),
    [computed, baseYear, year],
  );
  const quality = useMemo(() => yearQuality(computed, year), [computed, year]);
  const [simulated, setSimulated] = useState<{ readonly of: unknown; readonly total: SimulatedTotal } | null>(null);
  const [fraction, setFraction] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const simulate = () => {
    const control = new AbortController();
    abort.current = control;
    setFraction(0);
    setFailure(null);
    const { signal } = control;
    runJob('simulateInventory', { parts: uncertainParts(lines) }, { signal, onProgress: setFraction })
      .then(
        (total) => setSimulated({ of: lines, total }),
        (error: unknown) => {
          if (!isCancelled(error)) setFailure(failureOf(error));
        },
      )
      .finally(() => setFraction(null));
  };
  const percent = (value: number | null) => (value === null ? '—' : `${format.number(value)} %`);
  const total = simulated && simulated.of === lines ? simulated.total : null;
  const facts = [
    { key: 'total', name: t('quality.total'), value: result.totalPct === null ? '—' : `±${percent(result.totalPct)}` },
    {
      key: 'trend',
      name: t('quality.trend', { year: baseYear }),
      value:
        result.trendPct === null || result.trendPoints === null
          ? '—'
          : t('quality.trendValue', { change: percent(result.trendPct), points: format.number(result.trendPoints) }),
    },
    ...(total
      ? [
          {
            key: 'simulated',
            name: t('quality.simulated', { runs: format.number(total.runs) }),
            value: t('quality.interval', {
              low: format.full(total.low, 0),
              high: format.full(total.high, 0),
              mean: format.full(total.mean, 0),
            }),
          },
        ]
      : []),
    {
      key: 'score',
      name: t('quality.score'),
      value:
        quality.score === null || quality.word === null
          ? '—'
          : `${format.number(quality.score)} · ${t(`quality.${quality.word}`)}`,
    },
    { key: 'unscored', name: t('quality.unscored'), value: `${format.share(quality.unscoredShare).text} %` },
  ];
  const ranked = lines
    .map((line, i) => ({ line, uncertainty: result.categories[i] }))
    .sort((a, b) => (b.uncertainty?.contribution ?? 0) - (a.uncertainty?.contribution ?? 0))
    .slice(0, LINES_SHOWN);
  return (
    <div className={css['quality']}>
      <NativeSelect
        label={t('quality.baseYear')}
        value={String(baseYear)}
        data={computed.years.filter((one) => one <= year).map(String)}
        onChange={(event) => setBaseYear(Number(event.currentTarget.value))}
      />
      <FactList facts={facts} />
      {lines.length === 0 ? <p className={css['quiet']}>{t('quality.noLines')}</p> : null}
      {untold.length > 0 ? <p className={css['incomplete']}>{t('quality.untold', { count: untold.length })}</p> : null}
      {result.isBeyondApproach1 ? <p className={css['incomplete']}>{t('quality.beyond')}</p> : null}
      {total && !total.isStable ? <p className={css['incomplete']}>{t('quality.unstable')}</p> : null}
      {ranked.length === 0 ? null : (
        <PlainTable
          label={t('quality.lines')}
          columns={[
            { key: 'name', title: t('category.corner') },
            { key: 'gas', title: t('quality.gas') },
            { key: 'combined', title: t('quality.combined'), align: 'right' },
            { key: 'share', title: t('quality.contribution'), align: 'right' },
          ]}
          rows={ranked.map(({ line, uncertainty }) => {
            const category = categoryOf(line.category);
            return {
              key: `${line.activity}/${line.gas}`,
              cells: [
                category ? format.name(category.name) : line.category,
                line.gas,
                uncertainty ? `±${percent(uncertainty.combinedPct)}` : '—',
                uncertainty?.contribution === null || !uncertainty
                  ? '—'
                  : `${format.share(uncertainty.contribution).text} %`,
              ],
            };
          })}
        />
      )}
      {fraction === null ? (
        <Button variant="light" disabled={lines.length === 0} onClick={simulate}>
          {t('quality.simulate')}
        </Button>
      ) : (
        <ProgressBar label={t('quality.simulating')} fraction={fraction} onCancel={() => abort.current?.abort()} />
      )}
      {failure ? <p role="alert">{failureSentence(failure)}</p> : null}
    </div>
  );
}
