/**
 * Layers of the plan that lie in the wrong place: judged and moved without their file, as reading the file again would
 * have placed them.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { SHAPE } from '../../../src/core/plan/override-feature.ts';
import type { LayerRole } from '../../../src/core/plan/tables.ts';
import { loadTable } from '../../../src/db/table-chunks.ts';
import { placeGeometry } from '../../../src/formats/place-layer.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { offsetToWgs84 } from '../../../src/geo/crs/china-offset.ts';
import { metresPerDegree } from '../../../src/geo/crs/crs-change.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { numbersInSystem } from '../../../src/geo/crs/numbers-in-system.ts';
import { boundsOfAll, featureBounds } from '../../../src/geo/feature-bounds.ts';
import { featureIdAt, type LayerTable } from '../../../src/geo/layer-table.ts';
import { keepDraft } from '../../../src/workers/drafts.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { moveLayer } from '../../../src/workers/jobs/move-layer.job.ts';
import type { NeighbourInput } from '../../../src/workers/jobs/neighbour-layers.ts';
import { proposeCrs } from '../../../src/workers/jobs/propose-crs.job.ts';
import { tryCrs } from '../../../src/workers/jobs/try-crs.job.ts';
import { workerDb } from '../../../src/workers/table-cache.ts';
import '../../builders/a-database.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const tables = new Map<string, LayerTable>();
const context = jobContext({
  table: async (tableId) => tables.get(tableId) ?? (await loadTable(workerDb(), tableId)),
});

const square = (lon: number, lat: number, side: number) => [
  [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ],
];

/** Twenty roofs around a place, written in a system and read as whatever is said. */
async function stored(tableId: string, writtenIn: string, readAs: string): Promise<LayerTable> {
  const out = numbersInSystem((await identifyCrs(writtenIn))!);
  const features = Array.from({ length: 20 }, (_, i) => {
    const xy = Float64Array.from(
      square(114.05 + 0.0007 * (i % 5), 22.55 + 0.0009 * Math.floor(i / 5), 0.0003)[0]!.flat(),
    );
    out(xy, 0, 5);
    const ring = [0, 1, 2, 3, 4].map((v) => [xy[2 * v], xy[2 * v + 1]]);
    return {
      type: 'Feature',
      id: `r${i}`,
      properties: { floors: i },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const [layer] = (await readFile(fileFromBytes('roofs.geojson', bytes), { crs: readAs })).layers;
  tables.set(tableId, layer!.table);
  return layer!.table;
}

const viewOf = (tableId: string, role: LayerRole = 'buildings'): LayerView => ({
  layerId: tableId,
  tableId,
  role,
  meanings: {},
  overrides: [],
});

function neighbour(tableId: string, role: LayerRole, crsCode = 'EPSG:4326'): NeighbourInput {
  const extent = boundsOfAll(tables.get(tableId)!.bounds);
  return { role, crsCode, source: { view: viewOf(tableId, role), extent } };
}

function farthestApartM(one: LayerTable, other: LayerTable): number {
  expect(one.geometry.coords.length).toBe(other.geometry.coords.length);
  let farthest = 0;
  for (let i = 0; i < one.geometry.coords.length; i += 2) {
    const lat = one.geometry.coords[i + 1]!;
    const { eastM, northM } = metresPerDegree(lat);
    const dx = (one.geometry.coords[i]! - other.geometry.coords[i]!) * eastM;
    farthest = Math.max(farthest, Math.hypot(dx, (lat - other.geometry.coords[i + 1]!) * northM));
  }
  return farthest;
}

describe('moving a stored layer', () => {
  const LOCAL = 'LOCAL[EPSG:4547; east=401234.567; north=2398765.432; rotation=-3725.5; scale=1.000012]';
  it.each([
    ['EPSG:4547', 'EPSG:4549'],
    ['EPSG:4547', 'EPSG:4543'],
    ['GCJ-02', 'EPSG:4326'],
    ['EPSG:4326', 'GCJ-02'],
    ['BD-09', 'GCJ-02'],
    ['MOVED[EPSG:4547; east=320; north=-140]', 'EPSG:4547'],
    [LOCAL, 'LOCAL[EPSG:4547; east=401234.567; north=2398765.432; rotation=0; scale=1]'],
  ])('written in %s and read as %s, lies as if it had been read rightly', async (written, readAs) => {
    const wrong = await stored('wrong', written, readAs);
    const right = await stored('right', written, written);
    const moved = await moveLayer({ view: viewOf('wrong'), crsCode: readAs, crs: written }, context);
    expect(moved).toMatchObject({ fromCrs: readAs, crsCode: written, shapes: [] });
    const table = await loadTable(workerDb(), moved.tableId);
    expect(farthestApartM(table, right)).toBeLessThan(1e-3);
    expect(farthestApartM(wrong, right)).toBeGreaterThan(50);
    expect(moved.extent).toEqual(boundsOfAll(table.bounds));
    // Ids, values and the order of rows stay.
    expect(table.columns).toEqual(wrong.columns);
    expect(Array.from({ length: 20 }, (_, row) => featureIdAt(table.ids, row))).toEqual(
      Array.from({ length: 20 }, (_, row) => featureIdAt(wrong.ids, row)),
    );
  });

  it('takes the stored degrees as the numbers where no system is known', async () => {
    await stored('wrong', 'GCJ-02', 'EPSG:4326');
    const right = await stored('right', 'GCJ-02', 'GCJ-02');
    for (const crsCode of [null, 'Some Local Name']) {
      const moved = await moveLayer({ view: viewOf('wrong'), crsCode, crs: 'GCJ-02' }, context);
      expect(moved.fromCrs).toBe('EPSG:4326');
      expect(farthestApartM(await loadTable(workerDb(), moved.tableId), right)).toBeLessThan(1e-3);
    }
  });

  it('moves shapes that people put over features by the same way', async () => {
    const before = await stored('wrong', 'GCJ-02', 'EPSG:4326');
    const geometry = { type: 'Polygon', coordinates: square(114.06, 22.56, 0.0002) };
    const view = {
      ...viewOf('wrong'),
      overrides: [
        { featureId: 'r3', field: SHAPE, value: JSON.stringify(geometry) },
        { featureId: 'r4', field: SHAPE, value: 'no geometry' },
        { featureId: 'r5', field: 'floors', value: 3 },
      ],
    };
    const moved = await moveLayer({ view, crsCode: 'EPSG:4326', crs: 'GCJ-02' }, context);
    expect(moved.shapes.map(({ featureId }) => featureId)).toEqual(['r3']);
    const shape = JSON.parse(moved.shapes[0]!.geometry) as typeof geometry;
    const table = await loadTable(workerDb(), moved.tableId);
    const wayOf = (from: readonly number[], to: readonly number[]) => [to[0]! - from[0]!, to[1]! - from[1]!];
    const drawnWay = wayOf(geometry.coordinates[0]![0]!, shape.coordinates[0]![0]!);
    const layerWay = wayOf([...before.geometry.coords.slice(0, 2)], [...table.geometry.coords.slice(0, 2)]);
    // The offset changes by centimetres over the kilometre between them.
    expect(Math.hypot(drawnWay[0]! - layerWay[0]!, drawnWay[1]! - layerWay[1]!) * 111_320).toBeLessThan(2);
    expect(Math.hypot(...drawnWay) * 111_320).toBeGreaterThan(300);
  });

  it('refuses what would lose features, and a text that is no system', async () => {
    await stored('wrong', 'EPSG:4547', 'EPSG:4547');
    const refusal = (crs: string) => moveLayer({ view: viewOf('wrong'), crsCode: 'EPSG:4547', crs }, context);
    const tablesBefore = await workerDb().layerTables.count();
    await expect(refusal('EPSG:4490')).rejects.toMatchObject({ code: 'MOVE_LOSES_FEATURES', detail: { count: 20 } });
    await expect(refusal('no system')).rejects.toMatchObject({ code: 'MOVE_TO_UNKNOWN_SYSTEM' });
    expect(await workerDb().layerTables.count()).toBe(tablesBefore);
  });
});

describe('judging a stored layer', () => {
  it('finds the system that its numbers fit, without its file', async () => {
    await stored('right', 'EPSG:4547', 'EPSG:4547');
    // Zone 38 read as zone 40: six degrees to the east.
    const far = await stored('far', 'EPSG:4526', 'EPSG:4526');
    const crsCode = 'EPSG:4549';
    tables.set('far', await movedAway(far));
    const source = { kind: 'stored', view: viewOf('far'), crsCode } as const;
    const neighbours = [neighbour('right', 'boundary')];
    const { proposals } = await proposeCrs({ source, role: 'buildings', neighbours }, context);
    expect(proposals.map((one) => one.kind === 'numbers' && one.crs)).toContain('EPSG:4547');
    const landing = await tryCrs({ source, crs: 'EPSG:4547', neighbours }, context);
    expect(landing.kind === 'lands' && landing.picture.distanceKm).toBeLessThan(1);
  });

  /** The same shapes as if the numbers of zone CM 114 had been read with CM 120. */
  async function movedAway(table: LayerTable): Promise<LayerTable> {
    tables.set('near', table);
    const moved = await moveLayer({ view: viewOf('near'), crsCode: 'EPSG:4547', crs: 'EPSG:4549' }, context);
    return loadTable(workerDb(), moved.tableId);
  }

  const districts = sharedData('data/china-boundaries/wgs84/shenzhen_districts.json');
  const AMAP = 'data/china-boundaries/gcj02/county_440304.json';
  const amap = sharedData(AMAP);
  it.skipIf(!districts || !amap)(
    `Futian as a web map has it, stored as WGS 84, is found to be GCJ-02 and lies on the districts after the move${amap ? '' : `; ${missingSharedData(AMAP)}`}`,
    async () => {
      for (const [tableId, path] of [
        ['districts', districts],
        ['amap', amap],
      ] as const) {
        const bytes = new Uint8Array(readFileSync(path!));
        const [layer] = (await readFile(fileFromBytes(basename(path!), bytes))).layers;
        tables.set(tableId, layer!.table);
      }
      const source = { kind: 'stored', view: viewOf('amap', 'boundary'), crsCode: 'EPSG:4326' } as const;
      const neighbours = [neighbour('districts', 'neighbours')];
      const { proposals } = await proposeCrs({ source, role: 'boundary', neighbours }, context);
      expect(proposals[0]).toMatchObject({ kind: 'shift', crs: 'GCJ-02', otherIsOff: false });
      const moved = await moveLayer({ view: source.view, crsCode: 'EPSG:4326', crs: 'GCJ-02' }, context);
      tables.set('moved', await loadTable(workerDb(), moved.tableId));
      const again = { kind: 'stored', view: viewOf('moved', 'boundary'), crsCode: moved.crsCode } as const;
      const after = await proposeCrs({ source: again, role: 'boundary', neighbours }, context);
      expect(after).toMatchObject({ proposals: [], aligned: [0] });
    },
    60_000,
  );
});

describe('a layer in a local grid that nobody knows', () => {
  const DISTRICTS = 'data/china-boundaries/wgs84/shenzhen_districts.json';
  const LUOHU = 'data/china-boundaries/gcj02/county_440303.json';
  const here = [DISTRICTS, LUOHU].every((path) => sharedData(path) !== null);
  it.skipIf(!here)(
    `of another source, read as a zone, is placed within metres by the parameters proposed${here ? '' : `; ${missingSharedData(DISTRICTS)}`}`,
    async () => {
      const read = async (path: string, crs?: string) => {
        const bytes = new Uint8Array(readFileSync(sharedData(path) ?? ''));
        const { layers } = await readFile(fileFromBytes(basename(path), bytes), crs === undefined ? {} : { crs });
        return layers[0]!.table;
      };
      tables.set('districts', await read(DISTRICTS));
      const right = await read(LUOHU, 'GCJ-02');
      // Shifted by 1.4 km and turned by a degree, against what it is read in: it lands in the city.
      const grid = 'LOCAL[EPSG:4547; east=-35000; north=12500; rotation=3600; scale=1.00002]';
      const numbers = { ...right.geometry, coords: right.geometry.coords.slice() };
      numbersInSystem((await identifyCrs(grid))!)(numbers.coords, 0, numbers.coords.length / 2);
      const placed = { ...right, geometry: numbers };
      await placeGeometry(numbers, { text: 'EPSG:4547', from: 'person' });
      tables.set('luohu', { ...placed, bounds: featureBounds(numbers) });
      const source = { kind: 'stored', view: viewOf('luohu', 'boundary'), crsCode: 'EPSG:4547' } as const;
      const neighbours = [neighbour('districts', 'neighbours')];
      const { proposals } = await proposeCrs({ source, role: 'boundary', neighbours }, context);
      const [proposal] = proposals;
      expect(proposal).toMatchObject({ kind: 'grid', found: { isSure: true, swapped: false } });
      if (proposal?.kind !== 'grid') return;
      expect(proposal.rotationArcsec).toBeCloseTo(3600, -2);
      expect(proposal.picture.distanceKm).toBeLessThan(60);
      const moved = await moveLayer({ view: source.view, crsCode: 'EPSG:4547', crs: proposal.crs }, context);
      expect(farthestApartM(await loadTable(workerDb(), moved.tableId), right)).toBeLessThan(10);
    },
    120_000,
  );

  it.skipIf(!here)(
    `dropped without a system, its subject unknown, is proposed the same parameters${here ? '' : `; ${missingSharedData(DISTRICTS)}`}`,
    async () => {
      const read = async (path: string, crs?: string) =>
        (
          await readFile(
            fileFromBytes(basename(path), new Uint8Array(readFileSync(sharedData(path) ?? ''))),
            crs === undefined ? {} : { crs },
          )
        ).layers[0]!;
      tables.set('districts', (await read(DISTRICTS)).table);
      const right = (await read(LUOHU, 'GCJ-02')).table;
      const out = numbersInSystem(
        (await identifyCrs('LOCAL[EPSG:4547; east=455000; north=2450000; rotation=3600; scale=1.00002]'))!,
      );
      const file = JSON.parse(readFileSync(sharedData(LUOHU) ?? '', 'utf8')) as { features: unknown };
      const text = JSON.stringify(file.features, (_, value: unknown) => {
        if (!Array.isArray(value) || typeof value[0] !== 'number') return value;
        const xy = Float64Array.from(value.slice(0, 2) as number[]);
        offsetToWgs84('GCJ-02', xy, 0, 1);
        out(xy, 0, 1);
        return [...xy];
      });
      const bytes = new TextEncoder().encode(`{"type":"FeatureCollection","features":${text}}`);
      const [layer] = (await readFile(fileFromBytes('罗湖区.geojson', bytes))).layers;
      const draftId = keepDraft({ kind: 'layer', fileName: '罗湖区.geojson', format: 'geojson', layer: layer! });
      const input = { source: { kind: 'draft', draftId }, neighbours: [neighbour('districts', 'neighbours')] } as const;
      const [proposal] = (await proposeCrs({ ...input, role: 'other' }, context)).proposals;
      expect(proposal).toMatchObject({ kind: 'grid', found: { isSure: true } });
      if (proposal?.kind !== 'grid') return;
      const [again] = (await readFile(fileFromBytes('罗湖区.geojson', bytes), { crs: proposal.crs })).layers;
      expect(farthestApartM(again!.table, right)).toBeLessThan(10);
      // Roads are not laid on boundaries at all; a boundary that lies nowhere on another is told to be unsure.
      expect(await proposeCrs({ ...input, role: 'roads' }, context)).toMatchObject({ proposals: [], noGridOn: [] });
      await stored('roofs', 'EPSG:4547', 'EPSG:4547');
      const unlike = { ...input, neighbours: [neighbour('roofs', 'boundary')] };
      expect(await proposeCrs({ ...unlike, role: 'boundary' }, context)).toMatchObject({
        proposals: [],
        noGridOn: [0],
      });
    },
    120_000,
  );
});
