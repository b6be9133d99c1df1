/** The areas behind a check: added up, with overlaps once, open land, and what could not take part. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Section } from '../../ui/section.tsx';
import type { CheckGeometryOutput } from '../../workers/jobs/check-geometry.job.ts';

interface Props {
  readonly output: Pick<CheckGeometryOutput, 'addedM2' | 'dissolvedM2' | 'openM2' | 'leftOut'>;
  readonly isStale: boolean;
}

export function CheckSums({ output: { addedM2, dissolvedM2, openM2, leftOut }, isStale }: Props) {
  const { t } = useTranslation('geometryCheck');
  const format = useFormat();
  const area = (areaM2: number | null) => {
    const { text, unit } = format.areaM2(areaM2);
    return `${text} ${unit}`;
  };
  return (
    <Section title={t('sums.title')} aside={isStale ? t('stale') : undefined}>
      <FactList
        facts={[
          { key: 'added', name: t('sums.added'), value: area(addedM2) },
          { key: 'dissolved', name: t('sums.dissolved'), value: area(dissolvedM2) },
          { key: 'open', name: t('sums.open'), value: area(openM2) },
          { key: 'leftOut', name: t('sums.leftOut'), value: format.full(leftOut) },
        ]}
      />
    </Section>
  );
}
