/** The explanation of numbers on the whole sample region: what is told makes what the attribution had. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exactSum } from '../../../src/analysis/allocate.ts';
import { explainSector, explainTotal } from '../../../src/analysis/explain-balance.ts';
import { explainCell } from '../../../src/analysis/explain-cell.ts';
import { explainFeature } from '../../../src/analysis/explain-feature.ts';
import { printedLines } from '../../../src/core/explain/printed-lines.ts';
import { type Step, stepsThatMiss } from '../../../src/core/explain/step.ts';
import { sectors } from '../../../src/core/inventory/sectors.ts';
import { settingsOf } from '../../../src/core/plan/plan.ts';
import type { LayerRole } from '../../../src/core/plan/tables.ts';
import { readPlanFile } from '../../../src/db/plan-file.ts';
import { attributionInput, hotSpotsInput } from '../../../src/store/result-inputs.ts';
import { workbenchStore } from '../../../src/store/workbench-store.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import type { AttributeEmissionsOutput } from '../../../src/workers/jobs/attribute-emissions.job.ts';
import { attributeEmissions } from '../../../src/workers/jobs/attribute-emissions.job.ts';
import { explainCell as explainCellJob } from '../../../src/workers/jobs/explain-cell.job.ts';
import { explainFeature as explainFeatureJob } from '../../../src/workers/jobs/explain-feature.job.ts';
import { hotSpots } from '../../../src/workers/jobs/hot-spots.job.ts';
import { resultColumn } from '../../../src/workers/result-columns.ts';

const { plan, tables } = readPlanFile(readFileSync(new URL('../../../public/sample/lanwan.tantu', import.meta.url)));
const context = jobContext({
  table: async (id) => {
    const table = tables.get(id);
    if (!table) throw new Error(`no table ${id}`);
    return table;
  },
});
const asked = attributionInput(plan);
if (!asked) throw new Error('the sample has an inventory');
const attribution = asked;
const year = settingsOf(plan).year ?? 0;

/** The largest emitters and rows from all over the layer. */
function someRows(values: Float64Array, most: number): number[] {
  const bearing = Array.from(values.keys()).filter((row) => values[row] !== 0);
  const largest = [...bearing].sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!)).slice(0, 5);
  const every = Math.max(1, Math.floor(bearing.length / most));
  return [...new Set([...largest, ...bearing.filter((_, i) => i % every === 0)])];
}

const near = (got: number | null | undefined, expected: number, what: string) =>
  expect(Math.abs((got ?? Number.NaN) - expected), `${what}: ${got} against ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(expected), 1e-6),
  );

const stepNames = (step: Step): Set<string> => new Set(printedLines(step).map((line) => line.step.name));

describe('on the sample region', () => {
  let result: AttributeEmissionsOutput;
  beforeAll(async () => {
    result = await attributeEmissions(attribution, context);
  }, 120_000);

  const explained = async (layerId: string, row: number) => {
    const { resultId, balance } = result;
    return explainFeatureJob({ resultId, attribution, balance, layerId, row }, context);
  };

  it('the parts of a feature make its value, for every role', async () => {
    const roles = new Set<LayerRole>();
    for (const { layerId, role } of result.layers) {
      const total = resultColumn(result.resultId, layerId, 'total')!;
      const landUse = resultColumn(result.resultId, layerId, 'landUse');
      const all = landUse ? total.map((value, row) => value + landUse[row]!) : total;
      for (const row of someRows(all, 40)) {
        const facts = await explained(layerId, row);
        if (!facts) throw new Error(`nothing is told of ${layerId} ${row}`);
        const told = explainFeature(facts, result.balance, plan, year);
        near(told.total.value, total[row]!, `${role} ${row}`);
        near(told.landUse?.value ?? 0, landUse?.[row] ?? 0, `land use of ${role} ${row}`);
        for (const root of [told.total, ...(told.landUse ? [told.landUse] : [])]) {
          expect(stepsThatMiss(root).map(({ name }) => name)).toEqual([]);
        }
        for (const { id: sector } of sectors) {
          const value = resultColumn(result.resultId, layerId, sector)?.[row] ?? 0;
          const part = [...told.total.of, ...(told.landUse ? [told.landUse] : [])].find(
            (one) => one.about?.sector === sector,
          );
          near(part?.value ?? 0, value, `${sector} of ${role} ${row}`);
        }
        roles.add(role);
      }
    }
    expect([...roles].sort()).toEqual(['buildings', 'parcels', 'pointSources', 'roads']);
  }, 60_000);

  it('a building leads to its footprint, storeys, factor and inventory cell', async () => {
    const layer = result.layers.find(({ role }) => role === 'buildings')!;
    const values = resultColumn(result.resultId, layer.layerId, 'buildings')!;
    const facts = await explained(layer.layerId, values.indexOf(Math.max(...values)));
    const told = explainFeature(facts!, result.balance, plan, year).total;
    const names = stepNames(told);
    for (const name of [
      'sectorPart',
      'share',
      'weightSum',
      'footprint',
      'intensity',
      'occupancy',
      'inventory',
    ] as const) {
      expect([...names], name).toContain(name);
    }
    const homes = new Set(printedLines(told).flatMap(({ step }) => step.home?.kind ?? []));
    expect([...homes].sort()).toEqual(['column', 'factor', 'inventoryCell', 'sector']);
  });

  it('the shares of all features of a sector add up to one', async () => {
    // Roads, all of them: every row is told, every share is that of the explanation.
    const layer = result.layers.find(({ role }) => role === 'roads')!;
    const values = resultColumn(result.resultId, layer.layerId, 'transport')!;
    const shares: number[] = [];
    for (let row = 0; row < values.length; row++) {
      if (values[row] === 0) continue;
      const facts = await explained(layer.layerId, row);
      const { total } = explainFeature(facts!, result.balance, plan, year);
      const line = printedLines(total).find(({ step }) => step.name === 'share' && step.by === 'quotient');
      shares.push(line?.step.value ?? Number.NaN);
    }
    expect(shares.length).toBeGreaterThan(100);
    expect(exactSum(shares)).toBeCloseTo(1, 9);
  }, 60_000);

  it('is told in 50 ms, without sharing anything out again', async () => {
    const layer = result.layers.find(({ role }) => role === 'buildings')!;
    const values = resultColumn(result.resultId, layer.layerId, 'total')!;
    const rows = someRows(values, 20);
    await explained(layer.layerId, rows[0]!);
    const times: number[] = [];
    for (const row of rows) {
      const from = performance.now();
      await explained(layer.layerId, row);
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    expect(times[times.length >> 1]).toBeLessThan(50);
  });

  it('a feature that bears nothing is told as such, and a result that is gone too', async () => {
    const layer = result.layers.find(({ role }) => role === 'parcels')!;
    const columns = sectors.map(({ id }) => resultColumn(result.resultId, layer.layerId, id));
    const empty = Array.from({ length: columns.find((one) => one)!.length }, (_, row) => row).find((row) =>
      columns.every((values) => !values || values[row] === 0),
    );
    expect((await explained(layer.layerId, empty!))?.sectors).toEqual([]);
    const { balance } = result;
    await expect(
      explainFeatureJob({ resultId: 'gone', attribution, balance, layerId: layer.layerId, row: 0 }, context),
    ).rejects.toMatchObject({ code: 'RESULT_GONE' });
  });

  it('sectors and the total are what the balance says', () => {
    for (const row of result.balance) {
      const told = explainSector(row, result.topFeaturesBySector[row.sector] ?? [], plan, year);
      near(told.inventory.value, row.inventoryT ?? Number.NaN, row.sector);
      expect(stepsThatMiss(told.inventory)).toEqual([]);
      if (!told.balance) throw new Error(`${row.sector} has no balance`);
      near(told.balance.value, row.inventoryT ?? Number.NaN, `balance of ${row.sector}`);
      expect(stepsThatMiss(told.balance)).toEqual([]);
    }
    const total = explainTotal(result, plan);
    near(total.value, result.inventoryT, 'total');
    expect(stepsThatMiss(total)).toEqual([]);
  });

  it('seen by consumption, what is moved from the plants to their users is told', async () => {
    const view = attributionInput(plan, 'consumption');
    if (!view) throw new Error('no inventory');
    const moved = await attributeEmissions(view, context);
    const told = moved.issues.find(({ code }) => code === 'PLANTS_BY_CATEGORY');
    expect(Number(told?.detail?.['movedT'])).toBeGreaterThan(0);
    for (const row of moved.balance) {
      const { inventory, balance } = explainSector(row, moved.topFeaturesBySector[row.sector] ?? [], plan, year);
      near(inventory.value, row.inventoryT ?? Number.NaN, row.sector);
      near(balance?.value, row.inventoryT ?? Number.NaN, `balance of ${row.sector}`);
      const isMoved = row.sector === 'energy' || row.sector === 'electricity';
      expect(inventory.name, row.sector).toBe(isMoved ? 'inView' : 'inventory');
      expect([...stepsThatMiss(inventory), ...(balance ? stepsThatMiss(balance) : [])]).toEqual([]);
    }
    const [building] = moved.topFeaturesBySector.electricity ?? [];
    if (!building) throw new Error('nobody uses electricity');
    const { resultId, balance } = moved;
    const { layerId, row, tonnes } = building;
    const facts = await explainFeatureJob({ resultId, attribution: view, balance, layerId, row }, context);
    const { total } = explainFeature(facts!, balance, plan, year);
    const electricity = total.of.find(({ about }) => about?.sector === 'electricity');
    near(electricity?.value, tonnes, 'the largest user');
    expect([...stepNames(electricity!)]).toContain('movedFromPlants');
  }, 60_000);

  it.each([
    ['squares', { kind: 'square', sizeM: 250 }],
    ['hexagons', { kind: 'h3', level: 8 }],
  ] as const)(
    'the features of a cell make the cell: %s',
    async (_, cells) => {
      const question = hotSpotsInput(plan, { ...workbenchStore.getState().hotSpots, cells }, result.resultId);
      if (!question) throw new Error('no grid');
      const grid = await hotSpots(question, context);
      const { coords, offsets, tonnes } = grid.cells;
      const views = [
        ...attribution.buildings,
        ...attribution.parcels,
        ...attribution.roads,
        ...attribution.pointSources,
      ];
      for (const at of someRows(tonnes, 20)) {
        const lons = [];
        const lats = [];
        for (let v = offsets[at]!; v < offsets[at + 1]!; v++) {
          lons.push(coords[2 * v]!);
          lats.push(coords[2 * v + 1]!);
        }
        const facts = await explainCellJob(
          {
            ...question,
            cellId: grid.ids[at]!,
            bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
            views,
            most: 5,
          },
          context,
        );
        const told = explainCell(facts);
        near(told.value, tonnes[at]!, `cell ${grid.ids[at]}`);
        expect(stepsThatMiss(told)).toEqual([]);
        const sizes = facts.largest.map((one) => Math.abs(one.tonnes * one.share));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }
    },
    60_000,
  );
});
