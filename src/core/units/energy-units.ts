/** Constants of methods 0.1 that turn units into one another. */

export const KWH_PER_MWH = 1000;
export const GJ_PER_MWH = 3.6;
export const CO2_PER_C = 44 / 12;
export const N2O_PER_N = 44 / 28;
export const M2_PER_HA = 10_000;
export const DAYS_PER_YEAR = 365;
export const HOURS_PER_YEAR = 8760;
