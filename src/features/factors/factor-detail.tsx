/** One factor: where it is from, what the edition says, and a value of one's own in its place. */
import { useTranslation } from 'react-i18next';
import { PlanFactors } from '../../core/factors/plan-factors.ts';
import { sourceText } from '../../core/factors/source-text.ts';
import { emptyPlan, type Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useIssueWords } from '../../i18n/use-issue-words.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import type { FactorRow } from './factor-list.ts';
import css from './factors.module.css';
import { OwnFactorForm } from './own-factor-form.tsx';

/** The tables without what any plan says. */
const shippedFactors = new PlanFactors(emptyPlan());

interface Props {
  readonly plan: Plan;
  readonly row: FactorRow;
  readonly year: number;
}

export function FactorDetail({ plan, row, year }: Props) {
  const { t } = useTranslation('factors');
  const format = useFormat();
  const sentence = useIssueWords('factors');
  const { now, table } = row;
  const shipped = shippedFactors.get(row.id, year);
  const told = (value: number | null, unit: string) =>
    value === null ? t('unknown') : `${format.full(value)} ${format.unit(unit)}`;
  const fact = (key: 'source' | 'year' | 'region' | 'note', value: string) =>
    value === '' ? [] : [{ key, name: t(`fact.${key}`), value }];
  const own = [...plan.factorOverrides.values()].filter((one) => one.factor === row.id);
  const isOther = shipped !== null && now.origin !== 'shipped';
  return (
    <div className={css['detail']}>
      <FactList
        facts={[
          { key: 'id', name: t('fact.id'), value: <span className={css['id']}>{row.id}</span> },
          { key: 'value', name: t('column.value'), value: told(now.value, now.unit) },
          ...(isOther ? [{ key: 'shipped', name: t('fact.shipped'), value: told(shipped.value, shipped.unit) }] : []),
          ...fact('source', format.name(sourceText(now.source))),
          ...fact('year', table?.year ?? ''),
          ...fact('region', table?.region ?? ''),
          {
            key: 'uncertainty',
            name: t('fact.uncertainty'),
            value: now.uncertaintyPct === null ? t('unknown') : `±${format.full(now.uncertaintyPct)} %`,
          },
          { key: 'edition', name: t('fact.edition'), value: now.edition },
          ...fact('note', table?.note ?? ''),
        ]}
      />
      <IssueList issues={now.issues} sentence={sentence} />
      {now.origin === 'kept' ? <p className={css['quiet']}>{t('kept', { year })}</p> : null}
      {row.units.length === 0 ? (
        <p className={css['quiet']}>{t('locked')}</p>
      ) : (
        <OwnFactorForm
          key={`${year}/${own.map(({ year: of, value }) => `${of}=${value}`).join()}`}
          plan={plan}
          row={row}
          year={year}
        />
      )}
    </div>
  );
}
