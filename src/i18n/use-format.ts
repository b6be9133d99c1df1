/**
 * The formatting functions bound to the language and units a person chose.
 *
 * The chosen units live in the workbench; the app hands them down through `UnitChoiceContext`, so a
 * component only says `const format = useFormat()`.
 */
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Text } from '../core/text.ts';
import * as formats from './format.ts';
import { unitWords } from './unit-words.ts';

export interface UnitChoice {
  readonly emissionUnit: formats.EmissionUnit;
  readonly areaUnit: formats.AreaUnit;
}

export const UnitChoiceContext = createContext<UnitChoice>({ emissionUnit: 'auto', areaUnit: 'auto' });

export interface Format {
  readonly language: Language;
  readonly settings: formats.FormatSettings;
  /** The name of a domain thing in the language of the screen. */
  name(text: Text): string;
  /** Short (3 significant figures). */
  number(value: number | null | undefined): string;
  /** Every digit; `fractionDigits` fixes them for a column. */
  full(value: number | null | undefined, fractionDigits?: number): string;
  quantity(value: number | null | undefined, unit: string): formats.Formatted;
  /** A unit of the tables of factors, as it is read: `kgCH₄/(head·yr)`. */
  unit(unit: string): string;
  share(value: number | null | undefined): formats.Formatted;
  probability(value: number | null | undefined): string;
  emissions(tCo2e: number | null | undefined): formats.Formatted;
  areaM2(areaM2: number | null | undefined): formats.Formatted;
  lengthM(lengthM: number | null | undefined): formats.Formatted;
  bytes(bytes: number): string;
  date(isoOrMs: string | number): string;
  time(isoOrMs: string | number): string;
  dateTime(isoOrMs: string | number): string;
  list(items: readonly string[]): string;
}

/** The functions for one language and choice of units. */
function formatFor(settings: formats.FormatSettings): Format {
  const { language } = settings;
  return {
    language,
    settings,
    name: (text) => text[language],
    number: (value) => formats.shortNumber(value, language),
    full: (value, fractionDigits) => formats.fullNumber(value, language, fractionDigits),
    quantity: (value, unit) => formats.formatQuantity(value, unit, language),
    unit: (unit) => unitWords(unit, language),
    share: (value) => formats.formatShare(value, language),
    probability: formats.formatProbability,
    emissions: (tCo2e) => formats.formatEmissions(tCo2e, settings),
    areaM2: (areaM2) => formats.formatArea(areaM2, settings),
    lengthM: (lengthM) => formats.formatLength(lengthM, language),
    bytes: (bytes) => formats.formatBytes(bytes, language),
    date: (value) => formats.formatDate(value, language),
    time: (value) => formats.formatTime(value, language),
    dateTime: (value) => formats.formatDateTime(value, language),
    list: (items) => formats.formatList(items, language),
  };
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { emissionUnit, areaUnit } = useContext(UnitChoiceContext);
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return useMemo(() => formatFor({ language, emissionUnit, areaUnit }), [language, emissionUnit, areaUnit]);
}
