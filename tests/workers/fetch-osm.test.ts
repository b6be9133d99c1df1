/** Asking an Overpass server, against a server on this machine that answers with real data, or not at all. */
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-file.ts';
import { askOverpass, type OverpassRequest } from '../../src/workers/ask-overpass.ts';
import { JobCancelled, JobFailed } from '../../src/workers/job.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { fetchOsm } from '../../src/workers/jobs/fetch-osm.job.ts';
import { fetchOsmCounts } from '../../src/workers/jobs/fetch-osm-counts.job.ts';
import { elementsOf, featuresIn, type OsmData } from '../formats/osm/osm-data.ts';
import { writeOverpass } from '../formats/osm/write-osm.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';
import { json, type OverpassServer, overpassServer, status } from './overpass-server.ts';

const open: OverpassServer[] = [];
async function serving(...answers: Parameters<typeof overpassServer>): Promise<OverpassServer> {
  const server = await overpassServer(...answers);
  open.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const bakery: OsmData = {
  nodes: [{ id: 1, lon: 7, lat: 47, tags: { shop: 'bakery' } }],
  ways: [],
  relations: [],
};
const answer = writeOverpass(bakery, 'geom');
const counts =
  '{"version":0.6,"elements":[{"type":"count","id":0,"tags":{"nodes":"12","ways":"340","relations":"5","total":"357"}}]}';
const box = [7.40912345678, 43.72, 7.44, 43.752] as const;

const ask = (server: OverpassServer, more: Partial<OverpassRequest> = {}) =>
  askOverpass({
    endpoint: server.endpoint,
    query: 'out count;',
    signal: new AbortController().signal,
    mostBytes: 1e6,
    patience: { firstWaitMs: 10 },
    ...more,
  });
/** Code and detail of how it failed. */
const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof JobFailed ? { code: error.code, ...error.detail } : error),
  );

const monaco = sharedData('data/monaco-2021');
describe.skipIf(monaco === null)(
  monaco === null ? missingSharedData('data/monaco-2021') : 'Monaco from a server',
  () => {
    it('comes as a file that is imported like any other, feature by feature', async () => {
      const layers = ['buildings', 'landuse', 'roads', 'railways', 'stops', 'water', 'sinks'] as const;
      const given = layers.map((id) => ({ id, features: featuresIn(`${monaco}/${id}.geojson`) }));
      expect(existsSync(`${monaco}/buildings.geojson`)).toBe(true);
      const text = writeOverpass(elementsOf(given.flatMap(({ features }) => features)), 'geom');
      const server = await serving(json(text));
      const shares: number[] = [];
      const context = jobContext({ onProgress: (share) => shares.push(share) });
      const file = await fetchOsm({ endpoint: server.endpoint, box, layers, bytesExpected: text.length }, context);
      expect(file.size).toBe(Buffer.byteLength(text));
      const read = await readFile({
        name: file.name,
        size: file.size,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
        stream: () => file.stream(),
      });
      expect(read.formatId).toBe('overpass');
      const got = new Map(read.layers.map((layer) => [layer.name, layer.table.count]));
      for (const { id, features } of given) expect([id, got.get(id)]).toEqual([id, features.length]);
      expect(read.layers[0]?.attribution?.source).toBe('© OpenStreetMap contributors, 2021-04-02');
    });
  },
);

describe('what is sent', () => {
  it('is the box and the kinds, and nothing that tells who asks', async () => {
    const server = await serving(json(counts));
    const input = { endpoint: server.endpoint, box, layers: ['roads', 'stops', 'water'] as const };
    expect(await fetchOsmCounts(input, jobContext())).toEqual({
      ...{ nodes: 12, ways: 340, relations: 5 },
      bytesExpected: 12 * 250 + 340 * 900 + 5 * 6000,
      isTooLarge: false,
    });
    expect(server.queries).toEqual([
      [
        '[out:json][timeout:180][maxsize:1073741824][bbox:43.72,7.409123,43.752,7.44];',
        '(',
        'way["highway"]["highway"!="no"];',
        'node["public_transport"~"^(platform|stop_position|station|stop_area)$"];',
        'node["highway"="bus_stop"];',
        'node["railway"~"^(station|halt|stop|tram_stop)$"];',
        'node["amenity"~"^(bus_station|ferry_terminal)$"];',
        'node["aerialway"="station"];',
        'way["natural"="water"];',
        'way["landuse"~"^(reservoir|basin)$"];',
        'way["waterway"="riverbank"];',
        'relation["type"~"^(multipolygon|boundary)$"]["natural"="water"];',
        'relation["type"~"^(multipolygon|boundary)$"]["landuse"~"^(reservoir|basin)$"];',
        'relation["type"~"^(multipolygon|boundary)$"]["waterway"="riverbank"];',
        ');',
        'out count;',
      ].join('\n'),
    ]);
    expect(server.headers()).not.toHaveProperty('cookie');
    expect(server.headers()).not.toHaveProperty('referer');
  });

  it('says when there is more than can be fetched', async () => {
    const server = await serving(json(counts.replace('"340"', '"3400000"')));
    const input = { endpoint: server.endpoint, box, layers: ['buildings'] as const };
    expect((await fetchOsmCounts(input, jobContext())).isTooLarge).toBe(true);
  });

  it('refuses counts that are none', async () => {
    const server = await serving(json('{"elements":[]}'));
    const input = { endpoint: server.endpoint, box, layers: ['buildings'] as const };
    expect(await failure(fetchOsmCounts(input, jobContext()))).toMatchObject({ code: 'OVERPASS_NOT_JSON' });
  });
});

describe('a busy server', () => {
  it('is asked again after the time it states', async () => {
    const server = await serving(status(429, { 'retry-after': '1' }), status(504), json(answer));
    const began = performance.now();
    const blob = await ask(server);
    expect(await blob.text()).toBe(answer);
    expect(server.queries).toHaveLength(3);
    expect(performance.now() - began).toBeGreaterThan(1000);
  });

  it('is given up after four times, or at once when it wants too long a pause', async () => {
    const server = await serving(status(429));
    expect(await failure(ask(server))).toEqual({ code: 'OVERPASS_BUSY', host: server.host, attempts: 4 });
    expect(server.queries).toHaveLength(4);
    const slow = await serving(status(504, { 'retry-after': '3600' }));
    expect(await failure(ask(slow))).toEqual({ code: 'OVERPASS_BUSY', host: slow.host, attempts: 1 });
  });

  it('is not waited for once a person gives up', async () => {
    const server = await serving(status(429, { 'retry-after': '60' }));
    const abort = new AbortController();
    const asked = ask(server, { signal: abort.signal });
    setTimeout(() => abort.abort(), 200);
    await expect(asked).rejects.toBeInstanceOf(JobCancelled);
    expect(server.queries).toHaveLength(1);
  });
});

describe('an answer that is no answer', () => {
  it('breaks off', async () => {
    const server = await serving((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(answer.length) });
      response.write(answer.slice(0, 300), () => response.destroy());
    });
    expect(await failure(ask(server))).toEqual({ code: 'OVERPASS_CUT_OFF', host: server.host });
    const short = await serving(json(answer.slice(0, -30)));
    expect(await failure(ask(short))).toEqual({ code: 'OVERPASS_CUT_OFF', host: short.host });
  });

  it('is a page', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>x</title></head><body><p>Welcome to <b>nginx</b>!</p></body></html>';
    const server = await serving(json(page));
    expect(await failure(ask(server))).toEqual({
      ...{ code: 'OVERPASS_NOT_JSON', host: server.host },
      reason: 'Welcome to nginx !',
    });
  });

  it('is a refusal with its reason', async () => {
    const server = await serving(
      status(400, {}, "<html><body><p>Error: line 1: parse error: ';' expected</p></body></html>"),
    );
    expect(await failure(ask(server))).toEqual({
      ...{ code: 'OVERPASS_STATUS', host: server.host, status: 400 },
      reason: "Error: line 1: parse error: ';' expected",
    });
  });

  it('is JSON that says it gave up', async () => {
    const remark = 'runtime error: Query timed out in "query" at line 3 after 181 seconds.';
    const server = await serving(json(writeOverpass(bakery, 'geom', remark)));
    expect(await failure(ask(server))).toEqual({ code: 'OVERPASS_REMARK', reason: remark });
  });

  it('is larger than is taken', async () => {
    const server = await serving(json(answer.padEnd(50_000)));
    expect(await failure(ask(server, { mostBytes: 20_000 }))).toEqual({ code: 'OVERPASS_TOO_LARGE', limitMb: 0.02 });
  });

  it('does not come in time', async () => {
    const silent = await serving(() => undefined);
    const patience = { silenceMs: 150 };
    expect(await failure(ask(silent, { patience }))).toMatchObject({ code: 'OVERPASS_TIMEOUT', host: silent.host });
    const halfway = await serving((response) => void response.writeHead(200).write('{"elements":['));
    expect(await failure(ask(halfway, { patience }))).toMatchObject({ code: 'OVERPASS_TIMEOUT' });
  });

  it('comes from nowhere, or from no address at all', async () => {
    const server = await serving(json(answer));
    await server.close();
    expect(await failure(ask(server))).toEqual({ code: 'OVERPASS_UNREACHABLE', host: server.host });
    for (const endpoint of ['overpass-api.de', 'file:///etc/hosts', '']) {
      expect(await failure(ask(server, { endpoint }))).toEqual({ code: 'OVERPASS_ADDRESS', address: endpoint });
    }
  });

  it('is not fetched from where a server sends the question on to', async () => {
    const other = await serving(json(answer));
    const server = await serving(status(307, { location: other.endpoint }));
    expect(await failure(ask(server))).toMatchObject({ code: 'OVERPASS_UNREACHABLE' });
    expect(other.queries).toEqual([]);
  });
});

describe('a cancelled job', () => {
  it('ends the connection', async () => {
    const server = await serving((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"elements":[');
      const timer = setInterval(() => response.write(' '.repeat(1000)), 20);
      response.on('close', () => clearInterval(timer));
    });
    const abort = new AbortController();
    const context = jobContext({ signal: abort.signal });
    setTimeout(() => abort.abort(), 300);
    const input = { endpoint: server.endpoint, box, layers: ['roads'] as const, bytesExpected: 1e6 };
    await expect(fetchOsm(input, context)).rejects.toBeInstanceOf(JobCancelled);
    await expect.poll(() => server.givenUp()).toBe(1);
  });
});
