/** Is a text nothing but a unit, as it stands in a row or column of units? Wider than the units that are converted. */
import { plainText } from './table-cell.ts';
import { type UnitKind, unitOfKind } from './written-unit.ts';

const kinds: readonly UnitKind[] = [
  'mass',
  'money',
  'people',
  'households',
  'vehicles',
  'land',
  'floor',
  'length',
  'electricity',
  'gas',
  'coalEquivalent',
  'count',
  'index',
  'percent',
];

/** Names of units, alone or over one another: `tCO2/tce`, `kWh/m2`, `元/人`, `PJ`, `°C`. */
const part =
  /^(10\^?\d+|万|亿|百万|千)?\s*(t|kg|g|mg|kt|mt|gt|gg|tg|pg|tj|gj|mj|pj|ej|j|wh|kwh|mwh|gwh|twh|w|kw|mw|gw|tce|tco2e?|co2e?|m|km|m2|km2|ha|m3|nm3|l|a|yr|year|h|d|day|s|°c?|k|%|‰|ppm|吨|千克|公斤|克|元|人|户|辆|台|座|个|家|年|小时|天|平方米|立方米|平方公里|公里|米|亩|公顷|标准煤|吨标准煤|千瓦时|千瓦|度|焦|焦耳|persons?|people|capita|cny|yuan|usd|us\$)$/i;

/** Longer texts are sentences. */
const LONGEST_UNIT = 40;

export function isUnitText(text: string): boolean {
  const plain = plainText(text).replace(/^[([]|[)\]]$/g, '');
  if (plain === '' || plain.length > LONGEST_UNIT) return false;
  if (kinds.some((kind) => unitOfKind(plain, kind) !== null)) return true;
  return plain
    .split(/\s*(?:\/|·|per)\s*/)
    .every((one) => part.test(one.trim()) || kinds.some((kind) => unitOfKind(one, kind) !== null));
}
