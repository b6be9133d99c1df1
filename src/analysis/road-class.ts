/**
 * What kind of road is it, and how much traffic does its kind bear? (methods 3.3)
 *
 * Class weights 10, 5, 2, 1 of the methods. Ways without motor traffic bear nothing: that is known, not
 * missing. OpenStreetMap classes follow its tagging guide for China (trunk: national and fast roads,
 * primary: main, secondary: secondary roads, tertiary and below: local roads).
 */

export type RoadClass = 'expressway' | 'arterial' | 'secondary' | 'local' | 'withoutMotors';

/** Weight of a metre of road where no traffic is known. */
export const classWeight: Readonly<Record<RoadClass, number>> = {
  expressway: 10,
  arterial: 5,
  secondary: 2,
  local: 1,
  withoutMotors: 0,
};

/**
 * Share of light, heavy and bus traffic by class: modelling assumption (mark A), to be replaced by
 * counts. Expressway, arterial and local as in the worked example of methods 3.3. Null: no motor traffic.
 */
export const vehicleMix: Readonly<Record<RoadClass, Readonly<Record<'light' | 'heavy' | 'bus', number>> | null>> = {
  expressway: { light: 0.82, heavy: 0.17, bus: 0.01 },
  arterial: { light: 0.88, heavy: 0.09, bus: 0.03 },
  secondary: { light: 0.92, heavy: 0.05, bus: 0.03 },
  local: { light: 0.95, heavy: 0.03, bus: 0.02 },
  withoutMotors: null,
};

const WORDS: readonly (readonly [RoadClass, RegExp])[] = [
  [
    'withoutMotors',
    /^(footway|cycleway|path|steps|pedestrian|track|bridleway|platform|corridor|construction|proposed|raceway|elevator|abandoned)$|步行|人行|自行车|绿道|台阶|在建/i,
  ],
  ['expressway', /^(motorway|trunk)(_link)?$|expressway|freeway|高速|快速/i],
  ['secondary', /^secondary(_link)?$|次干/i],
  ['arterial', /^(primary|arterial)(_link)?$|主干|国道|省道|arterial/i],
  [
    'local',
    /^(tertiary(_link)?|residential|unclassified|living_street|service|services|road|busway|bus_guideway|local)$|支路|县道|乡道|村道|街巷|小区|内部/i,
  ],
];

/** Class named by a column's text; null for none that is known. */
export function roadClassFromText(text: string): RoadClass | null {
  const word = text.trim();
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
