import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionAreas } from '../../src/analysis/function-areas.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';
import { readLayer } from './read-layer.ts';

interface ClassArea {
  count: number;
  sum_area_m2: number;
  sum_area_clipped_m2: number;
}
interface Expected {
  boundary: { area_geodesic_km2: number; perimeter_geodesic_km: number; parts: number; holes: number };
  landuse: { sum_area_clipped_m2: number; union_area_clipped_m2: number; by_class: Record<string, ClassArea> };
  roads: { length_m: number; length_clipped_m: number };
}

const regions = [
  {
    name: 'Xinwu',
    folder: 'data/xinwu-wuxi',
    parcels: 'xinwu_land_use.gpkg',
    column: 'Class',
    scheme: 'EULUC',
    roads: 'xinwu_road_centerlines.gpkg',
  },
  {
    name: 'Liechtenstein',
    folder: 'data/liechtenstein-2024',
    parcels: 'landuse.geojson',
    column: 'landuse',
    scheme: 'OSM',
    roads: 'roads.geojson.gz',
  },
];
const noPause = async () => {};
const near = (got: number, expected: number, relative: number) =>
  expect(Math.abs(got / expected - 1), `${got} against ${expected}`).toBeLessThanOrEqual(relative);

describe.each(regions)('$name', (at) => {
  const folder = sharedData(at.folder);
  if (!folder) {
    it.skip(missingSharedData(at.folder), () => {});
    return;
  }
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
  const boundary = readLayer(`${folder}/boundary.geojson`, 'boundary');

  it('has the area and perimeter of the reference', async () => {
    const { region, issues } = measureRegion([(await boundary).table]);
    expect(issues).toEqual([]);
    near(region!.areaM2 / 1e6, expected.boundary.area_geodesic_km2, 1e-8);
    near(region!.perimeterM / 1e3, expected.boundary.perimeter_geodesic_km, 1e-6);
    expect([region!.parts, region!.holes]).toEqual([expected.boundary.parts, expected.boundary.holes]);
  });

  it('has the areas of the reference by land use, overlaps counted once', async () => {
    const { region } = measureRegion([(await boundary).table]);
    const parcels = await readLayer(`${folder}/${at.parcels}`, 'parcels', {
      landUseCode: { column: at.column, scheme: at.scheme, unit: null },
    });
    const areas = await functionAreas([parcels], region, noPause);
    near(areas.sumKm2 * 1e6, expected.landuse.sum_area_clipped_m2, 1e-6);
    near(areas.countedKm2 * 1e6, expected.landuse.union_area_clipped_m2, 1e-6);
    expect(areas.coverageShare).toBeCloseTo(expected.landuse.union_area_clipped_m2 / region!.areaM2, 6);
    for (const [code, { sum_area_clipped_m2 }] of Object.entries(expected.landuse.by_class)) {
      const row = areas.byCode.find((candidate) => candidate.code === code);
      // The reference is rounded to 0.01 m², and its own clipping errs by 1e-6 in one class of Xinwu.
      expect(Math.abs(row!.sumKm2 * 1e6 - sum_area_clipped_m2)).toBeLessThanOrEqual(2e-6 * sum_area_clipped_m2 + 0.01);
    }
    expect(areas.byCode.length).toBe(Object.keys(expected.landuse.by_class).length);
    const byCategory = Object.values(areas.km2ByCategory).reduce((sum, km2) => sum + km2, 0);
    near(byCategory + areas.unmappedKm2, areas.countedKm2, 1e-12);
  });

  it('has the length of roads inside', async () => {
    const { region } = measureRegion([(await boundary).table]);
    const { table } = await readLayer(`${folder}/${at.roads}`, 'roads');
    let length = 0;
    for (let row = 0; row < table.count; row++) length += region!.lengthInsideM(table, row);
    near(length, expected.roads.length_clipped_m, 1e-6);
  });
});
