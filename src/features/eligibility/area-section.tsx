/** Behind the land area: total, sea use, margin, and what was noticed. */
import { useTranslation } from 'react-i18next';
import type { Eligibility } from '../../core/eligibility/assess-eligibility.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { Section } from '../../ui/section.tsx';
import css from './eligibility.module.css';
import { useEligibilityWords } from './use-eligibility-words.ts';

const KM2_DECIMALS = 2;

export function AreaSection({ test }: { test: Eligibility['area'] }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const words = useEligibilityWords();
  const km2 = (value: number | null) => `${format.full(value, KM2_DECIMALS)} km²`;
  const { totalKm2, seaKm2, landKm2 } = test.numbers;
  const [areaCheck] = test.checks;
  return (
    <>
      <FactList
        facts={[
          { key: 'total', name: t('area.total'), value: km2(totalKm2) },
          { key: 'sea', name: t('area.sea'), value: km2(seaKm2) },
          { key: 'land', name: t('area.land'), value: <strong>{km2(landKm2)}</strong> },
          { key: 'margin', name: t('area.margin'), value: km2(areaCheck?.margin ?? null) },
        ]}
      />
      <IssueList issues={test.issues} sentence={words.sentence} />
      <Section>
        <p className={css['how']}>{t('area.how')}</p>
      </Section>
    </>
  );
}
