/**
 * CO2 of vehicles by how far they drive (clause 5.1 a, 1A3; methods 2.2).
 *
 *   E = N · VKT · (l/100 km) · density · NCV · CC · OF · 44/12                                 t CO2/a
 *
 * N vehicles, VKT in km a vehicle and year, density in kg/l, NCV in GJ/t, CC in tC/GJ. The other way to tell
 * transport is fuel sold; a plan declares which, and both together are counted twice. Worked: 10,000 cars ·
 * 12,000 km · 7.5 l · 0.74 kg/l = 6,660 t of gasoline; · 43.07 · 0.0189 · 0.98 · 44/12 = 19,481 t CO2.
 */
import { notNegative } from '../../bad-input.ts';
import { fuelCo2T } from '../fuel-combustion.ts';

const KG_PER_T = 1000;
const KM_OF_RATE = 100;

export interface Fleet {
  readonly vehicles: number;
  readonly kmPerVehicle: number;
  readonly litresPer100Km: number;
  readonly densityKgPerL: number;
}

/** Fuel burnt, t/a. */
export function fleetFuelT({ vehicles, kmPerVehicle, litresPer100Km, densityKgPerL }: Fleet): number {
  const km = notNegative(vehicles, 'vehicles') * notNegative(kmPerVehicle, 'distance');
  const litres = (km * notNegative(litresPer100Km, 'fuel rate')) / KM_OF_RATE;
  return (litres * notNegative(densityKgPerL, 'density')) / KG_PER_T;
}

export function fleetCo2T(
  fleet: Fleet,
  fuel: { readonly netCalorificGjPerT: number; readonly carbonTPerGj: number; readonly oxidisedShare: number },
): number {
  return fuelCo2T(fleetFuelT(fleet), fuel.netCalorificGjPerT, fuel.carbonTPerGj, fuel.oxidisedShare);
}
