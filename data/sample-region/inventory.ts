/**
 * What greenhouse gases did the district emit, by sector, gas and year?
 *
 * Worked out from the invented statistics with the factors of data/factors, so that the two agree:
 *
 *   CO2 of fuels  = use · factor (set A of methods 2.2)             CH4, N2O = use · NCV · kg/TJ
 *   electricity   = (use − local generation) · grid factor (territorial view, methods 2.5); between
 *                   published years the factor lies on the straight line
 *   landfill CH4  = first-order decay of what was tipped until 2018 (methods 2.4)
 *   sewage        = people · BOD · Bo · MCF; people · protein · … (methods 2.4)
 *   rice CH4      = paddies · (early + late season); soils N2O = nitrogen · factor (methods 2.3)
 *   land use      = −Σ area · rate (methods 10.2, 10.3), the same woods in every year
 *
 * Waste burned for power is told with energy supply, as methods 2.4 asks. Leaves out what the sample does
 * not need: heat trade, biomass, aviation.
 */
import { factorValue } from '../../src/core/factors/factor.ts';
import { gridFactor, publishedGridYears } from '../../src/core/factors/grid-factor.ts';
import { gwpOf } from '../../src/core/factors/gwp.ts';
import { gasOf } from '../../src/core/inventory/gases.ts';
import type { GasId, SectorId } from '../../src/core/plan/tables.ts';
import { type EnergySectorId, type FuelId, fuels } from '../../src/core/statistics/series.ts';
import type { Text } from '../../src/core/text.ts';
import { type Statistics, type Year, years } from './statistics.ts';
import { both } from './worded-plan.ts';

export interface InventoryCell {
  readonly year: Year;
  readonly sector: SectorId;
  readonly gas: GasId;
  /** t of the gas; t CO2e for HFCs and PFCs. */
  readonly value: number;
  readonly status: 'reported' | 'estimated';
  readonly uncertaintyPct: number;
  readonly note: Text;
}

/** Areas that the inventory needs, ha. */
export interface GroundAreas {
  readonly forestHa: number;
  readonly mangroveHa: number;
  readonly parkHa: number;
  readonly paddyHa: number;
}

const sectorOfFuelUse: Record<EnergySectorId, SectorId> = {
  energy: 'energy',
  industry: 'industry',
  construction: 'industry',
  transport: 'transport',
  commerce: 'buildings',
  households: 'buildings',
  agriculture: 'agriculture',
};

/** Which CH4 and N2O factors of fuels.csv a use takes (kg/TJ). */
function nonCo2Key(user: EnergySectorId, fuel: FuelId): string {
  if (user === 'transport') {
    if (fuel === 'gasoline') return 'road_gasoline_3way';
    if (fuel === 'fuelOil') return 'navigation';
    return fuel === 'naturalGas' ? 'road_cng' : 'road_diesel';
  }
  const state = fuel === 'naturalGas' ? 'gas' : fuel === 'rawCoal' || fuel === 'coke' ? 'coal' : 'oil';
  if (user === 'energy') return `energy_industries_${state}`;
  if (user === 'households' || user === 'commerce')
    return `${user === 'households' ? 'residential' : 'commercial'}_${state}`;
  return `manufacturing_${state}`;
}

const tonnesPerKg = 1e-3;
const c = 44 / 12;

export function buildInventory(statistics: Statistics, areas: GroundAreas): InventoryCell[] {
  const cells: InventoryCell[] = [];
  for (const year of years) cells.push(...cellsOf(year, statistics, areas));
  return cells;
}

function cellsOf(year: Year, statistics: Statistics, areas: GroundAreas): InventoryCell[] {
  const tonnes = new Map<string, number>();
  const add = (sector: SectorId, gas: GasId, value: number) => {
    const key = `${sector}/${gas}`;
    tonnes.set(key, (tonnes.get(key) ?? 0) + value);
  };
  const of = (series: string): number => {
    const value = statistics.get(series)?.get(year);
    if (value === undefined) throw new Error(`no ${series} in ${year}`);
    return value;
  };

  for (const series of statistics.keys()) {
    const [group, user, fuelId] = series.split('.') as [string, EnergySectorId, FuelId | undefined];
    const fuel = fuels.find((one) => one.id === fuelId);
    if (group !== 'energy' || !fuel) continue;
    const sector = sectorOfFuelUse[user];
    // gas statistics count 10⁴ m³; its factors are for 1000 m³
    const amount = of(series) * (fuel.unit === 't' ? 1 : 10);
    const energyTj = (amount * factorValue(`${fuel.factor}_ncv`)) / 1000;
    const key = nonCo2Key(user, fuel.id);
    add(sector, 'CO2', amount * factorValue(`${fuel.factor}_ef`));
    add(sector, 'CH4', energyTj * factorValue(`ch4_${key}`) * tonnesPerKg);
    add(sector, 'N2O', energyTj * factorValue(`n2o_${key}`) * tonnesPerKg);
  }

  const people = of('population.resident') * 1e4;
  const wasteT = people * 0.36;
  const burned = year >= 2018 ? wasteT * 0.94 : 0;
  add('energy', 'CO2', burned * factorValue('msw_ccw') * factorValue('msw_fcf') * factorValue('msw_ef') * c);
  add('energy', 'N2O', (burned * factorValue('inc_n2o_msw')) / 1e6);
  add('energy', 'CH4', (burned * factorValue('inc_ch4_stoker')) / 1e6);

  const activity = of('industry.valueAdded') / 640;
  add('industry', 'CO2', 34000 * activity ** 0.4);
  add('industry', 'HFCs', 62000 * (people / 863000));
  add('industry', 'PFCs', 38000 * activity ** 1.4);
  add('industry', 'SF6', 0.62 * activity);

  add('waste', 'CH4', landfillCh4T(year, statistics) + sewageCh4T(people));
  add('waste', 'N2O', sewageN2oT(people));

  const riceKgPerHa = factorValue('rice_early') + factorValue('rice_late');
  add(
    'agriculture',
    'CH4',
    areas.paddyHa * riceKgPerHa * tonnesPerKg +
      1900 * (factorValue('ent_pig') + factorValue('man_ch4_pig')) * tonnesPerKg,
  );
  const nitrogenT = areas.paddyHa * 0.31;
  add('agriculture', 'N2O', (nitrogenT * factorValue('n2o_direct_south') * 44) / 28);

  const importMwh = (of('electricity.total') - of('electricity.localGeneration')) * 10;
  add('electricity', 'CO2', importMwh * gridFactorOf(year));

  const removals =
    areas.forestHa * factorValue('sink_zhuhai_forest') +
    areas.mangroveHa * factorValue('mangrove_net_uptake') * c +
    areas.parkHa * factorValue('urban_park_uptake');
  add('landUse', 'CO2', -removals);

  return [...tonnes].map(([key, value]) => {
    const [sector, gas] = key.split('/') as [SectorId, GasId];
    return { year, sector, gas, value: Math.round(value * 1000) / 1000, ...quality(sector, gas) };
  });
}

/** Published factor of Guangdong; between published years on the straight line, after the last one that one. */
function gridFactorOf(year: Year): number {
  const published = publishedGridYears('Guangdong');
  const before = published.findLast((one) => one <= year);
  const after = published.find((one) => one >= year) ?? before;
  const at = (one: number | undefined) => (one === undefined ? null : gridFactor('Guangdong', one).tPerMwh);
  const [low, high] = [at(before), at(after)];
  if (low === null || high === null || before === undefined || after === undefined)
    throw new Error(`no grid factor for ${year}`);
  return before === after ? low : low + ((high - low) * (year - before)) / (after - before);
}

const byFactor = both('虚构活动水平 × 排放因子', 'Fictional activity × emission factor');

function quality(sector: SectorId, gas: GasId): Pick<InventoryCell, 'status' | 'uncertaintyPct' | 'note'> {
  if (sector === 'landUse')
    return {
      status: 'estimated',
      uncertaintyPct: 40,
      note: both('虚构面积 × 单位面积碳汇量', 'Fictional area × uptake a hectare'),
    };
  if (sector === 'electricity')
    return {
      status: 'reported',
      uncertaintyPct: 6,
      note: both(
        '（全社会用电量 − 本地发电量）× 广东电网平均排放因子（缺年按线性内插）',
        '(Electricity used − generated locally, both fictional) × average factor of the Guangdong grid (missing years interpolated)',
      ),
    };
  if (gas === 'CO2') return { status: 'reported', uncertaintyPct: sector === 'energy' ? 4 : 7, note: byFactor };
  return {
    status: 'estimated',
    uncertaintyPct: gas === 'CH4' || gas === 'N2O' ? 45 : 30,
    note: byFactor,
  };
}

/** First-order decay of mixed waste tipped from 1998 to 2017, when the landfill closed. */
function landfillCh4T(year: Year, statistics: Statistics): number {
  const k = factorValue('k_bulk_msw');
  const carbonShare = 0.14; // degradable organic carbon of mixed waste, by the shares of its kinds
  const people2015 = (statistics.get('population.resident')?.get(2015) ?? Number.NaN) * 1e4;
  let stock = 0;
  let emitted = 0;
  for (let t = 1998; t <= year; t++) {
    emitted = stock * (1 - Math.exp(-k));
    stock *= Math.exp(-k);
    const tippedT = t < 2018 ? people2015 * 1.045 ** (t - 2015) * 0.36 : 0;
    stock += tippedT * carbonShare * factorValue('docf') * factorValue('mcf_managed');
  }
  const recovered = 0.25;
  return emitted * factorValue('f_ch4') * (16 / 12) * (1 - recovered) * (1 - factorValue('ox_managed'));
}

function sewageCh4T(people: number): number {
  const bodKgPerYear = 0.04 * 365;
  return people * bodKgPerYear * factorValue('bo_bod') * factorValue('mcf_ww_national') * 0.55 * tonnesPerKg;
}

function sewageN2oT(people: number): number {
  const proteinKg = 27;
  const nitrogenKg = people * proteinKg * factorValue('fnpr') * factorValue('fnon_con') * factorValue('find_com') * 0.7;
  return (nitrogenKg * factorValue('ef_n2o_effluent') * 44) / 28 / 1000;
}

/** t CO2e of a sector in a year (AR5). */
export function sectorTotalT(cells: readonly InventoryCell[], sector: SectorId, year: Year): number {
  return cells
    .filter((cell) => cell.sector === sector && cell.year === year)
    .reduce((sum, { gas, value }) => {
      const gwp = gasOf(gas).inCo2e ? 1 : gwpOf(gas, 'AR5');
      if (gwp === null) throw new Error(`no warming potential of ${gas}`);
      return sum + value * gwp;
    }, 0);
}
