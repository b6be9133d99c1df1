/**
 * What does electricity storage save? (methods 6.3)
 *
 *   saving  = recovered curtailment · EF − penalty                                           t CO2/a
 *   penalty = discharged · (1/round trip − 1) · EF
 *
 * At one factor for the whole year, moving power from hour to hour saves nothing and costs the losses;
 * only power that would have been thrown away is a saving.
 */
export function storagePenaltyT(dischargedMwh: number, roundTripShare: number, gridFactorTPerMwh: number): number {
  return dischargedMwh * (1 / roundTripShare - 1) * gridFactorTPerMwh;
}

export function storageSavingT(
  dischargedMwh: number,
  roundTripShare: number,
  recoveredMwh: number,
  gridFactorTPerMwh: number,
): number {
  return recoveredMwh * gridFactorTPerMwh - storagePenaltyT(dischargedMwh, roundTripShare, gridFactorTPerMwh);
}
