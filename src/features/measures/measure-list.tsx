/** The measures of the plan with what each saves in the year looked at and in the target year. */
import { useTranslation } from 'react-i18next';
import { emissionScale as tableUnit } from '../../charts/emission-scale.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { MeasuresAssessment } from '../../core/measures/assess-measures.ts';
import { measureKindOf } from '../../core/measures/catalog/index.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { gainOf, type MeasureHeadline } from './measure-headline.ts';
import css from './measures.module.css';

interface Props {
  readonly measures: readonly Tables['measures'][];
  readonly assessment: MeasuresAssessment;
  readonly headline: MeasureHeadline | null;
  /** First year in which measures are counted, shown beside the target year. */
  readonly nowYear: number | null;
  readonly onOpen: (measureId: string) => void;
}

export function MeasureList({ measures, assessment, headline, nowYear, onOpen }: Props) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const targetYear = headline?.year ?? null;
  const years = [nowYear, targetYear].filter((year, i, all) => year !== null && all.indexOf(year) === i) as number[];
  // One unit for the whole table, that of its largest sum, so that figures can be compared by eye.
  const unit = tableUnit(
    years.map((year) => assessment.byYear.get(year)?.aloneT ?? null),
    format.settings,
  );
  const told = (tonnes: number | null) => (
    <span title={format.emissions(tonnes).full}>{format.number(unit.inUnit(tonnes))}</span>
  );
  const rows = measures.map((measure) => {
    const kind = measureKindOf(measure.kind);
    return {
      key: measure.id,
      cells: [
        <span key="name" className={css['measureName']}>
          <span className={css['swatch']} style={{ background: kind ? sectorOf(kind.sector).color : 'none' }} />
          <span
            className={measure.enabled ? undefined : css['off']}
            title={measure.enabled ? undefined : t('list.disabled')}
          >
            {measure.name}
          </span>
        </span>,
        ...years.map((year) => {
          const gain = gainOf(assessment, measure.id, year);
          if (gain.sense === 'nothing') {
            return (
              <span key={year} title={t('detail.enablesOnly')}>
                —
              </span>
            );
          }
          const missing = assessment.byMeasure.get(measure.id)?.missing ?? [];
          if (gain.tonnes === null && missing.length > 0) {
            const words = format.list(missing.map((quantity) => t(`missing.${quantity}`)));
            return (
              <span key={year} title={t('list.unknown', { missing: words })}>
                —
              </span>
            );
          }
          return <span key={year}>{told(gain.tonnes)}</span>;
        }),
      ],
    };
  });
  const totals = headline
    ? [
        {
          key: '#total',
          kind: 'total' as const,
          pickable: false,
          cells: [t('list.total'), ...years.map((year) => told(assessment.byYear.get(year)?.avoidedT ?? null))],
        },
        {
          key: '#alone',
          pickable: false,
          cells: [
            <span key="alone" className={css['quiet']} title={t('list.aloneHint')}>
              {t('list.alone')}
            </span>,
            ...years.map((year) => told(assessment.byYear.get(year)?.aloneT ?? null)),
          ],
        },
      ]
    : [];
  return (
    <PlainTable
      label={t('list.label')}
      caption={t('list.unit', { unit: unit.unit })}
      columns={[
        { key: 'measure', title: t('list.measure') },
        ...years.map((year) => ({ key: String(year), title: String(year), align: 'right' as const })),
      ]}
      rows={[...rows, ...totals]}
      onPick={onOpen}
    />
  );
}
