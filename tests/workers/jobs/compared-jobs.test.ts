/** Cells of years and scenarios as the worker makes them, on the sample region: every side closes, and says what it is made of. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exactSum } from '../../../src/analysis/allocate.ts';
import { cellChange } from '../../../src/analysis/cell-change.ts';
import { explainComparedCell as stepsOfCell } from '../../../src/analysis/explain-compared-cell.ts';
import { stepsThatMiss } from '../../../src/core/explain/step.ts';
import { assessPlan, type PlanAssessment } from '../../../src/core/measures/assess-plan.ts';
import { layerView } from '../../../src/core/plan/layer-view.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { readPlanFile } from '../../../src/db/plan-file.ts';
import type { SideChoice } from '../../../src/store/compared-side.ts';
import { siteGroupsInput } from '../../../src/store/result-inputs.ts';
import { type HotSpotSettings, startHotSpots } from '../../../src/store/workbench-store.ts';
import { type Futures, yearCellsInput } from '../../../src/store/year-cells-input.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { type CellsOfYear, cellsOfYear } from '../../../src/workers/jobs/cells-of-year.job.ts';
import { explainComparedCell } from '../../../src/workers/jobs/explain-compared-cell.job.ts';
import { siteGroups } from '../../../src/workers/jobs/site-groups.job.ts';

const file = readPlanFile(readFileSync(new URL('../../../public/sample/lanwan.tantu', import.meta.url)));
const plan: Plan = file.plan;
const context = jobContext({
  table: async (id) => {
    const table = file.tables.get(id);
    if (!table) throw new Error(`no table ${id}`);
    return table;
  },
});

let futures: Futures;
let assessed: PlanAssessment;
beforeAll(async () => {
  const { groups, resultId } = await siteGroups(siteGroupsInput(plan)!, context);
  assessed = assessPlan(plan, groups, 100);
  const { totals, planYears, assessment } = assessed;
  const ground = {
    totals,
    baseYear: planYears.baseYear!,
    gridFactorByYear: planYears.gridFactorByYear,
    measures: assessment,
  };
  futures = { ground, groups, sitesId: resultId };
});

function inputOf(side: SideChoice, settings: Partial<HotSpotSettings> = {}) {
  const input = yearCellsInput(plan, { ...startHotSpots, ...settings }, side, futures);
  if (!input) throw new Error('nothing to work out');
  return input;
}
const cellsOf = (side: SideChoice, settings: Partial<HotSpotSettings> = {}) =>
  cellsOfYear(inputOf(side, settings), context);

const target = 2035;
const frozen: SideChoice = { year: target, scenario: 'frozen' };
const withMeasures: SideChoice = { year: target, scenario: 'measures' };
const near = (a: number, b: number, scale = Math.abs(b)) =>
  expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));

/** What the cells, what lies outside them and what has no place come to. */
const sumOf = ({ cells, residualT, beyondT }: CellsOfYear) =>
  exactSum([...cells.cells.tonnes, cells.outsideT, residualT, -beyondT]);

const layerOf = (role: string) => [...plan.layers.values()].find((layer) => layer.role === role)!;

describe('sides of a comparison', () => {
  it('come to the inventory, or to the curve of the region', async () => {
    const curve = assessed.curve.years.find(({ year }) => year === target)!;
    expect(curve.avoidedT).toBeGreaterThan(10_000);
    const year = await cellsOf({ year: 2020, scenario: null });
    near(sumOf(year), assessed.totals.byYear.get(2020)!.grossT!);
    near(sumOf(await cellsOf(frozen)), curve.withoutT!);
    const measures = await cellsOf(withMeasures);
    near(sumOf(measures), curve.withT!);
    expect(measures.year).toBe(target);
    for (const { cells } of [year, measures]) {
      cells.cells.tonnes.forEach((tonnes, cell) => {
        near(exactSum(cells.sectors.map((sector) => sector.tonnes[cell]!)), tonnes, 1e6);
      });
    }
  });

  it('close sector by sector, land use and the consumption view too', async () => {
    for (const settings of [
      { sector: 'electricity' },
      { sector: 'industry', electricityView: 'consumption' },
      { sector: 'energy', electricityView: 'consumption' },
      { sector: 'landUse' },
      { sector: null, electricityView: 'consumption' },
    ] satisfies Partial<HotSpotSettings>[]) {
      for (const side of [frozen, withMeasures]) {
        const found = await cellsOf(side, settings);
        near(sumOf(found), found.regionT!);
      }
    }
    const curve = assessed.curve.years.find(({ year }) => year === target)!;
    const landUse = await cellsOf(withMeasures, { sector: 'landUse' });
    near(landUse.regionT!, curve.landUseT! - curve.removalT);
    const consumption = await cellsOf(withMeasures, { electricityView: 'consumption' });
    near(consumption.regionT!, curve.withT!);
  });

  it('differ by what the measures save, at the features they stand on', async () => {
    const change = cellChange(await cellsOf(frozen), await cellsOf(withMeasures));
    const { avoidedT } = assessed.curve.years.find(({ year }) => year === target)!;
    const savedT = exactSum(change.ids.map((_, cell) => change.fromT[cell]! - change.toT[cell]!));
    const unplacedT = exactSum((await cellsOf(withMeasures)).scenario!.unplaced.map(({ tonnes }) => -tonnes));
    near(savedT + unplacedT, avoidedT, 5e6);
    expect(savedT).toBeGreaterThan(0.5 * avoidedT);
    expect(change.leftOut).toEqual([]);
  });

  it('are the same question on hexagons, on areas of a layer and on buildings', async () => {
    const curve = assessed.curve.years.find(({ year }) => year === target)!;
    for (const cells of [
      { kind: 'h3', level: 8 },
      { kind: 'polygons', layerId: layerOf('boundary').id },
      { kind: 'polygons', layerId: layerOf('buildings').id },
    ] satisfies HotSpotSettings['cells'][]) {
      const found = await cellsOf(withMeasures, { cells });
      near(sumOf(found), curve.withT!);
      expect(found.cells.cells.count).toBeGreaterThan(0);
    }
  });

  it('of buildings tell what each bears itself', async () => {
    const { id } = layerOf('buildings');
    const { cells } = await cellsOf({ year: 2024, scenario: null }, { cells: { kind: 'polygons', layerId: id } });
    const table = file.tables.get(plan.layers.get(id)!.tableId)!;
    expect(cells.cells.count).toBeGreaterThan(0.5 * table.count);
    expect(cells.outsideT).toBeGreaterThan(0);
  });

  it('that rest on sites the worker let go are asked for again', async () => {
    const input = inputOf(withMeasures);
    const scenario = { ...input.scenario!, sitesId: 'gone' };
    await expect(cellsOfYear({ ...input, scenario }, context)).rejects.toMatchObject({ code: 'RESULT_GONE' });
  });
});

it('a compared cell is the sum of its features less what is saved in it', async () => {
  const found = await cellsOf(withMeasures);
  const change = cellChange(await cellsOf(frozen), found);
  const least = change.change.indexOf(Math.min(...change.change));
  const cellId = change.ids[least]!;
  const at = found.cells.ids.indexOf(cellId);
  const { coords, offsets } = found.cells.cells;
  const ring = coords.subarray(2 * offsets[at]!, 2 * offsets[at + 1]!);
  const lon = ring.filter((_, k) => k % 2 === 0);
  const lat = ring.filter((_, k) => k % 2 === 1);
  const facts = await explainComparedCell(
    {
      asked: inputOf(withMeasures),
      cellId,
      bounds: [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)],
      views: [...plan.layers.keys()].flatMap((id) => layerView(plan, id) ?? []),
      most: 5,
    },
    context,
  );
  const root = stepsOfCell(facts.emissions, facts.savings);
  near(root.value!, found.cells.cells.tonnes[at]!, Math.abs(change.fromT[least]!));
  expect(stepsThatMiss(root)).toEqual([]);
  const saved = root.of.filter(({ name }) => name === 'savingInCell' || name === 'otherSavings');
  near(exactSum(saved.map(({ value }) => value!)), change.toT[least]! - change.fromT[least]!, 1e6);
});
