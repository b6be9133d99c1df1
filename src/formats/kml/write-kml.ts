/**
 * KML 2.2: a placemark a feature, attributes typed by a schema. KML knows WGS 84 only.
 *
 * The label is the text field called `name`, else the field that names the features (which is then also among the
 * attributes). The look of the layer stands in shared styles. JSON and dates are text, an empty text is a missing one, and control characters that
 * XML does not know are left out of texts and counted.
 */
import { type Column, cellValue, type Geometry, geometryKind } from '../../geo/layer-table.ts';
import { ringsOfRow } from '../../geo/rings-of-row.ts';
import type { Pause } from '../format.ts';
import { ByteChunks } from '../writers/byte-chunks.ts';
import { classOfRow, type LayerStyle, type Look } from '../writers/layer-style.ts';
import { TextChanges, withoutControls } from '../writers/plain-text.ts';
import { type LayerToWrite, type LayerWriter, ROWS_BETWEEN_PAUSES, type Written } from '../writers/writer.ts';

export const kmlWriter: LayerWriter = {
  id: 'kml',
  name: { 'zh-CN': 'KML', en: 'KML' },
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  systems: 'wgs84',
  write: writeKml,
};

const LABEL_FIELD = 'name';
const LINE_PIXELS = 1;

async function writeKml({ name, table, fields, style }: LayerToWrite, pause: Pause): Promise<Written> {
  const changes = new TextChanges('CONTROLS_DROPPED');
  const own = table.columns.get(LABEL_FIELD);
  const label = own?.kind === 'text' ? own : null;
  const namedBy = fields.find((field) => field.isName)?.column;
  const labelColumn = label ?? (own ? null : (table.columns.get(namedBy ?? '') ?? null));
  const columns = [...table.columns.values()].filter((column) => column !== label);
  const out = new ByteChunks();
  out.text(
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document id="layer">\n',
  );
  out.text(`<name>${escaped(name, LABEL_FIELD, changes)}</name>\n`);
  if (style) out.text(stylesText(style));
  const classOf = style ? classOfRow(style, table) : () => null;
  const schema = columns.map((column) => {
    const field = escaped(column.name, column.name, changes);
    return `<SimpleField name="${field}" type="${typeOf(column)}"></SimpleField>`;
  });
  if (columns.length > 0) out.text(`<Schema name="fields" id="fields">${schema.join('')}</Schema>\n`);
  const names = columns.map((column) => escaped(column.name, column.name, changes));
  for (let start = 0; start < table.count; start += ROWS_BETWEEN_PAUSES) {
    await pause(start / table.count);
    let text = '';
    for (let row = start; row < Math.min(table.count, start + ROWS_BETWEEN_PAUSES); row++) {
      text += '<Placemark>';
      const title = labelColumn ? cellValue(labelColumn, row) : null;
      if (labelColumn && title !== null) text += `<name>${escaped(String(title), labelColumn.name, changes)}</name>`;
      const data = columns.flatMap((column, i) => {
        const cell = cellValue(column, row);
        if (cell === null) return [];
        // GDAL reads a truth value as a number.
        const value = typeof cell === 'boolean' ? Number(cell) : cell;
        return [`<SimpleData name="${names[i]}">${escaped(String(value), column.name, changes)}</SimpleData>`];
      });
      if (style) text += `<styleUrl>#look${classOf(row) ?? 'Other'}</styleUrl>`;
      if (data.length > 0)
        text += `<ExtendedData><SchemaData schemaUrl="#fields">${data.join('')}</SchemaData></ExtendedData>`;
      text += `${geometryText(table.geometry, row)}</Placemark>\n`;
    }
    out.text(text);
  }
  out.text('</Document>\n</kml>\n');
  return { bytes: out.joined(), issues: changes.issues() };
}

function stylesText({ classes, plain }: LayerStyle): string {
  const style = (id: string, { fill, line }: Look) =>
    `<Style id="${id}"><IconStyle><color>${kmlColour(fill)}</color></IconStyle><LineStyle><color>${kmlColour(line)}</color><width>${LINE_PIXELS}</width></LineStyle><PolyStyle><color>${kmlColour(fill)}</color></PolyStyle></Style>\n`;
  return classes.map(({ look }, i) => style(`look${i}`, look)).join('') + style('lookOther', plain);
}

/** `#rrggbb` is aabbggrr in KML, opaque. */
function kmlColour(colour: string): string {
  return `ff${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`.toLowerCase();
}

function typeOf(column: Column): string {
  if (column.kind === 'text') return 'string';
  if (column.type === 'boolean') return 'bool';
  if (column.type === 'real') return 'double';
  return column.values.every((value) => Number.isNaN(value) || Math.abs(value) < 2 ** 31) ? 'int' : 'double';
}

function geometryText(geometry: Geometry, row: number): string {
  const kind = geometry.kinds[row];
  const texts = ringsOfRow(geometry, row).map((rings) => {
    if (kind === geometryKind.point) return `<Point>${coordinates(rings[0]!)}</Point>`;
    if (kind === geometryKind.line) return `<LineString>${coordinates(rings[0]!)}</LineString>`;
    const [outer, ...holes] = rings.map((ring) => `<LinearRing>${coordinates(ring)}</LinearRing>`);
    const inner = holes.map((hole) => `<innerBoundaryIs>${hole}</innerBoundaryIs>`).join('');
    return `<Polygon><outerBoundaryIs>${outer}</outerBoundaryIs>${inner}</Polygon>`;
  });
  return texts.length > 1 ? `<MultiGeometry>${texts.join('')}</MultiGeometry>` : (texts[0] ?? '');
}

function coordinates(xy: Float64Array): string {
  const tuples: string[] = [];
  for (let i = 0; i < xy.length; i += 2) tuples.push(`${xy[i]},${xy[i + 1]}`);
  return `<coordinates>${tuples.join(' ')}</coordinates>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escaped(text: string, field: string, changes: TextChanges): string {
  return withoutControls(text, field, changes).replace(/[&<>"\r]/g, (sign) => entities[sign]!);
}
