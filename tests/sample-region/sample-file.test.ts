/** The sample that people open first: what is in public/sample/lanwan.tantu. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Clipper, FillRule, type Path64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import { describe, expect, it } from 'vitest';
import { roadClassFromText } from '../../src/analysis/road-class.ts';
import { assessEligibility } from '../../src/core/eligibility/assess-eligibility.ts';
import { buildingUseFromText } from '../../src/core/factors/building-use.ts';
import { factorValue } from '../../src/core/factors/factor.ts';
import { totalInventory } from '../../src/core/inventory/total-inventory.ts';
import { classifyLandUse } from '../../src/core/landuse/classify.ts';
import { measureKindOf } from '../../src/core/measures/catalog/index.ts';
import { viewsOfRole } from '../../src/core/plan/layer-view.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import { sinkKindOf } from '../../src/core/sinks/sink-kinds.ts';
import { seriesOf } from '../../src/core/statistics/series.ts';
import { readPlanFile } from '../../src/db/plan-file.ts';
import { cellValue, featureIdAt, geometryKind, type LayerTable } from '../../src/geo/layer-table.ts';
import { functionAreas } from '../../src/workers/jobs/function-areas.job.ts';
import { measureBoundary } from '../../src/workers/jobs/measure-boundary.job.ts';

const file = fileURLToPath(new URL('../../public/sample/lanwan.tantu', import.meta.url));
const { plan, tables } = readPlanFile(readFileSync(file));

function tableOf(layer: string): LayerTable {
  const table = tables.get(plan.layers.get(`lanwan-${layer}`)?.tableId ?? '');
  if (!table) throw new Error(`no layer ${layer}`);
  return table;
}

/** Vertices of each ring of a feature; the outer ring of the first part first. */
function ringsOf(table: LayerTable, row: number): (readonly [number, number])[][] {
  const { featureOffsets, partOffsets, ringOffsets, coords } = table.geometry;
  const rings: (readonly [number, number])[][] = [];
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
      const points: (readonly [number, number])[] = [];
      for (let v = ringOffsets[ring]!; v < ringOffsets[ring + 1]!; v++)
        points.push([coords[2 * v]!, coords[2 * v + 1]!]);
      rings.push(points);
    }
  }
  return rings;
}

const metresPerDegree = 111_000;
/** Whole centimetres, near enough for overlaps. */
const toPath = (ring: (readonly [number, number])[]): Path64 =>
  ring.map(([lon, lat]) => ({
    x: Math.round((lon - 113.7) * metresPerDegree * 92.7),
    y: Math.round((lat - 22) * metresPerDegree * 100),
  }));
const m2 = (paths: Path64[]) => Math.abs(Clipper.areaPaths(paths)) / 1e4;

function indexOf(table: LayerTable): Flatbush {
  const index = new Flatbush(table.count);
  for (let row = 0; row < table.count; row++) {
    const [west = 0, south = 0, east = 0, north = 0] = table.bounds.subarray(row * 4, row * 4 + 4);
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}

const boxOf = (table: LayerTable, row: number) =>
  [...table.bounds.subarray(row * 4, row * 4 + 4)] as [number, number, number, number];

function inside(rings: (readonly [number, number])[][], [x, y]: readonly [number, number]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i]!, ring[j]!];
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
    }
  }
  return odd;
}

describe('the file', () => {
  it('is at most 8 MB with everything else that is served as it is', () => {
    const folder = fileURLToPath(new URL('../../public', import.meta.url));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(bytes.length).toBeGreaterThanOrEqual(2);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8e6);
  });

  it('has as many parcels, buildings and streets as a town of its size', () => {
    expect(tableOf('parcels').count).toBeGreaterThan(1000);
    expect(tableOf('buildings').count).toBeGreaterThan(25_000);
    expect(tableOf('buildings').count).toBeLessThan(45_000);
    expect(tableOf('roads').count).toBeGreaterThan(1500);
    expect(tableOf('point-sources').count).toBeGreaterThanOrEqual(12);
    expect(new Set([...plan.layers.values()].map((layer) => layer.role))).toEqual(
      new Set([
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
      ]),
    );
  });

  it('says of every layer and number that it is fictional', () => {
    expect(plan.settings.get('settings')?.fictional).toBe(true);
    for (const layer of plan.layers.values()) expect(layer.source).toBe('虚构示例 fictional sample');
    const numbers = [plan.statistics, plan.inventory, plan.activities, plan.powerContracts];
    for (const record of numbers.flatMap((table) => [...table.values()])) {
      expect(record.source).toBe('虚构示例 fictional sample');
    }
    for (const legalPlan of plan.legalPlans.values()) expect(legalPlan.title).toContain('虚构');
    for (const indicator of plan.indicators.values()) expect(indicator.document).toContain('虚构');
  });

  it('lies on open sea south of the estuary', () => {
    for (const layer of plan.layers.values()) {
      if (layer.role === 'neighbours' || layer.role === 'water') continue;
      expect(layer.west).toBeGreaterThan(113.55);
      expect(layer.east).toBeLessThan(113.85);
      expect(layer.south).toBeGreaterThan(21.9);
      expect(layer.north).toBeLessThan(22.1);
    }
  });

  it('names columns that exist and words that are known', () => {
    for (const { layerId, column } of plan.columnMeanings.values()) {
      const layer = plan.layers.get(layerId);
      expect(tables.get(layer?.tableId ?? '')?.columns.has(column), `${layerId} ${column}`).toBe(true);
    }
    const words = (layer: string, column: string): string[] => {
      const found = tableOf(layer).columns.get(column);
      return found?.kind === 'text' ? [...found.dictionary] : [];
    };
    for (const code of words('parcels', '用地代码')) {
      expect(classifyLandUse('MNR-2023', code, '用地代码')?.category, code).toBeTruthy();
    }
    for (const word of words('buildings', '用途')) expect(buildingUseFromText(word), word).not.toBeNull();
    for (const word of words('roads', '道路等级')) expect(roadClassFromText(word), word).not.toBeNull();
    expect(words('buildings', '用途')).toHaveLength(12);
    expect(words('roads', '道路等级')).toHaveLength(5);
  });
});

describe('the ground', () => {
  it('has parcels that do not overlap', () => {
    const table = tableOf('parcels');
    const index = indexOf(table);
    const paths = Array.from({ length: table.count }, (_, row) => ringsOf(table, row).map(toPath));
    let overlapM2 = 0;
    for (let row = 0; row < table.count; row++) {
      for (const other of index.search(...boxOf(table, row), (candidate) => candidate > row)) {
        overlapM2 += m2(Clipper.intersect(paths[row]!, paths[other]!, FillRule.EvenOdd));
      }
    }
    expect(overlapM2).toBe(0);
  });

  it('has buildings that lie wholly on one parcel', () => {
    const parcels = tableOf('parcels');
    const index = indexOf(parcels);
    const buildings = tableOf('buildings');
    for (let row = 0; row < buildings.count; row += 5) {
      const [outer] = ringsOf(buildings, row);
      const on = index
        .search(...boxOf(buildings, row))
        .filter((parcel) => outer!.every((corner) => inside(ringsOf(parcels, parcel), corner)));
      expect(on, featureIdAt(buildings.ids, row)).toHaveLength(1);
    }
  });

  it('has buildings that do not overlap each other', () => {
    const table = tableOf('buildings');
    const index = indexOf(table);
    for (let row = 0; row < table.count; row += 11) {
      const path = ringsOf(table, row).map(toPath);
      for (const other of index.search(...boxOf(table, row), (candidate) => candidate !== row)) {
        const shared = m2(Clipper.intersect(path, ringsOf(table, other).map(toPath), FillRule.EvenOdd));
        expect(shared, `${featureIdAt(table.ids, row)} and ${featureIdAt(table.ids, other)}`).toBeLessThan(0.5);
      }
    }
  });

  it('has no road through a building', () => {
    const roads = tableOf('roads');
    const buildings = tableOf('buildings');
    const index = indexOf(buildings);
    for (let row = 0; row < roads.count; row++) {
      for (const vertex of ringsOf(roads, row).flat()) {
        for (const building of index.search(...vertex, ...vertex)) {
          expect(inside(ringsOf(buildings, building), vertex), featureIdAt(roads.ids, row)).toBe(false);
        }
      }
    }
  });

  it('has one connected road network', () => {
    const roads = tableOf('roads');
    const parent = new Map<string, string>();
    const root = (key: string): string => {
      const above = parent.get(key);
      if (above === undefined || above === key) return key;
      const top = root(above);
      parent.set(key, top);
      return top;
    };
    for (let row = 0; row < roads.count; row++) {
      const [line] = ringsOf(roads, row);
      const [from, to] = [String(line![0]), String(line![line!.length - 1])];
      for (const key of [from, to]) if (!parent.has(key)) parent.set(key, key);
      parent.set(root(from), root(to));
    }
    expect(new Set([...parent.keys()].map(root)).size).toBe(1);
  });

  it('bears no building with a senseless height, year or storey', () => {
    const table = tableOf('buildings');
    for (const [column, low, high] of [
      ['层数', 1, 80],
      ['高度', 3, 320],
      ['建成年份', 1950, 2024],
    ] as const) {
      const values = table.columns.get(column);
      if (values?.kind !== 'number') throw new Error(`${column} is not a number`);
      expect(Math.min(...values.values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values.values)).toBeLessThanOrEqual(high);
    }
  });

  it('gets the sun of the coast', () => {
    const sun = tableOf('solar').columns.get('年总辐射');
    if (sun?.kind !== 'number') throw new Error('no sun');
    expect(Math.min(...sun.values)).toBeGreaterThan(1150);
    expect(Math.max(...sun.values)).toBeLessThan(1350);
  });
});

describe('the figures', () => {
  const value = (series: string, year: number): number => {
    const record = [...plan.statistics.values()].find((one) => one.series === series && one.year === year);
    if (!record) throw new Error(`no ${series} ${year}`);
    return record.value;
  };

  it('are of series that exist, for every year from 2015 to 2024', () => {
    const years = new Map<string, number>();
    for (const { series, unit } of plan.statistics.values()) {
      expect(seriesOf(series)?.unit).toBe(unit);
      years.set(series, (years.get(series) ?? 0) + 1);
    }
    expect([...new Set(years.values())]).toEqual([10]);
    expect(years.size).toBeGreaterThan(35);
  });

  it('grow by 10 % a year or more', () => {
    for (let year = 2015; year <= 2024; year++) expect(value('gdp.growthIndex', year)).toBeGreaterThanOrEqual(110);
    expect((value('gdp.current', 2024) / value('gdp.current', 2021)) ** (1 / 3) - 1).toBeGreaterThan(0.1);
  });

  it('add up: the electricity of the sectors and the sectors of GDP are the totals', () => {
    for (let year = 2015; year <= 2024; year++) {
      const parts = [...plan.statistics.values()].filter(
        (one) => one.year === year && /^electricity\./.test(one.series) && !/total|localGeneration/.test(one.series),
      );
      expect(parts).toHaveLength(8);
      expect(parts.reduce((sum, one) => sum + one.value, 0)).toBe(value('electricity.total', year));
      const sectors = ['primary', 'secondary', 'tertiary'].map((name) => value(`gdp.${name}`, year));
      expect(sectors.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value('gdp.current', year), 2);
    }
  });

  it('give the inventory with the factors of data/factors', () => {
    const { byYear } = totalInventory(plan);
    const co2 = (sector: SectorId, year: number) => byYear.get(year)?.bySector.get(sector)?.co2eByGas.get('CO2');
    // transport 2024: petrol, diesel, ships' oil in t, gas in 10⁴ m³: heat value GJ · carbon t/TJ / 1000 · oxidised
    const carbonT =
      value('energy.transport.gasoline', 2024) * 43.07 * 0.0189 * 0.98 +
      value('energy.transport.diesel', 2024) * 42.652 * 0.0202 * 0.98 +
      value('energy.transport.fuelOil', 2024) * 41.816 * 0.0211 * 0.98 +
      value('energy.transport.naturalGas', 2024) * 389.31 * 0.0153 * 0.99;
    expect(co2('transport', 2024)).toBeCloseTo((carbonT * 44) / 12, 3);
    // electricity 2022: bought = used − generated, 万kWh → MWh, t/MWh of Guangdong
    const bought = (value('electricity.total', 2022) - value('electricity.localGeneration', 2022)) * 10;
    expect(co2('electricity', 2022)).toBeCloseTo(bought * 0.4403, 3);
    expect(factorValue('A_gasoline_ef')).toBe(2.9251);
  });

  it('have an inventory without gaps, in which only land use is negative', () => {
    const { byYear, issues } = totalInventory(plan);
    expect(issues).toEqual([]);
    expect([...byYear.keys()]).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    for (const year of byYear.values()) {
      expect(year.isComplete).toBe(true);
      expect(year.landUseT).toBeLessThan(0);
      expect(year.grossT).toBeGreaterThan(2e6);
      const known = [...year.bySector.values()].filter((one) => one.sector !== 'landUse');
      expect(known.reduce((sum, one) => sum + one.totalT!, 0)).toBeCloseTo(year.grossT!, 6);
    }
    // Land use is typed, the others are worked out from activities.
    expect(new Set([...plan.inventory.values()].map(({ sector }) => sector))).toEqual(new Set(['landUse']));
    for (const { bySector } of byYear.values()) {
      for (const { sector, totalT } of bySector.values()) if (sector !== 'landUse') expect(totalT).toBeGreaterThan(0);
    }
  });

  it('leave every sector more than its facilities report', () => {
    const table = tableOf('point-sources');
    const bySector = new Map<string, number>();
    for (let row = 0; row < table.count; row++) {
      const sector = String(cellValue(table.columns.get('部门')!, row));
      bySector.set(sector, (bySector.get(sector) ?? 0) + Number(cellValue(table.columns.get('排放量')!, row)));
    }
    const of2024 = totalInventory(plan).byYear.get(2024)!;
    const names = { 能源生产与加工转换: 'energy', 工业: 'industry', 废弃物: 'waste', 交通: 'transport' } as const;
    expect(new Set(bySector.keys())).toEqual(new Set(Object.keys(names)));
    for (const [name, sector] of Object.entries(names)) {
      expect(bySector.get(name)!).toBeLessThan(of2024.bySector.get(sector)!.totalT!);
    }
  });
});

describe('the plan', () => {
  it('is in the scope of the standard on every test', async () => {
    const context = {
      pause: async () => {},
      table: async (id: string) => {
        const table = tables.get(id);
        if (!table) throw new Error(`no table ${id}`);
        return table;
      },
    };
    const boundary = { layers: viewsOfRole(plan, 'boundary'), drawn: [] };
    const parcels = viewsOfRole(plan, 'parcels');
    const region = await measureBoundary({ boundary, parcels }, context);
    const areas = await functionAreas({ boundary, parcels }, context);
    expect(region.landKm2).toBeGreaterThan(105);
    expect(region.landKm2).toBeLessThan(120);
    expect(areas.unmappedKm2).toBe(0);
    expect(areas.coverageShare).toBeGreaterThan(0.6);
    expect(areas.issues).toEqual([]);
    const found = assessEligibility(plan, { area: region.area, categories: areas });
    expect(found.verdict).toBe('eligible');
    expect(found.open).toEqual([]);
    expect(found.legalPlans.answer).toBe('pass');
  });

  it('has measures of the catalogue that stand on features of their layers', () => {
    expect(plan.measures.size).toBeGreaterThanOrEqual(5);
    const kinds = new Set([...plan.measures.values()].map((measure) => measure.kind));
    for (const kind of kinds) {
      const found = measureKindOf(kind);
      expect(found, kind).not.toBeNull();
      for (const needed of found?.requires ?? []) expect(kinds.has(needed), `${kind} needs ${needed}`).toBe(true);
    }
    for (const site of plan.measureSites.values()) {
      const layer = plan.layers.get(site.layerId);
      const table = tables.get(layer?.tableId ?? '');
      if (!table) throw new Error(`no layer ${site.layerId}`);
      const ids = new Set(Array.from({ length: table.count }, (_, row) => featureIdAt(table.ids, row)));
      expect(site.featureIds.length).toBeGreaterThan(0);
      for (const id of site.featureIds) expect(ids.has(id)).toBe(true);
    }
  });

  it('has drawn sinks of known kinds, each a polygon', () => {
    expect(plan.sinks.size).toBeGreaterThanOrEqual(3);
    for (const sink of plan.sinks.values()) {
      expect(sinkKindOf(sink.kind), sink.kind).not.toBeNull();
      expect(JSON.parse(plan.features.get(sink.featureId)?.geometry ?? '{}')).toMatchObject({ type: 'Polygon' });
    }
  });

  it('holds polygons, lines and points where they belong', () => {
    const kindsOf = (layer: string) => [...new Set(tableOf(layer).geometry.kinds)].sort();
    expect(kindsOf('parcels')).toEqual([geometryKind.polygon]);
    expect(kindsOf('buildings')).toEqual([geometryKind.polygon]);
    expect(kindsOf('roads')).toEqual([geometryKind.line]);
    expect(kindsOf('metro')).toEqual([geometryKind.point, geometryKind.line]);
    expect(kindsOf('bus')).toEqual([geometryKind.point, geometryKind.line]);
    expect(kindsOf('point-sources')).toEqual([geometryKind.point]);
  });
});
