import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { aFile } from '../builders/a-file.ts';

describe('TopoJSON', () => {
  // Two squares side by side that share the arc in the middle, on a grid of 0.01° from 113°, 22°.
  const topology = {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [113, 22] },
    arcs: [
      // The edge both share, upwards from (1, 0) to (1, 1).
      [
        [1, 0],
        [0, 1],
      ],
      // Round the west square, from its north-east corner back to its south-east one.
      [
        [1, 1],
        [-1, 0],
        [0, -1],
        [1, 0],
      ],
      // Round the east square, from the south end of the shared edge to its north end.
      [
        [1, 0],
        [1, 0],
        [0, 1],
        [-1, 0],
      ],
    ],
    objects: {
      地块: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'west', arcs: [[0, 1]], properties: { name: '西' } },
          { type: 'Polygon', id: 'east', arcs: [[2, -1]], properties: { name: '东' } },
          { type: null, id: 'none' },
          { type: 'Polygon', id: 'broken', arcs: [[99]] },
        ],
      },
      站点: { type: 'Point', coordinates: [5, 5], properties: { name: '站' } },
    },
  };

  it.each(['a.json', 'a.topojson'])('%s: each object is a layer, arcs put together', async (name) => {
    const { layers } = await readFile(aFile(name, JSON.stringify(topology)));
    expect(layers.map((layer) => layer.name)).toEqual(['地块', '站点']);
    const [parcels, stops] = layers;
    const told = describeLayer(parcels!);
    expect(told).toMatchObject({ count: 4, geometry: { Polygon: 2 }, first: { name: '西' } });
    [0, 0.01, 0.02].forEach((east, i) => {
      if (i > 0) expect(parcels!.table.bounds[4 * (i - 1) + 2]).toBeCloseTo(113 + east, 9);
    });
    // By hand: 0.01° of latitude at 22°N is 1107.5 m, of longitude 1032.5 m.
    expect(told.areaKm2).toBeCloseTo(2 * 1.0325 * 1.1075, 2);
    const codes = new Map(parcels!.issues.map((issue) => [issue.code, issue.where?.featureIds]));
    expect(codes.get('NULL_GEOMETRY')).toEqual(['none']);
    expect(codes.get('BAD_GEOMETRY')).toEqual(['broken']);
    const point = geoJsonGeometryOf(stops!.table.geometry, 0) as { coordinates: number[] };
    expect(point.coordinates[0]).toBeCloseTo(113.05, 9);
  });

  it('refuses a topology without objects, or with arcs that are none', async () => {
    for (const wrong of [
      { type: 'Topology', arcs: [] },
      { type: 'Topology', objects: {}, arcs: [] },
      { type: 'Topology', objects: { a: { type: 'Point' } }, arcs: 5 },
    ])
      await expect(readFile(aFile('a.topojson', JSON.stringify(wrong)))).rejects.toMatchObject({
        name: 'ReadError',
      });
  });
});

describe('GPX', () => {
  const track = `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
    <metadata><name>walk</name></metadata>
    <wpt lat="22.5" lon="113.5"><ele>12.5</ele><name>码头</name><extensions><x:y xmlns:x="u">1</x:y></extensions></wpt>
    <wpt lat="" lon="113.5"><name>nowhere</name></wpt>
    <rte><name>way</name><rtept lat="22" lon="113"/><rtept lat="22.01" lon="113"/></rte>
    <trk><name>run &amp; back</name><number>3</number>
      <trkseg><trkpt lat="22" lon="113"><ele>4</ele></trkpt><trkpt lat="22.01" lon="113"/></trkseg>
      <trkseg><trkpt lat="22.02" lon="113"/><trkpt lat="22.03" lon="113"/></trkseg></trk></gpx>`;

  it('way points, routes and tracks are a layer each', async () => {
    const { layers, formatId } = await readFile(aFile('a.gpx', track));
    expect(formatId).toBe('gpx');
    const [points, routes, tracks] = layers.map((layer) => describeLayer(layer));
    expect(layers.map(({ name }) => name)).toEqual(['a wpt', 'a rte', 'a trk']);
    expect(points).toMatchObject({ count: 2, first: { ele: 12.5, name: '码头' }, geometry: { Point: 2 } });
    // 0.01° of latitude at 22°N is 1.1075 km.
    expect(routes!.lengthKm).toBeCloseTo(1.1075, 3);
    expect(tracks).toMatchObject({ geometry: { MultiLineString: 1 }, first: { name: 'run & back', number: 3 } });
    expect(tracks!.lengthKm).toBeCloseTo(2 * 1.1075, 3);
    expect(layers[0]!.issues.map(({ code }) => code)).toEqual(['MEMBERS_DROPPED', 'BAD_GEOMETRY']);
    expect(layers[2]!.issues.map(({ code }) => code)).toEqual(['Z_DROPPED']);
  });

  it('one that is cut off or empty says so', async () => {
    await expect(readFile(aFile('a.gpx', track.slice(0, -20)))).rejects.toMatchObject({ name: 'ReadError' });
    const { layers } = await readFile(aFile('a.gpx', '<gpx></gpx>'));
    expect(layers[0]!.issues.map(({ code }) => code)).toEqual(['NO_FEATURES']);
  });
});
