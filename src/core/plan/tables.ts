/**
 * The kinds of record a plan holds.
 *
 * Saved: what people said, typed, drew and imported. Not saved: what can be worked out.
 *
 * A record is flat: a field is a value, and a list whose items matter is a table of its own, so two
 * offices' copies can be joined field by field. Ids are random. Order is a fractional key. A field
 * that is a set (`featureIds`) is kept sorted and joined as a set.
 *
 * Bulk layers are not records: a `layers` record names its columnar table (`geo/layer-table.ts`),
 * which is stored in chunks beside the plan and never changed. What a person changes in a bulk
 * feature is an `overrides` record laid over it when read.
 *
 * A new kind of record is one line in `Tables`, one in `tableNames`, and a new version in
 * `db/versions.ts`.
 */
import type { Issue } from '../issue.ts';
import type { Text } from '../text.ts';

/** What a number is worth (methods 0.2). A missing number has no record, or status `missing`. */
export type Status = 'reported' | 'estimated' | 'default' | 'missing';

/** The plan's own settings: one record, id `settings`. */
export interface Settings {
  id: string;
  planName: string;
  regionName: string;
  /** True for the sample region: every screen and report then says so. */
  fictional: boolean;
  /** The year that screens, attribution and hot spots look at; null until there are data. */
  year: number | null;
  targetYear: number;
  gwpSet: 'AR4' | 'AR5' | 'AR6';
  /** Region key of the grid factor series in data/factors/grid.csv. */
  gridRegion: string;
  /** Yearly decline of the grid factor after the last published year, 0…1, until chapter 6 sets it by scenario. */
  gridFactorDecline: number;
  /** City of the sink rates of methods 10.2, as in data/factors/sinks.csv. */
  sinkRateCity: string;
  /** Price basis that decides clause 3.2 (methods 1.3). */
  priceBasis: 'constant' | 'current';
  createdAt: string;
}

export type LayerRole =
  | 'boundary'
  | 'parcels'
  | 'buildings'
  | 'roads'
  | 'rail'
  | 'pointSources'
  | 'solar'
  | 'sinks'
  | 'water'
  | 'neighbours'
  | 'other';

export interface Layer {
  id: string;
  name: string;
  role: LayerRole;
  /** Fractional key; greater is drawn above. */
  order: string;
  visible: boolean;
  /** 0…1 */
  opacity: number;
  /** The stored columnar table. A re-import gives the layer a new one. */
  tableId: string;
  featureCount: number;
  west: number | null;
  south: number | null;
  east: number | null;
  north: number | null;
  fileName: string;
  format: string;
  crsCode: string | null;
  crsFrom: string;
  /** The system it was taken to be in before a person put its position right; null or not there: as it was read. */
  movedFromCrs?: string | null;
  encoding: string | null;
  source: string;
  licence: string;
  importedAt: string;
  /** What reading its file had to say; not there in plans of before, and in layers that were not read from a file. */
  issues?: readonly Issue[];
}

/** What a column of a layer means, as a person agreed in the import dialog. */
export type ColumnMeaning =
  | 'name'
  | 'landUseCode'
  | 'landUseName'
  | 'storeys'
  | 'heightM'
  | 'buildingUse'
  | 'yearBuilt'
  | 'floorAreaM2'
  | 'landAreaM2'
  | 'occupancy'
  | 'roadClass'
  | 'trafficPerDay'
  | 'pointSector'
  | 'pointEmissionsT'
  | 'pointYear'
  | 'pointGas'
  | 'solarKwhPerM2'
  | 'sinkKind'
  | 'ageClass'
  | 'population';

/** Sector of the inventory, the colours, the report: one word everywhere. Names: `core/inventory/sectors.ts`. */
export type SectorId =
  | 'energy'
  | 'industry'
  | 'buildings'
  | 'transport'
  | 'waste'
  | 'agriculture'
  | 'electricity'
  | 'landUse';

export type GasId = 'CO2' | 'CH4' | 'N2O' | 'HFCs' | 'PFCs' | 'SF6' | 'NF3' | 'CO2e';

/** The pedigree of a number (methods 2.7): each indicator scored 1 (best) … 5 or not yet. */
export interface PedigreeScores {
  reliability: number | null;
  completeness: number | null;
  time: number | null;
  place: number | null;
  technology: number | null;
}

/** By what a sector is shared out on the map. Order of precedence: `core/attribution/proxies.ts`. */
export type ProxyId =
  | 'floorAreaIntensity'
  | 'industrialFloorArea'
  | 'trafficEmissions'
  | 'roadClassLength'
  | 'population'
  | 'industrialParcelArea'
  | 'utilityParcelArea'
  | 'transportParcelArea'
  | 'cropParcelArea'
  | 'natureParcelRemoval'
  | 'natureParcelArea'
  | 'builtUpParcelArea'
  | 'buildingFootprint';

/** Whose policy it is (methods 4.0). */
export type PolicyLevel = 'national' | 'province' | 'city' | 'local';

/** What a policy sets a target for. Names and units: `core/situation/target-quantities.ts`. */
export type TargetQuantity =
  | 'totalEmissions'
  | 'emissionsPerGdp'
  | 'emissionsPerHead'
  | 'peakYear'
  | 'neutralYear'
  | 'energyTotal'
  | 'energyPerGdp'
  | 'nonFossilShare'
  | 'renewableCapacity'
  | 'greenBuildingShare'
  | 'newEnergyVehicleShare'
  | 'greenTravelShare'
  | 'forestCover'
  | 'wasteRecyclingShare'
  | 'other';

export interface Tables {
  settings: Settings;
  layers: Layer;
  /** One a column with a meaning. `scheme`: of a land-use code; `unit`: of a number. */
  columnMeanings: {
    id: string;
    layerId: string;
    column: string;
    meaning: ColumnMeaning;
    scheme: string | null;
    unit: string | null;
  };
  /** A person's change to one bulk feature. `field` is a column, `#removed` or `#shape` (GeoJSON geometry text). */
  overrides: {
    id: string;
    layerId: string;
    featureId: string;
    field: string;
    value: string | number | boolean | null;
  };
  /** A drawn feature. `geometry` is GeoJSON geometry as text, WGS 84: replaced as a whole. */
  features: {
    id: string;
    kind: 'sink' | 'measure' | 'boundary' | 'note';
    name: string;
    geometry: string;
  };
  /** One number of one series and year. Series: `core/statistics/series.ts`. */
  statistics: {
    id: string;
    series: string;
    year: number;
    value: number;
    unit: string;
    source: string;
    status: Status;
    note: string;
  };
  /** One cell of the inventory. `value` is t of `gas` (t CO2e where `gas` is CO2e); null with status `missing`. */
  inventory: {
    id: string;
    year: number;
    sector: SectorId;
    gas: GasId;
    value: number | null;
    status: Status;
    source: string;
    uncertaintyPct: number | null;
    note: string;
  };
  /** Evidence of fast development, clause 3.2 (methods 1.4). */
  indicators: {
    id: string;
    group: 'infrastructure' | 'industry';
    name: string;
    unit: string;
    startYear: number;
    startValue: number | null;
    endYear: number;
    endValue: number | null;
    document: string;
    order: string;
  };
  /** Statutory and sector plans the work rests on, clause 4.1.1. */
  legalPlans: {
    id: string;
    kind: 'territorial' | 'detailed' | 'industry' | 'transport' | 'buildings' | 'environment' | 'other';
    title: string;
    approvedBy: string;
    approvedOn: string;
    note: string;
    order: string;
  };
  /** A threshold of the project's own reading that a person changed, with the reason. Id = threshold id. */
  thresholds: { id: string; value: number; reason: string };
  /** A measure of clause 7.2 put in place. `kind`: id in `core/measures/catalog`. */
  measures: {
    id: string;
    kind: string;
    name: string;
    startYear: number;
    /** Year in which it is fully in place: linear ramp from `startYear` (methods 6.1). */
    fullYear: number;
    /** Share of each site it covers, 0…1. */
    coverage: number;
    responsible: string;
    enabled: boolean;
    note: string;
    order: string;
  };
  /** An input of a measure that a person set; inputs without a record take the catalogue's start. */
  measureInputs: { id: string; measureId: string; input: string; value: number; source: string };
  /**
   * Features of one layer that a measure stands on; `layerId` is `drawn` for drawn features.
   * `lostFeatureIds`: found no partner when the layer was imported again; kept and shown until decided.
   */
  measureSites: {
    id: string;
    measureId: string;
    layerId: string;
    featureIds: readonly string[];
    lostFeatureIds: readonly string[];
  };
  /** A carbon sink drawn on the map: `featureId` in `features`. Rate in tCO2/ha/a, removal positive; null = the catalogue's. */
  sinks: {
    id: string;
    featureId: string;
    kind: string;
    ageClass: string;
    ratePerHa: number | null;
    rateLow: number | null;
    rateHigh: number | null;
    rateSource: string;
    note: string;
    order: string;
  };
  /**
   * A person's choice of one proxy of a sector, and the share of the sector it bears, 0…1. Id = `sector/proxy`.
   * With a `gas` (id `sector/gas/proxy`) it is the choice for that gas alone; the other gases go by those without.
   * A sector without records is shared out by the best proxy there is data for.
   */
  proxyShares: { id: string; sector: SectorId; proxy: ProxyId; share: number; gas?: GasId };
  /**
   * One activity of a category in a year (methods 2.1–2.5). `category`: id in `core/inventory/categories.ts`;
   * `method`: id in `core/inventory/methods`; `option`: the choice the method offers (a fuel, a kind of animal),
   * '' where it offers none. Activities of one category, method, option and label are one line through the years.
   */
  activities: {
    id: string;
    year: number;
    category: string;
    method: string;
    option: string;
    label: string;
    status: Status;
    source: string;
    note: string;
    order: string;
  } & PedigreeScores;
  /**
   * What a person said of one input of an activity, as written: value and unit. An input without a record takes the
   * factor the method names, or is missing. `uncertaintyPct`: half width at 95 %, null where nobody told it.
   */
  activityInputs: {
    id: string;
    activityId: string;
    input: string;
    value: number;
    unit: string;
    source: string;
    uncertaintyPct: number | null;
  };
  /**
   * Why a category has no value in a year: NO does not occur, NE not estimated (with the reason), IE told elsewhere
   * (`place`: the category it stands in). Id = `year/category`.
   */
  categoryNotations: {
    id: string;
    year: number;
    category: string;
    notation: 'NO' | 'NE' | 'IE';
    reason: string;
    place: string;
  };
  /** A value a person puts in the place of a shipped factor; `year` null: for all years without one of their own. */
  factorOverrides: {
    id: string;
    factor: string;
    year: number | null;
    value: number;
    unit: string;
    source: string;
    uncertaintyPct: number | null;
    note: string;
  };
  /** A year that is finished: it keeps the factors it was worked out with (`keptFactors`). Id = the year. */
  finishedYears: { id: string; year: number; edition: string };
  /** A factor as a finished year used it. Id = `year/factor`. */
  keptFactors: {
    id: string;
    year: number;
    factor: string;
    value: number;
    unit: string;
    source: string;
    uncertaintyPct: number | null;
    verification: string;
    edition: string;
  };
  /** Power with papers, for the market-based view (methods 2.5). `soldCertificate`: of own generation, sold away. */
  powerContracts: {
    id: string;
    year: number;
    instrument: 'greenCertificate' | 'greenPower' | 'directLine' | 'soldCertificate';
    mwh: number;
    tPerMwh: number;
    vintage: number;
    source: string;
    note: string;
  };
  /** Reductions or removals of a category sold outside the region: they may not be subtracted here too (methods 2.8, 10). */
  soldCredits: { id: string; year: number; category: string; tCo2e: number; buyer: string; source: string };
  /**
   * From this year on a series is not comparable with the years before: the region's boundary, the definition or the
   * prices changed. `series`: '' for all.
   */
  seriesBreaks: {
    id: string;
    series: string;
    year: number;
    kind: 'boundary' | 'definition' | 'price';
    note: string;
  };
  /** A policy the plan has to answer to, clause 5.2. */
  policies: {
    id: string;
    level: PolicyLevel;
    title: string;
    documentNumber: string;
    issuedBy: string;
    issuedOn: string;
    note: string;
    order: string;
  };
  /**
   * One target of a policy, as chapter 7 takes it up. `form`: reach a `level`, or a `fall` in % below the base year.
   * `unit`: as the document writes it. `name`: of a quantity of kind `other`. Binding is null where the document is silent.
   */
  policyTargets: {
    id: string;
    policyId: string;
    quantity: TargetQuantity;
    name: string;
    form: 'level' | 'fall';
    value: number | null;
    unit: string;
    baseYear: number | null;
    year: number | null;
    binding: boolean | null;
    note: string;
    order: string;
  };
  /** An opportunity or a challenge, clause 5.2; a draft as long as no evidence of it holds. */
  findings: { id: string; side: 'opportunity' | 'challenge'; statement: string; note: string; order: string };
  /**
   * What a finding rests on. `ref`: a series, a sector (or `gross`), a policy target, a layer; `year`: of a number.
   * A place is a box in degrees, a layer or one of its features (`featureId`, else '').
   */
  findingEvidence: {
    id: string;
    findingId: string;
    kind: 'statistic' | 'inventory' | 'policyTarget' | 'layer' | 'place';
    ref: string;
    featureId: string;
    year: number | null;
    west: number | null;
    south: number | null;
    east: number | null;
    north: number | null;
  };
  /** What a person says of a driver (clause 5.1 c). Id = driver id. `elasticity` null: the one that is worked out. */
  driverNotes: {
    id: string;
    elasticity: number | null;
    elasticitySource: string;
    source: string;
    assumption: string;
    note: string;
  };
  /** A category made key for a reason that numbers do not show (methods 4.1). Id = category key. */
  keyCategoryReasons: { id: string; reason: string };
  /** What the reduction potential of a sector is worked out from (methods 4.5). Id = sector. Missing stays null. */
  potentials: {
    id: SectorId;
    activity: number | null;
    activityUnit: string;
    /** t CO2e a unit of activity. */
    intensityNow: number | null;
    bestIntensity: number | null;
    benchmarkSource: string;
    carbonPricePerT: number | null;
    uptakeShare: number | null;
    siteShare: number | null;
    /** Where activity and emissions of today, price, uptake and the limit of sites are from. */
    activitySource?: string;
    carbonPriceSource?: string;
    uptakeSource?: string;
    siteSource?: string;
  };
  /** One step of the cost curve of a sector: what it saves and what a tonne costs. */
  abatementSteps: {
    id: string;
    sector: SectorId;
    name: string;
    savingT: number | null;
    costPerT: number | null;
    source: string;
    order: string;
  };
  /**
   * How a person read a sheet of an office's tables, so that next year's file opens without questions. `headings`: those
   * of the table without years (`core/import/sheet-signature.ts`); `sheet`: its name without a year. `unit`, `gas`,
   * `place`: said where the table is silent. Rows (from 0) are null where they were found right.
   */
  importLayouts: {
    id: string;
    sheet: string;
    headings: string;
    target: 'statistics' | 'inventory' | 'categories';
    unit: string | null;
    gas: GasId | null;
    place: string | null;
    headerFirst: number | null;
    headerLast: number | null;
    unitRow: number | null;
    dataFirst: number | null;
  };
  /** Where a person said that a label of tables with these headings goes. `target`: a category or sector; '' for left out. */
  importLabels: {
    id: string;
    headings: string;
    label: string;
    kind: 'category' | 'sector' | 'skip';
    target: string;
  };
}

export type TableName = keyof Tables;

export const tableNames = [
  'settings',
  'layers',
  'columnMeanings',
  'overrides',
  'features',
  'statistics',
  'inventory',
  'indicators',
  'legalPlans',
  'thresholds',
  'measures',
  'measureInputs',
  'measureSites',
  'sinks',
  'proxyShares',
  'activities',
  'activityInputs',
  'categoryNotations',
  'factorOverrides',
  'finishedYears',
  'keptFactors',
  'powerContracts',
  'soldCredits',
  'seriesBreaks',
  'policies',
  'policyTargets',
  'findings',
  'findingEvidence',
  'driverNotes',
  'keyCategoryReasons',
  'potentials',
  'abatementSteps',
  'importLayouts',
  'importLabels',
] as const satisfies readonly TableName[];

/** `drawn` stands where a layer id would for features that were drawn in Tantu. */
export const DRAWN_LAYER = 'drawn';

export const layerRoleNames: Record<LayerRole, Text> = {
  boundary: { 'zh-CN': '边界', en: 'Boundary' },
  parcels: { 'zh-CN': '用地地块', en: 'Land-use parcels' },
  buildings: { 'zh-CN': '建筑', en: 'Buildings' },
  roads: { 'zh-CN': '道路', en: 'Roads' },
  rail: { 'zh-CN': '轨道与站点', en: 'Rail and stops' },
  pointSources: { 'zh-CN': '点源', en: 'Point sources' },
  solar: { 'zh-CN': '太阳能资源', en: 'Solar potential' },
  sinks: { 'zh-CN': '碳汇', en: 'Carbon sinks' },
  water: { 'zh-CN': '水体', en: 'Water' },
  neighbours: { 'zh-CN': '周边地区', en: 'Neighbours' },
  other: { 'zh-CN': '其他', en: 'Other' },
};
