/** The look of a layer in a GeoPackage (QML and SLD for QGIS) and in KML: classes of land use in the colours of the map. */
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { coloursOf } from '../../../src/features/export/export-colours.ts';
import { openDatabase } from '../../../src/formats/geopackage/load-sqlite.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { landUseColors, unknownColor } from '../../../src/map/palette.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { writeLayer } from '../../../src/workers/jobs/write-layer.job.ts';
import { aTable } from '../../builders/a-table.ts';

const table = aTable([
  { id: 'a', values: { bsm: 'a', '用地<代码>': '0701' } },
  { id: 'b', values: { bsm: 'b', '用地<代码>': '1001' } },
  { id: 'c', values: { bsm: 'c', '用地<代码>': 'x&"y' } },
  { id: 'd', values: { bsm: 'd', '用地<代码>': null } },
]);
const view: LayerView = {
  ...{ layerId: 'l', tableId: 't', role: 'parcels', overrides: [] },
  meanings: { landUseCode: { column: '用地<代码>', scheme: 'MNR-2023', unit: null } },
};
const write = async (format: string, of: LayerView = view) =>
  writeLayer(
    { view: of, name: '地块', format, crs: 'EPSG:4326', colours: coloursOf(of.role) },
    jobContext({ table: async () => table }),
  );

/** Elements with their attributes; throws where the text is no XML. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const pairs = Object.entries(attributes()).map(([key, value]) => [key, decode(String(value))]);
    elements.push({ name, attributes: Object.fromEntries(pairs) });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
  return elements;
}

async function stylesOf(bytes: Uint8Array): Promise<(string | number)[][]> {
  const database = await openDatabase(bytes);
  try {
    const found = database.exec(
      'SELECT f_table_name, f_geometry_column, useAsDefault, styleQML, styleSLD FROM layer_styles',
    )[0];
    return (found?.values ?? []) as (string | number)[][];
  } finally {
    database.close();
  }
}

describe('a GeoPackage', () => {
  it('has a default style of the layer with a class a code, the colours of the map and one for the rest', async () => {
    const { bytes } = await write('geopackage');
    const [[name, geometry, isDefault, qml, sld] = []] = await stylesOf(bytes);
    expect([name, geometry, isDefault]).toEqual(['地块', 'geom', 1]);
    const elements = elementsOf(String(qml));
    const renderer = elements.find((one) => one.name === 'renderer-v2');
    expect(renderer?.attributes).toMatchObject({ type: 'categorizedSymbol', attr: '用地<代码>' });
    const categories = elements.filter((one) => one.name === 'category').map(({ attributes }) => attributes);
    expect(categories.map(({ value, label, symbol }) => [value, label, symbol])).toEqual([
      ['0701', '0701 城镇住宅用地', '0'],
      ['1001', '1001 工业用地', '1'],
      ['x&"y', 'x&"y', '2'],
      ['', '其他 / other', '3'],
    ]);
    const colours = elements
      .filter(({ name: tag, attributes }) => tag === 'prop' && attributes['k'] === 'color')
      .map(({ attributes }) => attributes['v']);
    const rgb = (colour: string) =>
      `${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(',')},255`;
    expect(colours).toEqual([landUseColors.residential, landUseColors.industry, unknownColor, unknownColor].map(rgb));
    expect(elementsOf(String(sld)).filter((one) => one.name === 'se:Rule')).toHaveLength(4);
    // Neither of its own tables is a layer.
    const { layers } = await readFile(fileFromBytes('地块.gpkg', bytes));
    expect(layers.map((layer) => layer.name)).toEqual(['地块']);
  });

  it('has one look for a layer without classes', async () => {
    const { bytes } = await write('geopackage', { ...view, role: 'water', meanings: {} });
    const [[, , , qml] = []] = await stylesOf(bytes);
    expect(elementsOf(String(qml)).find(({ name }) => name === 'renderer-v2')?.attributes['type']).toBe('singleSymbol');
  });
});

describe('KML', () => {
  it('gives each feature the style of its class', async () => {
    const text = new TextDecoder().decode((await write('kml')).bytes);
    const ids = elementsOf(text)
      .filter(({ name }) => name === 'Style')
      .map(({ attributes }) => attributes['id']);
    expect(ids).toEqual(['look0', 'look1', 'look2', 'lookOther']);
    expect([...text.matchAll(/<styleUrl>#(\w+)<\/styleUrl>/g)].map((match) => match[1])).toEqual([
      'look0',
      'look1',
      'look2',
      'lookOther',
    ]);
    // Blue, green, red after the opacity.
    const [r, g, b] = [1, 3, 5].map((at) => landUseColors.residential.slice(at, at + 2));
    expect(text).toContain(`<PolyStyle><color>ff${b}${g}${r}</color></PolyStyle>`);
    const { layers } = await readFile(fileFromBytes('地块.kml', new TextEncoder().encode(text)));
    expect(layers[0]?.table.count).toBe(4);
  });
});
