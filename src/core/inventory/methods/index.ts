/** Every method of the inventory there is. A new one is a file and a line here. */
import { acid } from './acid.method.ts';
import { activityFactor } from './activity-factor.method.ts';
import { aluminium } from './aluminium.method.ts';
import { ammonia } from './ammonia.method.ts';
import { areaRate } from './area-rate.method.ts';
import { biologicalTreatment } from './biological-treatment.method.ts';
import { byProduct } from './by-product.method.ts';
import { carbonate } from './carbonate.method.ts';
import type { Method } from './define-method.ts';
import { direct } from './direct.method.ts';
import { effluent } from './effluent.method.ts';
import { electricity } from './electricity.method.ts';
import { enteric } from './enteric.method.ts';
import { firstOrderDecay } from './first-order-decay.method.ts';
import { fuel } from './fuel.method.ts';
import { gasNetwork } from './gas-network.method.ts';
import { glass } from './glass.method.ts';
import { heat } from './heat.method.ts';
import { incineration } from './incineration.method.ts';
import { localGeneration } from './local-generation.method.ts';
import { manure } from './manure.method.ts';
import { massBalance } from './mass-balance.method.ts';
import { measured } from './measured.method.ts';
import { product } from './product.method.ts';
import { refrigerant } from './refrigerant.method.ts';
import { rice } from './rice.method.ts';
import { sf6 } from './sf6.method.ts';
import { soilDirect } from './soil-direct.method.ts';
import { soilIndirect } from './soil-indirect.method.ts';
import { steel } from './steel.method.ts';
import { vehicles } from './vehicles.method.ts';
import { wastewater } from './wastewater.method.ts';

export const methods: readonly Method[] = [
  fuel,
  vehicles,
  gasNetwork,
  product,
  carbonate,
  glass,
  ammonia,
  acid,
  byProduct,
  steel,
  aluminium,
  refrigerant,
  sf6,
  enteric,
  manure,
  rice,
  soilDirect,
  soilIndirect,
  areaRate,
  firstOrderDecay,
  massBalance,
  incineration,
  biologicalTreatment,
  wastewater,
  effluent,
  electricity,
  heat,
  localGeneration,
  measured,
  activityFactor,
  direct,
];

const byId = new Map(methods.map((method) => [method.id, method]));

/** Null for a method this version does not know. */
export function methodOf(id: string): Method | null {
  return byId.get(id) ?? null;
}
