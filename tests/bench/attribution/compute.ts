/**
 * The work of the attribution bench: the emissions of a city on its buildings and roads, on a 100 m grid, and Gi*.
 *
 *   building  w = footprint · floors · intensity of its use; use: that of the parcel that holds an inner point
 *   road      w = length · weight of its class
 *   e = total · w / Σ w      per use; the total of `transport` once among its buildings and once among the roads
 *   grid      by exact area and length, EPSG:4547, aligned to multiples of 100 m
 *   Gi*       queen neighbours and self, on the cells that hold something
 *
 * All by the kernels of the app; what stands here is what is the bench's own: plane, intensities, classes.
 */
import { aggregateToCells } from '../../../src/analysis/aggregate-to-cells.ts';
import { type CellBox, CellNumbers } from '../../../src/analysis/kernel/cell-numbers.ts';
import { linePieces } from '../../../src/analysis/kernel/line-pieces.ts';
import { polygonAreas } from '../../../src/analysis/kernel/polygon-areas.ts';
import { PolygonFinder } from '../../../src/analysis/kernel/polygon-finder.ts';
import { polygonPieces } from '../../../src/analysis/kernel/polygon-pieces.ts';
import { queenNeighbours } from '../../../src/analysis/kernel/queen-neighbours.ts';
import { NO_GROUP, shareByGroup } from '../../../src/analysis/kernel/share-by-group.ts';
import { giStar } from '../../../src/analysis/statistics/getis-ord.ts';
import { boundsOfAll } from '../../../src/geo/feature-bounds.ts';
import { gaussKrueger } from '../../../src/geo/gauss-krueger.ts';
import { fitGaussKrueger } from '../../../src/geo/gauss-krueger-fit.ts';
import { type City, numberColumn, textAt } from './read-city.ts';

export const intensities: Readonly<Record<string, number>> = {
  residential: 40,
  commercial: 110,
  industrial: 95,
  public: 90,
  green: 20,
  transport: 60,
};
export const classWeights: Readonly<Record<string, number>> = { primary: 20, secondary: 8, residential: 1 };
const CELL_M = 100;
const CENTRAL_MERIDIAN = 114;
const NOWHERE = [CENTRAL_MERIDIAN, 0, CENTRAL_MERIDIAN, 0] as const;

export interface Attributed {
  /** t of each building and each road, by row. */
  readonly buildings: Float64Array;
  readonly roads: Float64Array;
  /** In the order of `uses`: buildings, their emissions, what found no building. */
  readonly uses: readonly string[];
  readonly counts: Uint32Array;
  readonly useT: Float64Array;
  readonly residualT: Float64Array;
  readonly roadResidualT: number;
  /** Cells that hold something, by row, then column: i, j, t, z. */
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly cellT: Float64Array;
  readonly z: Float64Array | null;
  readonly counted: {
    /** Inner point in no parcel, or in one without a use. */
    readonly withoutUse: number;
    /** Use known, but floors missing or negative: no weight. */
    readonly withoutFloors: number;
    /** Use without an intensity: no weight. */
    readonly withoutIntensity: number;
    readonly roadsWithoutClass: number;
    readonly boundM: number;
  };
  /** Seconds by step. */
  readonly steps: ReadonlyMap<string, number>;
}

export function attributeCity(city: City): Attributed {
  const steps = new Map<string, number>();
  let last = performance.now();
  const step = (name: string): void => {
    const now = performance.now();
    steps.set(name, (now - last) / 1000);
    last = now;
  };
  const { buildings, parcels, roads } = city;
  const layers = [buildings, parcels, roads];
  // Without a single place anything does as a box: there is nothing to project.
  const bounds = boundsOfAll(Float64Array.from(layers.flatMap((t) => boundsOfAll(t.bounds) ?? []))) ?? NOWHERE;
  const plane = fitGaussKrueger(gaussKrueger(CENTRAL_MERIDIAN), bounds);
  const numbers = new CellNumbers(cellBox(plane.project, bounds));
  step('projection fitted');

  const footprints = polygonPieces(buildings, plane, CELL_M, numbers);
  step('footprints: project, area, inner point, cells');
  const strands = linePieces(roads, plane, CELL_M, numbers);
  step('roads: project, length, cells');

  const parcelXy = new Float64Array(parcels.geometry.coords.length);
  plane.project(parcels.geometry.coords, 0, parcelXy.length / 2, parcelXy);
  const finder = new PolygonFinder(parcels, parcelXy, polygonAreas(parcels, parcelXy));
  step('parcels: project, index');

  const uses = usesOf(city);
  const { group, weights, ...counted } = weighBuildings(city, uses, finder, footprints);
  step('buildings: use of the parcel, weight');

  const totals = uses.map((use) => city.totals.get(use) ?? Number.NaN);
  const shares = shareByGroup(weights, group, totals);
  const ways = weighRoads(city, strands.lengthM);
  const transport = city.totals.get('transport') ?? Number.NaN;
  const roadShares = shareByGroup(ways.weights, new Uint8Array(roads.count), [transport]);
  step('totals shared out');

  const cellT = aggregateToCells(shares.parts, footprints, numbers.count).cellT;
  const roadT = aggregateToCells(roadShares.parts, strands, numbers.count).cellT;
  for (let cell = 0; cell < cellT.length; cell++) cellT[cell]! += roadT[cell]!;
  step('cells summed');

  const cells = numbers.inOrder((cell) => cellT[cell]! > 0);
  const held = Float64Array.from(cells, (cell) => cellT[cell]!);
  const z = giStar(held, queenNeighbours(numbers, cells));
  step('Gi*');

  const useT = new Float64Array(uses.length);
  for (let row = 0; row < group.length; row++) if (group[row] !== NO_GROUP) useT[group[row]!]! += shares.parts[row]!;
  step('sums by use');
  return {
    buildings: shares.parts,
    roads: roadShares.parts,
    uses,
    counts: shares.members,
    useT,
    residualT: shares.residuals,
    roadResidualT: roadShares.residuals[0]!,
    i: Int32Array.from(cells, (cell) => numbers.columnOf(cell)),
    j: Int32Array.from(cells, (cell) => numbers.rowOf(cell)),
    cellT: held,
    z,
    counted: { ...counted, roadsWithoutClass: ways.withoutClass, boundM: plane.boundM },
    steps,
  };
}

/** The cells of the box of all layers, by its corners and the middles of its sides, and one around. */
function cellBox(
  project: (coords: Float64Array, from: number, to: number, out: Float64Array) => void,
  [west, south, east, north]: readonly [number, number, number, number],
): CellBox {
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  const rim = Float64Array.of(
    west,
    south,
    lon,
    south,
    east,
    south,
    west,
    lat,
    east,
    lat,
    west,
    north,
    lon,
    north,
    east,
    north,
  );
  const xy = new Float64Array(rim.length);
  project(rim, 0, rim.length / 2, xy);
  const x = xy.filter((_, k) => k % 2 === 0);
  const y = xy.filter((_, k) => k % 2 === 1);
  const cell = (value: number): number => Math.floor(value / CELL_M);
  return {
    west: cell(Math.min(...x)) - 1,
    south: cell(Math.min(...y)) - 1,
    east: cell(Math.max(...x)) + 1,
    north: cell(Math.max(...y)) + 1,
  };
}

/** Where a file has hundreds of uses, those with neither intensity nor total, which get nothing, go under this name. */
const OTHER_USES = '(other uses)';

/** Uses that matter first, then those the parcels name. */
function usesOf({ parcels, totals }: City): string[] {
  const uses = new Set([...Object.keys(intensities), ...totals.keys()]);
  if (uses.size >= NO_GROUP - 1) throw new Error(`totals.csv names ${totals.size} uses, there is room for ${NO_GROUP}`);
  const namedAt = textAt(parcels, 'use');
  const named = new Set<string>();
  for (let row = 0; row < parcels.count; row++) {
    const use = namedAt(row);
    if (use !== null && !uses.has(use)) named.add(use);
  }
  if (uses.size + named.size < NO_GROUP) return [...uses, ...named];
  return [...uses, OTHER_USES];
}

function weighBuildings(
  { buildings, parcels }: City,
  uses: readonly string[],
  finder: PolygonFinder,
  { innerPoints, areaM2 }: { readonly innerPoints: Float64Array; readonly areaM2: Float64Array },
): { group: Uint8Array; weights: Float64Array; withoutUse: number; withoutFloors: number; withoutIntensity: number } {
  const useOfParcel = textAt(parcels, 'use');
  const places = new Map(uses.map((use, place) => [use, place] as const));
  const groupOfParcel = Uint8Array.from({ length: parcels.count }, (_, row) => {
    const use = useOfParcel(row);
    return use === null ? NO_GROUP : (places.get(use) ?? uses.length - 1);
  });
  const intensity = Float64Array.from(uses, (use) =>
    Object.hasOwn(intensities, use) ? intensities[use]! : Number.NaN,
  );
  const floors = numberColumn(buildings, 'floors');
  const group = new Uint8Array(buildings.count).fill(NO_GROUP);
  const weights = new Float64Array(buildings.count).fill(Number.NaN);
  let withoutUse = 0;
  let withoutFloors = 0;
  let withoutIntensity = 0;
  for (let row = 0; row < buildings.count; row++) {
    const parcel = finder.find(innerPoints[2 * row]!, innerPoints[2 * row + 1]!);
    const use = parcel < 0 ? NO_GROUP : groupOfParcel[parcel]!;
    group[row] = use;
    if (use === NO_GROUP) withoutUse++;
    else if (!(floors[row]! >= 0)) withoutFloors++;
    else if (Number.isNaN(intensity[use]!)) withoutIntensity++;
    else weights[row] = areaM2[row]! * floors[row]! * intensity[use]!;
  }
  return { group, weights, withoutUse, withoutFloors, withoutIntensity };
}

function weighRoads({ roads }: City, lengthM: Float64Array): { weights: Float64Array; withoutClass: number } {
  const classOf = textAt(roads, 'class');
  const weights = new Float64Array(roads.count).fill(Number.NaN);
  let withoutClass = 0;
  for (let row = 0; row < roads.count; row++) {
    const name = classOf(row);
    if (name !== null && Object.hasOwn(classWeights, name)) weights[row] = lengthM[row]! * classWeights[name]!;
    else withoutClass++;
  }
  return { weights, withoutClass };
}
