/** What belongs to an explanation and is in none of its sums: emissions without a place, or outside every cell. */
import i18next from 'i18next';
import { type FormatSettings, formatEmissions } from '../../i18n/format.ts';
import type { ExplainSubject } from '../../store/explained.ts';
import type { Explanation } from './use-explanation.ts';

export function explanationNotes(
  { residualT, outsideT }: Pick<Explanation, 'residualT' | 'outsideT'>,
  subject: ExplainSubject,
  { settings }: { readonly settings: FormatSettings },
): string[] {
  const t = i18next.getFixedT(settings.language, 'explain');
  const told = (tonnes: number) => {
    const { text, unit } = formatEmissions(tonnes, settings);
    return `${text} ${unit}`;
  };
  return [
    ...(residualT !== 0 && subject.kind !== 'sector' ? [t('residual', { residual: told(residualT) })] : []),
    ...(outsideT !== null && outsideT !== 0 ? [t('outside', { outside: told(outsideT) })] : []),
  ];
}
