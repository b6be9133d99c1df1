/**
 * How much of its full rate does a stand reach at its age? (methods 10.1: linear ramp over 5 years)
 *
 * The rates of the tables are means of existing stands. A planting of the last five years stands
 * somewhere on the ramp: it counts with the mean of the ramp, (1 + 2 + 3 + 4 + 5) / 25 = 0.6, and its
 * range reaches from the first year to the full rate. Its exact year belongs to a measure
 * (afforestation, mangrove planting), which knows when it was planted.
 */
import type { Text } from '../text.ts';
import { plantingRamp, RAMP_YEARS } from './planting-ramp.ts';

export interface AgeClass {
  readonly id: string;
  readonly name: Text;
  /** Share of the full rate: as counted, and the ends of its range. */
  readonly share: number;
  readonly lowShare: number;
  readonly highShare: number;
}

const meanOfRamp =
  Array.from({ length: RAMP_YEARS }, (_, age) => plantingRamp(age)).reduce((sum, share) => sum + share, 0) / RAMP_YEARS;

export const ageClasses = [
  {
    id: 'established',
    name: { 'zh-CN': '成林（5 年以上）', en: 'Established (over 5 years)' },
    share: 1,
    lowShare: 1,
    highShare: 1,
  },
  {
    id: 'planted',
    name: { 'zh-CN': '新造（5 年以内）', en: 'Planted (up to 5 years)' },
    share: meanOfRamp,
    lowShare: plantingRamp(0),
    highShare: 1,
  },
] as const satisfies readonly AgeClass[];

export type AgeClassId = (typeof ageClasses)[number]['id'];

export function ageClassOf(id: string): AgeClass | null {
  return ageClasses.find((ageClass) => ageClass.id === id) ?? null;
}
