/** What screens need of an attribution: sums and map classes by layer, and the largest emitters. */

import { sectorOf } from '../core/inventory/sectors.ts';
import type { Issue } from '../core/issue.ts';
import type { SectorId } from '../core/plan/tables.ts';
import { footprintAreaM2, pathFeatureLengthM } from '../geo/footprint-area.ts';
import type { Geometry, LayerTable } from '../geo/layer-table.ts';
import { cellValue, featureIdAt, geometryKind } from '../geo/layer-table.ts';
import { exactSum } from './allocate.ts';
import type { Attribution, LayerEmissions } from './attribute-emissions.ts';
import type { AttributionSummary, FeatureRank, LayerShare, ResultColumn } from './attribution-result.ts';
import { classBreaks } from './class-breaks.ts';
import { columnMeaning } from './view-table.ts';

const M2_PER_KM2 = 1e6;

export function summarize(
  year: number,
  { balance, layers }: Attribution,
  top: number,
  issues: readonly Issue[],
): AttributionSummary {
  const gross = balance.filter(({ sector }) => sectorOf(sector).scope !== 'landUse');
  const known = gross.filter((row) => row.inventoryT !== null);
  const unknown = gross.filter((row) => row.inventoryT === null);
  return {
    year,
    balance,
    inventoryT: exactSum(known.flatMap((row) => row.inventoryT ?? [])),
    onMapT: exactSum(known.map((row) => row.reportedT + row.attributedT)),
    residualT: exactSum(known.flatMap((row) => row.residualT ?? [])),
    beyondInventoryT: exactSum(unknown.map((row) => row.reportedT)),
    isComplete: unknown.length === 0,
    layers: layers.map(layerShare),
    topFeatures: topFeatures(layers, 'total', top),
    topFeaturesBySector: Object.fromEntries(
      balance
        .map(({ sector }) => [sector, topFeatures(layers, sector, top)] as const)
        .filter(([, ranks]) => ranks.length > 0),
    ),
    issues,
  };
}

function layerShare({ layer, columns }: LayerEmissions): LayerShare {
  const tonnesByColumn: Partial<Record<ResultColumn, number>> = {};
  const breaksByColumn: Partial<Record<ResultColumn, readonly number[]>> = {};
  const densityBreaksByColumn: Partial<Record<ResultColumn, readonly number[]>> = {};
  const sizes = featureSizes(layer.table);
  for (const [column, values] of columns) {
    tonnesByColumn[column] = exactSum(values);
    // A removal is negative: classes are made of its size.
    breaksByColumn[column] = classBreaks(values.map(Math.abs));
    densityBreaksByColumn[column] = classBreaks(values.map((value, row) => Math.abs(value) / sizes[row]!));
  }
  return { layerId: layer.view.layerId, role: layer.view.role, tonnesByColumn, breaksByColumn, densityBreaksByColumn };
}

const sizesByGeometry = new WeakMap<Geometry, Float64Array>();

/** By what a feature's density is taken: km² of a polygon, km of a line; NaN of a point. */
export function featureSizes(table: LayerTable): Float64Array {
  const known = sizesByGeometry.get(table.geometry);
  if (known) return known;
  const { kinds } = table.geometry;
  const sizes = new Float64Array(table.count).fill(Number.NaN);
  for (let row = 0; row < table.count; row++) {
    if (kinds[row] === geometryKind.polygon) sizes[row] = footprintAreaM2(table, row) / M2_PER_KM2;
    else if (kinds[row] === geometryKind.line) sizes[row] = pathFeatureLengthM(table, row) / 1000;
    if (sizes[row] === 0) sizes[row] = Number.NaN;
  }
  sizesByGeometry.set(table.geometry, sizes);
  return sizes;
}

/** The features with the largest values of a column in all layers, largest first; ties in order of layers and rows. */
function topFeatures(layers: readonly LayerEmissions[], column: ResultColumn, count: number): FeatureRank[] {
  const best: { emissions: LayerEmissions; row: number; tonnes: number }[] = [];
  for (const emissions of layers) {
    const values = emissions.columns.get(column);
    if (!values) continue;
    const least = threshold(values, count);
    const rows: number[] = [];
    for (let row = 0; row < values.length; row++) {
      if (values[row] !== 0 && Math.abs(values[row]!) >= least) rows.push(row);
    }
    rows.sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
    for (const row of rows.slice(0, count)) best.push({ emissions, row, tonnes: values[row]! });
  }
  return best
    .sort((a, b) => Math.abs(b.tonnes) - Math.abs(a.tonnes))
    .slice(0, count)
    .map(({ emissions, row, tonnes }) => featureRank(emissions, column, row, tonnes));
}

/** The size of the `count`-th largest value: sorting numbers is far quicker than sorting rows. */
function threshold(values: Float64Array, count: number): number {
  return values.map(Math.abs).sort()[Math.max(0, values.length - count)] ?? 0;
}

function featureRank(
  { layer, columns }: LayerEmissions,
  ranked: ResultColumn,
  row: number,
  tonnes: number,
): FeatureRank {
  const name = columnMeaning(layer, 'name');
  const text = name ? cellValue(name, row) : null;
  const { bounds } = layer.table;
  const tonnesBySector: Partial<Record<SectorId, number>> = {};
  let largest: SectorId | null = ranked === 'total' ? null : ranked;
  for (const [column, values] of columns) {
    if (column === 'total' || values[row] === 0) continue;
    tonnesBySector[column] = values[row]!;
    // Land use and forestry is no part of the total.
    if (ranked !== 'total' || sectorOf(column).scope === 'landUse') continue;
    if (largest === null || Math.abs(values[row]!) > Math.abs(tonnesBySector[largest]!)) largest = column;
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
