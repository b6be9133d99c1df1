/** Extracts and answers that are cut off, damaged, of another kind or too large: a message, never half a layer. */
import { describe, expect, it } from 'vitest';
import { ReadError, type SourceFile } from '../../../src/formats/format.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { JobCancelled } from '../../../src/workers/job.ts';
import { aFile } from '../../builders/a-file.ts';
import type { OsmData, OsmNode } from './osm-data.ts';
import { blob, joined, writeOverpass, writePbf, writeXml } from './write-osm.ts';

const node = (id: number, lon: number, lat: number, tags = {}): OsmNode => ({ id, lon, lat, tags });

/** A house, an open outline, a road with a node that is not there, a wood with a missing member, a stop. */
const village: OsmData = {
  nodes: [
    node(1, 7, 47),
    node(2, 7.001, 47),
    node(3, 7.001, 47.001),
    node(4, 7, 47.001),
    node(5, 7.0005, 47.002, { highway: 'bus_stop', name: '中心广场' }),
  ],
  ways: [
    { id: 10, refs: [1, 2, 3, 4, 1], tags: { building: 'yes', 'addr:street': 'Gässle', type: 'x' } },
    { id: 11, refs: [1, 2, 3], tags: { landuse: 'forest' } },
    { id: 12, refs: [1, 99], tags: { highway: 'residential' } },
    { id: 13, refs: [1, 2, 3], tags: {} },
    { id: 14, refs: [3, 4, 1], tags: {} },
    { id: 15, refs: [2, 3], tags: { highway: 'path' } },
  ],
  relations: [
    {
      id: 20,
      members: [
        { type: 'way', ref: 13, role: 'outer' },
        { type: 'way', ref: 14, role: 'outer' },
        { type: 'way', ref: 77, role: 'inner' },
      ],
      tags: { type: 'multipolygon', natural: 'wood' },
    },
    {
      id: 21,
      members: [{ type: 'way', ref: 13, role: 'outer' }],
      tags: { type: 'multipolygon', landuse: 'meadow' },
    },
    { id: 22, members: [{ type: 'way', ref: 10, role: '' }], tags: { type: 'route', highway: 'path' } },
  ],
};

const codeOf = (error: unknown) => (error instanceof ReadError ? error.code : error);
const refusal = (file: SourceFile, options = {}) => readFile(file, options).then(() => 'read', codeOf);

describe('elements that are not whole', () => {
  const written = {
    'v.osm.pbf': writePbf(village),
    'v.osm': writeXml(village),
    'v.json': writeOverpass(village, 'skel'),
  };
  for (const [name, content] of Object.entries(written)) {
    it(`are named (${name})`, async () => {
      const { layers } = await readFile(aFile(name, content));
      const issues = (layer: string) =>
        Object.fromEntries(
          (layers.find((one) => one.name === layer)?.issues ?? [])
            .filter(({ code }) => code.startsWith('OSM_') && code !== 'OSM_NOT_CLIPPED')
            .map(({ code, count, where }) => [code, [count, ...(where?.featureIds ?? [])]]),
        );
      expect(Object.fromEntries(layers.map((layer) => [layer.name, layer.table.count]))).toEqual({
        buildings: 1,
        landuse: 0,
        roads: 1,
        stops: 1,
        sinks: 1,
      });
      expect(issues('roads')).toEqual({ OSM_NODES_MISSING: [1, 'way/12'] });
      expect(issues('landuse')).toEqual({
        OSM_AREA_OPEN: [1, 'way/11'],
        OSM_RING_OPEN: [1, 'relation/21'],
      });
      expect(issues('sinks')).toEqual({
        OSM_AREA_OPEN: [1, 'way/11'],
        OSM_RING_OPEN: [1, 'relation/21'],
        OSM_MEMBERS_MISSING: [1, 'relation/20'],
      });
      const others = layers[0]?.table.columns.get('other_tags');
      expect(others?.kind === 'text' && others.dictionary).toEqual(['{"addr:street":"Gässle","type":"x"}']);
    });
  }

  it('come once, though a file brings them twice', async () => {
    const twice = { ...village, ways: [...village.ways, ...village.ways], nodes: [...village.nodes, ...village.nodes] };
    for (const [name, content] of [
      ['v.osm.pbf', writePbf(twice)],
      ['v.json', writeOverpass(twice, 'geom')],
    ] as const) {
      const { layers } = await readFile(aFile(name, content));
      expect(layers.map(({ table }) => table.count)).toEqual([1, 0, 1, 1, 1]);
    }
  });
});

describe('an extract that is damaged', () => {
  const whole = writePbf(village, { perBlock: 2 });

  it('is refused wherever it is cut off, but for the ends of its blocks', async () => {
    const codes = new Set<unknown>();
    let read = 0;
    for (let length = 1; length < whole.length; length++) {
      const code = await refusal(aFile('v.osm.pbf', whole.subarray(0, length)));
      if (code === 'read') read++;
      else codes.add(code);
    }
    expect([...codes].sort()).toEqual(['FILE_CUT_OFF', 'NOT_OSM_PBF'].filter((code) => codes.has(code)));
    expect(codes.has('FILE_CUT_OFF')).toBe(true);
    // After the header, 3 blocks of nodes, 3 of ways and 2 of relations: a file may end there.
    expect(read).toBeLessThanOrEqual(9);
  });

  it('is refused when its packed bytes are wrong', async () => {
    const bytes = whole.slice();
    const at = bytes.length - 12;
    bytes[at] = (bytes[at] as number) ^ 0x55;
    expect(await refusal(aFile('v.osm.pbf', bytes))).toBe('PBF_DAMAGED');
  });

  it('ends in features or a message whatever byte is wrong', async () => {
    const plain = writePbf(village, { packing: 'raw', perBlock: 3 });
    for (const [source, step] of [
      [plain, 2],
      [whole, 7],
    ] as const) {
      for (let at = 0; at < source.length; at += step) {
        for (const flip of [0xff, 0x01]) {
          const bytes = source.slice();
          bytes[at] = (bytes[at] as number) ^ flip;
          const code = await refusal(aFile('v.osm.pbf', bytes));
          expect(typeof code, `byte ${at} ^ ${flip}: ${String(code)}`).toBe('string');
        }
      }
    }
  }, 120_000);

  it('does not follow a list whose length is beyond its block', async () => {
    // A dense node group whose ids claim to be 2^40 bytes long.
    const group = Uint8Array.of(0x12, 0x0a, 0x12, 0x08, 0x0a, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20, 0x00);
    const bytes = joined([writePbf({ nodes: [], ways: [], relations: [] }), blob('OSMData', group)]);
    expect(await refusal(aFile('v.osm.pbf', bytes))).toBe('PBF_DAMAGED');
  });

  it('is refused when a block claims to be larger than any may be', async () => {
    const header = writePbf({ nodes: [], ways: [], relations: [] });
    const huge = blob('OSMData', new Uint8Array(8), 'raw');
    // Size of the blob: field 3 of its header, one byte; made five bytes of it.
    const start = huge.indexOf(0x18);
    const claimed = joined([
      huge.subarray(0, start + 1),
      Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07),
      huge.subarray(start + 2),
    ]);
    claimed[3] = (claimed[3] as number) + 4;
    expect(await refusal(aFile('v.osm.pbf', joined([header, claimed])))).toBe('PBF_DAMAGED');
  });
});

describe('a file of another kind', () => {
  it('says which packing it does not read', async () => {
    for (const [packing, name] of [
      [4, 'lzma'],
      [6, 'lz4'],
      [7, 'zstd'],
    ] as const) {
      const file = aFile('v.osm.pbf', writePbf(village, { packing }));
      await expect(readFile(file)).rejects.toMatchObject({ code: 'PBF_PACKING', detail: { packing: name } });
    }
  });

  it('refuses histories and what it does not know', async () => {
    const needs = ['OsmSchema-V0.6', 'HistoricalInformation'];
    expect(await refusal(aFile('v.osh.pbf', writePbf(village, { needs })))).toBe('PBF_HISTORY');
    const file = aFile('v.osm.pbf', writePbf(village, { needs: ['OsmSchema-V0.6', 'Z'] }));
    await expect(readFile(file)).rejects.toMatchObject({ code: 'PBF_FEATURE_UNKNOWN', detail: { feature: 'Z' } });
  });

  it('tells a vector tile from an extract', async () => {
    expect(await refusal(aFile('tile.pbf', Uint8Array.of(0x1a, 0x05, 0x0a, 0x03, 0x61, 0x62, 0x63)))).toBe(
      'NOT_OSM_PBF',
    );
  });

  it('asks for a boundary before it reads a planet', async () => {
    const header = writePbf({ nodes: [], ways: [], relations: [] });
    const planet: SourceFile = { ...aFile('planet.osm.pbf', header), size: 86_000_000_000 };
    await expect(readFile(planet)).rejects.toMatchObject({ code: 'OSM_NEEDS_BOUNDARY' });
  });
});

describe('an Overpass answer that is no answer', () => {
  it('is refused when the server gave up', async () => {
    const text = writeOverpass(
      village,
      'geom',
      'runtime error: Query timed out in "query" at line 3 after 181 seconds.',
    );
    await expect(readFile(aFile('v.json', text))).rejects.toMatchObject({ code: 'OVERPASS_REMARK' });
  });

  it('is refused when it is cut off', async () => {
    const text = writeOverpass(village, 'geom');
    expect(await refusal(aFile('v.json', text.slice(0, -40)))).toBe('FILE_CUT_OFF');
    expect(await refusal(aFile('v.json', text.slice(0, 400)))).toBe('FILE_CUT_OFF');
  });

  it('is refused without elements, and told when empty', async () => {
    expect(await refusal(aFile('v.json', '{"version":0.6,"osm3s":{}}'))).toBe('NOT_OVERPASS');
    const { layers } = await readFile(aFile('v.json', writeOverpass({ nodes: [], ways: [], relations: [] }, 'geom')));
    expect(layers.map(({ issues }) => issues.map(({ code }) => code))).toEqual([['NO_FEATURES']]);
  });

  it('counts what is no element and reads the rest', async () => {
    const text =
      '{"osm3s":{},"elements":[3,{"type":"node"},{"type":"node","id":1,"lat":47,"lon":7,"tags":{"shop":"bakery"}}]}';
    const { layers } = await readFile(aFile('v.json', text));
    expect(layers.map(({ name, table }) => [name, table.count])).toEqual([['pois', 1]]);
    expect(layers[0]?.issues).toContainEqual(expect.objectContaining({ code: 'NOT_A_FEATURE', count: 2 }));
  });
});

describe('reading', () => {
  it('tells how far it is and stops when it is told to', async () => {
    const many: OsmData = { ...village, nodes: Array.from({ length: 4000 }, (_, i) => node(i + 1, 7 + i / 1e5, 47)) };
    const bytes = writePbf(many, { perBlock: 100 });
    const shares: number[] = [];
    await readFile(aFile('v.osm.pbf', bytes), {}, async (share) => void shares.push(share));
    expect(shares.length).toBeGreaterThan(40);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    let told = 0;
    const stopped = readFile(aFile('v.osm.pbf', bytes), {}, async () => {
      told++;
      if (told === 10) throw new JobCancelled();
    });
    await expect(stopped).rejects.toBeInstanceOf(JobCancelled);
    expect(told).toBe(10);
  });
});
