/** Methods 0.4 row by row: refused or kept with its code, the rest of the table stays. */
import { describe, expect, it } from 'vitest';
import { factorProblem, setFactor } from '../../../src/core/factors/set-factor.ts';
import { computedActivity, computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { inventoryChecks } from '../../../src/core/inventory/inventory-checks.ts';
import { type ActivityDraft, removeActivities, setActivities } from '../../../src/core/inventory/set-activity.ts';
import { setNotations } from '../../../src/core/inventory/set-notation.ts';
import {
  amountProblem,
  removePowerContract,
  removeSoldCredit,
  setPowerContract,
  setSoldCredit,
} from '../../../src/core/inventory/set-power-contract.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const good: ActivityDraft = {
  year: 2022,
  category: '2A1',
  method: 'product',
  option: 'clinker',
  status: 'reported',
  source: 'yearbook',
  inputs: [{ input: 'quantity', value: 1000, unit: 't' }],
};

/** The issues of a table of one bad draft between two good ones, and what the good ones give. */
function amongGood(bad: ActivityDraft) {
  const plan = aPlan().build();
  const { patch, issues } = setActivities(plan, [good, bad, { ...good, year: 2023 }]);
  const after = applyPatch(plan, patch);
  const computed = computeInventory(after, 'AR5');
  const totals = [2022, 2023].map((year) => computed.byYear.get(year)?.byCategory.get('2A1')?.totalT);
  return { after, issues, totals, computed };
}

const glass = (inputs: ActivityDraft['inputs']): ActivityDraft => ({
  ...good,
  category: '2A3',
  method: 'glass',
  option: '',
  inputs,
});

describe('bad input', () => {
  it.each([
    ['not a number', glass([{ input: 'quantity', value: Number.NaN, unit: 't' }]), 'NOT_A_NUMBER', 'quantity'],
    [
      'infinite',
      glass([{ input: 'quantity', value: Number.POSITIVE_INFINITY, unit: 't' }]),
      'NOT_A_NUMBER',
      'quantity',
    ],
    ['a negative activity', glass([{ input: 'quantity', value: -1, unit: 't' }]), 'NEGATIVE_INPUT', 'quantity'],
    ['a share above 1', glass([{ input: 'cullet', value: 1.2, unit: '1' }]), 'BAD_SHARE', 'cullet'],
    ['a share below 0', glass([{ input: 'cullet', value: -0.1, unit: '1' }]), 'BAD_SHARE', 'cullet'],
    ['120 %', glass([{ input: 'cullet', value: 120, unit: '%' }]), 'BAD_SHARE', 'cullet'],
    ['an unknown unit', glass([{ input: 'quantity', value: 5, unit: 'bushel' }]), 'UNKNOWN_UNIT', 'quantity'],
    ['no unit', glass([{ input: 'quantity', value: 5, unit: '' }]), 'UNKNOWN_UNIT', 'quantity'],
    ['a unit of another kind', glass([{ input: 'quantity', value: 5, unit: 'GJ' }]), 'UNKNOWN_UNIT', 'quantity'],
    ['an input the method lacks', glass([{ input: 'bank', value: 5, unit: 't' }]), 'UNKNOWN_INPUT', 'bank'],
  ] as const)('%s is refused and the rest stays', (_, bad, code, field) => {
    const { issues, totals, computed } = amongGood(bad);
    expect(issues).toMatchObject([{ code, where: { field }, detail: { year: 2022, category: '2A3' } }]);
    expect(totals).toEqual([538, 538]);
    expect(computed.byYear.get(2022)?.byCategory.get('2A3')?.totalT).toBeNull();
  });

  it.each([
    ['1989', { ...good, year: 1989 }, 'BAD_YEAR'],
    ['2101', { ...good, year: 2101 }, 'BAD_YEAR'],
    ['half a year', { ...good, year: 2020.5 }, 'BAD_YEAR'],
    ['a category that is none', { ...good, category: '9Z' }, 'UNKNOWN_CATEGORY'],
    ['a group of categories', { ...good, category: '2A' }, 'UNKNOWN_CATEGORY'],
    ['a method that is none', { ...good, category: '2A2', method: 'guess' }, 'UNKNOWN_METHOD'],
    ['a choice the method lacks', { ...good, category: '2A2', option: 'gold' }, 'UNKNOWN_OPTION'],
  ] as const)('%s is refused whole and the rest stays', (_, bad, code) => {
    const { after, issues, totals } = amongGood(bad);
    expect(issues.map((one) => one.code)).toEqual([code]);
    expect(after.activities.size).toBe(2);
    expect(totals).toEqual([538, 538]);
  });

  it('takes a negative amount where it is a removal, and only there', () => {
    const removal = {
      ...good,
      category: '3B1',
      method: 'direct',
      option: 'CO2',
      inputs: [{ input: 'emitted', value: -50, unit: 't' }],
    };
    const { issues, computed } = amongGood(removal);
    expect(issues).toEqual([]);
    expect(computed.byYear.get(2022)?.byCategory.get('3B1')?.totalT).toBe(-50);
    expect(amongGood({ ...removal, category: '1A2a' }).issues.map(({ code }) => code)).toEqual(['NEGATIVE_INPUT']);
  });

  it('holds a line that is told twice, for a decision', () => {
    const { after, issues, totals } = amongGood({ ...good, inputs: [{ input: 'quantity', value: 7, unit: 't' }] });
    expect(issues.map(({ code }) => code)).toEqual(['DUPLICATE']);
    expect(after.activities.size).toBe(3);
    expect(totals).toEqual([538, 538]);
  });

  it('keeps a value far from its neighbours and says so', () => {
    const plan = withActivities(
      aPlan().build(),
      [100, 105, 2000, 108, 110].map((tonnes, i) =>
        activity(`a${i}`, 2018 + i, '2A1', 'product', 'clinker', { quantity: [tonnes, 't'] }),
      ),
    );
    const computed = computeInventory(plan, 'AR5');
    const found = inventoryChecks(plan, computed).filter(({ id }) => id === 'OUTLIER');
    expect(found.map(({ cell, severity }) => [cell.year, cell.category, severity])).toEqual([[2020, '2A1', 'warn']]);
    expect(computed.byYear.get(2020)?.byCategory.get('2A1')?.totalT).toBe(1076);
  });

  it('is refused for records that came another way too', () => {
    const plan = withActivities(aPlan().build(), [
      activity('unit', 2022, '2A1', 'product', 'clinker', { quantity: [1, 'bushel'] }),
      activity('less', 2022, '2A2', 'product', 'lime', { quantity: [-1, 't'] }),
      // More carbon in the steel than the iron brought.
      activity('steel', 2022, '2C1', 'steel', '', {
        limestone: [0, 't'],
        dolomite: [0, 't'],
        pigIron: [1, 't'],
        steel: [900, 't'],
      }),
      activity('alien', 2022, '9Z', 'product', 'clinker', {}),
    ]);
    const computed = computeInventory(plan, 'AR5');
    const codes = ['unit', 'less', 'steel', 'alien'].map((id) => [
      computedActivity(computed, id)?.tonnes,
      computedActivity(computed, id)?.issues[0]?.code,
    ]);
    expect(codes).toEqual([
      [null, 'UNKNOWN_UNIT'],
      [null, 'NEGATIVE_INPUT'],
      [null, 'NEGATIVE_INPUT'],
      [null, 'UNKNOWN_CATEGORY'],
    ]);
    expect(
      inventoryChecks(plan, computed).some(({ id, cell }) => id === 'UNKNOWN_CATEGORY' && cell.activity === 'alien'),
    ).toBe(true);
  });
});

describe('changing an activity', () => {
  it('drops what another method has no input for, and takes inputs out with it', () => {
    const plan = aPlan().build();
    const first = applyPatch(plan, setActivities(plan, [{ ...good, id: 'a' }]).patch);
    const second = applyPatch(
      first,
      setActivities(first, [
        { ...good, id: 'a', method: 'direct', option: 'CO2', inputs: [{ input: 'emitted', value: 3, unit: 't' }] },
      ]).patch,
    );
    expect([...second.activityInputs.values()].map(({ input }) => input)).toEqual(['emitted']);
    const none = applyPatch(second, removeActivities(second, ['a']));
    expect([none.activities.size, none.activityInputs.size]).toEqual([0, 0]);
  });
});

describe('notations', () => {
  it('want a reason for NE and a place for IE', () => {
    const base = { year: 2022, category: '2A1', reason: '', place: '' };
    const { patch, issues } = setNotations(aPlan().build(), [
      { ...base, notation: 'NE' },
      { ...base, category: '2A2', notation: 'IE' },
      { ...base, category: '2A3', notation: 'IE', place: '2A3' },
      { ...base, category: '2A4', notation: 'NO' },
      { ...base, category: '2B1', notation: 'NE', reason: 'no statistics' },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['REASON_MISSING', 'PLACE_MISSING', 'PLACE_MISSING']);
    expect(patch.changes.map(({ id }) => id)).toEqual(['2022/2A4', '2022/2B1']);
  });
});

describe('factors and contracts', () => {
  const own = {
    factor: 'clinker',
    year: null,
    value: 0.5,
    unit: 't/t',
    source: 'plant',
    uncertaintyPct: null,
    note: '',
  };
  it.each([
    [{ value: Number.NaN }, 'NOT_A_NUMBER'],
    [{ value: -1 }, 'NEGATIVE_INPUT'],
    [{ unit: ' ' }, 'UNKNOWN_UNIT'],
    [{ source: '' }, 'SOURCE_MISSING'],
    [{ year: 1900 }, 'BAD_YEAR'],
    [{ uncertaintyPct: -3 }, 'NOT_A_NUMBER'],
  ])('%j is refused', (fields, code) => {
    expect(factorProblem({ ...own, ...fields })).toBe(code);
    expect(() => setFactor(aPlan().build(), { ...own, ...fields })).toThrow(code);
  });

  it('of a unit that does not fit leave the activity without a value', () => {
    const plan = withActivities(aPlan().build(), [
      activity('a', 2022, '2A1', 'product', 'clinker', { quantity: [1, 't'] }),
    ]);
    const changed = applyPatch(plan, setFactor(plan, { ...own, unit: 'kWh' }));
    expect(computedActivity(computeInventory(changed, 'AR5'), 'a')).toMatchObject({
      tonnes: null,
      issues: [{ code: 'UNKNOWN_UNIT' }],
    });
  });

  it('refuse amounts below zero and years out of range', () => {
    expect([amountProblem(2022, [-1]), amountProblem(1800, [1]), amountProblem(2022, [Number.NaN])]).toEqual([
      'NEGATIVE_INPUT',
      'BAD_YEAR',
      'NOT_A_NUMBER',
    ]);
    const contract = {
      year: 2022,
      instrument: 'greenPower',
      mwh: -5,
      tPerMwh: 0,
      vintage: 2022,
      source: '',
      note: '',
    } as const;
    expect(() => setPowerContract(aPlan().build(), contract)).toThrow('NEGATIVE_INPUT');
  });

  it('of contracts and credits come, change and go', () => {
    const contract = {
      year: 2022,
      instrument: 'greenPower',
      mwh: 5,
      tPerMwh: 0,
      vintage: 2022,
      source: '',
      note: '',
    } as const;
    const credit = { year: 2022, category: '3B1', tCo2e: 10, buyer: 'x', source: 'y' };
    let plan = aPlan().build();
    plan = applyPatch(plan, setPowerContract(plan, contract));
    plan = applyPatch(plan, setSoldCredit(plan, credit));
    const [contractId, creditId] = [[...plan.powerContracts.keys()][0]!, [...plan.soldCredits.keys()][0]!];
    plan = applyPatch(plan, setPowerContract(plan, { ...contract, id: contractId, mwh: 7 }));
    expect([...plan.powerContracts.values()]).toMatchObject([{ id: contractId, mwh: 7 }]);
    expect(() => setSoldCredit(plan, { ...credit, tCo2e: -1 })).toThrow('NEGATIVE_INPUT');
    plan = applyPatch(plan, removePowerContract(plan, contractId));
    plan = applyPatch(plan, removeSoldCredit(plan, creditId));
    expect([plan.powerContracts.size, plan.soldCredits.size]).toEqual([0, 0]);
  });
});
