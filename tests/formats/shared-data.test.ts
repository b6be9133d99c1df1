/**
 * Real files, read and measured, against the reference answers that lie beside them (PROJ, GEOS and GDAL).
 * Counts exactly, areas to 1e-6, lengths and footprints to 1e-5.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFile } from '../../src/commands/node-file.ts';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { polygonAreaM2 } from '../../src/geo/geodesic.ts';
import { cellValue } from '../../src/geo/layer-table.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';

interface ExpectedLayer {
  readonly file: string;
  readonly table: string | null;
  readonly crs: string;
  readonly features: number;
  readonly geometry_types: Record<string, number>;
}

const AREA = 1e-6;
const LENGTH = 1e-5;

function expectedOf(folder: string) {
  return JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
}

async function layersOf(path: string) {
  const { layers } = await readFile(nodeFile(path));
  return layers;
}

async function layerOf(path: string, name?: string) {
  const layers = await layersOf(path);
  const layer = name === undefined ? layers[0] : layers.find((one) => one.name === name);
  if (!layer) throw new Error(`${path} has no layer ${name}`);
  return layer;
}

function expectClose(got: number | null, wanted: number, tolerance: number) {
  expect(got).not.toBeNull();
  expect(Math.abs((got as number) / wanted - 1)).toBeLessThan(tolerance);
}

/** Runs where the data are; elsewhere there is one skipped test that says why. */
function withData(path: string, tests: (folder: string) => void) {
  const folder = sharedData(path);
  describe(path, () => {
    if (folder === null) it.skip(missingSharedData(path), () => {});
    else tests(folder);
  });
}

for (const region of ['liechtenstein-2024', 'monaco-2021', 'xinwu-wuxi']) {
  withData(`data/${region}`, (folder) => {
    const expected = expectedOf(folder);
    for (const [name, wanted] of Object.entries(expected.layers as Record<string, ExpectedLayer>)) {
      it(`${name}: counts, kinds, system and size`, async () => {
        const layer = await layerOf(`${folder}/${wanted.file}`, wanted.table ?? undefined);
        const got = describeLayer(layer);
        expect(got.count).toBe(wanted.features);
        expect(got.geometry).toEqual(wanted.geometry_types);
        expect(got.crs.code).toBe(wanted.crs);
        const figures = expected[name];
        if (figures?.area_geodesic_km2) expectClose(got.areaKm2, figures.area_geodesic_km2, AREA);
        if (figures?.sum_area_m2) expectClose(got.areaKm2, figures.sum_area_m2 / 1e6, AREA);
        if (figures?.length_m) expectClose(got.lengthKm, figures.length_m / 1e3, LENGTH);
        for (const [i, edge] of (figures?.bbox ?? []).entries()) expect(got.extent?.[i]).toBeCloseTo(edge, 6);
        expect(layer.issues.filter((issue) => issue.severity === 'stop')).toEqual([]);
      });
    }
  });
}

withData('data/liechtenstein-2024/formats', (formats) => {
  const folder = `${formats}/..`;

  it('FlatGeobuf buildings are the GeoJSON buildings', async () => {
    const fgb = describeLayer(await layerOf(`${formats}/buildings.fgb`));
    const json = describeLayer(await layerOf(`${folder}/buildings.geojson.gz`));
    expect(fgb.count).toBe(json.count);
    expectClose(fgb.areaKm2, json.areaKm2 as number, AREA);
    expect(new Set(fgb.fields.map(({ name }) => name))).toEqual(new Set(json.fields.map(({ name }) => name)));
  });

  it('GeoPackage roads in UTM are the GeoJSON roads', async () => {
    const gpkg = describeLayer(await layerOf(`${formats}/roads_utm32.gpkg`));
    const json = describeLayer(await layerOf(`${folder}/roads.geojson.gz`));
    expect(gpkg.crs).toEqual({ code: 'EPSG:32632', from: 'file' });
    expect(gpkg.count).toBe(json.count);
    expectClose(gpkg.lengthKm, json.lengthKm as number, LENGTH);
  });

  it('Shapefile land use in the Swiss grid is the GeoJSON land use, attribute by attribute', async () => {
    const shp = await layerOf(`${formats}/landuse_lv95_shp.zip`);
    const json = await layerOf(`${folder}/landuse.geojson`);
    expect(shp.crs).toEqual({ code: 'EPSG:2056', from: 'sidecar' });
    expect(Object.fromEntries(shp.geometryTypes)).toEqual(Object.fromEntries(json.geometryTypes));
    expectClose(describeLayer(shp).areaKm2, describeLayer(json).areaKm2 as number, AREA);
    for (const field of ['osm_id', 'landuse', 'name']) {
      const read = (layer: typeof shp) =>
        Array.from({ length: layer.table.count }, (_, row) => cellValue(layer.table.columns.get(field)!, row));
      expect(read(shp), field).toEqual(read(json));
    }
  });
});

withData('data/xinwu-wuxi', (folder) => {
  const shapefile = `${folder}/derived/地块_CGCS2000_GK40_GBK.zip`;

  it('the GBK shapefile in CGCS2000 zone 40 is the GeoPackage in UTM', async () => {
    const shp = await layerOf(shapefile);
    const gpkg = await layerOf(`${folder}/xinwu_land_use.gpkg`);
    expect(shp.name).toBe('地块');
    expect(shp.crs).toEqual({ code: 'EPSG:4528', from: 'sidecar' });
    expect(shp.encoding).toBe('GBK');
    expect(shp.table.count).toBe(gpkg.table.count);
    expectClose(describeLayer(shp).areaKm2, describeLayer(gpkg).areaKm2 as number, AREA);
  });

  it('areas by class agree, and so do the Chinese names of the classes', async () => {
    const { table } = await layerOf(shapefile);
    const byClass = expectedOf(folder).landuse.by_class as Record<string, { count: number; sum_area_m2: number }>;
    const names = new Map(
      readFileSync(`${folder}/euluc_classes.csv`, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => [line.split(',')[0], line.split(',')[2]]),
    );
    const sums = new Map<string, { count: number; area: number }>();
    for (let row = 0; row < table.count; row++) {
      const code = String(cellValue(table.columns.get('地类代码')!, row));
      expect(cellValue(table.columns.get('地类名称')!, row)).toBe(names.get(code));
      const sum = sums.get(code) ?? { count: 0, area: 0 };
      sums.set(code, { count: sum.count + 1, area: sum.area + polygonAreaM2(table, row) });
    }
    expect(sums.size).toBe(Object.keys(byClass).length);
    for (const [code, wanted] of Object.entries(byClass)) {
      expect(sums.get(code)?.count).toBe(wanted.count);
      expectClose(sums.get(code)?.area ?? null, wanted.sum_area_m2, AREA);
    }
  });

  it('grids keep their sums', async () => {
    const { grid_250m: wanted } = expectedOf(folder);
    const built = await layerOf(`${folder}/xinwu_built_env_250m.gpkg`, 'built_env_250m');
    const energy = await layerOf(`${folder}/xinwu_energy_250m.gpkg`);
    const sum = ({ table }: typeof built, field: string) => {
      let total = 0;
      for (let row = 0; row < table.count; row++) total += Number(cellValue(table.columns.get(field)!, row));
      return total;
    };
    expect(built.table.count).toBe(wanted.cells);
    expect(sum(built, 'building_count')).toBe(wanted.sums.building_count);
    expectClose(sum(built, 'total_footprint_m2'), wanted.sums.total_footprint_m2, 1e-9);
    expectClose(sum(energy, 'total_kwh'), wanted.energy_sums.total_kwh, 1e-9);
  });
});

withData('data/buildings-cea-zug', (folder) => {
  it('lies in Zug though its system is the southern one', async () => {
    const wanted = expectedOf(folder);
    const zone = await layerOf(`${folder}/zone.shp`);
    const got = describeLayer(zone);
    expect(zone.crs.code).toBe(wanted.crs_stored);
    expect(got.count).toBe(wanted.zone_buildings);
    for (const [i, edge] of wanted.bounds_wgs84.entries()) expect(got.extent?.[i]).toBeCloseTo(edge, 6);
    expectClose(got.areaKm2, wanted.footprint_m2 / 1e6, AREA);
    for (const [row, building] of wanted.by_building.entries()) {
      expect(cellValue(zone.table.columns.get('Name')!, row)).toBe(building.name);
      expect(cellValue(zone.table.columns.get('floors_ag')!, row)).toBe(building.floors);
      expectClose(polygonAreaM2(zone.table, row), building.footprint_m2, 1e-5);
    }
    const around = describeLayer(await layerOf(`${folder}/surroundings.shp`));
    expect(around.count).toBe(wanted.surroundings);
    expectClose(around.areaKm2, wanted.surroundings_footprint_m2 / 1e6, AREA);
  });
});

withData('data/buildings-suzhou', (folder) => {
  it('has its buildings, floors and footprint', async () => {
    const wanted = expectedOf(folder);
    const { table } = await layerOf(`${folder}/suzhou_buildings.json`);
    expect(table.count).toBe(wanted.buildings);
    let footprint = 0;
    let floorArea = 0;
    for (let row = 0; row < table.count; row++) {
      const area = polygonAreaM2(table, row);
      footprint += area;
      floorArea += area * Number(cellValue(table.columns.get('Floor')!, row));
    }
    expectClose(footprint, wanted.footprint_m2, AREA);
    expectClose(floorArea, wanted.floor_area_m2, AREA);
  });
});

withData('data/macau', (folder) => {
  it('names the parishes whose rings cross themselves', async () => {
    const wanted = expectedOf(folder).freguesias as {
      name: string;
      valid: boolean;
      area_of_the_ring_as_stored_km2: number;
    }[];
    const layer = await layerOf(`${folder}/macau-freguesias.geojson`);
    expect(layer.table.count).toBe(wanted.length);
    const crossing = layer.issues.find(({ code }) => code === 'SELF_INTERSECTION');
    expect(crossing?.count).toBe(wanted.filter(({ valid }) => !valid).length);
    wanted.forEach((parish, row) => {
      expect(cellValue(layer.table.columns.get('name')!, row)).toBe(parish.name);
      if (parish.valid) expectClose(polygonAreaM2(layer.table, row), parish.area_of_the_ring_as_stored_km2 * 1e6, AREA);
    });
  });
});

withData('data/china-boundaries', (folder) => {
  it('reads every district with its area as stored', async () => {
    const wanted = expectedOf(folder);
    let compared = 0;
    for (const [label, { area_as_stored_km2 }] of Object.entries(
      wanted.gcj02 as Record<string, { area_as_stored_km2: number }>,
    )) {
      const [code, name, file] = /^(\d+) (\S+) \((.+)\)$/.exec(label)?.slice(1) ?? [];
      if (!file?.startsWith('county_')) continue;
      const { table } = await layerOf(`${folder}/gcj02/${file}`);
      expect(cellValue(table.columns.get('name')!, 0), code).toBe(name);
      let area = 0;
      for (let row = 0; row < table.count; row++) area += polygonAreaM2(table, row);
      expectClose(area, area_as_stored_km2 * 1e6, AREA);
      compared++;
    }
    expect(compared).toBeGreaterThan(5);
    expect((await layerOf(`${folder}/wgs84/shenzhen_districts.json`)).table.count).toBe(10);
  });
});

withData('data/nasty', (folder) => {
  interface Nasty {
    readonly features?: number;
    readonly geometry?: Record<string, number>;
    readonly null_geometry?: number;
    readonly fields?: readonly string[];
    readonly first?: Record<string, unknown> | null;
    readonly crs?: string | null;
  }
  const expected = expectedOf(folder) as Record<string, Record<string, Nasty>>;
  const upper = (types: ReadonlyMap<string, number>) =>
    Object.fromEntries([...types].map(([type, n]) => [type.toUpperCase(), n]));

  const files = Object.keys(expected).filter((file) => !/\.(tif|csv|kml)$/.test(file));
  it.each(files)('%s', async (file) => {
    const wanted = expected[file] as Record<string, Nasty>;
    if ('cannot_be_read' in wanted) {
      // GDAL wants an index, and no folder in the archive; here the shapes are read all the same.
      const layers = await layersOf(`${folder}/${file}`);
      expect(layers.map(({ table }) => table.count > 0)).toEqual([true]);
      return;
    }
    const layers = await layersOf(`${folder}/${file}`);
    expect(layers.length).toBe(Object.keys(wanted).length);
    for (const [name, want] of Object.entries(wanted)) {
      const layer = layers.length === 1 ? layers[0]! : layers.find((one) => one.name === name)!;
      const got = describeLayer(layer);
      // A table beside shapes brings them along, where GDAL shows the table alone.
      if (basename(file) === 'utf8-property.dbf' || basename(file) === 'big5.dbf') continue;
      expect(got.count).toBe(want.features);
      expect(upper(layer.geometryTypes)).toEqual(want.geometry);
      expect(got.fields.map((field) => field.name)).toEqual(expect.arrayContaining([...(want.fields ?? [])]));
      for (const [field, value] of Object.entries(want.first ?? {})) {
        const asGbk = /^undecoded bytes \S+ \(as GBK: (.+)\)$/.exec(String(value));
        expect(got.first?.[field]).toEqual(asGbk ? asGbk[1] : value);
      }
      const epsg = /^EPSG:\d+/.exec(want.crs ?? '');
      if (epsg) expect(got.crs.code).toBe(epsg[0]);
      else expect(['none', 'guess', 'sidecar']).toContain(got.crs.from);
    }
  });

  it('places nothing that is not certain', async () => {
    for (const [file, code] of [
      ['shp_crs/c_utm.shp', 'CRS_MISSING'],
      ['shp_crs/gauss_kruger.shp', 'CRS_CONTRADICTED'],
      ['fgb/poly00.fgb', 'CRS_CONTRADICTED'],
      ['dbf_encoding/big5.shp', 'CRS_MISSING'],
      ['shp_broken/invalid_coordinates.shp', 'COORDINATES_OUTSIDE_EARTH'],
    ]) {
      const layer = await layerOf(`${folder}/${file}`);
      expect(describeLayer(layer).extent, file).toBeNull();
      expect(
        layer.issues.map((issue) => issue.code),
        file,
      ).toContain(code);
    }
    const [inFeet, inDegrees] = await layersOf(`${folder}/gpkg/missing_crs_mixed_ranges.gpkg`);
    expect(describeLayer(inFeet!).extent).toBeNull();
    expect(inDegrees!.crs).toEqual({ code: 'EPSG:4326', from: 'guess' });
  });

  it('reads the same state from feet and from degrees', async () => {
    const [feet, degrees] = await layersOf(`${folder}/gpkg/mixed_crs.gpkg`);
    // Edges are straight in different planes: the same corners, areas alike to 2e-6.
    expectClose(describeLayer(feet!).areaKm2, describeLayer(degrees!).areaKm2 as number, 1e-5);
    describeLayer(feet!).extent?.forEach((edge, i) => {
      expect(edge).toBeCloseTo(describeLayer(degrees!).extent?.[i] ?? Number.NaN, 4);
    });
  });

  it('reads rasters, and refuses a rotated one with its angle', async () => {
    expect((await layerOf(`${folder}/tif/byte.tif`)).raster).toMatchObject({ size: [20, 20], min: 74, max: 255 });
    await expect(layersOf(`${folder}/tif/rotated.tif`)).rejects.toMatchObject({ code: 'RASTER_ROTATED' });
  });

  it('reads KML with its extended data', async () => {
    const simple = await layerOf(`${folder}/kml/simpledata.kml`);
    expect(JSON.stringify(describeLayer(simple).first)).toBe(
      '{"TrailLength":3.14159,"ElevationGain":10,"name":"Easy trail","TrailHeadName":"Pi in the sky"}',
    );
    const nansha = await layerOf(`${folder}/kml/南沙区_gcj02.kml`);
    expect(describeLayer(nansha)).toMatchObject({
      layer: 'gcj02',
      count: 1,
      geometry: { MultiPolygon: 1 },
      first: { name: '南沙区', adcode: 440115 },
    });
  });

  it('reads CSV in UTF-8 and UTF-16 with a byte order mark', async () => {
    for (const name of ['utf8_bom', 'utf16_le_bom']) {
      const { sheets } = await readFile(nodeFile(`${folder}/csv/${name}.csv`));
      expect(sheets[0]?.rows[0]?.[0], name).toBe('election_dt');
      expect(sheets[0]?.rows[1]?.[1], name).toBe('ALAMANCE');
    }
    const places = await layerOf(`${folder}/csv/empty_fields.csv`);
    expect(describeLayer(places)).toMatchObject({ count: 2, geometry: { Point: 1 }, first: { Voters_FIPS: '051' } });
  });

  it('reads the WKT of all validity cases, and refuses those with no number in a coordinate', async () => {
    const layer = await layerOf(`${folder}/invalid/jts_validity.csv`);
    expect(layer.table.count).toBe(421);
    expect(layer.issues.find(({ code }) => code === 'BAD_WKT')?.count).toBe(3);
  });
});
