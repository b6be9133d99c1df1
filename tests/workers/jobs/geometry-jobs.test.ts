/** The jobs that check and repair: they see people's edits, name features, stop when told, and propose without changing. */
import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { startLimits } from '../../../src/geo/check/limits.ts';
import type { RepairChoices } from '../../../src/geo/repair/proposal.ts';
import { tableOfShapes } from '../../../src/geo/shapes-table.ts';
import { JobCancelled } from '../../../src/workers/job.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { checkGeometry } from '../../../src/workers/jobs/check-geometry.job.ts';
import { repairGeometry } from '../../../src/workers/jobs/repair-geometry.job.ts';

const box = (w: number, s: number, e: number, n: number) =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  });
const table = tableOfShapes([
  { id: 'a', geometry: box(113, 22, 113.001, 22.001) },
  { id: 'b', geometry: box(113.001, 22, 113.002, 22.001) },
]);
const context = jobContext({ table: async () => table });
const view = (overrides: LayerView['overrides']): LayerView => ({
  layerId: 'l',
  tableId: 't',
  role: 'parcels',
  meanings: { name: { column: '名称', scheme: null, unit: null } },
  overrides,
});
const wishes = { overlaps: true, gaps: true, outside: true, limits: startLimits };
const boundary = { layers: [], drawn: [] };
const choices: RepairChoices = { validMethod: 'structure', overlapTo: 'first' };

describe('checking and repairing a layer', () => {
  const widened = view([
    { featureId: 'b', field: '#shape', value: box(113.0009, 22, 113.002, 22.001) },
    { featureId: 'b', field: '名称', value: '乙' },
  ]);

  it('sees the edits that lie over the table', async () => {
    expect((await checkGeometry({ view: view([]), boundary, wishes }, context)).findings).toEqual([]);
    const { findings } = await checkGeometry({ view: widened, boundary, wishes }, context);
    expect(findings).toMatchObject([{ kind: 'overlap', rows: [0, 1], featureIds: ['a', 'b'], names: [null, '乙'] }]);
  });

  it('proposes shapes that check clean when they are laid over', async () => {
    const { findings } = await checkGeometry({ view: widened, boundary, wishes }, context);
    const input = { view: widened, boundary, findings, choices, leastWidthM: startLimits.leastWidthM, inUse: [] };
    const { repairs, shapes } = await repairGeometry(input, context);
    expect(repairs).toMatchObject([
      { action: 'giveOverlap', refused: null, changes: [{ featureId: 'b', isRemoved: false }] },
    ]);
    const change = repairs[0]?.changes[0];
    expect(change?.picture?.before).toMatch(/^M/);
    expect(change?.picture?.after).not.toBe(change?.picture?.before);
    const repaired = view(shapes.map(({ featureId, geometry }) => ({ featureId, field: '#shape', value: geometry })));
    expect((await checkGeometry({ view: repaired, boundary, wishes }, context)).findings).toEqual([]);
  });

  it('stops when the caller aborts', async () => {
    const stop = new AbortController();
    stop.abort();
    const stopped = jobContext({ table: async () => table, signal: stop.signal });
    await expect(checkGeometry({ view: widened, boundary, wishes }, stopped)).rejects.toThrow(JobCancelled);
  });
});
