/**
 * How much of each gas is at points, shared out, and without place? (methods 2.1, 3.1)
 *
 *   inventory_g = reported_g + attributed_g + residual_g       for each gas, and Σ_g of each = that of the sector
 *
 * A source that tells its gas counts there; what the others report is taken to be made up as what is then left of the
 * sector's gases (own reading), and so is what is shared out: a proxy tells where, not what. Sources above the
 * inventory of one gas: `POINTS_EXCEED_GAS`, its residual is negative and the sector still closes. A gas that the
 * sector's inventory lacks counts as not told (`POINT_GAS_NOT_IN_INVENTORY`), in t CO2e where that is what it knows.
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

export function gasParts(
  sector: SectorId,
  gases: readonly GasTonnes[],
  reported: readonly ReportedGas[],
  attributedT: number,
): { readonly parts: readonly GasPart[]; readonly issues: readonly Issue[] } {
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
  const attributed = split(attributedT, left, gases);
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
