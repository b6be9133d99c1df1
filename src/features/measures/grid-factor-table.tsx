/** The grid factors that value electricity in each year, and where each comes from. */
import { useTranslation } from 'react-i18next';
import type { GridFactor } from '../../core/factors/grid-factor.ts';
import { sourceText } from '../../core/factors/source-text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { useMeasureIssues } from './use-measure-words.ts';

export function GridFactorTable({ factors }: { factors: ReadonlyMap<number, GridFactor> }) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const sentence = useMeasureIssues();
  return (
    <PlainTable
      label={t('grid.title')}
      caption={t('grid.caption')}
      columns={[
        { key: 'year', title: t('grid.year') },
        { key: 'factor', title: t('grid.factor'), align: 'right' },
        { key: 'basis', title: t('grid.basis'), align: 'right' },
      ]}
      rows={[...factors.values()].map(({ year, tPerMwh, factor, issues }) => {
        const told = issues.map((issue) => sentence(issue) ?? issue.code);
        const hover = [factor ? format.name(sourceText(factor.source)) : undefined, ...told]
          .filter((text) => text !== undefined && text !== '')
          .join(' · ');
        const isBorrowed = issues.length > 0;
        return {
          key: String(year),
          cells: [
            String(year),
            <span key="factor" title={hover}>
              {format.number(tPerMwh)}
              {isBorrowed ? ' *' : ''}
            </span>,
            factor?.year ?? '—',
          ],
        };
      })}
    />
  );
}
