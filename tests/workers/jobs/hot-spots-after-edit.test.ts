/** Hot spots asked for again after an edit are those of a worker that never saw the town before. */
import { describe, expect, it } from 'vitest';
import type { ResultColumn } from '../../../src/analysis/attribution-result.ts';
import { startMethod } from '../../../src/core/clusters/cluster-method.ts';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { buffersHandedOver } from '../../../src/workers/hand-over.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { attributeEmissions } from '../../../src/workers/jobs/attribute-emissions.job.ts';
import { type AskedGrid, hotSpots } from '../../../src/workers/jobs/hot-spots.job.ts';
import { box, line, makeLayer } from '../../analysis/make-layer.ts';

const buildings = makeLayer(
  'buildings',
  Array.from({ length: 1300 }, (_, row) => ({
    geometry: box(21 * (row % 36), 21 * Math.floor(row / 36), 8 + (row % 7)),
    values: { storeys: 1 + (row % 9), buildingUse: row % 3 === 0 ? 'factory' : 'house', name: `楼 ${row}` },
  })),
  ['storeys', 'buildingUse', 'name'],
);
const parcels = makeLayer(
  'parcels',
  Array.from({ length: 16 }, (_, row) => ({
    geometry: box(190 * (row % 4), 190 * Math.floor(row / 4), 190),
    values: { landUseCode: row % 4 === 0 ? '1001' : '0701', name: `地块 ${row}` },
  })),
  [{ meaning: 'landUseCode', scheme: 'MNR-2023' }, 'name'],
);
const roads = makeLayer(
  'roads',
  [{ geometry: line([-50, 100], [800, 133]), values: { roadClass: 'primary' } }],
  ['roadClass'],
);
const boundary = makeLayer('boundary', [{ geometry: box(-20, -20, 700, 720) }]);

type Overrides = LayerView['overrides'];

const tables = new Map([buildings, parcels, roads, boundary].map(({ view, table }) => [view.tableId, table]));
const context = jobContext({
  table: async (tableId) => {
    const table = tables.get(tableId);
    if (!table) throw new Error(`no table ${tableId}`);
    return table;
  },
});
const within = { layers: [boundary.view], drawn: [] };

async function attribute(ofBuildings: Overrides, ofParcels: Overrides) {
  const views = {
    buildings: { ...buildings.view, overrides: ofBuildings },
    parcels: { ...parcels.view, overrides: ofParcels },
  };
  const { resultId } = await attributeEmissions(
    {
      year: 2024,
      totals: [
        { sector: 'industry', tonnes: 3e4 },
        { sector: 'buildings', tonnes: 2e4 },
        { sector: 'transport', tonnes: 9e3 },
        { sector: 'electricity', tonnes: 5e4 },
      ],
      boundary: within,
      buildings: [views.buildings],
      parcels: [views.parcels],
      roads: [roads.view],
      pointSources: [],
      sinkRateCity: 'Guangzhou',
    },
    context,
  );
  return { resultId, views };
}

/** The answer as it arrives, with what is handed over gone from the worker. */
async function ask(resultId: string, grid: AskedGrid, column: ResultColumn) {
  const input = { resultId, column, grid, metric: 'density', method: startMethod, boundary: within, top: 20 } as const;
  const output = await hotSpots(input, context);
  return structuredClone(output, { transfer: buffersHandedOver(output) });
}

const edits: readonly {
  readonly what: string;
  readonly buildings?: Overrides[number];
  readonly parcels?: Overrides[number];
}[] = [
  { what: 'more storeys', buildings: { featureId: 'f40', field: 'storeys', value: 33 } },
  { what: 'another use', buildings: { featureId: 'f1100', field: 'buildingUse', value: 'factory' } },
  { what: 'a building taken off', buildings: { featureId: 'f500', field: '#removed', value: true } },
  { what: 'one at the edge taken off', buildings: { featureId: 'f0', field: '#removed', value: true } },
  { what: 'and put back', buildings: { featureId: 'f0', field: '#removed', value: false } },
  { what: 'another name of a building', buildings: { featureId: 'f7', field: 'name', value: '新楼' } },
  { what: 'another name of a parcel', parcels: { featureId: 'f5', field: 'name', value: '新区' } },
];

describe.each(['square', 'h3', 'parcels', 'buildings'] as const)('cells of %s', (kind) => {
  it.each(['total', 'buildings'] as const)('are the same asked for again and asked for anew, of %s', async (column) => {
    const made: { buildings: Overrides; parcels: Overrides } = { buildings: [], parcels: [] };
    const gridOf = (views: Record<'buildings' | 'parcels', LayerView>): AskedGrid => {
      if (kind === 'square') return { kind, sizeM: 50 };
      return kind === 'h3' ? { kind, resolution: 10 } : { kind: 'polygons', view: views[kind] };
    };
    const start = await attribute([], []);
    let before = await ask(start.resultId, gridOf(start.views), column);
    for (const { what, ...edit } of edits) {
      made.buildings = [...made.buildings, ...(edit.buildings ? [edit.buildings] : [])];
      made.parcels = [...made.parcels, ...(edit.parcels ? [edit.parcels] : [])];
      const { resultId, views } = await attribute(made.buildings, made.parcels);
      const again = await ask(resultId, gridOf(views), column);
      // Other cells in between: nothing of the former is kept.
      await ask(resultId, { kind: 'square', sizeM: 500 }, column);
      expect(again, what).toEqual(await ask(resultId, gridOf(views), column));
      expect(again.cells.count).toBeGreaterThan(5);
      expect(Math.abs(again.cellsT + again.outsideT - again.totalT)).toBeLessThanOrEqual(1e-9 * again.totalT);
      if (edit.buildings?.field === 'storeys') expect([...again.cells.tonnes]).not.toEqual([...before.cells.tonnes]);
      if (kind === 'parcels' && edit.parcels) expect(again.names).toContain('新区');
      before = again;
    }
  });
});
