/**
 * What each kind of record must look like when it comes from a file.
 *
 * The types say the same to the compiler; `satisfies` below and the test beside it hold both to each
 * other, so a field or a word added to one and not to the other does not compile. Unknown fields are
 * refused, for dropping them would lose something silently.
 */
import * as v from 'valibot';
import type { TableName, Tables } from '../core/plan/tables.ts';

const text = v.string();
const yesNo = v.boolean();
const number = v.pipe(v.number(), v.finite());
const integer = v.pipe(number, v.integer());
const share = v.pipe(number, v.minValue(0), v.maxValue(1));
const id = v.pipe(v.string(), v.minLength(1));
const textSet = v.pipe(v.array(v.string()), v.readonly());
const status = v.picklist(['reported', 'estimated', 'default', 'missing']);

const layerRole = v.picklist([
  'boundary',
  'parcels',
  'buildings',
  'roads',
  'rail',
  'pointSources',
  'solar',
  'sinks',
  'water',
  'neighbours',
  'other',
]);

const columnMeaning = v.picklist([
  'name',
  'landUseCode',
  'landUseName',
  'storeys',
  'heightM',
  'buildingUse',
  'yearBuilt',
  'floorAreaM2',
  'landAreaM2',
  'occupancy',
  'roadClass',
  'trafficPerDay',
  'pointSector',
  'pointEmissionsT',
  'pointYear',
  'solarKwhPerM2',
  'sinkKind',
  'ageClass',
  'population',
]);

const sector = v.picklist([
  'energy',
  'industry',
  'buildings',
  'transport',
  'waste',
  'agriculture',
  'electricity',
  'landUse',
]);

const gas = v.picklist(['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3', 'CO2e']);

const issue = v.strictObject({
  code: text,
  severity: v.picklist(['stop', 'warn', 'note']),
  count: number,
  where: v.optional(
    v.strictObject({
      file: v.optional(text),
      layer: v.optional(text),
      field: v.optional(text),
      featureIds: v.optional(v.pipe(v.array(text), v.readonly())),
      rows: v.optional(v.pipe(v.array(number), v.readonly())),
    }),
  ),
  detail: v.optional(v.record(text, v.union([text, number]))),
});

export const recordSchemas = {
  settings: v.strictObject({
    id: v.pipe(text, v.value('settings')),
    planName: text,
    regionName: text,
    fictional: yesNo,
    year: v.nullable(integer),
    targetYear: integer,
    gwpSet: v.picklist(['AR4', 'AR5', 'AR6']),
    gridRegion: text,
    gridFactorDecline: share,
    sinkRateCity: text,
    priceBasis: v.picklist(['constant', 'current']),
    createdAt: text,
  }),
  layers: v.strictObject({
    id,
    name: text,
    role: layerRole,
    order: text,
    visible: yesNo,
    opacity: share,
    tableId: id,
    featureCount: v.pipe(integer, v.minValue(0)),
    west: v.nullable(number),
    south: v.nullable(number),
    east: v.nullable(number),
    north: v.nullable(number),
    fileName: text,
    format: text,
    crsCode: v.nullable(text),
    crsFrom: text,
    encoding: v.nullable(text),
    source: text,
    licence: text,
    importedAt: text,
    issues: v.optional(v.pipe(v.array(issue), v.readonly())),
  }),
  columnMeanings: v.strictObject({
    id,
    layerId: id,
    column: text,
    meaning: columnMeaning,
    scheme: v.nullable(text),
    unit: v.nullable(text),
  }),
  overrides: v.strictObject({
    id,
    layerId: id,
    featureId: text,
    field: text,
    value: v.nullable(v.union([text, number, yesNo])),
  }),
  features: v.strictObject({
    id,
    kind: v.picklist(['sink', 'measure', 'boundary', 'note']),
    name: text,
    geometry: text,
  }),
  statistics: v.strictObject({
    id,
    series: text,
    year: integer,
    value: number,
    unit: text,
    source: text,
    status,
    note: text,
  }),
  inventory: v.strictObject({
    id,
    year: integer,
    sector,
    gas,
    value: v.nullable(number),
    status,
    source: text,
    uncertaintyPct: v.nullable(number),
    note: text,
  }),
  indicators: v.strictObject({
    id,
    group: v.picklist(['infrastructure', 'industry']),
    name: text,
    unit: text,
    startYear: integer,
    startValue: v.nullable(number),
    endYear: integer,
    endValue: v.nullable(number),
    document: text,
    order: text,
  }),
  legalPlans: v.strictObject({
    id,
    kind: v.picklist(['territorial', 'detailed', 'industry', 'transport', 'buildings', 'environment', 'other']),
    title: text,
    approvedBy: text,
    approvedOn: text,
    note: text,
    order: text,
  }),
  thresholds: v.strictObject({ id, value: number, reason: text }),
  measures: v.strictObject({
    id,
    kind: text,
    name: text,
    startYear: integer,
    fullYear: integer,
    coverage: share,
    responsible: text,
    enabled: yesNo,
    note: text,
    order: text,
  }),
  measureInputs: v.strictObject({ id, measureId: id, input: text, value: number, source: text }),
  measureSites: v.strictObject({ id, measureId: id, layerId: id, featureIds: textSet, lostFeatureIds: textSet }),
  sinks: v.strictObject({
    id,
    featureId: id,
    kind: text,
    ageClass: text,
    ratePerHa: v.nullable(number),
    rateLow: v.nullable(number),
    rateHigh: v.nullable(number),
    rateSource: text,
    note: text,
    order: text,
  }),
} satisfies { [T in TableName]: v.GenericSchema<unknown, Tables[T]> };
