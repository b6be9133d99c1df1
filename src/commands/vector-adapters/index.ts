/** Every adapter. The first of a vector's method whose shape fits runs it: narrower shapes stand first. */
import type { Adapter } from './adapter.ts';
import { agricultureAdapters } from './agriculture.ts';
import { compositionAdapters } from './composition.ts';
import { dataQualityAdapters } from './data-quality.ts';
import { driverAdapters } from './drivers.ts';
import { eligibilityAdapters } from './eligibility.ts';
import { inventoryAdapters } from './inventory.ts';
import { inventoryMethodAdapters } from './inventory-methods.ts';
import { landAreaAdapters } from './land-area.ts';
import { measureAdapters } from './measures.ts';
import { sinkAdapters } from './sinks.ts';
import { spatialAdapters } from './spatial.ts';
import { wasteAdapters } from './waste.ts';

export const adapters: readonly Adapter[] = [
  ...landAreaAdapters,
  ...eligibilityAdapters,
  ...inventoryAdapters,
  ...agricultureAdapters,
  ...wasteAdapters,
  ...inventoryMethodAdapters,
  ...compositionAdapters,
  ...dataQualityAdapters,
  ...spatialAdapters,
  ...driverAdapters,
  ...measureAdapters,
  ...sinkAdapters,
];
