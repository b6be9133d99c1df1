/** A template as an office fills it in: cells put into the workbook's own XML, all else as it was written. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellAddress } from '../../src/core/templates/cell-address.ts';
import type { Template } from '../../src/core/templates/template.ts';
import { writeTemplate } from '../../src/formats/templates/write-template.ts';

type Value = string | number | null;

const FIRST_ROW = 2;

/** `filled`: values by column id, by table id. */
export async function aFilledTemplate(
  template: Template,
  filled: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>,
): Promise<Uint8Array> {
  const members = unzipSync(await writeTemplate(template));
  template.tables.forEach((table, t) => {
    const path = `xl/worksheets/sheet${t + 1}.xml`;
    const xml = strFromU8(members[path] ?? new Uint8Array());
    const rows = (filled[table.id] ?? []).map((values, i) => {
      const cells = table.columns.map(({ id }, c) => cellXml(cellAddress(c, FIRST_ROW + i), values[id] ?? null));
      return `<row r="${FIRST_ROW + i + 1}">${cells.join('')}</row>`;
    });
    if (!xml.includes('</sheetData>')) throw new Error(`${path} has no cells`);
    members[path] = strToU8(xml.replace('</sheetData>', `${rows.join('')}</sheetData>`));
  });
  return zipSync(members);
}

function cellXml(address: string, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  const text = value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
