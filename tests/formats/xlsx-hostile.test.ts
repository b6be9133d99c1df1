/** Workbooks that would keep the library busy for minutes are refused within seconds, with what is the matter. */

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/formats/archive/read-zip.ts';
import { type Pause, ReadError } from '../../src/formats/format.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';
import { checkWorkbook } from '../../src/formats/xlsx/check-workbook.ts';
import { countTags, noTags } from '../../src/formats/xlsx/count-tags.ts';

const encoder = new TextEncoder();
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet whose rows are this text, many times over. */
function workbook(rows: string, times = 1, more: Record<string, Uint8Array> = {}): Uint8Array {
  const head = encoder.encode(`<worksheet xmlns="${main}"><sheetData>`);
  const tail = encoder.encode('</sheetData></worksheet>');
  const piece = encoder.encode(rows);
  const sheet = new Uint8Array(head.length + times * piece.length + tail.length);
  sheet.set(head);
  for (let i = 0; i < times; i++) sheet.set(piece, head.length + i * piece.length);
  sheet.set(tail, sheet.length - tail.length);
  const text = (xml: string) => encoder.encode(xml);
  return zipSync(
    {
      '[Content_Types].xml': text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': text(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': text(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': text(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': sheet,
      ...more,
    },
    { level: 1 },
  );
}

/** The code it ends with, and how long that took of the processor. */
async function endOf(bytes: Uint8Array): Promise<{ code: string; seconds: number; shares: number[] }> {
  const before = process.cpuUsage();
  const shares: number[] = [];
  const pause: Pause = Object.assign(async () => {}, { tell: (share: number) => void shares.push(share) });
  const code = await readFile(fileFromBytes('a.xlsx', bytes), {}, pause).then(
    () => 'read',
    (error: unknown) => (error instanceof ReadError ? error.code : String(error)),
  );
  const { user, system } = process.cpuUsage(before);
  return { code, seconds: (user + system) / 1e6, shares };
}

/** Letters that do not repeat, so that the archive does not unpack too far by itself. */
const noise = (length: number) => {
  let state = 12345;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  }).join('');
};

describe('a hostile workbook ends within seconds', () => {
  it('of a sheet that unpacks a thousand times', async () => {
    const { code, seconds } = await endOf(workbook('<row r="1"><c r="A1"><v>1</v></c></row>', 1_000_000));
    expect(code).toBe('WORKBOOK_UNPACKS_TOO_FAR');
    expect(seconds).toBeLessThan(3);
  });

  it('of cells without references, far more than any table has', async () => {
    // A comment of noise every so often keeps the ratio that of a table.
    const { code, seconds, shares } = await endOf(noisy(`${'<c/>'.repeat(500)}<!--${noise(70)}-->`, 26_000));
    expect(code).toBe('WORKBOOK_TOO_MANY_CELLS');
    expect(seconds).toBeLessThan(8);
    expect(shares.length).toBeGreaterThan(5);
  });

  it.each([
    ['cells', '<c/>'],
    ['texts', '<si><t/></si>'],
    ['rows', '<row/>'],
    ['tags', '<a>'],
  ])('at its limit of %s, whatever they are', async (kind, tag) => {
    const members = await openZip(noisy(`${tag.repeat(100)}<!--${noise(70)}-->`, 50));
    const check = (limit: number) => {
      const limits = { cells: 1e9, texts: 1e9, rows: 1e9, tags: 1e9, [kind]: limit };
      return checkWorkbook(members, undefined, limits).then(
        () => 'taken',
        (error: unknown) => (error instanceof ReadError ? error.code : error),
      );
    };
    // With the tags of the frame and the comments, which are counted as such too.
    expect(await check(kind === 'tags' ? 100 : 4999)).toBe('WORKBOOK_TOO_MANY_CELLS');
    expect(await check(kind === 'tags' ? 6000 : 5000)).toBe('taken');
  });

  it('of styles larger than any workbook has', async () => {
    const styles = new Uint8Array(31_000_000).map((_, i) => Math.imul(i, 2654435761) >>> 11);
    const bytes = workbook('<row r="1"><c r="A1"><v>1</v></c></row>', 1, { 'xl/styles.xml': styles });
    const { code, seconds } = await endOf(bytes);
    expect(code).toBe('WORKBOOK_PART_TOO_LARGE');
    expect(seconds).toBeLessThan(3);
  });

  /** The piece many times, its noise another one each time. */
  function noisy(piece: string, times: number): Uint8Array {
    const at = piece.indexOf('<!--') + 4;
    const random = encoder.encode(noise(100_000));
    const bytes = encoder.encode(piece);
    const rows = new Uint8Array(bytes.length * times);
    for (let i = 0; i < times; i++) {
      rows.set(bytes, i * bytes.length);
      const from = (i * 7919) % (random.length - 70);
      rows.set(random.subarray(from, from + 70), i * bytes.length + at);
    }
    const head = encoder.encode(`<worksheet xmlns="${main}"><sheetData>`);
    const whole = new Uint8Array(head.length + rows.length);
    whole.set(head);
    whole.set(rows, head.length);
    return workbook('', 1, { 'xl/worksheets/sheet1.xml': whole });
  }
});

describe('a table', () => {
  it('of many like rows is read as ever', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}"><v>0</v></c></row>`,
    ).join('');
    const { sheets } = await readFile(fileFromBytes('a.xlsx', workbook(rows)));
    expect(sheets[0]?.rows.length).toBe(20_000);
    expect(sheets[0]?.rows[19_999]).toEqual([19_999, 0]);
  });
});

describe('counting tags', () => {
  it('counts what is there, with prefixes and attributes in any order', () => {
    const counts = noTags();
    countTags(
      encoder.encode('<x:row><x:c s="1" r="AB17"/><c r="C3"><v>1</v></c></x:row><si/><sister/><col r="ZZ9"/>'),
      true,
      counts,
    );
    expect(counts).toEqual({ tags: 10, cells: 2, rows: 1, texts: 1, lastRow: 17, lastColumn: 28 });
  });

  it('is the same however the bytes are cut', () => {
    const xml = encoder.encode(
      Array.from(
        { length: 40 },
        (_, i) => `<row r="${i}"><c r="B${i + 1}" t="s"><v>${i}</v></c><x:c s="3" r="AAA${i}"/></row>`,
      ).join(''),
    );
    const whole = noTags();
    countTags(xml, true, whole);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(xml.length), { maxLength: 8 }), (cuts) => {
        const counts = noTags();
        let rest: Uint8Array = new Uint8Array(0);
        let from = 0;
        for (const to of [...cuts.sort((a, b) => a - b), xml.length]) {
          const both = new Uint8Array(rest.length + to - from);
          both.set(rest);
          both.set(xml.subarray(from, to), rest.length);
          rest = countTags(both, false, counts);
          from = to;
        }
        countTags(rest, true, counts);
        expect(counts).toEqual(whole);
      }),
    );
  });
});
