/**
 * Cycling lanes move trips from cars to bicycles (clause 7.2 c; methods 6.3).
 *
 *   car travel = residents · km a person and day · 365 · share by car                            pkm/a
 *   shift      = effect a km/km² · length of lanes / area of the region, at most 0.3
 *   avoided    = car travel · shift · (EF_car − EF_bicycle) / 1000 · (1 − rebound)               t CO2/a
 *
 * Comes before electrification (methods 6.4): a trip that is cycled needs no car of any kind. The pkm of
 * battery cars is not taken out of car travel: lower the share by car where many are.
 */
import { factorValue } from '../../factors/factor.ts';
import { DAYS_PER_YEAR } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

const KG_PER_T = 1000;
/** No network moves more than this share of car travel to bicycles. */
const MOST_SHIFTED = 0.3;

/** Share of car travel moved to bicycles by lanes of a density, 0…MOST_SHIFTED. */
export function shareShifted(lengthKm: number, areaKm2: number, shiftPerDensity: number): number {
  return Math.min(MOST_SHIFTED, (lengthKm / areaKm2) * shiftPerDensity);
}

export const cyclingLane = defineMeasure({
  id: 'cycling-lane',
  clause: '7.2c',
  sector: 'transport',
  name: { 'zh-CN': '自行车道网络', en: 'Cycling lanes' },
  about: {
    'zh-CN': '沿道路建设自行车道，使部分小汽车出行转为骑行，扣除诱发的新增出行。',
    en: 'Lanes along roads move part of car travel to bicycles, less what new car trips win back.',
  },
  stage: 'demand',
  standsOn: ['roads', 'drawn'],
  fits: [],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    kmPerPersonDay: {
      name: { 'zh-CN': '人均日机动化出行里程', en: 'Motorised travel a person and day' },
      start: startOf('start.cycling_lane.km_per_person_day'),
      min: 1,
      max: 40,
      step: 0.5,
      unit: { 'zh-CN': 'km', en: 'km' },
    },
    carShare: {
      name: { 'zh-CN': '小汽车出行里程比例', en: 'Share of it by car' },
      start: startOf('start.cycling_lane.car_share'),
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
    shiftPerDensity: {
      name: { 'zh-CN': '每 km/km² 车道密度的转移比例', en: 'Share moved for each km/km² of lanes' },
      start: startOf('cycling_lane.shift'),
      min: 0,
      max: 0.05,
      step: 0.001,
      unit: 'share',
    },
    rebound: {
      name: { 'zh-CN': '诱发出行抵消比例', en: 'Won back by new car trips' },
      start: startOf('start.cycling_lane.rebound'),
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('cycling_lane.life'),
      min: 5,
      max: 40,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect({ kmPerPersonDay, carShare, shiftPerDensity, rebound }, site, { population, regionAreaKm2 }) {
    if (population === null) return { kind: 'unknown', missing: ['population'] };
    if (regionAreaKm2 === null) return { kind: 'unknown', missing: ['regionAreaKm2'] };
    const carPkm = population * kmPerPersonDay * DAYS_PER_YEAR * carShare;
    const shifted = shareShifted(site.lengthKm, regionAreaKm2, shiftPerDensity) * (1 - rebound);
    const factorTPerPkm = (factorValue('pkm_car') - factorValue('pkm_bike')) / KG_PER_T;
    return { kind: 'own', beforeT: carPkm * shifted * factorTPerPkm, afterT: 0, addsMwh: 0 };
  },
});
