/** Which categories decide the inventory? By level, trend or uncertainty, as a picture and a table (clause 5.3 a). */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { keyCategoryChart } from '../../charts/key-category-chart.ts';
import { KEY_SHARE, KEY_SHARE_UNCERTAIN } from '../../core/drivers/key-categories.ts';
import type { KeyCategory, RegionKeys } from '../../core/drivers/region-keys.ts';
import { setKeyReason } from '../../core/drivers/set-driver-notes.ts';
import { categoryOf } from '../../core/inventory/categories.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { showInventoryCategory, showInventoryCell } from '../../store/explained.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './drivers.module.css';
import { partName } from './part-name.ts';
import { showSector } from './show-sector.ts';

const rankings = ['level', 'trend', 'uncertainty'] as const;
type Ranking = (typeof rankings)[number];

const rankingOf: Readonly<Record<Ranking, (category: KeyCategory) => { share: number | null; isKey: boolean }>> = {
  level: ({ levelShare, isKeyByLevel }) => ({ share: levelShare, isKey: isKeyByLevel }),
  trend: ({ trendShare, isKeyByTrend }) => ({ share: trendShare, isKey: isKeyByTrend }),
  uncertainty: ({ uncertainShare, isKeyByUncertainty }) => ({ share: uncertainShare, isKey: isKeyByUncertainty }),
};

/** Smaller shares are told as such: their digits say nothing. */
const TRACE = 0.0001;

interface Props {
  readonly keys: RegionKeys;
  readonly from: number;
  readonly to: number;
}

export function KeyCategoriesSection({ keys, from, to }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const [asked, setAsked] = useState<Ranking>('level');
  const [all, setAll] = useState(false);
  const { categories, hasTrend, hasUncertainty, withoutUncertainty } = keys;
  const offered = rankings.filter((one) => one === 'level' || (one === 'trend' ? hasTrend : hasUncertainty));
  const ranking = offered.includes(asked) ? asked : 'level';
  const nameOf = ({ key }: KeyCategory) => partName(key, format.name);
  const percent = (share: number | null) =>
    share === null ? '—' : share > 0 && share < TRACE ? `< ${format.share(TRACE).text}` : format.share(share).text;
  const keyOnes = categories.filter((one) => isKey(one));
  const shown = all ? categories : keyOnes;
  const shares = categories.flatMap((category) => {
    const { share, isKey: isStrong } = rankingOf[ranking](category);
    return share === null
      ? []
      : [{ id: category.key, name: nameOf(category), sector: category.sector, share, isKey: isStrong }];
  });
  return (
    <section className={css['group']} aria-label={t('keys.categories')}>
      <h3 className={css['subtitle']}>{t('keys.categories')}</h3>
      <p className={css['quiet']}>{t('keys.count', { count: keyOnes.length, all: categories.length })}</p>
      <SegmentedControl
        size="xs"
        aria-label={t('keys.rankedBy')}
        value={ranking}
        onChange={(value) => {
          const chosen = offered.find((one) => one === value);
          if (chosen) setAsked(chosen);
        }}
        data={offered.map((one) => ({ value: one, label: t(`keys.ranking.${one}`) }))}
      />
      <ChartFigure
        chart={keyCategoryChart(shares, ranking === 'uncertainty' ? KEY_SHARE_UNCERTAIN : KEY_SHARE, {
          title: t(`keys.pareto.${ranking}`, { from, to }),
          cumulative: t('keys.cumulative'),
          others: (others) => t('keys.others', { count: others }),
        })}
        onPick={(key) => {
          const picked = categories.find((one) => one.key === key);
          if (picked) showSector(picked.sector);
        }}
      />
      {hasTrend ? null : <p className={css['quiet']}>{t('keys.noTrend')}</p>}
      {hasUncertainty || categories.length === 0 ? null : (
        <p className={css['quiet']}>{t('keys.noUncertainty', { count: withoutUncertainty })}</p>
      )}
      <PlainTable
        label={t('keys.categories')}
        caption={t('keys.marked')}
        columns={[
          { key: 'category', title: t('keys.category') },
          { key: 'level', title: t('keys.level'), align: 'right' },
          { key: 'trend', title: t('keys.trend'), align: 'right' },
          { key: 'uncertainty', title: t('keys.uncertainty'), align: 'right' },
        ]}
        rows={shown.map((category) => ({
          key: category.key,
          cells: [
            category.reason === '' ? (
              nameOf(category)
            ) : (
              <>
                {nameOf(category)} <span className={css['key']}>{t('keys.byReason')}</span>
              </>
            ),
            <KeyShare key="level" share={percent(category.levelShare)} by={category.isKeyByLevel && 'level'} />,
            <KeyShare key="trend" share={percent(category.trendShare)} by={category.isKeyByTrend && 'trend'} />,
            <KeyShare
              key="uncertainty"
              share={percent(category.uncertainShare)}
              by={category.isKeyByUncertainty && 'uncertainty'}
            />,
          ],
          detail: <CategoryDetail category={category} from={from} to={to} />,
        }))}
      />
      {keyOnes.length < categories.length ? (
        <Button variant="subtle" size="xs" style={{ justifySelf: 'start' }} onClick={() => setAll(!all)}>
          {all ? t('keys.onlyKey') : t('keys.all', { count: categories.length })}
        </Button>
      ) : null}
    </section>
  );
}

function isKey({ isKeyByLevel, isKeyByTrend, isKeyByUncertainty, reason }: KeyCategory): boolean {
  return isKeyByLevel || isKeyByTrend || isKeyByUncertainty || reason !== '';
}

/** A share that stands out, and says why, where the category is key by it. */
function KeyShare({ share, by }: { share: string; by: Ranking | false }) {
  const { t } = useTranslation('drivers');
  return by === false ? (
    share
  ) : (
    <strong className={css['key']} title={t(`keys.keyBy.${by}`)}>
      {share}
    </strong>
  );
}

/** What it emitted, how sure that is, why it is key for a person; the way to its cell. */
function CategoryDetail({ category, from, to }: { category: KeyCategory; from: number; to: number }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const { key, category: id, sector, gas, startT, endT, uncertaintyPct, reason, isReasonOfSector } = category;
  const code = id === null ? '' : (categoryOf(id)?.ipcc ?? '');
  const told = (tonnes: number) => {
    const { text, unit } = format.emissions(tonnes);
    return `${text} ${unit}`;
  };
  const jump = () =>
    id === null ? showInventoryCell({ sector, gas, year: to }) : showInventoryCategory({ category: id, year: to });
  return (
    <div className={css['detail']}>
      <span className={css['quiet']}>
        {t('keys.emitted', { from, to, start: told(startT), end: told(endT) })}
        {uncertaintyPct === null ? '' : ` ${t('keys.uncertain', { percent: format.number(uncertaintyPct) })}`}
        {code === '' ? '' : ` IPCC ${code}`}
      </span>
      <TextField
        label={t('keys.reason')}
        placeholder={t('keys.reasonHint')}
        {...(isReasonOfSector ? { description: t('keys.reasonOfSector', { reason }) } : {})}
        value={isReasonOfSector ? '' : reason}
        onCommit={(text) => commit(setKeyReason(planStore.getState().plan, key, text))}
      />
      <Button variant="subtle" size="xs" style={{ justifySelf: 'start' }} onClick={jump}>
        {t('keys.inInventory')}
      </Button>
    </div>
  );
}
