/**
 * How a number, a share, an area or a date is written in each language.
 *
 * Prose and charts show at most 3 significant figures; tables and hover show the full value. The
 * unit always stands beside the number. A missing number (null, NaN) is “—”, never 0.
 *
 *   1 km² = 100 ha = 1500 亩        1 万吨 = 10 kt = 10 000 t
 */
import type { Language } from '../core/text.ts';

/** `auto` takes t, kt and Mt (English) or 吨, 万吨 and 亿吨 (Chinese) by size. */
export type EmissionUnit = 'auto' | 't' | 'kt' | 'wanT' | 'Mt';
/** `auto` takes km² from 10 km² up, else ha. */
export type AreaUnit = 'auto' | 'ha' | 'mu' | 'km2';

export interface FormatSettings {
  readonly language: Language;
  readonly emissionUnit: EmissionUnit;
  readonly areaUnit: AreaUnit;
}

/** A number ready to be shown: `text` short, `full` with every digit and its unit, for hover and tables. */
export interface Formatted {
  readonly text: string;
  readonly unit: string;
  readonly full: string;
  readonly missing: boolean;
}

const MISSING = '—';

const M2_PER_HA = 10_000;
const M2_PER_KM2 = 1_000_000;
const M2_PER_MU = 10_000 / 15;

function isMissing(value: number | null | undefined): value is null | undefined {
  return value === null || value === undefined || Number.isNaN(value);
}

/** At most 3 significant figures, but never fewer digits than the whole number has. */
export function shortNumber(value: number | null | undefined, language: Language): string {
  if (isMissing(value)) return MISSING;
  const size = Math.abs(value);
  const format =
    size >= 100
      ? new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
      : new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return minus(format.format(value));
}

/** Every digit that matters, grouped; tables and hover. `fractionDigits` fixes them for a column. */
export function fullNumber(value: number | null | undefined, language: Language, fractionDigits?: number): string {
  if (isMissing(value)) return MISSING;
  const options =
    fractionDigits === undefined
      ? { maximumFractionDigits: Math.abs(value) < 1 ? 10 : 6 }
      : { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits };
  return minus(new Intl.NumberFormat(language, options).format(value));
}

/** A probability found by simulation, in hundredths: so many runs tell no more, and none and all are never certain. */
export function formatProbability(value: number | null | undefined): string {
  if (isMissing(value)) return MISSING;
  if (value > 0.99) return '> 0.99';
  return value < 0.01 ? '< 0.01' : value.toFixed(2);
}

/** A true minus sign, so that it lines up with figures and is not broken off the number. */
function minus(text: string): string {
  return text === '-0' ? '0' : text.replace('-', '−');
}

/** A share 0…1 as a percentage. */
export function formatShare(value: number | null | undefined, language: Language): Formatted {
  if (isMissing(value)) return missing('%');
  return {
    text: shortNumber(value * 100, language),
    unit: '%',
    full: `${fullNumber(value * 100, language)} %`,
    missing: false,
  };
}

/** A number in a unit that is the same in both languages or given by the caller. */
export function formatQuantity(value: number | null | undefined, unit: string, language: Language): Formatted {
  if (isMissing(value)) return missing(unit);
  const full = fullNumber(value, language);
  return { text: shortNumber(value, language), unit, full: unit ? `${full} ${unit}` : full, missing: false };
}

const emissionUnits: Record<Exclude<EmissionUnit, 'auto'>, { tonnes: number; name: Record<Language, string> }> = {
  t: { tonnes: 1, name: { 'zh-CN': 'tCO₂e', en: 'tCO₂e' } },
  kt: { tonnes: 1e3, name: { 'zh-CN': 'ktCO₂e', en: 'ktCO₂e' } },
  wanT: { tonnes: 1e4, name: { 'zh-CN': '万吨CO₂e', en: '10⁴ tCO₂e' } },
  Mt: { tonnes: 1e6, name: { 'zh-CN': 'MtCO₂e', en: 'MtCO₂e' } },
};

/** The unit that `auto` takes for a number of this size. */
export function emissionUnitFor(
  tCo2e: number,
  settings: Pick<FormatSettings, 'language' | 'emissionUnit'>,
): Exclude<EmissionUnit, 'auto'> {
  if (settings.emissionUnit !== 'auto') return settings.emissionUnit;
  const size = Math.abs(tCo2e);
  if (settings.language === 'zh-CN') return size >= 1e4 ? 'wanT' : 't';
  if (size >= 1e6) return 'Mt';
  return size >= 1e3 ? 'kt' : 't';
}

/** What one unit is called and how many tonnes it is: for the axis of a chart or the head of a column. */
export function emissionUnit(
  unit: Exclude<EmissionUnit, 'auto'>,
  language: Language,
): { tonnes: number; name: string } {
  return { tonnes: emissionUnits[unit].tonnes, name: emissionUnits[unit].name[language] };
}

/** Tonnes of CO₂ equivalent in the unit a person chose. */
export function formatEmissions(tCo2e: number | null | undefined, settings: FormatSettings): Formatted {
  if (isMissing(tCo2e)) return missing(emissionUnits.t.name[settings.language]);
  const { tonnes, name } = emissionUnit(emissionUnitFor(tCo2e, settings), settings.language);
  return {
    text: shortNumber(tCo2e / tonnes, settings.language),
    unit: name,
    full: `${fullNumber(tCo2e, settings.language)} ${emissionUnits.t.name[settings.language]}`,
    missing: false,
  };
}

const areaUnits: Record<Exclude<AreaUnit, 'auto'>, { m2: number; name: Record<Language, string> }> = {
  ha: { m2: M2_PER_HA, name: { 'zh-CN': '公顷', en: 'ha' } },
  mu: { m2: M2_PER_MU, name: { 'zh-CN': '亩', en: 'mu' } },
  km2: { m2: M2_PER_KM2, name: { 'zh-CN': 'km²', en: 'km²' } },
};

/** An area in the unit a person chose; the full value is in m². */
export function formatArea(areaM2: number | null | undefined, settings: FormatSettings): Formatted {
  const chosen = settings.areaUnit;
  if (isMissing(areaM2)) return missing(areaUnits[chosen === 'auto' ? 'ha' : chosen].name[settings.language]);
  const unit = chosen === 'auto' ? (Math.abs(areaM2) >= 10 * M2_PER_KM2 ? 'km2' : 'ha') : chosen;
  const { m2, name } = areaUnits[unit];
  return {
    text: shortNumber(areaM2 / m2, settings.language),
    unit: name[settings.language],
    full: `${fullNumber(Math.round(areaM2 * 100) / 100, settings.language)} m²`,
    missing: false,
  };
}

/** A length in m below 1 km, else in km. */
export function formatLength(lengthM: number | null | undefined, language: Language): Formatted {
  if (isMissing(lengthM)) return missing('m');
  const far = Math.abs(lengthM) >= 1000;
  return {
    text: shortNumber(far ? lengthM / 1000 : lengthM, language),
    unit: far ? 'km' : 'm',
    full: `${fullNumber(Math.round(lengthM * 1000) / 1000, language)} m`,
    missing: false,
  };
}

const BYTES_PER_STEP = 1024;

export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let step = 0;
  let value = bytes;
  while (value >= BYTES_PER_STEP && step < units.length - 1) {
    value /= BYTES_PER_STEP;
    step += 1;
  }
  return `${shortNumber(value, language)} ${units[step]}`;
}

export function formatDate(isoOrMs: string | number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(isoOrMs));
}

export function formatTime(isoOrMs: string | number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(isoOrMs));
}

export function formatDateTime(isoOrMs: string | number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(isoOrMs));
}

/** `113.5201°E 22.1304°N`; four decimals are about 10 m. */
export function formatLonLat(lon: number, lat: number, decimals = 4): string {
  const east = lon >= 0 ? 'E' : 'W';
  const north = lat >= 0 ? 'N' : 'S';
  return `${Math.abs(lon).toFixed(decimals)}°${east} ${Math.abs(lat).toFixed(decimals)}°${north}`;
}

/** A list of names as the language joins them. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

function missing(unit: string): Formatted {
  return { text: MISSING, unit, full: MISSING, missing: true };
}
