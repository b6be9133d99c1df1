/**
 * Which variables of this region deserve to be watched? (clause 5.1 c; methods 4.6)
 *
 *   Kaya factors             elasticity 1: each stands once in the product
 *   activity                 elasticity = share of the gross total that moves with it, at unchanged intensity
 *                            (`driven-share.ts`: sectors, the power they use, the energy of a branch)
 *   users of electricity     elasticity = share of purchased power in the total · share of the user in the use
 *
 * A model of chapter 6 (STIRPAT, bottom-up) puts its own elasticity before these: `modelled`. A person's own stands
 * before all, with its source. Money series grow at constant prices by the deflator of GDP. A driver without elasticity
 * or with a short series is left out and told. One that also stands behind another (residents behind GDP a head) is not
 * taken out: the list is of what to watch, not a decomposition.
 */
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import { constantPriceGdp } from '../statistics/constant-price-gdp.ts';
import { electricitySectors, seriesOf } from '../statistics/series.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import type { Text } from '../text.ts';
import { DrivenShares, type ShareBasis } from './driven-share.ts';
import { type DriverSeries, type FocusVariables, focusVariables } from './focus-variables.ts';
import type { ModelledElasticity } from './modelled-elasticity.ts';
import { gdpOfBasis } from './region-kaya.ts';

/** Where an elasticity is from, with the figures of its formula. */
type ElasticityBasis =
  | { readonly kind: 'identity' | 'person' | 'unknown' }
  | { readonly kind: 'share'; readonly basis: ShareBasis }
  | { readonly kind: 'model'; readonly modelled: ModelledElasticity };

export interface RegionDriver extends DriverSeries {
  readonly name: Text;
  readonly unit: string;
  readonly elasticityFrom: ElasticityBasis;
  /** What the records of its series say of where they are from. */
  readonly sources: readonly string[];
}

export interface RegionFocus extends FocusVariables {
  readonly drivers: ReadonlyMap<string, RegionDriver>;
}

type ByYear = ReadonlyMap<number, number>;

/** Series of activities, in the order in which they are offered. */
const activitySeries = [
  'industry.valueAdded',
  'gdp.secondary',
  'gdp.tertiary',
  'gdp.primary',
  'floor.residential',
  'population.households',
  'land.builtUp',
  'vehicles.cars',
  'electricity.total',
  'electricity.localGeneration',
] as const;

/** Watched, but what they drive is for a model or a person to say. */
const openSeries = ['port.throughput', 'investment.fixed', 'jobs', 'vehicles.newEnergy', 'charging.points'];

const moneySeries: readonly string[] = [
  'industry.valueAdded',
  'gdp.primary',
  'gdp.secondary',
  'gdp.tertiary',
  'investment.fixed',
];

const noModels: ReadonlyMap<string, ModelledElasticity> = new Map();

export function regionFocus(
  plan: Plan,
  totals: InventoryTotals,
  modelled: ReadonlyMap<string, ModelledElasticity> = noModels,
): RegionFocus {
  const at = (series: string): ByYear => valuesByYear(plan, series).valueByYear;
  const shares = new DrivenShares(plan, totals);
  const deflate = deflator(at('gdp.current'), at('gdp.growthIndex'));
  const drivers = new Map<string, RegionDriver>();
  const add = (
    driver: Pick<RegionDriver, 'id' | 'name' | 'unit'> & {
      readonly values: ByYear;
      readonly series: readonly string[];
    },
    workedOut: number | null,
    basis: ElasticityBasis,
  ) => {
    const { id, name, unit, values, series } = driver;
    if (values.size === 0) return;
    const own = plan.driverNotes.get(id)?.elasticity ?? null;
    const ofModel = modelled.get(id);
    const [elasticity, elasticityFrom]: [number | null, ElasticityBasis] =
      own !== null
        ? [own, { kind: 'person' }]
        : ofModel
          ? [ofModel.elasticity, { kind: 'model', modelled: ofModel }]
          : [workedOut, workedOut === null ? { kind: 'unknown' } : basis];
    drivers.set(id, {
      id,
      name,
      unit,
      elasticity,
      elasticityFrom,
      points: [...values].map(([year, value]) => ({ year, value })),
      sources: sourcesOf(plan, series),
    });
  };
  const addSeries = (id: string, basis: ShareBasis | null) => {
    const known = seriesOf(id);
    if (!known) return;
    const values = moneySeries.includes(id) ? deflate(at(id)) : at(id);
    const from: ElasticityBasis = basis ? { kind: 'share', basis } : { kind: 'unknown' };
    const name = moneySeries.includes(id) ? atConstantPrices(known.name) : known.name;
    add({ id, name, unit: known.unit, values, series: [id] }, basis?.share ?? null, from);
  };
  for (const driver of kayaDrivers(plan, totals)) add(driver, 1, { kind: 'identity' });
  for (const series of activitySeries) addSeries(series, shares.ofActivity(series));
  for (const { id } of electricitySectors) addSeries(`electricity.${id}`, shares.ofPowerUser(id));
  for (const series of openSeries) addSeries(series, null);
  return { ...focusVariables([...drivers.values()]), drivers };
}

/** The series is told at current prices; its values here are not. */
function atConstantPrices(name: Text): Text {
  return {
    'zh-CN': `${name['zh-CN'].replace('（当年价）', '')}（不变价）`,
    en: `${name.en.replace(', current prices', '')}, constant prices`,
  };
}

function sourcesOf(plan: Pick<Plan, 'statistics'>, series: readonly string[]): string[] {
  const sources = [...plan.statistics.values()].flatMap((record) =>
    series.includes(record.series) && record.source.trim() !== '' ? [record.source.trim()] : [],
  );
  return [...new Set(sources)];
}

function deflator(gdp: ByYear, index: ByYear): (values: ByYear) => ByYear {
  const constant = constantPriceGdp(gdp, index).valueByYear;
  return (values) =>
    new Map(
      [...values].flatMap(([year, value]): [number, number][] => {
        const now = gdp.get(year);
        const then = constant.get(year);
        return now !== undefined && now > 0 && then !== undefined ? [[year, (value * then) / now]] : [];
      }),
    );
}

interface KayaDriver {
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly values: ByYear;
  /** The series it is made of. */
  readonly series: readonly string[];
}

function kayaDrivers(plan: Plan, totals: InventoryTotals): KayaDriver[] {
  const people = valuesByYear(plan, 'population.resident').valueByYear;
  const energy = valuesByYear(plan, 'energy.total').valueByYear;
  const gdp = gdpOfBasis(plan).valueByYear;
  // Only years with every sector: a sector that is told later would look like a change of carbon intensity.
  const gross = new Map(
    [...totals.byYear.values()].flatMap(({ year, grossT, isComplete }): [number, number][] =>
      grossT !== null && isComplete ? [[year, grossT]] : [],
    ),
  );
  const per = (above: ByYear, below: ByYear, factor: number): ByYear =>
    new Map(
      [...above].flatMap(([year, value]): [number, number][] => {
        const divisor = below.get(year);
        return divisor === undefined || divisor <= 0 ? [] : [[year, (value / divisor) * factor]];
      }),
    );
  return [
    {
      id: 'population',
      name: { 'zh-CN': '常住人口', en: 'Residents' },
      unit: '万人',
      values: people,
      series: ['population.resident'],
    },
    {
      id: 'gdpPerHead',
      name: { 'zh-CN': '人均生产总值', en: 'GDP a head' },
      unit: '万元',
      values: per(gdp, people, 1),
      series: ['gdp.current', 'gdp.growthIndex', 'population.resident'],
    },
    {
      id: 'energyIntensity',
      name: { 'zh-CN': '能源强度', en: 'Energy intensity' },
      unit: 'tce/万元',
      values: per(energy, gdp, 1),
      series: ['energy.total', 'gdp.current', 'gdp.growthIndex'],
    },
    {
      id: 'carbonIntensity',
      name: { 'zh-CN': '能源碳强度', en: 'Carbon intensity of energy' },
      unit: 'tCO₂e/tce',
      values: per(gross, energy, 1e-4),
      series: ['energy.total'],
    },
  ];
}
