/** Relations that are no multipolygons: administrative areas, routes of public transport, and the rest counted by kind. */
import { describe, expect, it } from 'vitest';
import { overpassQuery } from '../../../src/formats/osm/overpass-query.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { cellValue, type LayerTable } from '../../../src/geo/layer-table.ts';
import { makeRegion } from '../../../src/geo/region.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { readFile as readDrafts } from '../../../src/workers/jobs/read-file.job.ts';
import { aFile } from '../../builders/a-file.ts';
import { aTable } from '../../builders/a-table.ts';
import type { OsmData, OsmNode, OsmRelation } from './osm-data.ts';
import { writeOverpass, writePbf, writeXml } from './write-osm.ts';

const node = (id: number, lon: number, lat: number, tags = {}): OsmNode => ({ id, lon, lat, tags });
const members = (...ways: (number | [number, string])[]): OsmRelation['members'] =>
  ways.map((way) =>
    typeof way === 'number' ? { type: 'way', ref: way, role: '' } : { type: 'way', ref: way[0], role: way[1] },
  );
const admin = { type: 'boundary', boundary: 'administrative' };

/** A square county of two ways that carry its tags, a bus that runs three streets, one of which twice, and more. */
const data: OsmData = {
  nodes: [
    node(1, 7, 47),
    node(2, 7.01, 47),
    node(3, 7.01, 47.01),
    node(4, 7, 47.01),
    node(5, 7.005, 47.005, { highway: 'bus_stop', name: '中心' }),
    node(6, 7.006, 47.005),
  ],
  ways: [
    { id: 10, refs: [1, 2, 3], tags: { boundary: 'administrative', admin_level: '6' } },
    { id: 11, refs: [3, 4, 1], tags: { boundary: 'administrative', admin_level: '6' } },
    { id: 20, refs: [1, 5], tags: { highway: 'primary' } },
    { id: 21, refs: [5, 6], tags: { highway: 'secondary' } },
    { id: 22, refs: [6, 3], tags: { highway: 'secondary' } },
    { id: 23, refs: [5, 2], tags: {} },
  ],
  relations: [
    { id: 30, members: members([10, 'outer'], [11, 'outer']), tags: { ...admin, admin_level: '6', name: '示范县' } },
    { id: 31, members: members([10, 'outer'], [11, 'outer']), tags: { type: 'boundary', boundary: 'protected_area' } },
    {
      id: 40,
      members: members(20, 21, 20, 22, [23, 'platform']),
      tags: { type: 'route', route: 'bus', ref: '7', name: '7 路' },
    },
    { id: 41, members: members(20, 99), tags: { type: 'route', route: 'tram', ref: '1' } },
    { id: 42, members: members(20, 21), tags: { type: 'route', route: 'hiking' } },
    { id: 43, members: members(20, 21), tags: { type: 'restriction', restriction: 'no_u_turn' } },
    { id: 44, members: members(21, 22), tags: { type: 'restriction' } },
    {
      id: 45,
      members: [{ type: 'node', ref: 5, role: 'stop' }],
      tags: { type: 'public_transport', public_transport: 'stop_area' },
    },
  ],
};

const cells = ({ columns, count }: LayerTable, name: string) => {
  const column = columns.get(name);
  return Array.from({ length: count }, (_, row) => (column ? cellValue(column, row) : null));
};

describe.each([
  ['v.osm.pbf', writePbf(data)],
  ['unsorted.osm.pbf', writePbf(data, { unsorted: true })],
  ['v.osm', writeXml(data)],
  ['v.json', writeOverpass(data, 'skel')],
] as const)('relations in %s', (name, content) => {
  const read = async () => new Map((await readFile(aFile(name, content))).layers.map((layer) => [layer.name, layer]));

  it('give administrative areas, and no fault for the ways they share tags with', async () => {
    const layer = (await read()).get('adjacent');
    expect(layer?.table.count).toBe(1);
    expect(cells(layer!.table, 'osm_id')).toEqual(['relation/30']);
    expect(cells(layer!.table, 'name')).toEqual(['示范县']);
    expect([...layer!.table.bounds]).toEqual([7, 47, 7.01, 47.01]);
    expect([...layer!.geometryTypes]).toEqual([['Polygon', 1]]);
    expect(layer?.issues.filter(({ code }) => code === 'OSM_AREA_OPEN')).toEqual([]);
  });

  it('give routes of public transport: each street once, no platform, and what is missing is told', async () => {
    const layer = (await read()).get('routes');
    expect(cells(layer!.table, 'osm_id')).toEqual(['relation/40', 'relation/41']);
    expect(cells(layer!.table, 'route')).toEqual(['bus', 'tram']);
    expect([...layer!.geometryTypes].sort()).toEqual([
      ['LineString', 1],
      ['MultiLineString', 1],
    ]);
    // Three streets of two vertices each, then one.
    expect(layer!.table.geometry.coords.length / 2).toBe(8);
    expect(layer?.issues.find(({ code }) => code === 'OSM_ROUTE_CUT')).toMatchObject({
      count: 1,
      where: { featureIds: ['relation/41'] },
    });
  });

  it('of other kinds are counted by name, once', async () => {
    const told = [...(await read()).values()].flatMap(({ issues }) =>
      issues.filter(({ code }) => code === 'OSM_RELATIONS_LEFT_OUT'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ severity: 'note', count: 5 });
    const kinds = String(told[0]?.detail?.['kinds']).split(', ');
    expect(kinds[0]).toBe('type=restriction 2');
    expect(kinds.slice(1).sort()).toEqual(['boundary=protected_area 1', 'route=hiking 1', 'type=public_transport 1']);
  });
});

/** A boundary around a place, some hundred metres wide. */
function around(lon: number, lat: number) {
  const region = makeRegion([aTable([{ id: 'b', at: [lon, lat] }])]);
  if (!region) throw new Error('no region');
  return region;
}

describe('with a boundary', () => {
  const layersAt = async (lon: number, lat: number) => {
    const { layers } = await readFile(aFile('v.osm.pbf', writePbf(data)), { clipTo: around(lon, lat) });
    const told = layers.flatMap(({ issues }) => issues.filter(({ code }) => code === 'OSM_RELATIONS_LEFT_OUT'));
    return {
      counts: Object.fromEntries(layers.map(({ name, table }) => [name, table.count])),
      left: told[0]?.count ?? 0,
    };
  };

  it('what runs through it is kept whole, and only relations there are counted', async () => {
    const { counts, left } = await layersAt(7.0048, 47.0048);
    expect(counts).toMatchObject({ routes: 2 });
    expect(left).toBeGreaterThan(0);
  });

  it('far from it nothing is taken or counted', async () => {
    const { counts, left } = await layersAt(8, 48);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
    expect(left).toBe(0);
  });
});

it('routes asked of a server are relations of public transport and nothing else', () => {
  const query = overpassQuery([7, 47, 7.1, 47.1], ['routes'], 'shapes');
  expect(query.match(/^(node|way|relation).*$/gm)).toEqual([
    expect.stringMatching(/^relation\["type"="route"\]\["route"~"\^\(bus\|.*ferry\)\$"\];$/),
  ]);
});

describe('in the import', () => {
  it('administrative areas are neighbours and never the boundary; routes are no roads, which they would double', async () => {
    const file = new File([writeOverpass(data, 'skel') as BlobPart], 'v.json');
    const { files } = await readDrafts({ files: [file] }, jobContext());
    const roles = Object.fromEntries((files[0]?.layers ?? []).map((draft) => [draft.name, draft.proposal.role]));
    expect(roles).toMatchObject({ adjacent: 'neighbours', roads: 'roads', routes: 'other' });
  });
});
