/**
 * Real regions, written as `.osm.pbf`, as XML and as Overpass answers from the layers another program took out of
 * OpenStreetMap, and read back: the same features in the same layers, with the same shapes and tags.
 */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadLayer } from '../../../src/formats/format.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { geoJsonGeometryOf } from '../../../src/geo/geojson-from-table.ts';
import { cellValue } from '../../../src/geo/layer-table.ts';
import { makeRegion } from '../../../src/geo/region.ts';
import { rowsInPolygon } from '../../../src/geo/select-rows.ts';
import { tableOfShapes } from '../../../src/geo/shapes-table.ts';
import { aFile } from '../../builders/a-file.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';
import { elementsOf, featuresIn, type OsmFeature } from './osm-data.ts';
import { type PbfChoices, writeOverpass, writePbf, writeXml } from './write-osm.ts';

const layerIds = ['buildings', 'landuse', 'roads', 'railways', 'stops', 'water', 'sinks', 'pois', 'point_sources'];
/** Layers whose areas come as points: the point of an area may stand elsewhere in it than the other program's. */
const asPoints = new Set(['pois', 'point_sources']);

function featuresOf(folder: string, layer: string): OsmFeature[] {
  const plain = `${folder}/${layer}.geojson`;
  return featuresIn(existsSync(plain) ? plain : `${plain}.gz`);
}

/** Rows by `osm_id`: all attributes, and the geometry. */
function rowsOf({ table }: ReadLayer): Map<string, { attributes: Record<string, unknown>; geometry: unknown }> {
  return new Map(
    Array.from({ length: table.count }, (_, row) => {
      const attributes = Object.fromEntries([...table.columns].map(([name, column]) => [name, cellValue(column, row)]));
      return [String(attributes['osm_id']), { attributes, geometry: geoJsonGeometryOf(table.geometry, row) }];
    }),
  );
}

const regionNames = ['monaco-2021', 'liechtenstein-2024'];

for (const name of regionNames) {
  const folder = sharedData(`data/${name}`);
  describe.skipIf(folder === null)(folder === null ? missingSharedData(`data/${name}`) : name, () => {
    const given = new Map(layerIds.map((id) => [id, folder === null ? [] : featuresOf(folder, id)]));
    const data = elementsOf([...given.values()].flat());

    it('gives the same features in the same layers, with the same shapes and tags', async () => {
      const { layers, formatId } = await readFile(
        aFile(`${name}.osm.pbf`, writePbf(data, { asOf: '2024-03-04T21:20:00Z' })),
      );
      expect(formatId).toBe('osm-pbf');
      expect(layers.map((layer) => layer.name)).toEqual(layerIds);
      for (const layer of layers) {
        const features = given.get(layer.name) ?? [];
        const rows = rowsOf(layer);
        expect([...rows.keys()].sort()).toEqual(features.map(({ properties }) => String(properties['osm_id'])).sort());
        const different = features.flatMap(({ properties, geometry }) => {
          const row = rows.get(String(properties['osm_id']));
          const tags = Object.entries(properties).filter(
            ([key, value]) => value !== null && row?.attributes[key] !== value,
          );
          const isElsewhere =
            !(asPoints.has(layer.name) && properties['from'] === 'area') &&
            JSON.stringify(comparable(row?.geometry)) !== JSON.stringify(comparable(geometry));
          return tags.length > 0 || isElsewhere ? [{ id: properties['osm_id'], tags, row }] : [];
        });
        expect(different, layer.name).toEqual([]);
        expect(layer.attribution).toEqual({
          source: '© OpenStreetMap contributors, 2024-03-04',
          licence: 'ODbL 1.0',
        });
        expect(layer.crs).toEqual({ code: 'EPSG:4326', from: 'format' });
      }
    });
  });
}

/** Rings wherever they begin and whichever way they run, outlines and holes apart. */
function comparable(geometry: unknown): unknown {
  const { type, coordinates } = geometry as OsmFeature['geometry'];
  if (type === 'Polygon') return [coordinates.map(ringKey)];
  if (type === 'MultiPolygon') return coordinates.map((part) => part.map(ringKey)).sort();
  return coordinates;
}

function ringKey(ring: readonly (readonly [number, number])[]): string {
  const open = ring.slice(0, -1).map(([x, y]) => `${x} ${y}`);
  const turns = [open, [...open].reverse()].map((one) => {
    const least = one.indexOf([...one].sort()[0] ?? '');
    return [...one.slice(least), ...one.slice(0, least)].join(',');
  });
  return turns.sort()[0] ?? '';
}

const monaco = sharedData('data/monaco-2021');
describe.skipIf(monaco === null)(
  monaco === null ? missingSharedData('data/monaco-2021') : 'Monaco in other dress',
  () => {
    const data = elementsOf(monaco === null ? [] : layerIds.flatMap((id) => featuresOf(monaco, id)));
    const asRead = async (file: string, content: string | Uint8Array) => {
      const { layers } = await readFile(aFile(file, content));
      return new Map(layers.map((layer) => [layer.name, rowsOf(layer)]));
    };
    let once: ReturnType<typeof asRead> | null = null;
    const plain = () => {
      once ??= asRead('m.osm.pbf', writePbf(data));
      return once;
    };

    const dresses: Record<string, PbfChoices> = {
      'nodes one by one': { dense: false },
      'blobs that are not packed': { packing: 'raw' },
      'ways and relations before the nodes': { unsorted: true, perBlock: 700 },
      'places kept with the ways': { placesOnWays: true, needs: ['OsmSchema-V0.6', 'DenseNodes'] },
      'many small blocks': { perBlock: 37 },
    };
    for (const [name, choices] of Object.entries(dresses)) {
      it(`reads ${name}`, async () => {
        expect(await asRead('m.osm.pbf', writePbf(data, choices))).toEqual(await plain());
      });
    }

    it('reads XML', async () => expect(await asRead('m.osm', writeXml(data))).toEqual(await plain()));
    it('reads an Overpass answer with shapes', async () =>
      expect(await asRead('m.json', writeOverpass(data, 'geom'))).toEqual(await plain()));
    it('reads an Overpass answer with nodes of their own', async () =>
      expect(await asRead('m.json', writeOverpass(data, 'skel'))).toEqual(await plain()));

    it('keeps what meets a boundary whole and tells how much it left out', async () => {
      // A slanted strip through the town.
      const strip = {
        id: 'strip',
        geometry: JSON.stringify({
          type: 'Polygon',
          coordinates: [
            [
              [7.418, 43.73],
              [7.424, 43.7315],
              [7.4325, 43.7448],
              [7.4262, 43.7432],
              [7.418, 43.73],
            ],
          ],
        }),
      };
      const lasso = tableOfShapes([strip]);
      const clipTo = makeRegion([lasso]);
      if (!clipTo) throw new Error('the strip is no region');
      const whole = await readFile(aFile('m.osm.pbf', writePbf(data)));
      // By the selection of the map, which asks Clipper for areas and cuts lines.
      const expected = new Map(
        whole.layers.map((layer) => {
          const column = layer.table.columns.get('osm_id');
          const rows = rowsInPolygon(layer.table, lasso, 'touches');
          return [layer.name, [...rows].map((row) => String(column && cellValue(column, row))).sort()];
        }),
      );
      for (const [file, content] of [
        ['m.osm.pbf', writePbf(data)],
        ['m.osm.pbf', writePbf(data, { unsorted: true, perBlock: 500 })],
        ['m.osm.pbf', writePbf(data, { placesOnWays: true })],
        ['m.osm', writeXml(data)],
        ['m.json', writeOverpass(data, 'geom')],
      ] as const) {
        const { layers } = await readFile(aFile(file, content), { clipTo });
        for (const [name, ids] of expected) {
          const layer = layers.find((one) => one.name === name);
          // The square that stands for an area of which only a point is known may meet it where the point does not.
          if (!asPoints.has(name)) expect([...(layer ? rowsOf(layer).keys() : [])].sort(), name).toEqual(ids);
          if (!layer) continue;
          const wholeRows = rowsOf(of(whole.layers, name));
          for (const [id, row] of rowsOf(layer))
            expect(row.geometry, `${name} ${id}`).toEqual(wholeRows.get(id)?.geometry);
        }
        const buildings = of(layers, 'buildings');
        expect(buildings.table.count).toBeGreaterThan(50);
        expect(buildings.issues.find(({ code }) => code === 'OUTSIDE_BOUNDARY_LEFT_OUT')?.count).toBe(
          810 - buildings.table.count,
        );
      }
    });
  },
);

function of(layers: readonly ReadLayer[], name: string): ReadLayer {
  const found = layers.find((layer) => layer.name === name);
  if (!found) throw new Error(`no layer ${name}`);
  return found;
}
