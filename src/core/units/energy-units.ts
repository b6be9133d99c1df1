/** Constants of methods 0.1 that turn units into one another. */

export const KWH_PER_MWH = 1000;
/** 1 万kWh = 10 MWh. */
export const MWH_PER_WAN_KWH = 10;
export const GJ_PER_MWH = 3.6;
/** 29307.6 kJ/kgce. */
export const GJ_PER_TCE = 29.3076;
export const CO2_PER_C = 44 / 12;
export const N2O_PER_N2O_N = 44 / 28;
export const M2_PER_HA = 10_000;
/** 1 ha = 15 亩. */
export const MU_PER_HA = 15;
export const DAYS_PER_YEAR = 365;
export const HOURS_PER_YEAR = 8760;
