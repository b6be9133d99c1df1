/** Real rasters against reference figures of GDAL and of zonal statistics. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arealTransfer } from '../../../src/analysis/areal-transfer.ts';
import { solarLookup } from '../../../src/analysis/solar-lookup.ts';
import { type Inspected, inspectFile } from '../../../src/commands/inspect-file.ts';
import { nodeFile } from '../../../src/commands/node-file.ts';
import { proposeMeaning } from '../../../src/core/import/propose-meaning.ts';
import type { Issue } from '../../../src/core/issue.ts';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import type { ReadOptions } from '../../../src/formats/format.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { sampleLayer } from '../../../src/formats/sample-layer.ts';
import { pathsAreaM2, toPaths } from '../../../src/geo/clip.ts';
import { polygonAreaM2 } from '../../../src/geo/geodesic.ts';
import { cellValue, type LayerTable } from '../../../src/geo/layer-table.ts';
import { makeRegion, type Region } from '../../../src/geo/region.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const isHere = sharedData('data') !== null;
const told = (name: string) => (isHere ? name : `${name}: ${missingSharedData('data')}`);
const at = (path: string) => sharedData(`data/${path}`) as string;
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'));

async function inspected(path: string): Promise<Inspected> {
  const [layer] = await inspectFile(at(path));
  if (!layer || 'error' in layer) throw new Error(`${path}: ${layer?.error.code}`);
  return layer;
}

describe.skipIf(!isHere)(told('what inspect tells of a raster'), () => {
  const names = ['byte', 'float_nan', 'float_raster_with_nodata', 'test_esri_wkt'];
  it.each(names)('%s.tif as GDAL tells it', async (name) => {
    const expected = json('nasty/expected.json')[`tif/${name}.tif`];
    const { raster, count, crs } = await inspected(`nasty/tif/${name}.tif`);
    const nodata = expected.nodata === 'None' ? null : expected.nodata === 'nan' ? 'nan' : Number(expected.nodata);
    expect(raster).toMatchObject({
      ...{ size: expected.size, bands: expected.bands, dtype: expected.dtype, nodata },
      ...{ validCells: expected.valid_cells_band1, min: expected.min_band1, max: expected.max_band1 },
    });
    for (const [i, number] of raster?.transform.entries() ?? []) expect(number).toBeCloseTo(expected.transform[i], 7);
    expect(count).toBe(expected.valid_cells_band1);
    if (expected.crs === 'None') expect(crs.code).toBeNull();
    if (expected.crs.startsWith('EPSG')) expect(crs.code).toBe(expected.crs);
  });

  it('systems without a code are the ones that are meant', async () => {
    // LAEA of the European grid: its cells of 500 m are 0.25 km² wherever they lie.
    const laea = await inspected('nasty/tif/float_raster_with_nodata.tif');
    expect(laea.areaKm2).toBeCloseTo(98 * 0.25, 6);
    // ESRI:102039, which ESRI writes without its number; 2 × 2 cells of 10 m in an equal-area system.
    const albers = await inspected('nasty/tif/test_esri_wkt.tif');
    expect(albers.crs.code).toBe('ESRI:102039');
    expect(albers.areaKm2).toBeCloseTo(4e-4, 9);
    // gdaltransform: x −14065, y 2368525 in ESRI:102039 is 96.176795° W, 44.306705° N.
    expect(albers.extent?.[0]).toBeCloseTo(-96.176795, 5);
    expect(albers.extent?.[3]).toBeCloseTo(44.306705, 5);
  });

  it('a rotated raster is refused with its angle', async () => {
    const [layer] = await inspectFile(at('nasty/tif/rotated.tif'));
    expect(layer).toMatchObject({ error: { code: 'RASTER_ROTATED', message: expect.stringContaining('30') } });
  });

  it('terrain of Zug lies in Zug, though its system is of the southern half of the earth', async () => {
    const { extent, raster } = await inspected('buildings-cea-zug/terrain.tif');
    const [west, south, east, north] = json('buildings-cea-zug/expected.json').bounds_wgs84;
    const [w = 0, s = 0, e = 0, n = 0] = extent ?? [];
    expect(w < west && s < south && e > east && n > north).toBe(true);
    expect(n - s).toBeLessThan(0.01);
    expect(raster).toMatchObject({ size: [27, 31], dtype: 'float32', nodata: -9999, validCells: 837 });
  });

  it('land cover of more cells than a layer takes is told as areas with the names of its classes', async () => {
    const { raster, fields, first, areaKm2 } = await inspected('landcover-sao-miguel/clc2018_v2020_20u1.tif');
    expect(raster).toMatchObject({ size: [3840, 1920], validCells: 7_372_800, nodata: -128, min: 1, max: 44 });
    expect(fields.map(({ name }) => name)).toEqual(['value', 'LABEL3', 'CODE_18']);
    expect(first).toEqual({ value: 44, LABEL3: 'Sea and ocean', CODE_18: '523' });
    // The whole sheet of 0.8° × 0.4° on the ellipsoid.
    expect(areaKm2).toBeCloseTo(3128.0505, 3);
  });
});

describe.skipIf(!isHere)(told('solar radiation'), () => {
  const files = ['ghi_pearl_river_delta.tif', 'ghi_wuxi.tif', 'ghi_alps.tif'];
  it.each(files)('of %s is found at its places, a year of it, and none at sea', async (file) => {
    const expected = json('solar/expected.json')[file];
    const layer = await inspected(`solar/${file}`);
    expect(layer.raster).toMatchObject({ size: expected.size, dtype: expected.dtype, nodata: 'nan' });
    expect(layer.raster?.validCells).toBe(expected.size[0] * expected.size[1] - expected.nan_cells);
    const [a, , c, , e, f] = layer.raster?.transform ?? [0, 0, 0, 0, 0, 0];
    const [width, height] = expected.size;
    expect([c, f + e * height, c + a * width, f]).toEqual(expected.bounds);

    const [read] = (await readFile(nodeFile(at(`solar/${file}`)), {})).layers;
    if (!read) throw new Error('no layer');
    expect(read.raster?.chosen.shape).toBe('cells');
    const sample = { ...sampleLayer(read.name, read.table), rasterColumns: ['value'] };
    const { role, columns } = proposeMeaning(sample);
    expect([role, columns[0]]).toEqual([
      'solar',
      expect.objectContaining({ column: 'value', meaning: 'solarKwhPerM2', unit: 'kWh/m2/d' }),
    ]);
    const meanings = { solarKwhPerM2: { column: 'value', scheme: null, unit: 'kWh/m2/d' } };
    const view: LayerView = { layerId: 'l', tableId: 't', role: 'solar', meanings, overrides: [] };
    const issues: Issue[] = [];
    const yearly = solarLookup([{ view, table: read.table }], issues);
    for (const [place, { lonlat, kWh_m2_day: daily }] of Object.entries<{
      lonlat: [number, number];
      kWh_m2_day: number | null;
    }>(expected.at)) {
      const found = yearly(...lonlat);
      if (daily === null) expect(found, place).toBeNull();
      else expect((found ?? Number.NaN) / 365, place).toBeCloseTo(daily, 5);
    }
    expect(issues).toEqual([]);
  });
});

interface Concelho {
  readonly area_geodesic_km2: number;
  readonly clc: Record<string, { km2: number }>;
  readonly dem_m: { mean_area_weighted: number };
  readonly population_2020: { sum_fraction_weighted: number };
}

/** The reference weights each cell by the share of it inside, so the same may differ by rounding only. */
const CLOSE = 2e-5;

describe.skipIf(!isHere)(told('municipalities of São Miguel'), async () => {
  const expected: Record<string, Concelho> = isHere ? json('landcover-sao-miguel/expected.json').by_concelho : {};

  async function regionOf(name: string): Promise<Region> {
    const { table } = (await readFile(nodeFile(at('landcover-sao-miguel/concelhos.gpkg')))).layers[0] ?? {};
    const row = table
      ? Array.from({ length: table.count }, (_, i) => i).find((i) =>
          [...table.columns.values()].some((c) => cellValue(c, i) === name),
        )
      : undefined;
    const region =
      table && row !== undefined
        ? makeRegion([{ ...table, removed: new Uint8Array(table.count).fill(1).fill(0, row, row + 1) }])
        : null;
    if (!region) throw new Error(`no municipality ${name}`);
    return region;
  }

  async function rasterOf(file: string, options: ReadOptions): Promise<LayerTable> {
    const [layer] = (await readFile(nodeFile(at(`landcover-sao-miguel/${file}`)), options)).layers;
    if (!layer) throw new Error('no layer');
    return layer.table;
  }

  /** Each feature with its value and the area of it inside. */
  function inside(table: LayerTable, region: Region): { row: number; value: number; areaM2: number }[] {
    const [column] = table.columns.values();
    return Array.from({ length: table.count }, (_, row) => ({
      row,
      value: column?.kind === 'number' ? (column.values[row] as number) : Number.NaN,
      areaM2: pathsAreaM2(region.plane, region.cut(toPaths(region.plane, table, row))),
    }));
  }

  it.each(Object.keys(expected))('%s', async (name) => {
    const region = await regionOf(name);
    const { clc, dem_m: dem, population_2020: people, area_geodesic_km2: areaKm2 } = expected[name] as Concelho;
    expect(region.areaM2 / 1e6).toBeCloseTo(areaKm2, 5);

    const classes = new Map<number, number>();
    for (const { value, areaM2 } of inside(await rasterOf('clc2018_v2020_20u1.tif', { clipTo: region }), region))
      classes.set(value, (classes.get(value) ?? 0) + areaM2 / 1e6);
    const found = [...classes].filter(([, km2]) => km2 > 1e-6).map(([value]) => String(value));
    expect(found.sort()).toEqual(Object.keys(clc).sort());
    for (const [value, { km2 }] of Object.entries(clc))
      expect(Math.abs((classes.get(Number(value)) ?? 0) - km2), value).toBeLessThan(CLOSE * areaKm2);

    const cells: ReadOptions = { clipTo: region, raster: { shape: 'cells' } };
    const heights = inside(await rasterOf('eu_dem_v11.tif', cells), region);
    const weight = heights.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    const mean = heights.reduce((sum, { value, areaM2 }) => sum + value * areaM2, 0) / weight;
    expect(Math.abs(mean / dem.mean_area_weighted - 1)).toBeLessThan(CLOSE);

    const counts = await rasterOf('gpw_v411_2020_count_2020.tif', cells);
    const pieces = inside(counts, region);
    const zones = pieces.map(({ row, value }) => ({ value, area: polygonAreaM2(counts, row) }));
    const shares = pieces.map(({ row, areaM2 }) => ({ zone: row, cell: 0, area: areaM2 }));
    const { cells: sums } = arealTransfer(zones, shares, 1);
    expect(Math.abs((sums[0] as number) / people.sum_fraction_weighted - 1)).toBeLessThan(CLOSE);
  });
});
