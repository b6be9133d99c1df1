/**
 * What is uncertain in the emissions of each feature and cell? (methods 2.6, 3.4)
 *
 *   shared out      T′ · w / Σw      T′: what the sector has left;  w: floor area × intensity, length, area, persons
 *   reported        as reported      10 % each, on its own
 *
 * The value e of a feature stands for its weight: w / Σw = e / T′. The sector is one group, on whatever layers it lies:
 * how it splits between them is as uncertain as the weights.
 * T′ = T − Σ reported carries both errors, (U_T′ · T′)² = (U_T · T)² + Σ (10 % · reported)²; that T′ falls where a
 * reported source rises is left out. Errors of weights are those of methods 3.4: floor area 30 %, population 50 %, area
 * 70 %, measured (counted traffic) 10 %; classes of roads stand for traffic as areas stand for activity, 70 %. Where
 * several proxies share a sector on one layer the widest counts. The intensity of a use is one draw for all its
 * buildings. Reported sources beyond the 150 largest share one draw, of the width their sum has.
 */

import type { SectorSureness } from '../core/inventory/uncertainty-of-sectors.ts';
import type { ProxyId, SectorId } from '../core/plan/tables.ts';
import type { CellPieces } from './aggregate-to-cells.ts';
import { NO_GROUP } from './kernel/share-by-group.ts';
import type { UncertainShares } from './kernel/simulate-shares.ts';

/** Half widths of 95 %, %. */
const MEASURED_PCT = 10;
const FLOOR_AREA_PCT = 30;
const POPULATION_PCT = 50;
const AREA_PCT = 70;

const weightPctOfProxy: Readonly<Record<ProxyId, number>> = {
  floorAreaIntensity: FLOOR_AREA_PCT,
  industrialFloorArea: FLOOR_AREA_PCT,
  trafficEmissions: MEASURED_PCT,
  roadClassLength: AREA_PCT,
  population: POPULATION_PCT,
  industrialParcelArea: AREA_PCT,
  utilityParcelArea: AREA_PCT,
  transportParcelArea: AREA_PCT,
  cropParcelArea: AREA_PCT,
  natureParcelRemoval: AREA_PCT,
  natureParcelArea: AREA_PCT,
  builtUpParcelArea: AREA_PCT,
  buildingFootprint: AREA_PCT,
};

/** Proxies whose weights rest on an intensity by use. */
const byIntensity: ReadonlySet<ProxyId> = new Set<ProxyId>([
  'floorAreaIntensity',
  'industrialFloorArea',
  'buildingFootprint',
]);

const OWN_GROUPS = 150;

/** Emissions of one layer's features by sector, as attribution gave them. */
export interface UncertainLayer {
  readonly layerId: string;
  readonly role: string;
  readonly count: number;
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Index into the intensities; negative where the use is not known or the layer has none. */
  readonly intensityAt: (row: number) => number;
}

/** By what a sector was shared out on a layer. */
export interface ProxyOnLayer {
  readonly sector: SectorId;
  readonly layerId: string;
  readonly proxy: ProxyId;
}

export interface FeatureEntries {
  readonly shares: UncertainShares;
  /** Of each unit: place of its layer in the list, and its row. */
  readonly layerOf: Uint16Array;
  readonly rowOf: Uint32Array;
}

interface Entry {
  readonly layer: number;
  readonly row: number;
  readonly tonnes: number;
  readonly group: number;
  readonly factor: number;
  readonly spread: number;
}

/** One unit a feature that has emissions of `sectors`. */
export function featureEntries(
  layers: readonly UncertainLayer[],
  sectors: readonly SectorSureness[],
  proxies: readonly ProxyOnLayer[],
  intensityPct: readonly number[],
): FeatureEntries {
  const weightPct = [0, ...new Set(Object.values(weightPctOfProxy))];
  const totals: { tonnes: number; halfWidthPct: number }[] = [];
  const entries: Entry[] = [];
  for (const sector of sectors) {
    const reported = reportedOf(layers, sector.sector);
    const reportedSquares = reported.reduce((sum, { tonnes }) => sum + (MEASURED_PCT * tonnes) ** 2, 0);
    entries.push(...reported.map((point) => ({ ...point, factor: NO_GROUP, spread: 0, group: -1 })));
    const group = totals.length;
    let shared = 0;
    for (const [at, layer] of layers.entries()) {
      const values = layer.role === 'pointSources' ? undefined : layer.columns.get(sector.sector);
      if (!values) continue;
      const used = proxies.filter((one) => one.sector === sector.sector && one.layerId === layer.layerId);
      if (used.length === 0) throw new Error(`${sector.sector} on ${layer.layerId} was shared out by nothing`);
      const spread = weightPct.indexOf(Math.max(...used.map(({ proxy }) => weightPctOfProxy[proxy])));
      const hasIntensity = used.some(({ proxy }) => byIntensity.has(proxy));
      for (let row = 0; row < layer.count; row++) {
        if (values[row] === 0) continue;
        const use = hasIntensity ? layer.intensityAt(row) : -1;
        entries.push({ layer: at, row, tonnes: values[row]!, group, factor: use < 0 ? NO_GROUP : use, spread });
        shared += values[row]!;
      }
    }
    if (shared === 0) continue;
    const left = sector.tonnes - reported.reduce((sum, { tonnes }) => sum + tonnes, 0);
    const halfWidthT = Math.hypot(sector.halfWidthPct * sector.tonnes, Math.sqrt(reportedSquares));
    totals.push({ tonnes: shared, halfWidthPct: halfWidthT / Math.abs(left) });
  }
  return toUnits(layers, withReportedGroups(entries, totals), { totals, factorPct: intensityPct, weightPct });
}

function reportedOf(layers: readonly UncertainLayer[], sector: SectorId): Pick<Entry, 'layer' | 'row' | 'tonnes'>[] {
  return layers.flatMap(({ role, columns }, layer) => {
    if (role !== 'pointSources') return [];
    return [...(columns.get(sector) ?? [])].flatMap((tonnes, row) => (tonnes === 0 ? [] : [{ layer, row, tonnes }]));
  });
}

/** The largest reported sources get a group each, the others one together, with the error their sum has. */
function withReportedGroups(entries: readonly Entry[], totals: { tonnes: number; halfWidthPct: number }[]): Entry[] {
  const reported = entries.filter(({ group }) => group < 0).sort((a, b) => Math.abs(b.tonnes) - Math.abs(a.tonnes));
  const own = reported.slice(0, OWN_GROUPS).map((entry) => {
    totals.push({ tonnes: entry.tonnes, halfWidthPct: MEASURED_PCT });
    return { ...entry, group: totals.length - 1 };
  });
  const rest = reported.slice(OWN_GROUPS);
  const sum = rest.reduce((total, { tonnes }) => total + tonnes, 0);
  const group = totals.length;
  if (rest.length > 0) {
    const together = Math.sqrt(rest.reduce((squares, { tonnes }) => squares + (MEASURED_PCT * tonnes) ** 2, 0));
    totals.push({ tonnes: sum, halfWidthPct: together / Math.abs(sum) });
  }
  const shared = entries.filter((entry) => entry.group >= 0);
  return [...shared, ...own, ...rest.map((entry) => ({ ...entry, group }))];
}

type Widths = Pick<UncertainShares, 'totals' | 'factorPct' | 'weightPct'>;

/** Entries side by side by feature, layer after layer. */
function toUnits(layers: readonly UncertainLayer[], entries: readonly Entry[], widths: Widths): FeatureEntries {
  const starts = [0];
  for (const { count } of layers) starts.push(starts.at(-1)! + count);
  const perFeature = new Uint32Array(starts.at(-1)! + 1);
  for (const { layer, row } of entries) perFeature[starts[layer]! + row]!++;
  const unitOf = new Int32Array(perFeature.length).fill(-1);
  const layerOf: number[] = [];
  const rowOf: number[] = [];
  const offsets = [0];
  for (const [layer, { count }] of layers.entries()) {
    for (let row = 0; row < count; row++) {
      const own = perFeature[starts[layer]! + row]!;
      if (own === 0) continue;
      unitOf[starts[layer]! + row] = layerOf.length;
      layerOf.push(layer);
      rowOf.push(row);
      offsets.push(offsets.at(-1)! + own);
    }
  }
  const shares = emptyShares(Uint32Array.from(offsets), entries.length, widths);
  const next = shares.offsets.slice();
  for (const { layer, row, tonnes, group, factor, spread } of entries) {
    const unit = unitOf[starts[layer]! + row]!;
    const at = next[unit]!++;
    shares.member[at] = unit;
    shares.group[at] = group;
    shares.factor[at] = factor;
    shares.spread[at] = spread;
    // A removal is shared out by its size; the sign is that of the group.
    shares.weight[at] = Math.abs(tonnes);
  }
  return { shares, layerOf: Uint16Array.from(layerOf), rowOf: Uint32Array.from(rowOf) };
}

export interface CellEntries {
  readonly shares: UncertainShares;
  /** Number of each unit in the frame; those that hold something. */
  readonly cells: Uint32Array;
}

/**
 * The same entries by cell: a feature's entry once a piece, in the proportion of the pieces. `pieces` of each
 * layer; null where it has no part. `rankScaleOf` a cell: 0 keeps what lies in no cell out of the ranking.
 */
export function cellEntries(
  { shares, layerOf, rowOf }: FeatureEntries,
  pieces: readonly (CellPieces | null)[],
  cellCount: number,
  rankScaleOf: (cell: number) => number,
): CellEntries {
  const each = (take: (cell: number, entry: number, share: number) => void) => {
    for (let unit = 0; unit < rowOf.length; unit++) {
      const cut = pieces[layerOf[unit]!];
      if (!cut) throw new Error(`no pieces of layer ${layerOf[unit]}`);
      const from = cut.offsets[rowOf[unit]!]!;
      const to = cut.offsets[rowOf[unit]! + 1]!;
      let measure = 0;
      for (let k = from; k < to; k++) measure += cut.measures[k]!;
      for (let k = from; k < to; k++) {
        const share = to === from + 1 ? 1 : cut.measures[k]! / measure;
        for (let entry = shares.offsets[unit]!; entry < shares.offsets[unit + 1]!; entry++) {
          take(cut.cells[k]!, entry, share);
        }
      }
    }
  };
  const perCell = new Uint32Array(cellCount);
  each((cell) => perCell[cell]!++);
  const cells = Uint32Array.from(perCell.keys()).filter((cell) => perCell[cell]! > 0);
  const offsets = new Uint32Array(cells.length + 1);
  const unitOf = new Uint32Array(cellCount);
  for (const [unit, cell] of cells.entries()) {
    unitOf[cell] = unit;
    offsets[unit + 1] = offsets[unit]! + perCell[cell]!;
  }
  const byCell = emptyShares(offsets, offsets[cells.length]!, shares, Float64Array.from(cells, rankScaleOf));
  const next = offsets.slice();
  each((cell, entry, share) => {
    const at = next[unitOf[cell]!]!++;
    byCell.member[at] = shares.member[entry]!;
    byCell.group[at] = shares.group[entry]!;
    byCell.factor[at] = shares.factor[entry]!;
    byCell.spread[at] = shares.spread[entry]!;
    byCell.weight[at] = shares.weight[entry]! * share;
  });
  return { shares: byCell, cells };
}

function emptyShares(
  offsets: Uint32Array,
  count: number,
  { totals, factorPct, weightPct }: Widths,
  rankScale: Float64Array | null = null,
): UncertainShares {
  return {
    offsets,
    member: new Uint32Array(count),
    group: new Uint8Array(count),
    factor: new Uint8Array(count),
    spread: new Uint8Array(count),
    weight: new Float64Array(count),
    totals,
    factorPct,
    weightPct,
    rankScale,
  };
}
