/** Behind the growth of GDP: the yearly picture, the four readings, the price basis that decides. */
import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import type { Eligibility } from '../../core/eligibility/assess-eligibility.ts';
import { setSettings } from '../../core/plan/set-settings.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import css from './eligibility.module.css';
import { growthPicture } from './growth-picture.ts';
import { growthReadings } from './growth-readings.ts';
import { useEligibilityWords } from './use-eligibility-words.ts';

const PERCENT_DECIMALS = 2;

export function GrowthSection({ test }: { test: Eligibility['growth'] }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const words = useEligibilityWords();
  const [growthCheck] = test.checks;
  const limit = growthCheck?.threshold.value ?? Number.NaN;
  const chart = growthPicture(test.numbers, limit, t('growth.chart'), {
    constant: t('growth.constantLine'),
    current: t('growth.currentLine'),
    threshold: t('growth.thresholdLine', { limit: format.number(limit * 100) }),
  });
  const percent = (value: number | null) => (value === null ? '—' : `${format.full(value * 100, PERCENT_DECIMALS)} %`);
  const setBasis = (basis: string) =>
    commit(setSettings(planStore.getState().plan, { priceBasis: basis === 'current' ? 'current' : 'constant' }));
  return (
    <>
      {chart ? <ChartFigure chart={chart} height={160} /> : null}
      <IssueList issues={test.issues} sentence={words.sentence} />
      <PlainTable
        label={t('growth.name')}
        columns={[
          { key: 'reading', title: t('growth.reading') },
          { key: 'constant', title: t('growth.constant'), align: 'right' },
          { key: 'current', title: t('growth.current'), align: 'right' },
        ]}
        rows={growthReadings(test.numbers).map((row) => ({
          key: row.id,
          cells: [
            t(`growth.${row.id}`, { from: row.from, to: row.to }),
            <Deciding key="constant" decides={row.decides === 'constant'} word={t('growth.decides')}>
              {percent(row.constant)}
            </Deciding>,
            <Deciding key="current" decides={row.decides === 'current'} word={t('growth.decides')}>
              {percent(row.current)}
            </Deciding>,
          ],
        }))}
      />
      <div className={css['groupHead']}>
        <h3>{t('growth.basis')}</h3>
        <SegmentedControl
          aria-label={t('growth.basis')}
          value={test.numbers.basis}
          onChange={setBasis}
          data={[
            { value: 'constant', label: t('growth.constant') },
            { value: 'current', label: t('growth.current') },
          ]}
        />
      </div>
      <Section>
        <p className={css['how']}>{t('growth.how')}</p>
        <Button
          variant="subtle"
          onClick={() => workbenchStore.getState().set({ chapter: 'inventory', screen: 'statistics' })}
        >
          {t('growth.goStatistics')}
        </Button>
      </Section>
    </>
  );
}

/** The reading that decides stands out, and says so on hover. */
function Deciding({ decides, word, children }: { decides: boolean; word: string; children: string }) {
  return decides ? <strong title={word}>{children}</strong> : children;
}
