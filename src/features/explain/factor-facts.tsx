/** A factor of the tables: its value, source, and how sure it is. */
import { useTranslation } from 'react-i18next';
import { factorOf } from '../../core/factors/factor.ts';
import { sourceText } from '../../core/factors/source-text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FactList } from '../../ui/fact-list.tsx';
import css from './explain.module.css';

export function FactorFacts({ id }: { id: string }) {
  const { t } = useTranslation('explain');
  const format = useFormat();
  const factor = factorOf(id);
  if (!factor) return <p className={css['quiet']}>{t('factor.gone', { id })}</p>;
  const fact = (key: 'id' | 'value' | 'source' | 'mark' | 'uncertainty' | 'region' | 'year' | 'note', value: string) =>
    value === '' ? [] : [{ key, name: t(`factor.${key}`), value }];
  return (
    <FactList
      facts={[
        ...fact('id', factor.id),
        ...fact(
          'value',
          factor.value === null ? t('unknown') : `${format.full(factor.value)} ${format.unit(factor.unit)}`,
        ),
        ...fact('source', format.name(sourceText(factor.source))),
        ...fact('mark', t(`mark.${factor.verification}`)),
        ...fact(
          'uncertainty',
          factor.uncertaintyPct === null ? '' : t('uncertainty', { percent: format.full(factor.uncertaintyPct) }),
        ),
        ...fact('region', factor.region),
        ...fact('year', factor.year),
        ...fact('note', factor.note),
      ]}
    />
  );
}
