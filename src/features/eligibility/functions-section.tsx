/** Behind the two functions: the picture, the seven checks, a person's decision, land by code. */
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import type { Eligibility } from '../../core/eligibility/assess-eligibility.ts';
import { coreFunctions } from '../../core/landuse/land-use-category.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import { ChecksTable } from './checks-table.tsx';
import { DecisionForm } from './decision-form.tsx';
import css from './eligibility.module.css';
import { functionPicture } from './function-picture.ts';
import { type LandByCode, landByCode } from './land-by-code.ts';
import { useEligibilityWords } from './use-eligibility-words.ts';

const KM2_DECIMALS = 2;

export function FunctionsSection({ test, codes }: { test: Eligibility['functions']; codes: readonly LandByCode[] }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const words = useEligibilityWords();
  const { mix, builtUpKm2, unmappedKm2, coverageShare, decision } = test.numbers;
  const isBorderline = test.issues.some((issue) => issue.code === 'BORDERLINE');
  const functionNames = Object.fromEntries(coreFunctions.map((id) => [id, t(`functions.function.${id}`)]));
  const chart =
    mix &&
    functionPicture(mix, test.checks, {
      title: t('functions.chart'),
      mix: t('functions.mix'),
      living: t('functions.living'),
      production: t('functions.production'),
      single: t('functions.single'),
      functions: functionNames as Record<(typeof coreFunctions)[number], string>,
    });
  const km2 = (value: number | null) => `${format.full(value, KM2_DECIMALS)} km²`;
  const share = format.share(coverageShare);
  return (
    <>
      {isBorderline ? <DecisionForm decision={decision} /> : null}
      {chart ? <ChartFigure chart={chart} /> : null}
      <IssueList issues={test.issues} sentence={words.sentence} />
      {test.checks.length > 0 ? <ChecksTable checks={test.checks} /> : null}
      {codes.length > 0 ? (
        <Section title={t('functions.codes')} aside={codes.length}>
          <PlainTable
            label={t('functions.codes')}
            columns={[
              { key: 'code', title: t('functions.code') },
              { key: 'category', title: t('functions.category') },
              { key: 'parcels', title: t('functions.parcels'), align: 'right' },
              { key: 'km2', title: t('functions.areaKm2'), align: 'right' },
            ]}
            rows={landByCode(codes).map((row) => ({
              key: row.key,
              cells: [
                row.code,
                row.category ? format.name(row.category) : t('functions.noCategory'),
                format.full(row.parcels),
                format.full(row.km2, KM2_DECIMALS),
              ],
            }))}
          />
        </Section>
      ) : null}
      <Section>
        <FactList
          facts={[
            { key: 'core', name: t('functions.core'), value: km2(mix?.coreKm2 ?? null) },
            { key: 'built', name: t('functions.builtUp'), value: km2(builtUpKm2) },
            { key: 'unmapped', name: t('functions.unmapped'), value: km2(unmappedKm2) },
            { key: 'coverage', name: t('functions.coverage'), value: `${share.text} ${share.unit}` },
            { key: 'evenness', name: t('functions.evenness'), value: format.number(mix?.evenness) },
          ]}
        />
        <p className={css['how']}>{t('functions.how')}</p>
      </Section>
    </>
  );
}
