/** Tables and databases that lie about their size, their schema or their names. */
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/formats/format.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { cellValue } from '../../src/geo/layer-table.ts';
import { aFile, aGeoJson, aZip, point } from '../builders/a-file.ts';
import { aGeoPackage, entered } from '../builders/a-geopackage.ts';
import { aDbf } from '../builders/a-shapefile.ts';
import { aTable } from '../builders/a-table.ts';
import { aZipOf } from '../builders/a-zip-entry.ts';
import { everyFormat, parquet, written } from '../builders/every-format.ts';

const samples = new Map((await everyFormat()).map((sample) => [sample.label, sample]));
function bytesOf(label: string): Uint8Array {
  const sample = samples.get(label);
  if (!sample) throw new Error(label);
  return sample.bytes.slice();
}

/** The code of the refusal; what was read without one. It must come soon. */
async function endOf(name: string, content: string | Uint8Array) {
  const began = performance.now();
  const end = await readFile(aFile(name, content)).catch((error: unknown) => {
    if (!(error instanceof ReadError)) throw error;
    return error.code;
  });
  expect(performance.now() - began).toBeLessThan(8000);
  return end;
}

const hostileNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];
const hostile = aTable([{ id: 'a', values: {} }]);
for (const [i, name] of hostileNames.entries())
  (hostile.columns as Map<string, unknown>).set(name, {
    kind: 'number',
    name,
    type: 'integer',
    values: Float64Array.of(i),
  });

describe('fields called like parts of JavaScript are fields', () => {
  it.each(['geojson', 'flatgeobuf', 'geopackage', 'kml', 'csv', 'xlsx'])('%s', async (id) => {
    const { layers, sheets } = await readFile(
      aFile(`a.${{ flatgeobuf: 'fgb', geopackage: 'gpkg' }[id] ?? id}`, await written(id, hostile)),
    );
    const [layer] = layers;
    const values = layer
      ? hostileNames.map((name) => {
          const column = layer.table.columns.get(name);
          return column ? Number(cellValue(column, 0)) : null;
        })
      : hostileNames.map((name) => Number(sheets[0]?.rows[1]?.[sheets[0].rows[0]?.indexOf(name) ?? -1]));
    expect(values).toEqual([0, 1, 2, 3, 4, 5]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['0']).toBeUndefined();
  });

  it('in a Shapefile, a DBF, TopoJSON and GeoParquet too', async () => {
    const dbf = aDbf([{ name: '__proto__', type: 'N', width: 3 }], [['7']]);
    const topology = `{"type":"Topology","arcs":[],"objects":{"__proto__":{"type":"Point","coordinates":[1,2],"properties":{"__proto__":7}}}}`;
    const columns = parquet([{ name: '__proto__', type: 'STRING', data: ['7', '8', '9'] }]);
    for (const [name, bytes] of [
      ['a.dbf', dbf],
      ['a.topojson', topology],
      ['a.parquet', columns],
    ] as const) {
      const { layers } = await readFile(aFile(name, bytes));
      const column = layers[0]?.table.columns.get('__proto__');
      expect([name, column && String(cellValue(column, 0))]).toEqual([name, '7']);
    }
  });
});

describe('a hundred thousand columns are refused', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `c${i}`);
  it('CSV, with and without places', async () => {
    const row = names.map(() => '1').join(',');
    expect(await endOf('a.csv', `lon,lat,${names.join(',')}\n113,22,${row}`)).toBe('TOO_MANY_FIELDS');
    expect(await endOf('b.csv', `${names.join(',')}\n${row}`)).toBe('TOO_MANY_FIELDS');
  });
  it('KML', async () => {
    const data = names.map((name) => `<Data name="${name}"><value>1</value></Data>`).join('');
    const kml = `<kml><Placemark><ExtendedData>${data}</ExtendedData><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`;
    expect(await endOf('a.kml', kml)).toBe('TOO_MANY_FIELDS');
  });
  it('XLSX', async () => {
    const cells = names.map((_, i) => `<c r="${letters(i)}1" t="inlineStr"><is><t>c${i}</t></is></c>`).join('');
    expect(await endOf('a.xlsx', await aWorkbook(`<row r="1">${cells}</row>`))).toBe('TOO_MANY_FIELDS');
  });
});

function letters(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : letters(Math.floor(i / 26) - 1) + letters(i % 26);
}

/** The smallest workbook there is, with these rows; `before` stands at the top of the sheet's XML. */
async function aWorkbook(rows: string, before = ''): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return aZip('a.xlsx', {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  }).bytes();
}

describe('a workbook', () => {
  it('made by hand is read', async () => {
    const { sheets } = await readFile(aFile('a.xlsx', await aWorkbook('<row r="1"><c r="A1"><v>7</v></c></row>')));
    expect(sheets[0]?.rows).toEqual([[7]]);
  });

  it('with a cell at the far end of the sheet does not fill it', async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    expect(await endOf('a.xlsx', await aWorkbook(far))).toEqual(expect.any(String));
  });

  it('whose XML defines entities in entities does not expand them', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "&${String.fromCharCode(97 + i)};&${String.fromCharCode(97 + i)};">`).join('')}]>`;
    const end = await endOf('a.xlsx', await aWorkbook('<row r="1"><c r="A1" t="str"><v>&z;</v></c></row>', laughs));
    if (typeof end !== 'string') expect(JSON.stringify(end.sheets).length).toBeLessThan(1000);
  });

  it('that unpacks to more than a text holds is refused', async () => {
    const noise = Uint8Array.from({ length: 500_000 }, (_, i) => Math.imul(i, 2654435761) >>> 13);
    const end = await endOf(
      'a.xlsx',
      aZipOf([{ path: 'xl/worksheets/sheet1.xml', content: noise, size: 450_000_000 }]),
    );
    expect(end).toBe('FILE_TOO_LARGE');
  });
});

describe('KML', () => {
  const placemark = '<Placemark><name>&lol9;</name><Point><coordinates>1,2</coordinates></Point></Placemark>';
  it('does not expand entities in entities', async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('');
    const end = await endOf(
      'a.kml',
      `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY lol0 "lol">${entities}]><kml>${placemark}</kml>`,
    );
    if (typeof end === 'string') expect(end).toBe('XML_INVALID');
    else expect(JSON.stringify([...(end.layers[0]?.table.columns.values() ?? [])]).length).toBeLessThan(2000);
  });

  it('reads no file that an entity points at', async () => {
    const end = await endOf(
      'a.kml',
      `<!DOCTYPE kml [<!ENTITY lol9 SYSTEM "file:///etc/passwd">]><kml>${placemark}</kml>`,
    );
    expect(JSON.stringify(end)).not.toContain('root:');
  });

  it('nested without end is refused', async () => {
    const deep = `<kml>${'<Folder>'.repeat(200_000)}${placemark}${'</Folder>'.repeat(200_000)}</kml>`;
    expect(await endOf('a.kml', deep)).toBe('XML_INVALID');
  });
});

describe('a GeoPackage', () => {
  const table = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES (1, 'x');";
  it('whose view counts without end leaves that layer out and reads the others', async () => {
    const endless = 'CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c;';
    const bytes = await aGeoPackage(`${table} ${endless} ${entered('t')} ${entered('v')}`);
    const end = await endOf('a.gpkg', bytes);
    if (typeof end === 'string') throw new Error(end);
    expect(end.layers.map(({ name, table: { count } }) => [name, count])).toEqual([['t', 1]]);
    expect(end.layers[0]?.issues).toContainEqual(
      expect.objectContaining({ code: 'LAYER_SKIPPED', where: expect.objectContaining({ layer: 'v' }) }),
    );
  });

  it('whose triggers write when it is read is only read', async () => {
    const trigger = 'CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END;';
    const end = await endOf('a.gpkg', await aGeoPackage(`${table} ${trigger} ${entered('t')}`));
    expect(typeof end === 'string' ? end : end.layers[0]?.table.count).toBe(1);
  });

  it('with names made to break out of SQL reads the table of that name', async () => {
    const name = `x"; DROP TABLE t; --`;
    const create = `CREATE TABLE "${name.replaceAll('"', '""')}" (id INTEGER PRIMARY KEY, "a""b" TEXT, __proto__ TEXT);`;
    const insert = `INSERT INTO "${name.replaceAll('"', '""')}" VALUES (1, 'p', 'q');`;
    const end = await endOf(
      'a.gpkg',
      await aGeoPackage(`${table} ${create} ${insert} ${entered(name)} ${entered('t')}`),
    );
    if (typeof end === 'string') throw new Error(end);
    expect(end.layers.map((layer) => [layer.name, [...layer.table.columns.keys()]])).toEqual([
      [name, ['a"b', '__proto__']],
      ['t', ['a']],
    ]);
  });

  it('of five thousand and one columns is refused', async () => {
    // SQLite itself takes 2,000: several tables are needed for more.
    const columns = Array.from({ length: 1999 }, (_, i) => `c${i}`).join(', ');
    const wide = `CREATE TABLE w (${columns}); CREATE VIEW v AS SELECT * FROM w a JOIN w b JOIN w c;`;
    const end = await endOf(
      'a.gpkg',
      await aGeoPackage(`${wide} ${entered('v')}`).catch(() => aGeoPackage(entered('v'))),
    );
    expect(end).toEqual(expect.any(String));
  });

  it('with damaged pages is read in part or refused', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `(${i + 10}, '${'x'.repeat(100)}')`).join(',');
    const bytes = await aGeoPackage(`${table} INSERT INTO t VALUES ${rows}; ${entered('t')}`);
    for (let page = 1; page < bytes.length / 4096; page++) {
      const damaged = bytes.slice();
      damaged.fill(0xff, page * 4096, page * 4096 + 512);
      await endOf('a.gpkg', damaged);
    }
  });
});

describe('counts that lie', () => {
  it('a DBF of four billion records holds what it holds, and says so', async () => {
    const dbf = aDbf([{ name: 'a', type: 'N', width: 3 }], [['1'], ['2']]);
    new DataView(dbf.buffer).setUint32(4, 0xffffffff, true);
    const end = await endOf('a.dbf', dbf);
    if (typeof end === 'string') throw new Error(end);
    expect(end.layers[0]?.table.count).toBe(2);
    expect(end.layers[0]?.issues.map(({ code }) => code)).toContain('RECORDS_CUT_OFF');
  });

  it('a DBF whose records have no width is refused', async () => {
    const dbf = aDbf([{ name: 'a', type: 'N', width: 3 }], [['1']]);
    for (const recordLength of [0, 1]) {
      new DataView(dbf.buffer).setUint16(10, recordLength, true);
      expect(await endOf('a.dbf', dbf)).toEqual(expect.any(String));
    }
  });

  it('a FlatGeobuf that states other counts and sizes is refused', async () => {
    const bytes = bytesOf('FlatGeobuf');
    const view = new DataView(bytes.buffer);
    for (let at = 8; at + 4 <= Math.min(bytes.length, 800); at++) {
      const before = view.getUint32(at, true);
      for (const lie of [0xffffffff, 0x7fffffff, 0x10000000]) {
        view.setUint32(at, lie, true);
        await endOf('a.fgb', bytes);
      }
      view.setUint32(at, before, true);
    }
  });

  it('a Parquet file whose every byte of the footer lies is refused or read', async () => {
    const bytes = bytesOf('GeoParquet');
    for (let at = bytes.length - 9; at > Math.max(0, bytes.length - 700); at -= 3) {
      const before = bytes[at] as number;
      bytes[at] = 0x7f;
      await endOf('a.parquet', bytes);
      bytes[at] = before;
    }
  });
});

it('NUL bytes in text stay in it, and two fields of one name are told apart', async () => {
  const csv = await endOf('a.csv', 'lon,lat,a,a\n113,22,x\u0000y,2\n113,22,长,3\n');
  if (typeof csv === 'string') throw new Error(csv);
  const [layer] = csv.layers;
  const columns = [...(layer?.table.columns.keys() ?? [])];
  expect(new Set(columns).size).toBe(4);
  expect(layer?.issues.map(({ code }) => code)).toContain('DUPLICATE_FIELD');
  const first = layer?.table.columns.get('a');
  expect(first && cellValue(first, 0)).toBe('x\u0000y');
  const json = await endOf('a.geojson', aGeoJson([{ geometry: point(1, 2), properties: { 'a\u0000b': 1 } }]));
  expect(typeof json === 'string' ? json : [...(json.layers[0]?.table.columns.keys() ?? [])]).toEqual(['a\u0000b']);
});
