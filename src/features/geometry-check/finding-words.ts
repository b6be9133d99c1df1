/** A finding in words: its features, and what was measured. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';

export interface FindingWords {
  features(finding: NamedFinding): string;
  /** Empty where there is nothing to add. */
  measure(finding: NamedFinding): string;
}

export function useFindingWords(): FindingWords {
  const { t } = useTranslation('geometryCheck');
  const format = useFormat();
  const one = (finding: NamedFinding, i: number) =>
    finding.names[i] ?? t('nameless', { id: finding.featureIds[i] ?? '' });
  return {
    features(finding) {
      const count = finding.featureIds.length;
      if (count === 0) return '—';
      if (count === 1) return one(finding, 0);
      if (count === 2) return t('pair', { first: one(finding, 0), second: one(finding, 1) });
      return t('many', { first: one(finding, 0), others: format.full(format.language === 'en' ? count - 1 : count) });
    },
    measure({ kind, count, areaM2, widthM, shareOutside }) {
      const area = `${format.number(areaM2)} m²`;
      if (kind === 'partlyOutside') return t('measure.share', { share: percent(format.share(shareOutside)) });
      if (areaM2 !== null && widthM !== null)
        return t('measure.areaWidth', { area, width: `${format.number(widthM)} m` });
      if (areaM2 !== null) return t('measure.area', { area });
      return count > 1 ? t('measure.places', { places: format.full(count) }) : '';
    },
  };
}

export function percent({ text, unit }: { text: string; unit: string }): string {
  return `${text} ${unit}`;
}
