/**
 * The detector on real layers: the Shenzhen pair both ways, a district boundary against roads of another source, and
 * layers that lie well, which must raise nothing. All by the way a person takes: read, propose, read again as proposed.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFile } from '../../src/commands/node-file.ts';
import type { LayerView } from '../../src/core/plan/layer-view.ts';
import type { LayerRole } from '../../src/core/plan/tables.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { boundsOfAll } from '../../src/geo/feature-bounds.ts';
import { cellValue, type LayerTable } from '../../src/geo/layer-table.ts';
import { layerDraft } from '../../src/workers/drafts.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import type { NeighbourInput } from '../../src/workers/jobs/neighbour-layers.ts';
import { type PlaceProposal, proposeCrs } from '../../src/workers/jobs/propose-crs.job.ts';
import { readFile as readDrafts } from '../../src/workers/jobs/read-file.job.ts';
import { tryCrs } from '../../src/workers/jobs/try-crs.job.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';

const districts = 'data/china-boundaries/wgs84/shenzhen_districts.json';
const amap = (file: string) => `data/china-boundaries/gcj02/${file}`;
const xinwu = (file: string) => `data/xinwu-wuxi/${file}`;

const tables = new Map<string, LayerTable>();

/** A layer of the plan, as it lies there; `crs` as it was read. */
async function inPlan(path: string, role: LayerRole, crs?: string): Promise<NeighbourInput> {
  const tableId = `${path} ${crs ?? ''}`;
  if (!tables.has(tableId)) {
    const [layer] = (await readFile(nodeFile(sharedData(path) ?? ''), crs === undefined ? {} : { crs })).layers;
    if (!layer) throw new Error(`no layer in ${path}`);
    tables.set(tableId, layer.table);
  }
  const view: LayerView = { layerId: tableId, tableId, role, meanings: {}, overrides: [] };
  const extent = boundsOfAll((tables.get(tableId) as LayerTable).bounds);
  return { role, crsCode: crs ?? 'EPSG:4326', source: { view, extent } };
}

const context = jobContext({
  table: async (tableId) => {
    const table = tables.get(tableId);
    if (!table) throw new Error(`no table ${tableId}`);
    return table;
  },
});

/** A file as it is dropped. */
async function drafted(path: string, crs?: string) {
  const file = new File([readFileSync(sharedData(path) ?? '')], basename(path));
  const { files } = await readDrafts({ files: [file], ...(crs !== undefined && { options: { crs } }) }, context);
  const [draft] = files[0]?.layers ?? [];
  if (!draft) throw new Error(`no layer in ${path}`);
  return draft;
}

const draftSource = ({ draftId }: { draftId: string }) => ({ kind: 'draft', draftId }) as const;

async function proposed(path: string, role: LayerRole, neighbours: readonly NeighbourInput[], crs?: string) {
  const draft = await drafted(path, crs);
  return { draft, ...(await proposeCrs({ source: draftSource(draft), role, neighbours }, context)) };
}

const tableOf = (draft: { draftId: string }) => layerDraft(draft.draftId).layer.table;

/** Largest distance in metres of a corner of the one district from the outline of the other; each by column and value. */
function farthestM(one: LayerTable, ofOne: [string, string], other: LayerTable, ofOther: [string, string]): number {
  let farthest = 0;
  const edges = outline(other, ...ofOther);
  for (const [lon, lat] of outline(one, ...ofOne).flat()) {
    const perLon = 111_320 * Math.cos((lat * Math.PI) / 180);
    let least = Number.POSITIVE_INFINITY;
    for (const ring of edges) {
      for (let v = 1; v < ring.length; v++) {
        const ax = (ring[v - 1]![0] - lon) * perLon;
        const ay = (ring[v - 1]![1] - lat) * 110_700;
        const dx = (ring[v]![0] - lon) * perLon - ax;
        const dy = (ring[v]![1] - lat) * 110_700 - ay;
        const length2 = dx * dx + dy * dy;
        const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
        least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
      }
    }
    farthest = Math.max(farthest, least);
  }
  return farthest;
}

function outline({ geometry, columns, count }: LayerTable, column: string, name: string): [number, number][][] {
  const rings: [number, number][][] = [];
  const { coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  for (let row = 0; row < count; row++) {
    const cells = columns.get(column);
    if (!cells || String(cellValue(cells, row)) !== name) continue;
    for (let ring = partOffsets[featureOffsets[row]!]!; ring < partOffsets[featureOffsets[row + 1]!]!; ring++) {
      const ringOf: [number, number][] = [];
      for (let v = ringOffsets[ring]!; v < ringOffsets[ring + 1]!; v++)
        ringOf.push([coords[2 * v]!, coords[2 * v + 1]!]);
      rings.push(ringOf);
    }
  }
  if (rings.length === 0) throw new Error(`no ${name} in ${column}`);
  return rings;
}

function shiftOf(proposals: readonly PlaceProposal[]) {
  const [proposal] = proposals;
  if (proposal?.kind !== 'shift') throw new Error(`no shift but ${JSON.stringify(proposal)}`);
  return proposal;
}

function withData(paths: readonly string[], tests: () => void) {
  const missing = paths.find((path) => sharedData(path) === null);
  describe(paths[0] ?? '', () => {
    if (missing !== undefined) it.skip(missingSharedData(missing), () => {});
    else tests();
  });
}

withData([districts, amap('city_440300.json')], () => {
  it.each([
    ['county_440303.json', '罗湖'],
    ['county_440304.json', '福田'],
  ])(
    '%s, dropped beside the districts in WGS 84, is found to be GCJ-02 and lies within 10 m when read so',
    async (file, name) => {
      const { proposals } = await proposed(amap(file), 'boundary', [await inPlan(districts, 'neighbours')]);
      const proposal = shiftOf(proposals);
      expect(proposal).toMatchObject({ crs: 'GCJ-02', systems: { own: 'GCJ-02', other: 'WGS 84' }, otherIsOff: false });
      expect(proposal.shift.isSure).toBe(true);
      const again = await drafted(amap(file), proposal.crs ?? '');
      expect(again).toMatchObject({ crsCode: 'GCJ-02', crsFrom: 'person' });
      const plan = tables.get(`${districts} `) as LayerTable;
      expect(farthestM(tableOf(again), ['name', `${name}区`], plan, ['qh', name])).toBeLessThan(10);
      expect(farthestM(tableOf(await drafted(amap(file))), ['name', `${name}区`], plan, ['qh', name])).toBeGreaterThan(
        400,
      );
      // Read so, nothing is left to propose.
      const after = await proposeCrs(
        { source: draftSource(again), role: 'boundary', neighbours: [await inPlan(districts, 'neighbours')] },
        context,
      );
      expect(after).toMatchObject({ proposals: [], aligned: [0] });
    },
  );

  it('the other half, dropped beside the one in GCJ-02, is not the one that is off', async () => {
    const { proposals } = await proposed(districts, 'neighbours', [await inPlan(amap('city_440300.json'), 'boundary')]);
    const proposal = shiftOf(proposals);
    expect(proposal).toMatchObject({ crs: null, systems: { own: 'WGS 84', other: 'GCJ-02' }, otherIsOff: true });
  });

  it('a layer in WGS 84 that was read as GCJ-02 is found to be none', async () => {
    const { proposals } = await proposed(districts, 'boundary', [await inPlan(districts, 'neighbours')], 'GCJ-02');
    expect(shiftOf(proposals)).toMatchObject({ crs: 'EPSG:4326', otherIsOff: false });
    const baidu = await proposed(districts, 'boundary', [await inPlan(districts, 'neighbours')], 'BD-09');
    expect(shiftOf(baidu.proposals).crs).toBe('EPSG:4326');
    const mixed = await proposed(
      amap('county_440304.json'),
      'boundary',
      [await inPlan(districts, 'neighbours')],
      'BD-09',
    );
    expect(shiftOf(mixed.proposals).crs).toBe('GCJ-02');
  });

  it('the whole city is found, though the offset changes by 40 m across it', async () => {
    const { proposals } = await proposed(amap('city_440300.json'), 'boundary', [await inPlan(districts, 'neighbours')]);
    expect(shiftOf(proposals)).toMatchObject({ crs: 'GCJ-02', otherIsOff: false });
  });

  it('draws before and after in one window', async () => {
    const { proposals } = await proposed(amap('county_440303.json'), 'boundary', [
      await inPlan(districts, 'neighbours'),
    ]);
    const { picture, shift } = shiftOf(proposals);
    expect(picture.widthM).toBeGreaterThan(2000);
    for (const path of [picture.neighbour, picture.before, picture.after]) expect(path).toMatch(/^M[\d.-]/);
    // 240 units across: the way in the picture is the way on the ground.
    expect(picture.way[0]).toBeCloseTo((shift.eastM / picture.widthM) * 240, 6);
    expect(picture.way[1]).toBeCloseTo((-shift.northM / picture.widthM) * 240, 6);
  });
});

withData([xinwu('boundary.geojson'), amap('county_320214.json')], () => {
  it('the boundary of another source in GCJ-02 is found by the boundary, and by the roads alone', async () => {
    for (const [path, role] of [
      [xinwu('boundary.geojson'), 'boundary'],
      [xinwu('xinwu_road_centerlines.gpkg'), 'roads'],
    ] as const) {
      const { proposals } = await proposed(amap('county_320214.json'), 'boundary', [await inPlan(path, role)]);
      expect(shiftOf(proposals), path).toMatchObject({ crs: 'GCJ-02', systems: { own: 'GCJ-02', other: 'WGS 84' } });
    }
  });

  it('parcels in a grid that were taken from a web map are found by the roads', async () => {
    const parcels = xinwu('xinwu_land_use.gpkg');
    const roads = await inPlan(xinwu('xinwu_road_centerlines.gpkg'), 'roads', 'OFFSET[EPSG:32650; system=BD-09]');
    // Roads moved by the inverse of the offset: to lie on them, parcels would have to be moved so too.
    const { proposals } = await proposed(parcels, 'parcels', [roads]);
    expect(shiftOf(proposals)).toMatchObject({ crs: 'OFFSET[EPSG:32650; system=BD-09]' });
  });

  it('a file without system is placed by the region of the plan', async () => {
    const zip = xinwu('derived/地块_CGCS2000_GK40_GBK.zip');
    const boundary = [await inPlan(xinwu('boundary.geojson'), 'boundary')];
    const { proposals, draft } = await proposed(zip, 'parcels', boundary, 'EPSG:4526');
    expect(draft.extent).toBeNull();
    expect(proposals[0]).toMatchObject({ kind: 'numbers', crs: 'EPSG:4528' });
    const landing = await tryCrs({ source: draftSource(draft), crs: 'EPSG:4528', neighbours: boundary }, context);
    if (landing.kind !== 'lands') throw new Error(landing.kind);
    expect(landing.picture.distanceKm).toBeLessThan(5);
    expect(landing.picture.after).not.toBe('');
    const nowhere = { source: draftSource(draft), neighbours: boundary };
    expect((await tryCrs({ ...nowhere, crs: 'LOCAL[EPSG:4528; east=1]' }, context)).kind).toBe('unknownSystem');
    const far = await tryCrs(
      { ...nowhere, crs: 'LOCAL[EPSG:4528; east=0; north=9000000; rotation=0; scale=1]' },
      context,
    );
    expect(far.kind === 'noPlace' || (far.kind === 'lands' && (far.picture.distanceKm ?? 0) > 1000)).toBe(true);
  });
});

describe('layers that lie well', () => {
  const sets: Record<string, readonly (readonly [string, LayerRole])[]> = {
    'data/xinwu-wuxi': [
      ['boundary.geojson', 'boundary'],
      ['xinwu_land_use.gpkg', 'parcels'],
      ['xinwu_road_centerlines.gpkg', 'roads'],
      ['xinwu_water_osm.gpkg', 'water'],
      ['xinwu_subway_stations.gpkg', 'rail'],
      ['xinwu_built_env_250m.gpkg', 'other'],
    ],
    'data/macau': [
      ['macau-freguesias.geojson', 'boundary'],
      ['macau-grid.geojson', 'other'],
      ['bus-stops.geojson', 'rail'],
    ],
    'data/monaco-2021': [
      ['boundary.geojson', 'boundary'],
      ['buildings.geojson', 'buildings'],
      ['roads.geojson', 'roads'],
      ['railways.geojson', 'rail'],
    ],
    'data/buildings-suzhou': [['suzhou_buildings.json', 'buildings']],
  };
  for (const [folder, layers] of Object.entries(sets)) {
    it.skipIf(sharedData(folder) === null)(
      sharedData(folder) === null ? missingSharedData(folder) : `raise nothing: ${folder}`,
      async () => {
        const inputs = await Promise.all(layers.map(([file, role]) => inPlan(`${folder}/${file}`, role)));
        for (const [at, [file, role]] of layers.entries()) {
          const { proposals } = await proposed(
            `${folder}/${file}`,
            role,
            inputs.filter((_, other) => other !== at),
          );
          expect(proposals, file).toEqual([]);
        }
      },
      60_000,
    );
  }
});
