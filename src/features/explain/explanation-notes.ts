/** What belongs to an explanation and is in none of its sums: emissions without a place, or outside every cell. */
import i18next from 'i18next';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { SectorId } from '../../core/plan/tables.ts';
import { type FormatSettings, formatEmissions, shortNumber } from '../../i18n/format.ts';
import { sideName } from '../../store/compared-side.ts';
import type { ExplainSubject } from '../../store/explained.ts';
import type { Explanation } from './use-explanation.ts';

export function explanationNotes(
  { residualT, outsideT, scenario }: Pick<Explanation, 'residualT' | 'outsideT' | 'scenario'>,
  subject: ExplainSubject,
  { settings }: { readonly settings: FormatSettings },
): string[] {
  const t = i18next.getFixedT(settings.language, 'explain');
  const told = (tonnes: number) => {
    const { text, unit } = formatEmissions(tonnes, settings);
    return `${text} ${unit}`;
  };
  const scaled = Object.entries(scenario?.factors ?? {}).map(([sector, factor]) =>
    t('scaled', {
      sector: sectorOf(sector as SectorId).name[settings.language],
      factor: shortNumber(factor, settings.language),
    }),
  );
  return [
    ...(scenario
      ? [t('scenario', { side: sideName(scenario.side)[settings.language], year: scenario.patternYear }), ...scaled]
      : []),
    ...(residualT !== 0 && subject.kind !== 'sector' ? [t('residual', { residual: told(residualT) })] : []),
    ...(outsideT !== null && outsideT !== 0 ? [t('outside', { outside: told(outsideT) })] : []),
  ];
}
