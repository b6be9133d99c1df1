/**
 * What does electricity used inside the boundary emit? (clause 5.1 a; methods 2.5)
 *
 *   location-based  E_s = AD_s · EF                                                          t CO2/a
 *   net import      C − G_local                                                              MWh/a
 *   blended EF      net import ≥ 0: (E_local + net import · EF) / C;   else E_local / G_local
 *   market-based    Σ MWh_i · contract EF_i + (AD − Σ MWh_i) · residual EF
 *
 * The territorial view shows plants inside as they are and the net import as indirect; the consumption
 * view gives both to the sectors by the blended factor. For an importer both have the same total; only
 * one may be called the total.
 */

/** Location-based emissions of sectors, t CO2/a. Unknown sectors are not in the record. */
export function locationBasedT(mwhBySector: Readonly<Record<string, number>>, factorTPerMwh: number): number {
  let sum = 0;
  for (const mwh of Object.values(mwhBySector)) sum += mwh * factorTPerMwh;
  return sum;
}

export interface ConsumptionView {
  readonly netImportMwh: number;
  readonly importT: number;
  readonly blendedTPerMwh: number;
  readonly tBySector: Readonly<Record<string, number>>;
  readonly totalT: number;
}

export function consumptionView(
  mwhBySector: Readonly<Record<string, number>>,
  localGenerationMwh: number,
  localT: number,
  gridTPerMwh: number,
): ConsumptionView {
  const useMwh = Object.values(mwhBySector).reduce((sum, mwh) => sum + mwh, 0);
  const netImportMwh = useMwh - localGenerationMwh;
  const importT = Math.max(0, netImportMwh) * gridTPerMwh;
  const blendedTPerMwh = netImportMwh >= 0 ? (localT + importT) / useMwh : localT / localGenerationMwh;
  const tBySector = Object.fromEntries(
    Object.entries(mwhBySector).map(([sector, mwh]) => [sector, mwh * blendedTPerMwh]),
  );
  return { netImportMwh, importT, blendedTPerMwh, tBySector, totalT: useMwh * blendedTPerMwh };
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
    contractMwh += mwh;
    sumT += mwh * tPerMwh;
  }
  return sumT + (useMwh - contractMwh) * residualTPerMwh;
}
