/**
 * What does electricity used inside the boundary emit? (clause 5.1 a; methods 2.5)
 *
 *   location-based  E_s = AD_s · EF                                                          t CO2/a
 *   net import      C − G_local                                                              MWh/a
 *   blended EF      net import ≥ 0: (E_local + net import · EF) / C;   else E_local / G_local
 *   exports         memo: net import · blended EF, negative
 *   market-based    Σ MWh_i · contract EF_i + (AD − Σ MWh_i) · residual EF
 *
 * The territorial view shows plants inside as they are and the net import as indirect; the consumption
 * view gives both to the sectors by the blended factor. For an importer both have the same total; only
 * one may be called the total.
 */
import { notNegative } from '../bad-input.ts';

/** Location-based emissions of sectors, t CO2/a. Unknown sectors are not in the record. */
export function locationBasedT(mwhBySector: Readonly<Record<string, number>>, factorTPerMwh: number): number {
  let sum = 0;
  for (const [sector, mwh] of Object.entries(mwhBySector)) {
    sum += notNegative(mwh, `electricity of ${sector}`) * factorTPerMwh;
  }
  return sum;
}

export interface ConsumptionView {
  readonly netImportMwh: number;
  readonly importT: number;
  readonly blendedTPerMwh: number;
  readonly tBySector: Readonly<Record<string, number>>;
  readonly totalT: number;
  /** Emissions that leave with exported power, negative as a memo; 0 for an importer. */
  readonly exportT: number;
}

export function consumptionView(
  mwhBySector: Readonly<Record<string, number>>,
  localGenerationMwh: number,
  localT: number,
  gridTPerMwh: number,
): ConsumptionView {
  const useMwh = Object.entries(mwhBySector).reduce(
    (sum, [sector, mwh]) => sum + notNegative(mwh, `electricity of ${sector}`),
    0,
  );
  notNegative(localGenerationMwh, 'local generation');
  notNegative(localT, 'emissions of local plants');
  const netImportMwh = useMwh - localGenerationMwh;
  const importT = Math.max(0, netImportMwh) * gridTPerMwh;
  const isImporter = netImportMwh >= 0;
  // Without use and without generation there is nothing to blend.
  const blendedTPerMwh =
    useMwh === 0 && isImporter ? gridTPerMwh : isImporter ? (localT + importT) / useMwh : localT / localGenerationMwh;
  const tBySector = Object.fromEntries(
    Object.entries(mwhBySector).map(([sector, mwh]) => [sector, mwh * blendedTPerMwh]),
  );
  const exportT = isImporter ? 0 : netImportMwh * blendedTPerMwh;
  return { netImportMwh, importT, blendedTPerMwh, tBySector, totalT: useMwh * blendedTPerMwh, exportT };
}

/** Market-based emissions; `contracts`: power bought with its own factor, each MWh once. */
export function marketBasedT(
  useMwh: number,
  contracts: readonly { readonly mwh: number; readonly tPerMwh: number }[],
  residualTPerMwh: number,
): number {
  let contractMwh = 0;
  let sumT = 0;
  for (const { mwh, tPerMwh } of contracts) {
    contractMwh += notNegative(mwh, 'contracted power');
    sumT += mwh * tPerMwh;
  }
  // Each MWh once: no more can be contracted than is used.
  notNegative(useMwh - contractMwh, 'use without contract');
  return sumT + (useMwh - contractMwh) * residualTPerMwh;
}
