/** The job that writes a layer: people's edits are in the file, removed features are not, a cancel leaves nothing. */
import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writers } from '../../../src/formats/writers/index.ts';
import { cellValue, featureIdAt } from '../../../src/geo/layer-table.ts';
import { buffersHandedOver } from '../../../src/workers/hand-over.ts';
import { JobCancelled } from '../../../src/workers/job.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { exportFormats } from '../../../src/workers/jobs/export-formats.job.ts';
import { writeLayer } from '../../../src/workers/jobs/write-layer.job.ts';
import { aTable } from '../../builders/a-table.ts';

const table = aTable([
  { id: 'a', values: { bsm: 'a', 用途: '住宅', 层数: 6 } },
  { id: 'b', values: { bsm: 'b', 用途: '办公', 层数: 12 } },
  { id: 'c', values: { bsm: 'c', 用途: null, 层数: null } },
]);
const context = jobContext({ table: async () => table });
const view: LayerView = {
  layerId: 'l',
  tableId: 't',
  role: 'buildings',
  meanings: { storeys: { column: '层数', scheme: null, unit: '层' } },
  overrides: [
    { featureId: 'a', field: '层数', value: 8 },
    { featureId: 'b', field: '#removed', value: true },
    { featureId: 'gone', field: '层数', value: 1 },
    {
      featureId: 'c',
      field: '#shape',
      value: JSON.stringify({ type: 'Point', coordinates: [120.5, 31.25] }),
    },
  ],
};

describe('writeLayer', () => {
  it.each(writers.map(({ id }) => id))('%s holds what people see', async (format) => {
    const output = await writeLayer({ view, name: '建筑', format, crs: 'EPSG:4326' }, context);
    expect(output.count).toBe(2);
    expect(buffersHandedOver(output)).toEqual([output.bytes.buffer]);
    expect(output.issues.find(({ code }) => code === 'EDITS_NOT_WRITTEN')).toMatchObject({
      count: 1,
      where: { featureIds: ['gone'] },
    });
    const { layers } = await readFile(fileFromBytes(`建筑.${output.extension}`, output.bytes));
    const rows = layers.flatMap((layer) =>
      Array.from({ length: layer.table.count }, (_, row) => ({
        kind: layer.table.geometry.kinds[row],
        values: ['bsm', '用途', '层数'].map((name) => {
          const column = layer.table.columns.get(name);
          return column ? cellValue(column, row) : null;
        }),
      })),
    );
    const expected = [
      { kind: 3, values: ['a', '住宅', 8] },
      { kind: 1, values: ['c', null, null] },
    ];
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });

  it('keeps the ids of features in the formats that have no place for them', async () => {
    const plain = aTable([
      { id: 'way/1', values: { n: 1 } },
      { id: 'way/2', values: { n: 2 } },
    ]);
    expect(plain.ids.field).toBe('@id');
    for (const format of writers.map(({ id }) => id)) {
      const output = await writeLayer(
        { view: { ...view, overrides: [] }, name: 'x', format, crs: 'EPSG:4326' },
        jobContext({ table: async () => plain }),
      );
      const { layers } = await readFile(fileFromBytes(`x.${output.extension}`, output.bytes));
      const ids = [0, 1].map((row) => featureIdAt(layers[0]!.table.ids, row));
      expect(ids.sort(), format).toEqual(['way/1', 'way/2']);
    }
  });

  it.each(writers.map(({ id }) => id))('%s keeps a text that an edit put among dates', async (format) => {
    const dated = aTable([
      { id: 'a', values: { bsm: 'a', 竣工: '2011-03-09' } },
      { id: 'b', values: { bsm: 'b', 竣工: '2012-01-01' } },
    ]);
    const edited: LayerView = { ...view, overrides: [{ featureId: 'b', field: '竣工', value: '2012年' }] };
    const output = await writeLayer(
      { view: edited, name: 'x', format, crs: 'EPSG:4326' },
      jobContext({ table: async () => dated }),
    );
    const { layers } = await readFile(fileFromBytes(`x.${output.extension}`, output.bytes));
    const column = layers[0]!.table.columns.get('竣工')!;
    expect([0, 1].map((row) => cellValue(column, row)).sort()).toEqual(['2011-03-09', '2012年']);
  });

  it('leaves the stored table as it was', async () => {
    const before = table.geometry.coords.slice();
    await writeLayer({ view, name: 'x', format: 'geopackage', crs: 'EPSG:4528' }, context);
    expect(table.geometry.coords).toEqual(before);
    expect(table.removed).toBeNull();
  });

  it('refuses a format or system it does not write, with the reason', async () => {
    const input = { view, name: 'x', format: 'geojson', crs: 'EPSG:4326' };
    await expect(writeLayer({ ...input, format: 'dwg' }, context)).rejects.toMatchObject({
      code: 'FORMAT_NOT_WRITTEN',
    });
    // Xi'an 1980 needs parameters that nobody publishes; KML knows WGS 84 only.
    await expect(writeLayer({ ...input, crs: 'EPSG:2364' }, context)).rejects.toMatchObject({
      code: 'CRS_NOT_WRITTEN',
    });
    await expect(writeLayer({ ...input, format: 'kml', crs: 'EPSG:4528' }, context)).rejects.toMatchObject({
      code: 'CRS_NOT_WRITTEN',
    });
  });

  it.each(writers.map(({ id }) => id))('%s stops when cancelled', async (format) => {
    const controller = new AbortController();
    controller.abort();
    const cancelled = jobContext({ signal: controller.signal, table: async () => table });
    await expect(writeLayer({ view, name: 'x', format, crs: 'EPSG:4326' }, cancelled)).rejects.toBeInstanceOf(
      JobCancelled,
    );
  });

  it('offers every format with its name in both languages', async () => {
    const offered = await exportFormats(null, context);
    expect(offered.map(({ id }) => id)).toEqual(writers.map(({ id }) => id));
    for (const { name } of offered) expect(name['zh-CN'] && name.en).toBeTruthy();
  });
});
