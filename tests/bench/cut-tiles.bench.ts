/** How long does the worker take for one vector tile of a very large layer? Node, one thread. */
import { geometryKind } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { cutTile } from '../../src/map/tiles/cut-tile.ts';
import { HALF_WORLD, mercatorX, mercatorY } from '../../src/map/tiles/mercator.ts';
import { prepareLayer } from '../../src/map/tiles/prepare-layer.ts';
import type { Bench, Figure } from './bench.ts';
import { median } from './bench.ts';

const BUILDINGS = 1_000_000;
const STEP_DEGREES = 0.0003;
const west = 113.5;
const south = 22;

export const cutTiles: Bench = {
  name: 'cut-tiles',
  question: 'A vector tile of 1,000,000 buildings, at each zoom (25 tiles spread over the city)',
  async run() {
    const table = manyBuildings();
    const view = {
      layerId: 'buildings',
      tableId: 'table',
      role: 'buildings' as const,
      meanings: { heightM: { column: 'height', scheme: null, unit: 'm' } },
      overrides: [],
    };
    const began = performance.now();
    const layer = prepareLayer(table, view, { classed: null, marks: [], words: {} });
    const figures: Figure[] = [{ what: 'made ready', value: performance.now() - began, unit: 'ms' }];
    const side = Math.sqrt(BUILDINGS) * STEP_DEGREES;
    const all: number[] = [];
    for (let z = 9; z <= 16; z++) {
      const times: number[] = [];
      for (let i = 0; i < 25; i++) {
        const lon = west + ((i % 5) + 0.5) * (side / 5);
        const lat = south + (Math.floor(i / 5) + 0.5) * (side / 5);
        const size = 2 ** (32 - z);
        const start = performance.now();
        cutTile(
          layer,
          z,
          Math.floor((mercatorX(lon) + HALF_WORLD) / size),
          Math.floor((mercatorY(lat) + HALF_WORLD) / size),
        );
        times.push(performance.now() - start);
      }
      all.push(...times);
      figures.push({ what: `a tile at zoom ${z}`, value: median(times), unit: 'ms' });
    }
    figures.push({ what: 'a tile, all zooms', value: median([...all, 0]), unit: 'ms', target: '≤ 30' });
    return figures;
  },
};

/** Six corners and a height each, in rows and columns. */
function manyBuildings() {
  const builder = new TableBuilder();
  const columns = Math.sqrt(BUILDINGS);
  for (let i = 0; i < BUILDINGS; i++) {
    const x = west + (i % columns) * STEP_DEGREES;
    const y = south + Math.floor(i / columns) * STEP_DEGREES;
    const width = (0.3 + 0.3 * ((i * 7919) % 100) * 0.01) * STEP_DEGREES;
    const depth = (0.3 + 0.3 * ((i * 104_729) % 100) * 0.01) * STEP_DEGREES;
    builder.startFeature(i);
    builder.startPart(geometryKind.polygon);
    builder.startRing();
    for (const [u, v] of [
      [0, 0],
      [1, 0],
      [1, 0.5],
      [0.6, 1],
      [0, 1],
      [0, 0],
    ] as const)
      builder.vertex(x + u * width, y + v * depth);
    builder.set('height', 3 * (1 + ((i * 31) % 30)));
    builder.endFeature();
  }
  return builder.finish().table;
}
