/** The rate of one sink: the table's, or an own one with its range and source. */
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tables } from '../../core/plan/tables.ts';
import { setSink, sinkProblem } from '../../core/sinks/set-sink.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import css from './sinks.module.css';

/** What a number input holds as a number; null when it is empty, NaN when it is none. */
function typedNumber(typed: number | string): number | null {
  if (typeof typed === 'number') return typed;
  return typed.trim() === '' ? null : Number(typed);
}

export function OwnRate({ sink }: { sink: Tables['sinks'] }) {
  const { t } = useTranslation('sinks');
  const [isOpen, setIsOpen] = useState(false);
  const [rate, setRate] = useState<number | string>(sink.ratePerHa ?? '');
  const [low, setLow] = useState<number | string>(sink.rateLow ?? '');
  const [high, setHigh] = useState<number | string>(sink.rateHigh ?? '');
  const [source, setSource] = useState(sink.rateSource);
  const [tried, setTried] = useState(false);
  const fields = {
    ratePerHa: typedNumber(rate),
    rateLow: typedNumber(low),
    rateHigh: typedNumber(high),
    rateSource: source.trim(),
  };
  const problem = fields.ratePerHa === null ? 'NOT_A_NUMBER' : sinkProblem(fields);
  const told = tried ? problem : null;
  if (!isOpen) {
    return (
      <div className={css['tools']}>
        <Button variant="subtle" onClick={() => setIsOpen(true)}>
          {t('detail.useOwn')}
        </Button>
        {sink.ratePerHa === null ? null : (
          <Button
            variant="subtle"
            onClick={() =>
              commit(
                setSink(planStore.getState().plan, sink.id, {
                  ratePerHa: null,
                  rateLow: null,
                  rateHigh: null,
                  rateSource: '',
                }),
              )
            }
          >
            {t('detail.useTable')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={css['fields']}>
      <NumberInput
        className={css['wide']}
        label={`${t('detail.ownRate')} (${t('detail.rateUnit')})`}
        value={rate}
        onChange={setRate}
        error={told === 'NOT_A_NUMBER' ? t('problem.NOT_A_NUMBER') : null}
      />
      <NumberInput
        label={t('detail.low')}
        value={low}
        onChange={setLow}
        error={told === 'BAD_RANGE' ? t('problem.BAD_RANGE') : null}
      />
      <NumberInput label={t('detail.high')} value={high} onChange={setHigh} />
      <TextInput
        className={css['wide']}
        label={t('detail.source')}
        placeholder={t('detail.sourcePlaceholder')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        error={told === 'SOURCE_MISSING' ? t('problem.SOURCE_MISSING') : null}
      />
      <Button
        className={css['wide']}
        onClick={() => {
          setTried(true);
          if (problem) return;
          commit(setSink(planStore.getState().plan, sink.id, fields));
          setIsOpen(false);
        }}
      >
        {t('detail.apply')}
      </Button>
    </div>
  );
}
