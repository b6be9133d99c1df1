/**
 * How much of each gas is at points, shared out, and without place? (methods 2.1, 3.1)
 *
 *   inventory_g = reported_g + attributed_g + residual_g       for each gas, and Σ_g of each = that of the sector
 *
 * A source that tells its gas counts there; what the others report is taken to be made up as what is then left of the
 * sector's gases (own reading), and so is what is shared out: a proxy tells where, not what. A gas for which a person
 * chose proxies goes out by these, apart from the others (`GasGroup`): what is left of it is the same, its place is not.
 * Sources above the inventory of one gas: `POINTS_EXCEED_GAS`, its residual is negative and the sector still closes. A gas
 * that the sector's inventory lacks counts as not told (`POINT_GAS_NOT_IN_INVENTORY`), in t CO2e where that is what it
 * knows; a choice for such a gas has nothing to share out (`PROXY_GAS_NOT_IN_INVENTORY`).
 */
import type { Issue } from '../core/issue.ts';
import type { GasId, SectorId } from '../core/plan/tables.ts';
import { exactSum, pointExcess } from './allocate.ts';
import type { GasPart } from './attribution-result.ts';

export interface GasTonnes {
  readonly gas: GasId;
  readonly tonnes: number;
}

/** What one source reports; null: its gas is not told. */
export interface ReportedGas {
  readonly gas: GasId | null;
  readonly tonnes: number;
}

/** Gases that go out together: one with a choice of its own, or all without (`gas` null). */
export interface GasGroup {
  readonly gas: GasId | null;
  /** To share out, t CO2e; of all groups together what is left of the sector. */
  readonly tonnes: number;
}

/** Of a group, what found a place. */
interface PlacedGroup {
  readonly gas: GasId | null;
  readonly attributedT: number;
}

/** What is left of the sector by groups of gases; those with nothing left are not there. */
export function gasGroups(
  sector: SectorId,
  gases: readonly GasTonnes[],
  reported: readonly ReportedGas[],
  leftT: number,
  apart: ReadonlySet<GasId>,
): { readonly groups: readonly GasGroup[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [...apart]
    .filter((gas) => !gases.some((one) => one.gas === gas))
    .map((gas) => ({ code: 'PROXY_GAS_NOT_IN_INVENTORY', severity: 'note', count: 1, detail: { sector, gas } }));
  const own = gases.filter(({ gas }) => apart.has(gas));
  if (own.length === 0) return { groups: [{ gas: null, tonnes: leftT }], issues };
  const toShare = split(leftT, leftOfGases(sector, gases, reported).left, gases);
  const groups = gases.flatMap(({ gas }, i): GasGroup[] => (apart.has(gas) ? [{ gas, tonnes: toShare[i]! }] : []));
  const together = exactSum(toShare.filter((_, i) => !apart.has(gases[i]!.gas)));
  return { groups: [{ gas: null, tonnes: together }, ...groups].filter(({ tonnes }) => tonnes !== 0), issues };
}

/** `placed`: of each group of `gasGroups`, or of the one of all gases. */
export function gasParts(
  sector: SectorId,
  gases: readonly GasTonnes[],
  reported: readonly ReportedGas[],
  placed: readonly PlacedGroup[],
): { readonly parts: readonly GasPart[]; readonly issues: readonly Issue[] } {
  const { given, assumed, left, issues } = leftOfGases(sector, gases, reported);
  const apart = new Map(placed.flatMap(({ gas, attributedT }) => (gas === null ? [] : [[gas, attributedT] as const])));
  const others = [...gases.keys()].filter((i) => !apart.has(gases[i]!.gas));
  const together = split(
    exactSum(placed.flatMap(({ gas, attributedT }) => (gas === null ? [attributedT] : []))),
    others.map((i) => left[i]!),
    others.map((i) => gases[i]!),
  );
  const attributed = gases.map(({ gas }, i) => apart.get(gas) ?? together[others.indexOf(i)]!);
  const parts = gases.map(({ gas, tonnes }, i): GasPart => {
    const residualT = left[i]! - attributed[i]!;
    return {
      gas,
      inventoryT: tonnes,
      reportedGivenT: given[i]!,
      reportedAssumedT: assumed[i]!,
      attributedT: attributed[i]!,
      // A rounding of the last digit is no residual.
      residualT: Math.abs(residualT) <= 1e-12 * Math.max(Math.abs(tonnes), Math.abs(attributed[i]!)) ? 0 : residualT,
    };
  });
  return { parts, issues };
}

/** What sources report of each gas, told and assumed, and what is left of it. */
function leftOfGases(sector: SectorId, gases: readonly GasTonnes[], reported: readonly ReportedGas[]) {
  const issues: Issue[] = [];
  const known = new Set(gases.map(({ gas }) => gas));
  // Of a sector known as CO2e only, every gas is a part.
  const undivided = known.has('CO2e') ? 'CO2e' : null;
  let foreign = 0;
  const gasOf = ({ gas }: ReportedGas): GasId | null => {
    if (gas === null || known.has(gas)) return gas;
    if (undivided === null) foreign++;
    return undivided;
  };
  const told = reported.map((source) => ({ tonnes: source.tonnes, gas: gasOf(source) }));
  if (foreign > 0) {
    issues.push({ code: 'POINT_GAS_NOT_IN_INVENTORY', severity: 'warn', count: foreign, detail: { sector } });
  }
  const sumOf = (gas: GasId | null) => exactSum(told.flatMap((source) => (source.gas === gas ? [source.tonnes] : [])));
  const given = gases.map(({ gas }) => sumOf(gas));
  const assumed = split(
    sumOf(null),
    gases.map(({ tonnes }, i) => tonnes - given[i]!),
    gases,
  );
  gases.forEach(({ gas, tonnes }, i) => {
    if (gases.length < 2 || tonnes < 0 || pointExcess(tonnes, given[i]!) !== 'POINTS_EXCEED_TOTAL') return;
    const detail = { sector, gas, reportedT: given[i]!, inventoryT: tonnes, excessT: given[i]! - tonnes };
    issues.push({ code: 'POINTS_EXCEED_GAS', severity: 'warn', count: 1, detail });
  });
  const left = gases.map(({ tonnes }, i) => tonnes - given[i]! - assumed[i]!);
  return { given, assumed, left, issues };
}

/** By what is left of each gas, in the direction of the whole; where nothing is left, by the inventory. */
function split(total: number, left: readonly number[], gases: readonly GasTonnes[]): number[] {
  if (total === 0) return gases.map(() => 0);
  // A removal is a sum of losses and uptakes: each keeps its sign.
  const all = exactSum(left);
  if (total < 0 && all < 0) return left.map((tonnes) => total * (tonnes / all));
  const weights = left.map((tonnes) => Math.max(0, tonnes));
  const sum = exactSum(weights);
  if (sum > 0) return weights.map((weight) => total * (weight / sum));
  const sizes = gases.map(({ tonnes }) => Math.abs(tonnes));
  const whole = exactSum(sizes);
  // A sector of nothing whose sources report something: the excess belongs to no gas more than to another.
  return sizes.map((size) => total * (whole > 0 ? size / whole : 1 / sizes.length));
}
