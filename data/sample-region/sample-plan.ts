/** The sample as a plan: its tables and every record, with ids that the same seed gives again. */
import { generateNKeysBetween } from 'fractional-indexing';
import { type InventoryTotals, totalInventory } from '../../src/core/inventory/total-inventory.ts';
import { sortedSet } from '../../src/core/measures/place-measure.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { RecordWords } from '../../src/core/plan/word-records.ts';
import { seriesOf } from '../../src/core/statistics/series.ts';
import { addGeoJsonGeometry } from '../../src/geo/geojson-to-table.ts';
import type { LayerTable } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { putActivities, putContractsAndBreaks } from './activities.ts';
import { buildDistrict, type District, districtName, licence, source } from './district.ts';
import { buildPotentials, driverNotes, keyCategoryReasons } from './drivers.ts';
import { buildIndicators, legalPlans } from './evidence.ts';
import { withGroundStatistics } from './ground-statistics.ts';
import { type GroundAreas, type InventoryCell, inventoryTable, sectorTotalT, typedCells } from './inventory.ts';
import { buildLayers } from './layers.ts';
import { buildDrawnSinks, buildMeasures } from './placed-measures.ts';
import { buildPointSources } from './point-sources.ts';
import type { SampleLayer } from './sample-layer.ts';
import { buildFindings, policies, type SampleFinding } from './situation.ts';
import { buildStatistics, type Statistics } from './statistics.ts';
import { both, WordedPlan } from './worded-plan.ts';

/** The sample was made then; a fixed time keeps the file the same however often it is built. */
const madeAt = '2026-01-05T00:00:00.000Z';

export interface Sample {
  readonly district: District;
  readonly layers: readonly SampleLayer[];
  readonly statistics: Statistics;
  readonly inventory: readonly InventoryCell[];
  readonly plan: Plan;
  /** What the records of the plan say in English. */
  readonly english: readonly RecordWords[];
  readonly tables: ReadonlyMap<string, LayerTable>;
}

export function buildSample(): Sample {
  const district = buildDistrict();
  const statistics = withGroundStatistics(buildStatistics(), district);
  const worded = new WordedPlan();
  const put: Put = (table, record) => worded.put(table, record);
  put('settings', {
    id: 'settings',
    planName: both('澜湾新区深度降碳规划（虚构示例）', 'Lanwan deep decarbonization plan (fictional sample)'),
    regionName: districtName,
    fictional: true,
    year: 2024,
    targetYear: 2035,
    gwpSet: 'AR5',
    gridRegion: 'Guangdong',
    gridFactorDecline: 0.03,
    sinkRateCity: 'Zhuhai',
    priceBasis: 'constant',
    createdAt: madeAt,
  });
  for (const [series, byYear] of statistics) {
    for (const [year, value] of byYear) {
      const unit = seriesOf(series)?.unit ?? '';
      put('statistics', { id: `${series}-${year}`, series, year, value, unit, source, status: 'reported', note: '' });
    }
  }
  const totals = putInventory(statistics, groundAreas(district), worded);
  const pointSources = buildPointSources(district, (sector) => sectorTotalT(totals, sector, 2024));
  const layers = buildLayers(district, pointSources);
  const tables = new Map(layers.map((layer) => [tableId(layer), tableOf(layer)]));
  putLayers(layers, tables, put);
  const indicators = buildIndicators(statistics);
  ordered(indicators).forEach(([indicator, order], i) => {
    put('indicators', { id: `indicator-${i + 1}`, ...indicator, order });
  });
  ordered(legalPlans).forEach(([legalPlan, order], i) => {
    put('legalPlans', { id: `legal-plan-${i + 1}`, ...legalPlan, order });
  });
  putPolicies(put);
  putFindings(buildFindings(statistics, totals, pointSources), put);
  for (const note of driverNotes) put('driverNotes', note);
  for (const reason of keyCategoryReasons) put('keyCategoryReasons', reason);
  for (const { potential, steps } of buildPotentials(statistics, totals)) {
    put('potentials', potential);
    ordered(steps).forEach(([step, order], i) => {
      put('abatementSteps', { id: `${potential.id}-step-${i + 1}`, ...step, order });
    });
  }
  putMeasures(district, pointSources, put);
  ordered(buildDrawnSinks(district)).forEach(([{ name, geometry, kind, ageClass, note }, order], i) => {
    const featureId = `drawn-sink-${i + 1}`;
    put('features', { id: featureId, kind: 'sink', name, geometry });
    put('sinks', {
      id: `sink-${i + 1}`,
      featureId,
      kind,
      ageClass,
      ratePerHa: null,
      rateLow: null,
      rateHigh: null,
      rateSource: '',
      note,
      order,
    });
  });
  const { plan, english } = worded;
  return { district, layers, statistics, inventory: inventoryTable(totals), plan, english, tables };
}

type Put = WordedPlan['put'];

const layerId = (layer: string) => `lanwan-${layer}`;
const tableId = (layer: SampleLayer) => `lanwan-table-${layer.id}`;

function ordered<T>(items: readonly T[]): [T, string][] {
  const keys = generateNKeysBetween(null, null, items.length);
  return items.map((item, i) => [item, keys[i] as string]);
}

/** Activities, what else is told of the inventory, and what it comes to. */
function putInventory(statistics: Statistics, areas: GroundAreas, worded: WordedPlan): InventoryTotals {
  const put: Put = (table, record) => worded.put(table, record);
  putActivities(statistics, areas, put);
  putContractsAndBreaks(put);
  for (const cell of typedCells(areas)) {
    put('inventory', { id: `${cell.sector}-${cell.gas}-${cell.year}`, ...cell, source });
  }
  return totalInventory(worded.plan);
}

function putLayers(layers: readonly SampleLayer[], tables: ReadonlyMap<string, LayerTable>, put: Put): void {
  for (const [layer, order] of ordered(layers)) {
    const table = tables.get(tableId(layer));
    if (!table) throw new Error(`no table for ${layer.id}`);
    put('layers', {
      id: layerId(layer.id),
      name: layer.name,
      role: layer.role,
      order,
      visible: layer.visible,
      opacity: 1,
      tableId: tableId(layer),
      featureCount: table.count,
      ...extentOf(table),
      fileName: both(`${layer.name['zh-CN']}.geojson`, `${layer.name.en}.geojson`),
      format: 'geojson',
      crsCode: 'EPSG:4326',
      crsFrom: 'format',
      encoding: 'UTF-8',
      source,
      licence,
      importedAt: madeAt,
    });
    for (const { column, meaning, scheme, unit } of layer.meanings) {
      put('columnMeanings', {
        id: `${layer.id}-${meaning}`,
        layerId: layerId(layer.id),
        column,
        meaning,
        scheme,
        unit,
      });
    }
  }
}

function putPolicies(put: Put): void {
  ordered(policies).forEach(([{ targets, ...policy }, order], i) => {
    const policyId = `policy-${i + 1}`;
    put('policies', { id: policyId, ...policy, documentNumber: '', order });
    for (const [target, place] of ordered(targets)) {
      put('policyTargets', { name: '', note: '', ...target, policyId, order: place });
    }
  });
}

function putFindings(findings: readonly SampleFinding[], put: Put): void {
  const nothing = { ref: '', featureId: '', year: null, west: null, south: null, east: null, north: null };
  ordered(findings).forEach(([{ evidence, ...finding }, order], i) => {
    const findingId = `finding-${i + 1}`;
    put('findings', { id: findingId, ...finding, order });
    evidence.forEach((one, j) => {
      put('findingEvidence', { id: `${findingId}-evidence-${j + 1}`, findingId, ...nothing, ...one });
    });
  });
}

function putMeasures(district: District, pointSources: Parameters<typeof buildMeasures>[1], put: Put): void {
  ordered(buildMeasures(district, pointSources)).forEach(([measure, order], i) => {
    const id = `measure-${i + 1}`;
    const { kind, name, startYear, fullYear, coverage, responsible } = measure;
    put('measures', { id, kind, name, startYear, fullYear, coverage, responsible, enabled: true, note: source, order });
    for (const [input, value] of Object.entries(measure.inputs)) {
      put('measureInputs', { id: `${id}-${input}`, measureId: id, input, value, source });
    }
    for (const { layer, featureIds } of measure.sites) {
      if (featureIds.length === 0) throw new Error(`${name.en} stands on nothing in ${layer}`);
      put('measureSites', {
        id: `${id}-${layer}`,
        measureId: id,
        layerId: layerId(layer),
        featureIds: sortedSet(featureIds),
        lostFeatureIds: [],
      });
    }
  });
}

function groundAreas({ parcels }: District): GroundAreas {
  const hectares = (...uses: readonly string[]) =>
    parcels.filter((parcel) => uses.includes(parcel.use)).reduce((sum, parcel) => sum + parcel.areaM2, 0) / 1e4;
  return {
    forestHa: hectares('wood', 'otherWood', 'shrub'),
    mangroveHa: hectares('mangrove'),
    parkHa: hectares('park'),
    paddyHa: hectares('paddy'),
  };
}

function tableOf(layer: SampleLayer): LayerTable {
  const builder = new TableBuilder();
  for (const feature of layer.features) {
    builder.startFeature(feature.id);
    const { outcome } = addGeoJsonGeometry(builder, feature.geometry);
    if (outcome !== 'taken') throw new Error(`${layer.id} ${feature.id}: geometry ${outcome}`);
    for (const [column, value] of Object.entries(feature.properties)) builder.set(column, value);
    builder.endFeature();
  }
  const { table, notices } = builder.finish();
  if (notices.degenerateRings.length > 0 || notices.duplicateIds.length > 0) {
    throw new Error(`${layer.id}: degenerate rings ${notices.degenerateRings}, duplicate ids ${notices.duplicateIds}`);
  }
  return table;
}

function extentOf(table: LayerTable): { west: number; south: number; east: number; north: number } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < table.count; row++) {
    west = Math.min(west, table.bounds[row * 4] as number);
    south = Math.min(south, table.bounds[row * 4 + 1] as number);
    east = Math.max(east, table.bounds[row * 4 + 2] as number);
    north = Math.max(north, table.bounds[row * 4 + 3] as number);
  }
  return { west, south, east, north };
}
