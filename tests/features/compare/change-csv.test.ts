import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellChange } from '../../../src/analysis/cell-change.ts';
import { changeCsv } from '../../../src/features/compare/change-csv.ts';
import { comparableYears } from '../../../src/features/compare/comparable-years.ts';
import { regionChange } from '../../../src/features/compare/region-change.ts';
import type { CellsOfYear } from '../../../src/workers/jobs/cells-of-year.job.ts';
import { aComparedSide } from '../../builders/a-compared-side.ts';
import { aPlan } from '../../builders/a-plan.ts';

const side = (...given: Parameters<typeof aComparedSide>) => aComparedSide(...given) as unknown as CellsOfYear;

describe('the change as CSV', () => {
  const from = side({ 1: { industry: 10 }, 2: { industry: 4 } }, { known: ['industry'], km2: 2 });
  const to = side({ 1: { industry: 7 }, 3: { transport: 5 } }, { known: ['industry', 'transport'], km2: 2 });
  const text = changeCsv(
    { from, to, change: cellChange(from, to) },
    {
      sides: ['2015', '2024'],
      titleOf: (column, name) => `${column} ${name}`.trim(),
      sectorTitle: (sector) => sector,
      knownOn: (known) => known,
    },
  );
  const rows = papaparse.parse<Record<string, string>>(text.replace('\uFEFF', '').trim(), { header: true }).data;
  const row = (id: string) => rows.find((one) => one['id'] === id)!;

  it('opens as text with a byte order mark and a row a cell', () => {
    expect(text.startsWith('\uFEFFid,name,lon,lat,areaKm2,fromT 2015,toT 2024,changeT')).toBe(true);
    expect(rows).toHaveLength(3);
  });

  it('tells both values, their difference and the sectors; negative numbers stay numbers', () => {
    expect(row('1')).toMatchObject({ 'fromT 2015': '10', 'toT 2024': '7', changeT: '-3', changePerKm2: '-1.5' });
    expect(row('1')).toMatchObject({ industry: '-3', transport: '', knownOn: 'both', lon: '1.5', lat: '0.5' });
    // Not listed later: it holds nothing there.
    expect(row('2')).toMatchObject({ 'toT 2024': '0', changeT: '-4' });
  });

  it('leaves empty what is not known', () => {
    expect(row('3')).toMatchObject({ 'fromT 2015': '', 'toT 2024': '5', changeT: '', changePerKm2: '', knownOn: 'to' });
  });
});

describe('the change of the region', () => {
  const of = (bySector: CellsOfYear['bySector']) => ({ bySector, residualT: 1 });

  it('adds up only sectors that both sides know', () => {
    const change = regionChange(
      of([
        { sector: 'industry', tonnes: 10 },
        { sector: 'transport', tonnes: null },
        { sector: 'waste', tonnes: null },
      ]),
      of([
        { sector: 'industry', tonnes: 7 },
        { sector: 'transport', tonnes: 50 },
        { sector: 'waste', tonnes: null },
      ]),
    );
    expect(change.sectors).toEqual([
      { sector: 'industry', fromT: 10, toT: 7, changeT: -3 },
      { sector: 'transport', fromT: null, toT: 50, changeT: null },
    ]);
    expect(change.total).toEqual({ fromT: 10, toT: 7, changeT: -3, isWhole: false });
  });

  it('has no total where nothing can be compared', () => {
    const change = regionChange(of([{ sector: 'waste', tonnes: null }]), of([{ sector: 'waste', tonnes: 3 }]));
    expect(change.total).toMatchObject({ fromT: null, toT: null, changeT: null });
  });
});

describe('years that can be compared', () => {
  it('are those with an inventory and those after it up to the target year', () => {
    const plan = aPlan({ targetYear: 2027 })
      .withInventory(2020, 'industry', 1)
      .withInventory(2024, 'industry', 2)
      .build();
    expect(comparableYears(plan)).toEqual({ inventory: [2020, 2024], future: [2025, 2026, 2027] });
  });

  it('have no future where no inventory has a gross total, or the target is past', () => {
    expect(comparableYears(aPlan({ targetYear: 2030 }).withInventory(2024, 'landUse', -1).build()).future).toEqual([]);
    expect(comparableYears(aPlan({ targetYear: 2024 }).withInventory(2024, 'industry', 1).build()).future).toEqual([]);
  });
});
