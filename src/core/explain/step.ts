/**
 * Where does a number come from? A number as a step of its explanation: its value, and the steps it is made of.
 *
 *   given       said by a file, a person or a factor table: the chain ends here, at its `home`
 *   sum         a + b + …          difference  a − b − …
 *   product     a · b · …          quotient    a ÷ b
 *   atLeast     the larger of a and b
 *
 * Null is unknown and makes everything made of it unknown: it is never taken as 0. Names of steps are words of
 * `features/explain/messages.ts`.
 */
import type { ElectricityUserId } from '../attribution/electricity-users.ts';
import type { BuildingUse } from '../factors/building-use.ts';
import type { LandUseCategory } from '../landuse/land-use-category.ts';
import type { ColumnMeaning, GasId, ProxyId, SectorId, Settings, Status } from '../plan/tables.ts';

export type StepName =
  | 'regionTotal'
  | 'featureTotal'
  | 'cellTotal'
  | 'landUseApart'
  | 'sectorPart'
  | 'sectorBalance'
  | 'inventory'
  | 'inView'
  | 'movedToUsers'
  | 'movedFromPlants'
  | 'stayingHere'
  | 'stayingShare'
  | 'gas'
  | 'inventoryCell'
  | 'category'
  | 'gwp'
  | 'reportedHere'
  | 'reportedValue'
  | 'reportedTotal'
  | 'shared'
  | 'sharedTotal'
  | 'toShare'
  | 'proxyShare'
  | 'residual'
  | 'share'
  | 'weight'
  | 'weightSum'
  | 'floorArea'
  | 'footprint'
  | 'storeys'
  | 'heightStoreys'
  | 'height'
  | 'storeyHeight'
  | 'one'
  | 'intensity'
  | 'meanIntensity'
  | 'occupancy'
  | 'roadLength'
  | 'classWeight'
  | 'traffic'
  | 'daysPerYear'
  | 'mixedFactor'
  | 'vehicleShare'
  | 'vehicleFactor'
  | 'vehiclePart'
  | 'tonnesPerGram'
  | 'population'
  | 'parcelArea'
  | 'removalRate'
  | 'featureInCell'
  | 'shareInCell'
  | 'otherFeatures'
  | 'savingInCell'
  | 'savingTotal'
  | 'otherSavings';

export type StepUnit =
  | 't'
  | 'tGas'
  | '1'
  | 'm2'
  | 'm'
  | 'km'
  | 'storeys'
  | 'kWh/a'
  | 'kWh/m2/a'
  | 'people'
  | 'vehicles/d'
  | 'd/a'
  | 'g/km'
  | 't/g'
  | 'tCO2/ha/a'
  | 'weight';

export type Operation = 'given' | 'sum' | 'difference' | 'product' | 'quotient' | 'atLeast';

/** What a step is about, for its name. */
export interface StepAbout {
  readonly sector?: SectorId;
  readonly gas?: GasId;
  /** Id of a category of the inventory. */
  readonly category?: string;
  readonly year?: number;
  readonly gwpSet?: Settings['gwpSet'];
  readonly proxy?: ProxyId;
  /** Whose electricity it is. */
  readonly user?: ElectricityUserId;
  readonly use?: BuildingUse;
  readonly landUse?: LandUseCategory;
  readonly roadClass?: 'expressway' | 'arterial' | 'secondary' | 'local' | 'withoutMotors';
  readonly vehicle?: 'light' | 'heavy' | 'bus';
  readonly layerId?: string;
  readonly meaning?: ColumnMeaning;
  readonly column?: string;
  /** How many features or points stand behind a sum. */
  readonly count?: number;
  /** What a feature is called. */
  readonly feature?: string;
}

/** Where the number is at home: there it can be looked at and changed. */
export type StepHome =
  | { readonly kind: 'inventoryCell'; readonly sector: SectorId; readonly gas: GasId; readonly year: number }
  | { readonly kind: 'column'; readonly layerId: string; readonly column: string; readonly featureId: string }
  | { readonly kind: 'factor'; readonly id: string }
  | { readonly kind: 'feature'; readonly layerId: string; readonly row: number }
  | { readonly kind: 'sector'; readonly sector: SectorId };

/** Why a number is less sure than it looks. */
export type Doubt =
  | 'classMedian'
  | 'noHeightKnown'
  | 'useUnknown'
  | 'useFromParcel'
  | 'occupancyAssumed'
  | 'occupancyBad'
  | 'fallback'
  | 'trafficMedian'
  | 'classUnknown'
  | 'modellingMix'
  | 'gasesMissing'
  | 'categoriesMissing'
  | 'sectorsMissing';

export interface Step {
  readonly name: StepName;
  readonly value: number | null;
  readonly unit: StepUnit;
  readonly by: Operation;
  readonly of: readonly Step[];
  readonly about?: StepAbout;
  readonly home?: StepHome;
  readonly doubts?: readonly Doubt[];
  /** Of a cell of the inventory or a factor. */
  readonly source?: string;
  readonly status?: Status;
  readonly uncertaintyPct?: number | null;
  readonly note?: string;
}

type Extra = Omit<Step, 'name' | 'value' | 'unit' | 'by' | 'of'>;

/** A number that somebody said; null where nobody did. */
export function given(name: StepName, value: number | null, unit: StepUnit, extra: Extra = {}): Step {
  return { name, value: value === null || Number.isNaN(value) ? null : value, unit, by: 'given', of: [], ...extra };
}

/** A number made of others; its value is what they make. */
export function made(
  name: StepName,
  by: Exclude<Operation, 'given'>,
  unit: StepUnit,
  of: readonly Step[],
  extra: Extra = {},
): Step {
  return {
    name,
    value: calculated(
      by,
      of.map(({ value }) => value),
    ),
    unit,
    by,
    of,
    ...extra,
  };
}

/** What numbers make; null where one of them is unknown or there is none. */
export function calculated(by: Exclude<Operation, 'given'>, values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  const [first, ...rest] = known;
  if (first === undefined) return by === 'sum' ? 0 : null;
  switch (by) {
    case 'sum':
      return rest.reduce((sum, value) => sum + value, first);
    case 'difference':
      return rest.reduce((left, value) => left - value, first);
    case 'product':
      return rest.reduce((product, value) => product * value, first);
    case 'quotient':
      return rest.reduce((left, value) => left / value, first);
    case 'atLeast':
      return Math.max(...known);
  }
}

/** The steps whose value is not what their parts make, deeper ones first; empty: everything multiplies out. */
export function stepsThatMiss(step: Step, relative = 1e-9): Step[] {
  const below = step.of.flatMap((part) => stepsThatMiss(part, relative));
  if (step.by === 'given') return below;
  const values = step.of.map(({ value }) => value);
  const result = calculated(step.by, values);
  if (result === null || step.value === null) return result === step.value ? below : [...below, step];
  // What is left of large numbers is as exact as they are.
  const size = Math.max(
    Math.abs(result),
    ...(step.by === 'sum' || step.by === 'difference' ? values.map((value) => Math.abs(value ?? 0)) : []),
  );
  return Math.abs(result - step.value) <= relative * size ? below : [...below, step];
}
