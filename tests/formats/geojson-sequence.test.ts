import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { aFile, aGeoJson, point, polygon, square, utf8 } from '../builders/a-file.ts';

const feature = (id: number) =>
  JSON.stringify({ type: 'Feature', id, geometry: point(113 + id / 100, 22), properties: { name: `地块${id}` } });

describe('sequences', () => {
  it.each([
    ['a line each', (records: string[]) => `${records.join('\n')}\n`, 'a.geojsonl'],
    ['Windows lines, blank ones between', (records: string[]) => records.join('\r\n\r\n'), 'a.ndjson'],
    ['record separators', (records: string[]) => records.map((r) => `\x1e${r}\n`).join(''), 'a.geojsons'],
    ['nothing between', (records: string[]) => records.join(''), 'a.json'],
  ])('%s', async (_, write, name) => {
    const { layers, formatId } = await readFile(aFile(name, write([feature(1), feature(2), feature(3)])));
    expect(formatId).toBe('geojson');
    const told = describeLayer(layers[0]!);
    expect(told.count).toBe(3);
    expect(told.first).toEqual({ name: '地块1' });
    expect(told.extent).toEqual([113.01, 22, 113.03, 22]);
  });

  it('counts records that are no features, and refuses a file of nothing else', async () => {
    const { layers } = await readFile(aFile('a.geojsonl', `${feature(1)}\n{"hello":1}\n[2]\n${feature(2)}`));
    expect(layers[0]!.table.count).toBe(2);
    expect(layers[0]!.issues.map(({ code, count }) => [code, count])).toEqual([['NOT_A_FEATURE', 2]]);
    await expect(readFile(aFile('a.geojsonl', '{"hello":1}\n{"hello":2}'))).rejects.toMatchObject({
      code: 'NOT_GEOJSON',
    });
  });

  it('refuses one that is cut off, and names the line of a mistake', async () => {
    await expect(readFile(aFile('a.geojsonl', `${feature(1)}\n${feature(2).slice(0, -4)}`))).rejects.toMatchObject({
      code: 'FILE_CUT_OFF',
    });
    const wrong = `${feature(1)}\n${feature(2)}\n${feature(3).replace('"id"', 'id')}\n`;
    await expect(readFile(aFile('a.geojsonl', wrong))).rejects.toMatchObject({
      code: 'JSON_INVALID',
      detail: { line: 3 },
    });
  });
});

describe('unusual order', () => {
  it('takes members that come last, and the last of those that come twice', async () => {
    const text = `{"features":[{"properties":{"a":1,"a":2},"geometry":{"coordinates":[113,22],"type":"Point"},"type":"Feature"}],
      "crs":{"type":"name","properties":{"name":"EPSG:4490"}},"type":"FeatureCollection"}`;
    const layer = (await readFile(aFile('a.geojson', text))).layers[0]!;
    expect(describeLayer(layer).first).toEqual({ a: 2 });
    expect(layer.crs).toEqual({ code: 'EPSG:4490', from: 'file' });
    const twice = `{"type":"FeatureCollection","features":[${feature(1)}],"features":[${feature(2)},${feature(3)}]}`;
    expect((await readFile(aFile('a.geojson', twice))).layers[0]!.table.count).toBe(2);
  });

  it('is not led astray by features in an object that is something else', async () => {
    const text = `{"features":[${feature(1)}],"type":"Feature","geometry":${JSON.stringify(point(1, 2))},"properties":{"name":"b"}}`;
    const layer = (await readFile(aFile('a.geojson', text))).layers[0]!;
    expect(describeLayer(layer)).toMatchObject({ count: 1, first: { name: 'b' } });
    expect(layer.issues.map(({ code }) => code)).toEqual(['MEMBERS_DROPPED']);
  });
});

describe('large and damaged', () => {
  it('reads a ring of a million vertices and a value of a megabyte, larger than the window', async () => {
    const ring: [number, number][] = Array.from({ length: 1_000_000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 1_000_000;
      return [113 + Math.cos(angle) / 10, 22 + Math.sin(angle) / 10];
    });
    ring.push(ring[0]!);
    const text = aGeoJson([
      { geometry: polygon(ring), properties: { long: '长'.repeat(400_000) } },
      { geometry: polygon(square(113, 22, 0.1)), properties: { long: 'short' } },
    ]);
    const { table } = (await readFile(aFile('a.geojson', text))).layers[0]!;
    expect(Array.from(table.geometry.ringOffsets)).toEqual([0, 1_000_001, 1_000_006]);
    const long = table.columns.get('long');
    expect(long?.kind === 'text' && long.dictionary.map((entry) => entry.length)).toEqual([400_000, 5]);
  }, 60_000);

  it('ends arrays nested without end with a message', async () => {
    const deep = '['.repeat(1_000_000);
    for (const text of [
      deep,
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"coordinates":${deep}`,
    ])
      await expect(readFile(aFile('a.geojson', text))).rejects.toMatchObject({ code: 'FILE_CUT_OFF' });
  });

  it('reads text in GBK whose bytes look like quotes and backslashes', async () => {
    // 乗 is 81 5C in GBK: the second byte is a backslash.
    const text = aGeoJson(Array.from({ length: 50 }, () => ({ geometry: point(1, 2), properties: { n: '工业@@' } })));
    const gbk = Uint8Array.from(
      [...text].flatMap((c, i, all) => {
        if (c === '工') return [0xb9, 0xa4];
        if (c === '业') return [0xd2, 0xb5];
        if (c === '@') return all[i - 1] === '@' ? [0x5c] : [0x81];
        return [c.charCodeAt(0)];
      }),
    );
    const layer = (await readFile(aFile('a.geojson', gbk))).layers[0]!;
    expect(layer.encoding).toBe('GB18030');
    expect(describeLayer(layer).first).toEqual({ n: '工业乗' });
  });

  it('finds that text is not UTF-8 far behind the first megabyte, and counts what cannot be read', async () => {
    const features = Array.from({ length: 20_000 }, (_, i) => ({
      geometry: point(1, 2),
      properties: { n: `name ${i}` },
    }));
    const bytes = utf8(aGeoJson(features));
    bytes[bytes.lastIndexOf('9'.charCodeAt(0))] = 0xff;
    const layer = (await readFile(aFile('a.geojson', bytes))).layers[0]!;
    expect(layer.issues.find(({ code }) => code === 'TEXT_DAMAGED')?.count).toBe(1);
    expect(layer.table.count).toBe(20_000);
  });
});
