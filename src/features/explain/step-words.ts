/**
 * Steps of an explanation in the words of a language: names, numbers with their units, where they are from.
 *
 * The messages of `explain` and `hotspots` must be loaded in that language.
 */
import i18next from 'i18next';
import { rounded } from '../../core/explain/printed-digits.ts';
import type { Step, StepAbout } from '../../core/explain/step.ts';
import { buildingUses } from '../../core/factors/building-use.ts';
import { factorOf } from '../../core/factors/factor.ts';
import { sourceText } from '../../core/factors/source-text.ts';
import { categoryOf } from '../../core/inventory/categories.ts';
import { gasOf } from '../../core/inventory/gases.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { landUseCategories } from '../../core/landuse/land-use-category.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { ProxyId } from '../../core/plan/tables.ts';
import { electricitySectors } from '../../core/statistics/series.ts';
import type { Language, Text } from '../../core/text.ts';
import { fullNumber } from '../../i18n/format.ts';
import { fillHoles } from '../../i18n/issue-sentence.ts';
import { messageList } from '../../i18n/message-list.ts';

export interface StepWords {
  readonly language: Language;
  name(step: Step): string;
  /** With its unit; “unknown” in words where it is. */
  value(step: Step, figures: number): string;
  /** Where it is from and what is doubtful about it, one remark an entry. */
  remarks(step: Step): readonly string[];
}

export function stepWords(language: Language, plan: Plan): StepWords {
  const t = i18next.getFixedT(language, 'explain');
  const proxyName = i18next.getFixedT(language, 'hotspots');
  const names = messageList(language, 'explain', 'step');
  const inWords = (text: Text | undefined) => text?.[language];
  const layerName = (id: string | undefined) => (id === undefined ? undefined : plan.layers.get(id)?.name);

  const unitOf = ({ unit, about }: Step): string => {
    if (unit === '1' || unit === 'weight') return '';
    return unit === 'tGas' && about?.gas ? `${t('unit.tGas')} ${lowered(about.gas)}` : t(`unit.${unit}`);
  };

  const proxyOf = (proxy: ProxyId, { user, gas }: StepAbout): string => {
    const whose = inWords(electricitySectors.find(({ id }) => id === user)?.name) ?? inWords(gas && gasOf(gas).name);
    const name = proxyName(`proxy.${proxy}`);
    return whose === undefined ? name : t('ofUser', { proxy: name, user: whose });
  };

  const holes = ({ about = {} }: Step): Record<string, string> => {
    const { sector, gas, year, gwpSet, category, proxy, use, landUse, roadClass, vehicle, column, count, feature } =
      about;
    const told: Record<string, string | undefined> = {
      sector: sector && sectorOf(sector).name[language],
      gas: gas && gasOf(gas).name[language],
      year: year === undefined ? undefined : String(year),
      gwpSet,
      category: category && inWords(categoryOf(category)?.name),
      proxy: proxy && proxyOf(proxy, about),
      use: inWords(buildingUses.find(({ id }) => id === use)?.name),
      landUse: inWords(landUseCategories.find(({ id }) => id === landUse)?.name) ?? t('unknown'),
      roadClass: roadClass && t(`roadClass.${roadClass}`),
      vehicle: vehicle && t(`vehicle.${vehicle}`),
      column,
      many: count === undefined ? undefined : fullNumber(count, language),
      feature,
    };
    return Object.fromEntries(
      Object.entries(told).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
    );
  };

  const place = ({ about, home }: Step): string[] => {
    const layer = layerName(about?.layerId);
    if (layer === undefined) return [];
    if (home?.kind === 'column') return [t('column', { layer, column: home.column })];
    return [t('layer', { layer })];
  };

  const factorRemarks = ({ home }: Step): string[] => {
    const factor = home?.kind === 'factor' ? factorOf(home.id) : null;
    if (!factor) return [];
    return [
      factor.id,
      sourceText(factor.source)[language],
      t(`mark.${factor.verification}`),
      ...uncertainty(factor.uncertaintyPct),
    ];
  };

  const uncertainty = (percent: number | null | undefined): string[] =>
    percent === null || percent === undefined ? [] : [t('uncertainty', { percent: fullNumber(percent, language) })];

  const cellRemarks = ({ name, status, source, note, uncertaintyPct }: Step): string[] => {
    if (name !== 'inventoryCell') return [];
    return [
      ...(status === undefined ? [] : [t(`status.${status}`)]),
      source === undefined || source === '' ? t('noSource') : source,
      ...uncertainty(uncertaintyPct),
      ...(note === undefined || note === '' ? [] : [note]),
    ];
  };

  return {
    language,
    name: (step) => fillHoles(names[step.name] ?? step.name, holes(step), language),
    value(step, figures) {
      if (step.value === null) return t('unknown');
      const unit = unitOf(step);
      const number = printedNumber(step.value, figures, language);
      return unit === '' ? number : `${number} ${unit}`;
    },
    remarks: (step) => [
      ...place(step),
      ...factorRemarks(step),
      ...cellRemarks(step),
      ...(step.doubts ?? []).map((doubt) => t(`doubt.${doubt}`)),
    ],
  };
}

/** CO2 as chemists write it. */
function lowered(formula: string): string {
  return formula.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)));
}

/** All figures that are printed and no more: what stands there is what is calculated with. */
export function printedNumber(value: number, figures: number, language: Language): string {
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: figures });
  return format.format(rounded(value, figures)).replace('-', '−');
}
