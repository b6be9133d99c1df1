/** Every measure there is, in the order of clause 7.2. One file and one line make a new one. */
import type { MeasureKind } from '../define-measure.ts';
import { afforestation } from './afforestation.ts';
import { bevBus } from './bev-bus.ts';
import { chargingNetwork } from './charging-network.ts';
import { chillerUpgrade } from './chiller-upgrade.ts';
import { cyclingLane } from './cycling-lane.ts';
import { districtCooling } from './district-cooling.ts';
import { energyManagement } from './energy-management.ts';
import { envelopeRetrofit } from './envelope-retrofit.ts';
import { foodWasteBiogas } from './food-waste-biogas.ts';
import { greenNewBuilding } from './green-new-building.ts';
import { groundSolar } from './ground-solar.ts';
import { industrialEfficiency } from './industrial-efficiency.ts';
import { industrialHeatPump } from './industrial-heat-pump.ts';
import { ledLighting } from './led-lighting.ts';
import { mangrovePlanting } from './mangrove-planting.ts';
import { rooftopSolar } from './rooftop-solar.ts';
import { shorePower } from './shore-power.ts';
import { urbanPark } from './urban-park.ts';
import { windPower } from './wind-power.ts';

export const catalog: readonly MeasureKind[] = [
  rooftopSolar,
  groundSolar,
  windPower,
  districtCooling,
  industrialEfficiency,
  industrialHeatPump,
  bevBus,
  chargingNetwork,
  shorePower,
  cyclingLane,
  envelopeRetrofit,
  chillerUpgrade,
  ledLighting,
  energyManagement,
  greenNewBuilding,
  foodWasteBiogas,
  afforestation,
  mangrovePlanting,
  urbanPark,
];

const byId = new Map(catalog.map((kind) => [kind.id, kind]));

/** The catalogue entry of a measure; null for a kind this version does not know. */
export function measureKindOf(id: string): MeasureKind | null {
  return byId.get(id) ?? null;
}
