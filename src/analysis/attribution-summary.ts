/** What screens need of an attribution: sums and map classes by layer, and the largest emitters. */

import { sectorOf } from '../core/inventory/sectors.ts';
import type { Issue } from '../core/issue.ts';
import type { SectorId } from '../core/plan/tables.ts';
import { footprintAreaM2, pathFeatureLengthM } from '../geo/footprint-area.ts';
import type { LayerTable } from '../geo/layer-table.ts';
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
  return {
    year,
    balance,
    inventoryT: exactSum(gross.map((row) => row.inventoryT ?? 0)),
    onMapT: exactSum(gross.map((row) => row.reportedT + row.attributedT)),
    residualT: exactSum(gross.map((row) => row.residualT ?? 0)),
    isComplete: gross.every((row) => row.inventoryT !== null),
    layers: layers.map(layerShare),
    topFeatures: topFeatures(layers, top),
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

const sizesByTable = new WeakMap<LayerTable, Float64Array>();

/** By what a feature's density is taken: km² of a polygon, km of a line; NaN of a point. */
export function featureSizes(table: LayerTable): Float64Array {
  const known = sizesByTable.get(table);
  if (known) return known;
  const { kinds } = table.geometry;
  const sizes = new Float64Array(table.count).fill(Number.NaN);
  for (let row = 0; row < table.count; row++) {
    if (kinds[row] === geometryKind.polygon) sizes[row] = footprintAreaM2(table, row) / M2_PER_KM2;
    else if (kinds[row] === geometryKind.line) sizes[row] = pathFeatureLengthM(table, row) / 1000;
    if (sizes[row] === 0) sizes[row] = Number.NaN;
  }
  sizesByTable.set(table, sizes);
  return sizes;
}

/** The features with the largest totals of all layers, largest first; ties in order of layers and rows. */
function topFeatures(layers: readonly LayerEmissions[], count: number): FeatureRank[] {
  const best: { layer: LayerEmissions; row: number; tonnes: number }[] = [];
  for (const layer of layers) {
    const total = layer.columns.get('total');
    if (!total) continue;
    const least = threshold(total, count);
    const rows: number[] = [];
    for (let row = 0; row < total.length; row++) if (total[row]! > 0 && total[row]! >= least) rows.push(row);
    rows.sort((a, b) => total[b]! - total[a]! || a - b);
    for (const row of rows.slice(0, count)) best.push({ layer, row, tonnes: total[row]! });
  }
  return best
    .sort((a, b) => b.tonnes - a.tonnes)
    .slice(0, count)
    .map(({ layer: { layer, columns }, row, tonnes }) => {
      const name = columnMeaning(layer, 'name');
      const text = name ? cellValue(name, row) : null;
      const { bounds } = layer.table;
      return {
        layerId: layer.view.layerId,
        role: layer.view.role,
        row,
        featureId: featureIdAt(layer.table.ids, row),
        name: text === null ? null : String(text),
        tonnes,
        sector: largestSector(columns, row),
        bounds: [bounds[4 * row]!, bounds[4 * row + 1]!, bounds[4 * row + 2]!, bounds[4 * row + 3]!],
      };
    });
}

/** The value of the `count`-th largest: sorting numbers is far quicker than sorting rows. */
function threshold(values: Float64Array, count: number): number {
  return values.slice().sort()[Math.max(0, values.length - count)] ?? 0;
}

function largestSector(columns: ReadonlyMap<ResultColumn, Float64Array>, row: number): SectorId {
  let found: SectorId | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [column, values] of columns) {
    if (column === 'total' || sectorOf(column).scope === 'landUse' || values[row]! <= most) continue;
    most = values[row]!;
    found = column;
  }
  if (!found) throw new Error('a feature with emissions of no sector');
  return found;
}
