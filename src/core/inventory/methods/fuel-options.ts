/**
 * The fuels of the two sets of parameters, never mixed (methods 2.2).
 *
 * Set A: heat values of GB/T 2589 with the carbon of the 2011 guideline; set B: defaults of the enterprise guidelines.
 * Heat value, carbon and oxidation of one fuel come from one set, for they are three factors of one id. Of biomass the
 * tables have no heat value: a person tells it.
 */
import type { Category } from '../category.ts';
import type { MethodOption } from './define-method.ts';

type FuelClass = 'coal' | 'oil' | 'gas' | 'wood';

export interface FuelOption extends MethodOption {
  /** Name of the fuel's factors: `<key>_ncv`, `_cc`, `_of`; null where the tables have none. */
  readonly key: string | null;
  readonly fuelClass: FuelClass;
  readonly isVolume: boolean;
  /** Its CO2 is told beside the total. */
  readonly isBiogenic: boolean;
}

type Row = readonly [key: string, zh: string, en: string, fuelClass: FuelClass, isVolume?: boolean];

const setA: readonly Row[] = [
  ['raw_coal', '原煤', 'Raw coal', 'coal'],
  ['coke', '焦炭', 'Coke', 'coal'],
  ['crude_oil', '原油', 'Crude oil', 'oil'],
  ['fuel_oil', '燃料油', 'Fuel oil', 'oil'],
  ['gasoline', '汽油', 'Gasoline', 'oil'],
  ['kerosene', '煤油', 'Kerosene', 'oil'],
  ['diesel', '柴油', 'Diesel', 'oil'],
  ['lpg', '液化石油气', 'LPG', 'gas'],
  ['refinery_gas', '炼厂干气', 'Refinery gas', 'gas'],
  ['natural_gas', '天然气', 'Natural gas', 'gas', true],
];

const setB: readonly Row[] = [
  ['anthracite', '无烟煤', 'Anthracite', 'coal'],
  ['bituminous', '烟煤', 'Bituminous coal', 'coal'],
  ['lignite', '褐煤', 'Lignite', 'coal'],
  ['cleaned_coal', '洗精煤', 'Cleaned coal', 'coal'],
  ['other_washed_coal', '其他洗煤', 'Other washed coal', 'coal'],
  ['briquettes', '型煤', 'Briquettes', 'coal'],
  ['coke', '焦炭', 'Coke', 'coal'],
  ['crude_oil', '原油', 'Crude oil', 'oil'],
  ['fuel_oil', '燃料油', 'Fuel oil', 'oil'],
  ['gasoline', '汽油', 'Gasoline', 'oil'],
  ['diesel', '柴油', 'Diesel', 'oil'],
  ['kerosene', '一般煤油', 'Kerosene', 'oil'],
  ['jet_kerosene', '航空煤油', 'Jet kerosene', 'oil'],
  ['naphtha', '石脑油', 'Naphtha', 'oil'],
  ['petroleum_coke', '石油焦', 'Petroleum coke', 'oil'],
  ['other_petroleum', '其他石油制品', 'Other petroleum products', 'oil'],
  ['coal_tar', '煤焦油', 'Coal tar', 'oil'],
  ['crude_benzol', '粗苯', 'Crude benzol', 'oil'],
  ['refinery_gas', '炼厂干气', 'Refinery gas', 'gas'],
  ['lpg', '液化石油气', 'LPG', 'gas'],
  ['lng', '液化天然气', 'LNG', 'gas'],
  ['natural_gas', '天然气', 'Natural gas', 'gas', true],
  ['coke_oven_gas', '焦炉煤气', 'Coke-oven gas', 'gas', true],
  ['blast_furnace_gas', '高炉煤气', 'Blast-furnace gas', 'gas', true],
  ['converter_gas', '转炉煤气', 'Converter gas', 'gas', true],
  ['carbide_furnace_gas', '密闭电石炉炉气', 'Carbide-furnace gas', 'gas', true],
  ['other_gas', '其他煤气', 'Other gas', 'gas', true],
];

const biomass: readonly Row[] = [
  ['wood', '生物质固体燃料', 'Solid biomass', 'wood'],
  ['biogas', '沼气', 'Biogas', 'gas', true],
  ['biodiesel', '生物柴油', 'Biodiesel', 'oil'],
  ['ethanol', '燃料乙醇', 'Ethanol', 'oil'],
];

const ofSet = (set: string, setZh: string, rows: readonly Row[]): readonly FuelOption[] =>
  rows.map(([key, zh, en, fuelClass, isVolume = false]) => ({
    id: `${set}_${key}`,
    name: { 'zh-CN': `${zh}（${setZh}）`, en: `${en} (set ${set})` },
    key: set === 'bio' ? null : `${set}_${key}`,
    fuelClass,
    isVolume,
    isBiogenic: set === 'bio',
  }));

export const fuelOptions: readonly FuelOption[] = [
  ...ofSet('A', '统计口径', setA),
  ...ofSet('B', '企业指南', setB),
  ...ofSet('bio', '生物质', biomass),
];

const byId = new Map(fuelOptions.map((fuel) => [fuel.id, fuel]));

/** Null for an id that is none. */
export function fuelOption(id: string): FuelOption | null {
  return byId.get(id) ?? null;
}

const roadRow: Readonly<Record<string, string>> = {
  gasoline: 'road_gasoline_3way',
  diesel: 'road_diesel',
  natural_gas: 'road_cng',
  lng: 'road_cng',
  lpg: 'road_cng',
};

/** Row of the CH4 and N2O tables: by who burns it and what; null where the guidelines give none for the pair. */
export function nonCo2Row(fuel: FuelOption, { burner }: Category): string | null {
  if (burner === null) return null;
  if (burner === 'road') return roadRow[fuel.id.slice(fuel.id.indexOf('_') + 1)] ?? null;
  if (burner === 'rail') return fuel.fuelClass === 'oil' ? 'rail_diesel' : null;
  if (burner === 'navigation' || burner === 'aviation') return burner;
  return `${burner}_${fuel.fuelClass}`;
}
