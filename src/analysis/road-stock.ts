/**
 * What is known of every road: length inside the boundary, class, traffic? (methods 3.3)
 *
 *   by traffic:  g = length · AADT · 365 · Σ mix · EF        t/a, a bottom-up estimate of its own
 *   by class:    w = length · class weight                   where too little traffic is known
 *
 * Traffic decides when it is known for at least half of the length with motor traffic (own reading; the
 * methods name no share). A road without a count then takes the median of its class, a class without
 * any count the median over all classes scaled by the class weights; both are reported. A road whose
 * class is unknown counts as local, and is reported.
 */
import { factorValue } from '../core/factors/factor.ts';
import type { Issue } from '../core/issue.ts';
import { pathFeatureLengthM } from '../geo/footprint-area.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { bottomUpRoadT, mixedFactorGPerKm } from './proxy-weights.ts';
import { quantityOf } from './quantity.ts';
import type { RoadClass } from './road-class.ts';
import { classWeight, roadClassFromText, vehicleMix } from './road-class.ts';
import { median } from './sorted-numbers.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, perText } from './view-table.ts';

export interface RoadStock {
  readonly layer: ViewTable;
  /** Length inside the boundary, km; 0 for rows that take no part. */
  readonly lengthKm: Float64Array;
  /** Length times class weight. */
  readonly classKm: Float64Array;
  /** Bottom-up estimate, t/a; null when too little traffic is known. */
  readonly trafficT: Float64Array | null;
  readonly issues: readonly Issue[];
}

/** Share of the length whose traffic must be known for traffic to decide. */
const ENOUGH_TRAFFIC = 0.5;

const classes: readonly RoadClass[] = ['expressway', 'arterial', 'secondary', 'local', 'withoutMotors'];
const LOCAL = classes.indexOf('local');
const UNKNOWN_CLASS = 255;

const knownStocks = new WeakMap<LayerTable, { meanings: string; region: Region | null; stock: RoadStock }>();

/** The stock of one layer of roads. Asked again with the same data it is the same object. */
export function roadStock(layer: ViewTable, region: Region | null): RoadStock {
  const meanings = JSON.stringify(layer.view.meanings);
  const known = knownStocks.get(layer.table);
  if (known?.meanings === meanings && known.region === region) return known.stock;
  const stock = takeStock(layer, region);
  knownStocks.set(layer.table, { meanings, region, stock });
  return stock;
}

function takeStock(layer: ViewTable, region: Region | null): RoadStock {
  const { table } = layer;
  const classAt = perText(columnMeaning(layer, 'roadClass'), UNKNOWN_CLASS, (text) => {
    const found = roadClassFromText(text);
    return found ? classes.indexOf(found) : UNKNOWN_CLASS;
  });
  const lengthKm = new Float64Array(table.count);
  const classKm = new Float64Array(table.count);
  const roadClass = new Uint8Array(table.count);
  const issues: Issue[] = [];
  let unknownClass = 0;
  for (let row = 0; row < table.count; row++) {
    if (table.geometry.kinds[row] !== geometryKind.line || table.removed?.[row]) continue;
    lengthKm[row] = (region ? region.lengthInsideM(table, row) : pathFeatureLengthM(table, row)) / 1000;
    if (lengthKm[row] === 0) continue;
    let found = classAt(row);
    if (found === UNKNOWN_CLASS) {
      unknownClass++;
      found = LOCAL;
    }
    roadClass[row] = found;
    classKm[row] = lengthKm[row]! * classWeight[classes[found]!];
  }
  if (unknownClass > 0) {
    const where = { layer: layer.view.layerId };
    issues.push({ code: 'ROAD_CLASS_UNKNOWN', severity: 'warn', count: unknownClass, where });
  }
  return { layer, lengthKm, classKm, trafficT: trafficEmissions(layer, lengthKm, classKm, roadClass, issues), issues };
}

function isCount(vehicles: number): boolean {
  return vehicles >= 0 && vehicles < Number.POSITIVE_INFINITY;
}

function trafficEmissions(
  layer: ViewTable,
  lengthKm: Float64Array,
  classKm: Float64Array,
  roadClass: Uint8Array,
  issues: Issue[],
): Float64Array | null {
  const { values: counted, column, issues: unitIssues } = quantityOf(layer, 'trafficPerDay');
  issues.push(...unitIssues);
  if (column === null) return null;
  const where = { layer: layer.view.layerId, field: column };
  const byClass = classes.map((): number[] => []);
  const perWeight: number[] = [];
  let knownKm = 0;
  let motorKm = 0;
  let negative = 0;
  let infinite = 0;
  for (let row = 0; row < lengthKm.length; row++) {
    if (!(classKm[row]! > 0)) continue;
    motorKm += lengthKm[row]!;
    if (counted[row]! < 0) negative++;
    else if (counted[row] === Number.POSITIVE_INFINITY) infinite++;
    if (!isCount(counted[row]!)) continue;
    knownKm += lengthKm[row]!;
    byClass[roadClass[row]!]!.push(counted[row]!);
    perWeight.push((counted[row]! * lengthKm[row]!) / classKm[row]!);
  }
  if (negative > 0) issues.push({ code: 'NEGATIVE_INPUT', severity: 'warn', count: negative, where });
  if (infinite > 0) issues.push({ code: 'NOT_A_NUMBER', severity: 'warn', count: infinite, where });
  if (knownKm < ENOUGH_TRAFFIC * motorKm || knownKm === 0) {
    const detail = { share: motorKm > 0 ? knownKm / motorKm : 0, needed: ENOUGH_TRAFFIC };
    issues.push({ code: 'TRAFFIC_TOO_THIN', severity: 'note', count: 1, where, detail });
    return null;
  }
  const factor = {
    light: factorValue('gkm_light_gasoline'),
    heavy: factorValue('gkm_heavy_diesel'),
    bus: factorValue('gkm_bus_diesel'),
  };
  const factorByClass = classes.map((name) => {
    const mix = vehicleMix[name];
    return mix ? mixedFactorGPerKm(mix, factor) : 0;
  });
  const typical = median(perWeight) ?? 0;
  const medianByClass = classes.map((name, i) => median(byClass[i]!) ?? typical * classWeight[name]);
  let filled = 0;
  const tonnes = new Float64Array(lengthKm.length);
  for (let row = 0; row < tonnes.length; row++) {
    if (!(classKm[row]! > 0)) continue;
    let vehicles = counted[row]!;
    if (!isCount(vehicles)) {
      filled++;
      vehicles = medianByClass[roadClass[row]!]!;
    }
    tonnes[row] = bottomUpRoadT(lengthKm[row]!, vehicles, factorByClass[roadClass[row]!]!);
  }
  if (filled > 0) issues.push({ code: 'TRAFFIC_CLASS_MEDIAN', severity: 'note', count: filled, where });
  return tonnes;
}
