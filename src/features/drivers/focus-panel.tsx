/** Which variables must be watched? Influence × speed, each with source, assumption and note (clause 5.1 c). */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { focusChart } from '../../charts/focus-chart.ts';
import { type RegionFocus, regionFocus } from '../../core/drivers/region-focus.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { DriverItem } from './driver-item.tsx';
import css from './drivers.module.css';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
}

export function FocusPanel({ plan, totals }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const focus = useMemo(() => regionFocus(plan, totals), [plan, totals]);
  const [opened, setOpened] = useState<string | null>(null);
  if (focus.ranked.length === 0) {
    return (
      <Panel title={t('focus.title')}>
        <EmptyLesson title={t('focus.title')} text={t('focus.empty')} />
        <LeftOut plan={plan} focus={focus} opened={opened} onOpen={setOpened} />
      </Panel>
    );
  }
  const count = focus.ranked.filter(({ isFocus }) => isFocus).length;
  const chart = focusChart(focus, {
    title: t('focus.chart'),
    influence: t('focus.influence'),
    speed: t('focus.speed'),
    corners: {
      topLeft: t('focus.corners.strongSlow'),
      topRight: t('focus.corners.strongFast'),
      bottomLeft: t('focus.corners.weakSlow'),
      bottomRight: t('focus.corners.weakFast'),
    },
    name: (id) => {
      const driver = focus.drivers.get(id);
      return driver ? format.name(driver.name) : id;
    },
  });
  const items = (isFocus: boolean) =>
    focus.ranked
      .filter((one) => one.isFocus === isFocus)
      .map((one) => {
        const driver = focus.drivers.get(one.id);
        return driver ? (
          <DriverItem
            key={one.id}
            plan={plan}
            driver={driver}
            variable={one}
            isOpen={opened === one.id}
            onOpen={setOpened}
          />
        ) : null;
      });
  return (
    <Panel title={t('focus.title')} answer={t('focus.answer', { count })} note={t('focus.answerNote')}>
      <ChartFigure chart={chart} litId={opened} onPick={setOpened} />
      <section className={css['group']} aria-label={t('focus.list')}>
        <h3 className={css['subtitle']}>{t('focus.list')}</h3>
        <ul className={css['items']}>{items(true)}</ul>
      </section>
      <section className={css['group']} aria-label={t('focus.others')}>
        <h3 className={css['subtitle']}>{t('focus.others')}</h3>
        <ul className={css['items']}>{items(false)}</ul>
      </section>
      <LeftOut plan={plan} focus={focus} opened={opened} onOpen={setOpened} />
      <Section>
        <p className={css['how']}>{t('focus.how')}</p>
      </Section>
    </Panel>
  );
}

interface LeftOutProps {
  readonly plan: Plan;
  readonly focus: RegionFocus;
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** Drivers that could not be ranked, with the reason: what they lack can be told here. */
function LeftOut({ plan, focus, opened, onOpen }: LeftOutProps) {
  const { t } = useTranslation('drivers');
  if (focus.leftOut.length === 0) return null;
  return (
    <section className={css['group']} aria-label={t('focus.leftOut')}>
      <h3 className={css['subtitle']}>{t('focus.leftOut')}</h3>
      <ul className={css['items']}>
        {focus.leftOut.map(({ id, code }) => {
          const driver = focus.drivers.get(id);
          return driver ? (
            <DriverItem
              key={id}
              plan={plan}
              driver={driver}
              variable={null}
              why={t(`focus.why.${code}`)}
              isOpen={opened === id}
              onOpen={onOpen}
            />
          ) : null;
        })}
      </ul>
    </section>
  );
}
