/**
 * The whole chain of kernels, from files to Gi*, against a slow way written straight from the definitions: every vertex
 * by proj4, areas by shoelace, pieces by cutting, parcels by asking all, sums in plain loops. Around 109.5° E on the
 * equator, where the plane of EPSG:4547 has its zero in both directions.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import proj4 from 'proj4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/seeded-random.ts';
import { type Attributed, attributeCity, classWeights, intensities } from '../../bench/attribution/compute.ts';
import { type City, readCity } from '../../bench/attribution/read-city.ts';
import { buildingIds, topCells, writeResults } from '../../bench/attribution/write-results.ts';
import { areaInCell, areaOf, box, isIn, type Place, type Polygon } from './plane.ts';

const plane = proj4('WGS84', '+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m');
const lon0 = 109.508;
const degree = 111_300;

interface Building {
  readonly id: string;
  readonly floors: number | string | null;
  readonly parts: readonly Polygon[];
}
interface Parcel {
  readonly use: string | null;
  readonly parts: readonly Polygon[];
}
interface Road {
  readonly class: string;
  readonly line: readonly Place[];
}

/** Metres around the zero of the plane as degrees. */
const toDegrees = ([x, y]: Place): Place => [lon0 + x / degree, y / degree];

const uses = ['residential', 'commercial', 'industrial', 'public', 'green', 'transport', 'heliport'];

function madeUp(): { parcels: Parcel[]; buildings: Building[]; roads: Road[] } {
  const random = seededRandom(42);
  const parcels: Parcel[] = [];
  const buildings: Building[] = [];
  const add = (parts: readonly Polygon[], floors: Building['floors']): void => {
    buildings.push({ id: `b${buildings.length}`, floors, parts });
  };
  const star = (x: number, y: number, radius: number): Place[] => {
    const corners = 3 + Math.floor(8 * random());
    const ring = Array.from({ length: corners }, (_, k): Place => {
      const reach = radius * (0.6 + 0.4 * random());
      return [x + reach * Math.cos((2 * Math.PI * k) / corners), y + reach * Math.sin((2 * Math.PI * k) / corners)];
    });
    return random() < 0.5 ? ring : ring.reverse();
  };
  for (let b = 0; b < 6; b++) {
    for (let a = 0; a < 6; a++) {
      const [x, y] = [-430 + 140 * a, -410 + 140 * b];
      const use = a === 5 && b === 5 ? null : uses[Math.floor(random() * uses.length)]!;
      parcels.push({ use, parts: [[box(x, y, 120)]] });
      for (let k = 0; k < 9; k++) {
        const [cx, cy] = [x + 20 + 40 * (k % 3), y + 20 + 40 * Math.floor(k / 3)];
        add([[star(cx, cy, 4 + 14 * random())]], random() < 0.05 ? null : 1 + Math.floor(20 * random()));
      }
    }
  }
  // A park with a lake and an island parcel in it; one parcel under all others, which loses wherever it is not alone.
  parcels.push({
    use: 'industrial',
    parts: [[box(500, -400, 400), box(600, -300, 200).reverse()], [box(650, -250, 50)]],
  });
  parcels.push({ use: 'public', parts: [[box(-1500, -1500, 3200, 3000)]] });
  // A factory with a yard across very many cells; twin towers; a building outside everything; floors as text, 0, −2.
  add([[box(-1400, 800, 900, 500), box(-1300, 900, 650, 300)]], 2);
  add([[box(510, -390, 12)], [box(530, -390, 12, 30).reverse()]], '30');
  add([[box(655, -245, 20)]], 5);
  add([[box(610, -290, 20)]], 5);
  add([[box(5000, 5000, 40)]], 9);
  add([[box(-1000, -1000, 20)]], 0);
  add([[box(-1100, -1000, 20)]], -2);
  const roads: Road[] = [
    {
      class: 'primary',
      line: [
        [-1500, 3],
        [1500, 7],
      ],
    },
    {
      class: 'secondary',
      line: [
        [-8, -1200],
        [12, 0],
        [-30, 1300],
      ],
    },
    {
      class: 'residential',
      line: [
        [40, 40],
        [45, 60],
      ],
    },
    {
      class: 'footway',
      line: [
        [0, 0],
        [500, 500],
      ],
    },
  ];
  return { parcels, buildings, roads };
}

function geoJson(features: readonly { properties: object; type: string; coordinates: unknown }[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ properties, type, coordinates }) => ({
      type: 'Feature',
      properties,
      geometry: { type, coordinates },
    })),
  });
}

function multiPolygon(parts: readonly Polygon[]): number[][][][] {
  return parts.map((rings) => rings.map((ring) => [...ring, ring[0]!].map((place) => [...toDegrees(place)])));
}

function writeFolder(folder: string, { parcels, buildings, roads }: ReturnType<typeof madeUp>, totals: string): void {
  const polygons = (items: readonly { parts: readonly Polygon[] }[], properties: (k: number) => object): string =>
    geoJson(
      items.map(({ parts }, k) => ({
        properties: properties(k),
        type: 'MultiPolygon',
        coordinates: multiPolygon(parts),
      })),
    );
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  put(
    'boundary.geojson',
    polygons([{ parts: [[box(-1600, -1600, 3300, 3300)]] }], () => ({})),
  );
  put(
    'parcels.geojson',
    polygons(parcels, (k) => (parcels[k]!.use === null ? {} : { use: parcels[k]!.use })),
  );
  put(
    'buildings.geojson',
    polygons(buildings, (k) => ({ id: buildings[k]!.id, floors: buildings[k]!.floors })),
  );
  put(
    'roads.geojson',
    geoJson(
      roads.map(({ class: kind, line }) => ({
        properties: { class: kind },
        type: 'LineString',
        coordinates: line.map((place) => [...toDegrees(place)]),
      })),
    ),
  );
  put('totals.csv', totals);
}

const totalsCsv =
  '\ufeff"use","t"\r\nresidential,1000\r\n"commercial",2000.5\r\nindustrial,9e3\r\npublic,1300\r\ntransport,3200\r\nport,77\r\n';
const totals: Readonly<Record<string, number>> = {
  residential: 1000,
  commercial: 2000.5,
  industrial: 9000,
  public: 1300,
  transport: 3200,
};

const inPlane = (parts: readonly Polygon[]): Polygon[] =>
  parts.map((rings) =>
    rings.map((ring) => ring.map((place): Place => plane.forward([...toDegrees(place)]) as [number, number])),
  );

/** A point in the middle of the widest stretch half-way up: any inner point does, no parcel cuts a building. */
function innerPoint(parts: readonly Polygon[]): Place {
  const ys = parts[0]![0]!.map(([, y]) => y);
  const level = (Math.min(...ys) + Math.max(...ys)) / 2 + 0.0137;
  const crossings = parts
    .flat()
    .flatMap((ring) =>
      ring.flatMap(([x1, y1], k) => {
        const [x2, y2] = ring[(k + 1) % ring.length]!;
        return y1 > level !== y2 > level ? [x1 + ((level - y1) / (y2 - y1)) * (x2 - x1)] : [];
      }),
    )
    .sort((a, b) => a - b);
  const widths = crossings.flatMap((x, k) => (k % 2 === 0 ? [{ x, width: crossings[k + 1]! - x }] : []));
  const widest = widths.reduce((best, stretch) => (stretch.width > best.width ? stretch : best));
  return [widest.x + widest.width / 2, level];
}

function slowly({ parcels, buildings, roads }: ReturnType<typeof madeUp>) {
  const plots = parcels.map(({ use, parts }) => ({ use, parts: inPlane(parts), area: areaOf(inPlane(parts)) }));
  const houses = buildings.map(({ floors, parts }) => {
    const shape = inPlane(parts);
    const [x, y] = innerPoint(shape);
    const holders = plots.filter((plot) => isIn(plot.parts, x, y)).sort((a, b) => a.area - b.area);
    const use = holders[0]?.use ?? null;
    const storeys = floors === null ? Number.NaN : Number(floors);
    const intensity = use === null ? Number.NaN : (intensities[use] ?? Number.NaN);
    const weight = storeys >= 0 ? areaOf(shape) * storeys * intensity : Number.NaN;
    return { shape, use, weight: Number.isNaN(weight) ? 0 : weight };
  });
  const e = houses.map(({ use, weight }) => {
    const total = use === null ? undefined : totals[use];
    const sum = houses.reduce((s, house) => s + (house.use === use ? house.weight : 0), 0);
    return total === undefined || sum === 0 ? 0 : (total * weight) / sum;
  });
  const cells = new Map<string, number>();
  const put = (i: number, j: number, t: number): void => {
    if (t > 0) cells.set(`${i},${j}`, (cells.get(`${i},${j}`) ?? 0) + t);
  };
  houses.forEach(({ shape }, k) => {
    if (e[k] === 0) return;
    const xs = shape.flat(2).map(([x]) => Math.floor(x / 100));
    const ys = shape.flat(2).map(([, y]) => Math.floor(y / 100));
    for (let i = Math.min(...xs); i <= Math.max(...xs); i++) {
      for (let j = Math.min(...ys); j <= Math.max(...ys); j++) {
        put(i, j, (e[k]! * areaInCell(shape, 100, i, j)) / areaOf(shape));
      }
    }
  });
  const ways = roads.map(({ class: kind, line }) => {
    const path = line.map((place) => plane.forward([...toDegrees(place)]) as [number, number]);
    const length = path.slice(1).reduce((s, [x, y], k) => s + Math.hypot(x - path[k]![0], y - path[k]![1]), 0);
    return { path, length, weight: length * (classWeights[kind] ?? 0) };
  });
  const sum = ways.reduce((s, { weight }) => s + weight, 0);
  for (const { path, length, weight } of ways) {
    path.slice(1).forEach(([x2, y2], k) => {
      const [x1, y1] = path[k]!;
      // In a hundred thousand steps: as near to the length in each cell as the comparison below asks for.
      const steps = 200_000;
      const part = (3200 * weight * Math.hypot(x2 - x1, y2 - y1)) / sum / length / steps;
      for (let s = 0; s < steps; s++) {
        const t = (s + 0.5) / steps;
        put(Math.floor((x1 + t * (x2 - x1)) / 100), Math.floor((y1 + t * (y2 - y1)) / 100), part);
      }
    });
  }
  return { houses, e, cells };
}

const folder = mkdtempSync(join(tmpdir(), 'tantu-city-'));
const city = madeUp();
const known = slowly(city);
let read: City;
let result: Attributed;

beforeAll(async () => {
  writeFolder(folder, city, totalsCsv);
  read = await readCity(folder);
  result = attributeCity(read);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a made-up city from files to hot spots', () => {
  it('every building gets what the definitions give it, to 1e-8', () => {
    expect(result.counted.boundM).toBeGreaterThan(0);
    expect(result.buildings.length).toBe(city.buildings.length);
    result.buildings.forEach((t, row) => {
      expect(Math.abs(t - known.e[row]!)).toBeLessThanOrEqual(1e-8 * known.e[row]!);
    });
    expect(known.e.filter((t) => t > 0).length).toBeGreaterThan(150);
  });

  it('cells hold the same, and the same cells', () => {
    expect(new Set(Array.from(result.i, (i, k) => `${i},${result.j[k]}`))).toEqual(new Set(known.cells.keys()));
    const mean = result.cellT.reduce((sum, t) => sum + t, 0) / result.cellT.length;
    result.cellT.forEach((t, k) => {
      // The slow way walks roads in steps of millimetres.
      expect(Math.abs(t - known.cells.get(`${result.i[k]},${result.j[k]}`)!)).toBeLessThanOrEqual(
        1e-4 * Math.max(t, mean),
      );
    });
    expect(result.i.some((i) => i < 0) && result.j.some((j) => j < 0)).toBe(true);
  });

  it('Gi* is that of the formula on these cells', () => {
    const n = result.cellT.length;
    const x = result.cellT;
    const mean = x.reduce((sum, t) => sum + t, 0) / n;
    const s = Math.sqrt(x.reduce((sum, t) => sum + t * t, 0) / n - mean * mean);
    for (let a = 0; a < n; a++) {
      let sum = 0;
      let w = 0;
      for (let b = 0; b < n; b++) {
        if (Math.abs(result.i[a]! - result.i[b]!) > 1 || Math.abs(result.j[a]! - result.j[b]!) > 1) continue;
        sum += x[b]!;
        w++;
      }
      expect(result.z![a]).toBeCloseTo((sum - mean * w) / (s * Math.sqrt((n * w - w * w) / (n - 1))), 8);
    }
  });

  it('every tonne has a place or is told as residual', () => {
    result.uses.forEach((use, g) => {
      const total = read.totals.get(use);
      if (total === undefined) expect(result.residualT[g]).toBeNaN();
      else expect(Math.abs(result.useT[g]! + result.residualT[g]! - total)).toBeLessThanOrEqual(1e-9 * total);
    });
    // A total nobody takes part in.
    expect(result.residualT[result.uses.indexOf('port')]).toBe(77);
    const roads = result.roads.reduce((sum, t) => sum + t, 0);
    expect(Math.abs(roads - 3200)).toBeLessThanOrEqual(1e-9 * 3200);
    const placed = result.useT.reduce((sum, t) => sum + t, 0) + roads;
    expect(Math.abs(result.cellT.reduce((sum, t) => sum + t, 0) - placed)).toBeLessThanOrEqual(1e-9 * placed);
  });

  it('what takes no part is counted', () => {
    const count = (test: (house: (typeof known.houses)[number], building: Building) => boolean) =>
      known.houses.filter((house, k) => test(house, city.buildings[k]!)).length;
    const withoutFloors = ({ floors }: Building) => floors === null || Number(floors) < 0;
    expect(result.counted.withoutUse).toBe(count(({ use }) => use === null));
    expect(result.counted.withoutUse).toBe(1 + 9);
    expect(result.counted.withoutFloors).toBe(count(({ use }, building) => use !== null && withoutFloors(building)));
    expect(result.counted.withoutIntensity).toBe(
      count(({ use }, building) => use === 'heliport' && !withoutFloors(building)),
    );
    expect(result.counted.withoutIntensity).toBeGreaterThan(0);
    expect(result.counted.roadsWithoutClass).toBe(1);
  });

  it('has parcels on one another, of which the smaller counts, and a hole', () => {
    expect([324, 325, 326, 327].map((row) => known.houses[row]!.use)).toEqual([
      'public',
      'industrial',
      'industrial',
      'public',
    ]);
  });

  it('does not mind the order of the features', async () => {
    const other = mkdtempSync(join(tmpdir(), 'tantu-city-'));
    try {
      const backwards = {
        parcels: [...city.parcels].reverse(),
        buildings: [...city.buildings].reverse(),
        roads: [...city.roads].reverse(),
      };
      writeFolder(other, backwards, totalsCsv);
      const turned = attributeCity(await readCity(other));
      [...turned.buildings].reverse().forEach((t, row) => {
        expect(Math.abs(t - result.buildings[row]!)).toBeLessThanOrEqual(1e-12 * t);
      });
      expect([...turned.i]).toEqual([...result.i]);
      expect([...turned.j]).toEqual([...result.j]);
      turned.cellT.forEach((t, k) => {
        expect(Math.abs(t - result.cellT[k]!)).toBeLessThanOrEqual(1e-12 * t);
      });
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('writes the three files', () => {
    writeResults(folder, read, result);
    const rows = (name: string) =>
      readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
    const [header, ...buildings] = rows('tantu_buildings.csv');
    expect(header).toEqual(['id', 'e']);
    expect(buildings.map(([id]) => id)).toEqual(city.buildings.map(({ id }) => id));
    expect(buildings.map(([, e]) => Number(e))).toEqual([...result.buildings]);
    expect(buildingIds(read)(3)).toBe('b3');
    const sectors = new Map(rows('tantu_sectors.csv').map(([use, count, e]) => [use!, { count, e }]));
    expect(sectors.get('use')).toEqual({ count: 'count', e: 'e' });
    for (const use of ['residential', 'green', 'port']) {
      const count = known.houses.filter((house) => house.use === use).length;
      expect(sectors.get(use)?.count).toBe(String(count));
    }
    expect(Number(sectors.get('industrial')!.e)).toBeCloseTo(9000, 6);
    const [top, ...cells] = rows('tantu_top.csv');
    expect(top).toEqual(['i', 'j', 'e', 'z']);
    expect(cells.length).toBe(20);
    const e = cells.map((row) => Number(row[2]));
    expect(e).toEqual([...e].sort((a, b) => b - a));
    const [first] = topCells(result, 1);
    expect(cells[0]).toEqual([result.i[first!], result.j[first!], result.cellT[first!], result.z![first!]].map(String));
  });

  it('refuses totals that cannot be shared out', async () => {
    const other = mkdtempSync(join(tmpdir(), 'tantu-city-'));
    try {
      writeFolder(other, city, 'use,t\nresidential,-5\n');
      await expect(readCity(other)).rejects.toThrow('must not be negative');
      writeFolder(other, city, 'use,t\nresidential,5\nresidential,6\n');
      await expect(readCity(other)).rejects.toThrow('twice');
      writeFolder(other, city, 'use,t\nresidential,\npublic,3\n');
      const { totals: some, remarks } = await readCity(other);
      expect([...some]).toEqual([['public', 3]]);
      expect(remarks.join()).toContain('residential has no number');
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});
