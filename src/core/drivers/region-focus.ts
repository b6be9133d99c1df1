/**
 * Which variables of this region deserve to be watched? (clause 5.1 c; methods 4.6)
 *
 *   Kaya factors             elasticity 1: each stands once in the product
 *   activity of a sector     elasticity = share of what it drives in the gross total, at unchanged intensity
 *   users of electricity     elasticity = share of purchased power in the total · share of the user in the use
 *
 * A person may put an elasticity of their own in place, with its source (a model of chapter 6, a regression). Money
 * series grow at constant prices by the deflator of GDP. A driver without elasticity or with a short series is left
 * out and told. One that also stands behind another (residents behind GDP a head) is not taken out: the list is of
 * what to watch, not a decomposition.
 */
import type { InventoryTotals, YearTotals } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import type { SectorId } from '../plan/tables.ts';
import { constantPriceGdp } from '../statistics/constant-price-gdp.ts';
import { electricitySectors, seriesOf } from '../statistics/series.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import type { Text } from '../text.ts';
import { type DriverSeries, type FocusVariables, focusVariables } from './focus-variables.ts';
import { gdpOfBasis } from './region-kaya.ts';

type ElasticitySource = 'identity' | 'share' | 'person' | 'unknown';

export interface RegionDriver extends DriverSeries {
  readonly name: Text;
  readonly unit: string;
  readonly elasticityFrom: ElasticitySource;
}

export interface RegionFocus extends FocusVariables {
  readonly drivers: ReadonlyMap<string, RegionDriver>;
}

type ByYear = ReadonlyMap<number, number>;

/** Series that move a sector in proportion, at unchanged intensity. */
const sectorOfSeries: Readonly<Record<string, readonly SectorId[]>> = {
  'industry.valueAdded': ['industry'],
  'floor.residential': ['buildings'],
  'land.builtUp': ['buildings'],
  'vehicles.cars': ['transport'],
  'gdp.primary': ['agriculture'],
  'electricity.total': ['electricity'],
  'electricity.localGeneration': ['energy'],
};

/** Watched, but what they drive is for a person to say. */
const openSeries = [
  'port.throughput',
  'investment.fixed',
  'jobs',
  'vehicles.newEnergy',
  'gdp.tertiary',
  'charging.points',
];

const moneySeries: readonly string[] = ['industry.valueAdded', 'gdp.primary', 'gdp.tertiary', 'investment.fixed'];

export function regionFocus(plan: Plan, totals: InventoryTotals): RegionFocus {
  const at = (series: string): ByYear => valuesByYear(plan, series).valueByYear;
  const last = totals.years.findLast((year) => totals.byYear.get(year)?.isComplete === true);
  const inventory = last === undefined ? null : (totals.byYear.get(last) ?? null);
  const deflate = deflator(at('gdp.current'), at('gdp.growthIndex'));
  const drivers = new Map<string, RegionDriver>();
  const add = (
    id: string,
    name: Text,
    unit: string,
    values: ByYear,
    workedOut: number | null,
    from: ElasticitySource,
  ) => {
    if (values.size === 0) return;
    const own = plan.driverNotes.get(id)?.elasticity ?? null;
    drivers.set(id, {
      id,
      name,
      unit,
      elasticity: own ?? workedOut,
      elasticityFrom: own !== null ? 'person' : workedOut === null ? 'unknown' : from,
      points: [...values].map(([year, value]) => ({ year, value })),
    });
  };
  for (const { id, name, unit, values } of kayaDrivers(plan, totals)) add(id, name, unit, values, 1, 'identity');
  for (const [series, driven] of Object.entries(sectorOfSeries)) {
    const known = seriesOf(series);
    const values = moneySeries.includes(series) ? deflate(at(series)) : at(series);
    if (known) add(series, known.name, known.unit, values, shareOf(inventory, driven), 'share');
  }
  const power = at('electricity.total');
  for (const { id: user } of electricitySectors) {
    const id = `electricity.${user}`;
    const known = seriesOf(id);
    const used = last === undefined ? undefined : at(id).get(last);
    const whole = last === undefined ? undefined : power.get(last);
    const share = shareOf(inventory, ['electricity']);
    const isKnown = used !== undefined && whole !== undefined && whole > 0 && share !== null;
    if (known) add(id, known.name, known.unit, at(id), isKnown ? (share * used) / whole : null, 'share');
  }
  for (const series of openSeries) {
    const known = seriesOf(series);
    const values = moneySeries.includes(series) ? deflate(at(series)) : at(series);
    if (known) add(series, known.name, known.unit, values, null, 'unknown');
  }
  return { ...focusVariables([...drivers.values()]), drivers };
}

function shareOf(inventory: YearTotals | null, sectors: readonly SectorId[]): number | null {
  if (!inventory || inventory.grossT === null || !(inventory.grossT > 0)) return null;
  let sum = 0;
  for (const sector of sectors) {
    const tonnes = inventory.bySector.get(sector)?.totalT ?? null;
    if (tonnes === null) return null;
    sum += tonnes;
  }
  return sum / inventory.grossT;
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
    { id: 'population', name: { 'zh-CN': '常住人口', en: 'Residents' }, unit: '万人', values: people },
    {
      id: 'gdpPerHead',
      name: { 'zh-CN': '人均生产总值', en: 'GDP a head' },
      unit: '万元',
      values: per(gdp, people, 1),
    },
    {
      id: 'energyIntensity',
      name: { 'zh-CN': '能源强度', en: 'Energy intensity' },
      unit: 'tce/万元',
      values: per(energy, gdp, 1),
    },
    {
      id: 'carbonIntensity',
      name: { 'zh-CN': '能源碳强度', en: 'Carbon intensity of energy' },
      unit: 'tCO₂e/tce',
      values: per(gross, energy, 1e-4),
    },
  ];
}
