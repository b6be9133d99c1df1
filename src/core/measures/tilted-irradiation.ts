/**
 * How much light falls on a tilted panel? (methods 6.2)
 *
 *   ground    G_r = GHI · ρ · (1 − cos β) / 2
 *   isotropic D   = DHI · (1 + cos β) / 2
 *   Klucher   D   = DHI · ½ (1 + cos β) (1 + F sin³(β/2)) (1 + F cos²θ sin³z),  F = 1 − (DHI/GHI)²
 *   monthly   H_T = H [(1 − Hd/H) R_b + (Hd/H)(1 + cos β)/2 + ρ (1 − cos β)/2]
 *
 * Monthly means: Liu and Jordan with Klein's R_b for panels that face the equator, diffuse share by
 * Erbs from the clearness KT = H/H0. Outside 0.3 ≤ KT ≤ 0.8 the share is worked out all the same,
 * limited to 0…1 and flagged (KT_RANGE). Angles in degrees, H in any unit of energy a m² and day.
 * Leaves out: polar day and night (latitudes beyond 66.5°), shade of the horizon.
 */

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const cos = (degrees: number): number => Math.cos(radians(degrees));
const sin = (degrees: number): number => Math.sin(radians(degrees));

/** W/m² at the edge of the atmosphere. */
const SOLAR_CONSTANT = 1367;
const SECONDS_PER_DAY = 86_400;
const J_PER_MJ = 1e6;

export function groundReflected(tilt: number, ghi: number, albedo: number): number {
  return (ghi * albedo * (1 - cos(tilt))) / 2;
}

export function isotropicSky(tilt: number, dhi: number): number {
  return (dhi * (1 + cos(tilt))) / 2;
}

/** Angle between the sun and the panel's normal, as its cosine, not below 0. */
function cosOfIncidence(tilt: number, azimuth: number, zenith: number, solarAzimuth: number): number {
  return Math.max(0, cos(tilt) * cos(zenith) + sin(tilt) * sin(zenith) * cos(solarAzimuth - azimuth));
}

export function klucherSky(
  tilt: number,
  azimuth: number,
  { ghi, dhi, zenith, solarAzimuth }: { ghi: number; dhi: number; zenith: number; solarAzimuth: number },
): number {
  const f = ghi > 0 ? 1 - (dhi / ghi) ** 2 : 0;
  const incidence = cosOfIncidence(tilt, azimuth, zenith, solarAzimuth);
  const horizon = 1 + f * sin(tilt / 2) ** 3;
  const aroundSun = 1 + f * incidence ** 2 * sin(zenith) ** 3;
  return dhi * 0.5 * (1 + cos(tilt)) * horizon * aroundSun;
}

export interface TiltedMonth {
  /** On the panel, in the unit of the input. */
  readonly onPanel: number;
  /** At the edge of the atmosphere on the level, MJ/m²/d. */
  readonly extraterrestrialMj: number;
  readonly clearness: number;
  readonly diffuseShare: number;
  readonly beamRatio: number;
  readonly issue: 'KT_RANGE' | null;
}

/** One month's mean day. `levelMj`: irradiation on the level, MJ/m²/d. */
export function tiltedMonth(
  latitude: number,
  tilt: number,
  levelMj: number,
  albedo: number,
  dayOfYear: number,
  solarConstant = SOLAR_CONSTANT,
): TiltedMonth {
  const declination = 23.45 * sin((360 * (284 + dayOfYear)) / 365);
  const sunset = Math.acos(-Math.tan(radians(latitude)) * Math.tan(radians(declination)));
  const level = cos(latitude) * cos(declination) * Math.sin(sunset) + sunset * sin(latitude) * sin(declination);
  const eccentricity = 1 + 0.033 * cos((360 * dayOfYear) / 365);
  const extraterrestrialMj = (((SECONDS_PER_DAY * solarConstant) / Math.PI) * eccentricity * level) / J_PER_MJ;
  const clearness = levelMj / extraterrestrialMj;
  const diffuseShare = erbsDiffuseShare(clearness, sunset);

  // A panel on the southern half looks north: the same with the tilt the other way.
  const seen = latitude >= 0 ? latitude - tilt : latitude + tilt;
  const panelSunset = Math.min(sunset, Math.acos(-Math.tan(radians(seen)) * Math.tan(radians(declination))));
  const beam = cos(seen) * cos(declination) * Math.sin(panelSunset) + panelSunset * sin(seen) * sin(declination);
  const beamRatio = beam / level;
  const onPanel =
    levelMj * ((1 - diffuseShare) * beamRatio + (diffuseShare * (1 + cos(tilt))) / 2 + (albedo * (1 - cos(tilt))) / 2);
  const isOutside = clearness < 0.3 || clearness > 0.8;
  return { onPanel, extraterrestrialMj, clearness, diffuseShare, beamRatio, issue: isOutside ? 'KT_RANGE' : null };
}

/** Share of diffuse light in a monthly mean, by clearness; two seasons, told by the hour angle of sunset. */
function erbsDiffuseShare(clearness: number, sunsetRadians: number): number {
  const k = clearness;
  const isWinter = sunsetRadians <= radians(81.4);
  const share = isWinter
    ? 1.391 - 3.56 * k + 4.189 * k ** 2 - 2.137 * k ** 3
    : 1.311 - 3.022 * k + 3.427 * k ** 2 - 1.821 * k ** 3;
  return Math.min(1, Math.max(0, share));
}
