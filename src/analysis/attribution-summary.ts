/** What screens need of an attribution: sums and map classes by layer, and the largest emitters. */

import type { ElectricityView } from '../core/attribution/electricity-view.ts';
import { sectorOf } from '../core/inventory/sectors.ts';
import type { Issue } from '../core/issue.ts';
import type { SectorId } from '../core/plan/tables.ts';
import { footprintAreaM2, pathFeatureLengthM } from '../geo/footprint-area.ts';
import type { Geometry, LayerTable } from '../geo/layer-table.ts';
import { cellValue, featureIdAt, geometryKind } from '../geo/layer-table.ts';
import { exactSum } from './allocate.ts';
import type { Attribution, LayerEmissions } from './attribute-emissions.ts';
import { type EmissionColumn, isTame, type SummedColumn, scaleOf } from './attribution-columns.ts';
import type { AttributionSummary, FeatureRank, LayerShare, ResultColumn } from './attribution-result.ts';
import { TopRows } from './attribution-top-rows.ts';
import { classBreaks } from './class-breaks.ts';
import type { RowValues } from './kernel/row-values.ts';
import { columnMeaning } from './view-table.ts';

const M2_PER_KM2 = 1e6;

export function summarize(
  year: number,
  { balance, layers }: Attribution,
  top: number,
  issues: readonly Issue[],
  electricityView: ElectricityView = 'territorial',
  topRows = new TopRows(),
): AttributionSummary {
  const gross = balance.filter(({ sector }) => sectorOf(sector).scope !== 'landUse');
  const known = gross.filter((row) => row.inventoryT !== null);
  const unknown = gross.filter((row) => row.inventoryT === null);
  return {
    year,
    electricityView,
    balance,
    inventoryT: exactSum(known.flatMap((row) => row.inventoryT ?? [])),
    onMapT: exactSum(known.map((row) => row.reportedT + row.attributedT)),
    residualT: exactSum(known.flatMap((row) => row.residualT ?? [])),
    beyondInventoryT: exactSum(unknown.map((row) => row.reportedT)),
    isComplete: unknown.length === 0,
    layers: layers.map(layerShare),
    topFeatures: topFeatures(layers, 'total', top, topRows),
    topFeaturesBySector: Object.fromEntries(
      balance
        .map(({ sector }) => [sector, topFeatures(layers, sector, top, topRows)] as const)
        .filter(([, ranks]) => ranks.length > 0),
    ),
    issues,
  };
}

type Column = EmissionColumn | SummedColumn;

function layerShare({ layer, sources }: LayerEmissions): LayerShare {
  const tonnesByColumn: Partial<Record<ResultColumn, number>> = {};
  const breaksByColumn: Partial<Record<ResultColumn, readonly number[]>> = {};
  const densityBreaksByColumn: Partial<Record<ResultColumn, readonly number[]>> = {};
  for (const [name, column] of sources) {
    tonnesByColumn[name] = column.tonnes;
    const breaks = breaksOf(column, layer.table);
    breaksByColumn[name] = breaks.breaks;
    densityBreaksByColumn[name] = breaks.densityBreaks;
  }
  return { layerId: layer.view.layerId, role: layer.view.role, tonnesByColumn, breaksByColumn, densityBreaksByColumn };
}

/** Class limits of a large layer are those of so many of its rows, evenly spread: they are rounded to two figures anyway. */
const MOST_ROWS = 2048;

interface Breaks {
  readonly geometry: Geometry;
  readonly breaks: readonly number[];
  readonly densityBreaks: readonly number[];
}
const breaksByColumn = new WeakMap<Column, Breaks>();

function breaksOf(column: Column, table: LayerTable): Breaks {
  const known = breaksByColumn.get(column);
  if (known?.geometry === table.geometry) return known;
  const rows = sampledRows(column.count);
  const sizes = kept(sampledSizes, table.geometry, () => Float64Array.from(rows, (row) => featureSize(table, row)));
  const values = sampledValues(column, rows);
  // A removal is negative: classes are made of its size.
  for (let k = 0; k < values.length; k++) values[k] = Math.abs(values[k]!);
  const densities = values.map((value, k) => value / sizes[k]!);
  const made = { geometry: table.geometry, breaks: classBreaks(values), densityBreaks: classBreaks(densities) };
  breaksByColumn.set(column, made);
  return made;
}

/** Rows of a layer of so many, evenly spread. */
function sampledRows(count: number): Uint32Array {
  const length = Math.min(count, MOST_ROWS);
  return Uint32Array.from({ length }, (_, k) => Math.floor((k * count) / length));
}

const sampledSizes = new WeakMap<Geometry, Float64Array>();
const sampledWeights = new WeakMap<RowValues<Float64Array>, Float64Array>();

/** Weights that several columns go by are looked up once. */
function sampledValues(column: Column, rows: Uint32Array): Float64Array {
  const parts = column.sharedAlone;
  if (parts === null || !parts.every((part) => isTame(scaleOf(part)))) {
    return Float64Array.from(rows, (row) => column.at(row));
  }
  const values = new Float64Array(rows.length);
  for (const part of parts) {
    const { weights } = part.weights;
    const sampled = kept(sampledWeights, weights, () => Float64Array.from(rows, (row) => weights.at(row)));
    const scale = scaleOf(part);
    for (let k = 0; k < values.length; k++) values[k]! += scale * sampled[k]!;
  }
  return values;
}

function kept<Key extends object>(known: WeakMap<Key, Float64Array>, key: Key, make: () => Float64Array): Float64Array {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

const sizesByGeometry = new WeakMap<Geometry, Float64Array>();

/** By what a feature's density is taken: km² of a polygon, km of a line; NaN of a point. */
export function featureSizes(table: LayerTable): Float64Array {
  const known = sizesByGeometry.get(table.geometry);
  if (known) return known;
  const sizes = Float64Array.from({ length: table.count }, (_, row) => featureSize(table, row));
  sizesByGeometry.set(table.geometry, sizes);
  return sizes;
}

function featureSize(table: LayerTable, row: number): number {
  const kind = table.geometry.kinds[row];
  if (kind === geometryKind.polygon) return footprintAreaM2(table, row) / M2_PER_KM2 || Number.NaN;
  if (kind === geometryKind.line) return pathFeatureLengthM(table, row) / 1000 || Number.NaN;
  return Number.NaN;
}

/** The features with the largest values of a column in all layers, largest first; ties in order of layers and rows. */
function topFeatures(
  layers: readonly LayerEmissions[],
  name: ResultColumn,
  count: number,
  topRows: TopRows,
): FeatureRank[] {
  const best = layers.flatMap((emissions) => {
    const column = emissions.sources.get(name);
    if (!column) return [];
    const rows = topRows.largest(`${emissions.layer.view.layerId}/${name}`, column, count);
    return rows.map((row) => ({ emissions, row, tonnes: column.at(row) }));
  });
  return best
    .sort((a, b) => Math.abs(b.tonnes) - Math.abs(a.tonnes))
    .slice(0, count)
    .map(({ emissions, row, tonnes }) => featureRank(emissions, name, row, tonnes));
}

function featureRank(
  { layer, sources }: LayerEmissions,
  ranked: ResultColumn,
  row: number,
  tonnes: number,
): FeatureRank {
  const name = columnMeaning(layer, 'name');
  const text = name ? cellValue(name, row) : null;
  const { bounds } = layer.table;
  const tonnesBySector: Partial<Record<SectorId, number>> = {};
  let largest: SectorId | null = ranked === 'total' ? null : ranked;
  for (const [column, values] of sources) {
    const value = values.at(row);
    if (column === 'total' || value === 0) continue;
    tonnesBySector[column] = value;
    // Land use and forestry is no part of the total.
    if (ranked !== 'total' || sectorOf(column).scope === 'landUse') continue;
    if (largest === null || Math.abs(value) > Math.abs(tonnesBySector[largest]!)) largest = column;
  }
  if (!largest) throw new Error('a feature with emissions of no sector');
  return {
    layerId: layer.view.layerId,
    role: layer.view.role,
    row,
    featureId: featureIdAt(layer.table.ids, row),
    name: text === null ? null : String(text),
    tonnes,
    sector: largest,
    tonnesBySector,
    bounds: [bounds[4 * row]!, bounds[4 * row + 1]!, bounds[4 * row + 2]!, bounds[4 * row + 3]!],
  };
}
