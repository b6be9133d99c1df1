import { describe, expect, it } from 'vitest';
import type { BalanceRow, ResultColumn } from '../../src/analysis/attribution-result.ts';
import { comparedBalance } from '../../src/analysis/compared-balance.ts';
import type { CellSource } from '../../src/analysis/fill-cells.ts';
import { savingSource, scaledSource } from '../../src/analysis/scenario-sources.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import type { ScenarioOnMap } from '../../src/core/scenario/scenario-on-map.ts';
import { box, makeTable } from './make-layer.ts';

const table = makeTable([{ geometry: box(0, 0, 10) }, { geometry: box(20, 0, 10) }, { geometry: box(40, 0, 10) }]);

function source(columns: Partial<Record<ResultColumn, readonly number[]>>): CellSource {
  const entries = Object.entries(columns).map(([name, values]) => [name as ResultColumn, Float64Array.from(values)]);
  return { table, role: 'buildings', columns: new Map(entries as [ResultColumn, Float64Array][]) };
}
const told = ({ columns }: CellSource) => Object.fromEntries([...columns].map(([name, values]) => [name, [...values]]));

describe('emissions of features in a scenario', () => {
  const emitted = source({ total: [30, 3, 0], electricity: [20, 0, 0], industry: [10, 3, 0], landUse: [0, 0, -7] });

  it('are those of the inventory times the factor of their sector; the total is their sum', () => {
    expect(told(scaledSource(emitted, { electricity: 0.5 }, 'total'))).toEqual({
      electricity: [10, 0, 0],
      industry: [10, 3, 0],
      total: [20, 3, 0],
    });
  });

  it('of one sector are told alone', () => {
    expect(told(scaledSource(emitted, { electricity: 0.5 }, 'landUse'))).toEqual({ landUse: [0, 0, -7] });
    expect(told(scaledSource(emitted, {}, 'industry'))).toEqual({ industry: [10, 3, 0] });
  });
});

describe('savings at features', () => {
  const sites = {
    role: 'buildings' as const,
    table,
    groupOf: Float64Array.of(1, 0, Number.NaN),
    shareOf: Float64Array.of(0.25, 1, 0),
  };
  const saving = (sector: SectorId, group: number, tonnes: number) => ({ measureId: 'm', sector, group, tonnes });

  it('are the share of what their group saves, taken off, sector by sector', () => {
    const found = savingSource(
      sites,
      [saving('electricity', 1, 8), saving('electricity', 1, 4), saving('industry', 0, -5), saving('landUse', 0, 2)],
      'total',
    );
    expect(told(found!)).toEqual({
      electricity: [-3, 0, 0],
      industry: [0, 5, 0],
      total: [-3, 5, 0],
    });
  });

  it('are none where no group of the layer saves what is asked for', () => {
    expect(savingSource(sites, [saving('landUse', 0, 2)], 'total')).toBeNull();
    expect(savingSource(sites, [saving('industry', 7, 2)], 'industry')).toBeNull();
  });
});

describe('the balance of what is compared', () => {
  const row = (sector: SectorId, inventoryT: number | null, residualT: number | null, reportedT = 0) =>
    ({ sector, inventoryT, residualT, reportedT }) as BalanceRow;
  const cells = (cellsT: number, outsideT = 0) => ({
    column: 'total' as const,
    cellsT,
    outsideT,
    sectors: [{ sector: 'industry' as const, tonnes: Float64Array.of(cellsT) }],
  });
  const onMap: ScenarioOnMap = {
    year: 2035,
    factors: { electricity: 0.5 },
    savings: [],
    unplaced: [{ measureId: 'm', sector: 'transport', tonnes: -1 }],
    bySector: [],
    regionT: 104,
    unknownMeasures: [],
    issues: [],
  };

  it('of an inventory is cells, outside, residual and what points report beyond it', () => {
    const rows = [row('industry', 100, 4), row('electricity', 10, 10), row('waste', null, null, 3)];
    const found = comparedBalance(rows, null, cells(90, 9));
    expect(found).toMatchObject({ regionT: 110, residualT: 14, beyondT: 3 });
    expect(found.bySector.find(({ sector }) => sector === 'waste')!.tonnes).toBeNull();
  });

  it('of a scenario has its residual scaled, less savings without a place', () => {
    const rows = [row('industry', 100, 0), row('electricity', 10, 10)];
    expect(comparedBalance(rows, onMap, cells(100)).residualT).toBe(4);
  });

  it('that does not close is a bug and is thrown', () => {
    const rows = [row('industry', 100, 0), row('electricity', 10, 10)];
    expect(() => comparedBalance(rows, onMap, cells(100.1))).toThrow('miss each other');
    expect(() => comparedBalance([row('industry', 100, 0)], null, cells(99.99))).toThrow('miss each other');
  });

  it('of a sector that nobody knows is not known', () => {
    expect(comparedBalance([row('industry', null, null)], null, cells(0)).regionT).toBeNull();
  });
});
