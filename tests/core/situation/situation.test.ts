import { describe, expect, it } from 'vitest';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import type { Patch } from '../../../src/core/plan/patch.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { removeLayer } from '../../../src/core/plan/remove-layer.ts';
import {
  addEvidence,
  addFinding,
  findingStates,
  removeFinding,
  setFinding,
} from '../../../src/core/situation/findings.ts';
import {
  addPolicy,
  addPolicyTarget,
  policyRegister,
  removePolicy,
  setPolicy,
  setPolicyTarget,
} from '../../../src/core/situation/policy-register.ts';
import { setStatistics } from '../../../src/core/statistics/set-statistics.ts';
import { aPlan } from '../../builders/a-plan.ts';

const having = (plan: Plan, ...actions: readonly ((plan: Plan) => Patch)[]) =>
  actions.reduce((current, action) => applyPatch(current, action(current)), plan);
const states = (plan: Plan) => findingStates(plan, totalInventory(plan));
const only = <T>(values: Iterable<T>): T => {
  const [first, ...others] = [...values];
  if (first === undefined || others.length > 0) throw new Error('not one');
  return first;
};

describe('the register of policies', () => {
  const registered = having(
    aPlan().build(),
    (plan) => addPolicy(plan, 'province', 'p'),
    (plan) => setPolicy(plan, 'p', { title: '省碳达峰实施方案' }),
    (plan) => addPolicy(plan, 'national', 'n'),
    (plan) => addPolicyTarget(plan, 'p'),
  );
  const targetId = only(registered.policyTargets.keys());

  it('stands by level, the highest first, with the targets of each', () => {
    const register = policyRegister(registered);
    expect(register.map(({ level, policies }) => [level, policies.length])).toEqual([
      ['national', 1],
      ['province', 1],
      ['city', 0],
      ['local', 0],
    ]);
    expect(register[1]?.policies[0]?.targets.map(({ target }) => target.id)).toEqual([targetId]);
  });

  it('says what a target lacks before it can be taken up', () => {
    const lacksOf = (fields: Parameters<typeof setPolicyTarget>[2]) =>
      policyRegister(having(registered, (plan) => setPolicyTarget(plan, targetId, fields)))[1]?.policies[0]?.targets[0]
        ?.lacks;
    expect(lacksOf({})).toEqual(['value', 'year', 'baseYear']);
    expect(lacksOf({ value: 20.5, year: 2025, baseYear: 2020 })).toEqual([]);
    expect(lacksOf({ form: 'level', unit: '', value: 3, year: 2025 })).toEqual(['unit']);
    expect(lacksOf({ quantity: 'peakYear', value: 2029 })).toEqual([]);
    expect(lacksOf({ quantity: 'other', value: 1, year: 2030, baseYear: 2020 })).toEqual(['name']);
  });

  it('refuses a year outside the calendar of a plan', () => {
    expect(() => setPolicyTarget(registered, targetId, { year: 25 })).toThrow('BAD_YEAR');
    expect(() => setPolicyTarget(registered, targetId, { baseYear: 2020.5 })).toThrow('BAD_YEAR');
  });

  it('takes its targets and what points at them along when a policy goes', () => {
    const tied = having(
      registered,
      (plan) => setPolicyTarget(plan, targetId, { value: 20 }),
      (plan) => addFinding(plan, 'challenge'),
      (plan) => addEvidence(plan, only(plan.findings.keys()), { kind: 'policyTarget', ref: targetId }),
    );
    const gone = having(tied, (plan) => removePolicy(plan, 'p'));
    expect([gone.policies.size, gone.policyTargets.size, gone.findingEvidence.size, gone.findings.size]).toEqual([
      1, 0, 0, 1,
    ]);
  });
});

describe('an opportunity or challenge', () => {
  const withLayer = aPlan()
    .withLayer('roofs', { west: 1, south: 2, east: 3, north: 4 })
    .withStatistic('electricity.total', 2023, 300)
    .withInventory(2023, 'industry', 500)
    .build();
  const stated = having(
    withLayer,
    (plan) => addFinding(plan, 'opportunity'),
    (plan) => setFinding(plan, only(plan.findings.keys()), { statement: '屋顶资源充足' }),
  );
  const id = only(stated.findings.keys());
  const tied = (fields: Parameters<typeof addEvidence>[2]) => having(stated, (plan) => addEvidence(plan, id, fields));

  it('is a draft without evidence, and without a statement whatever the evidence', () => {
    expect(only(states(stated)).isDraft).toBe(true);
    const unsaid = having(tied({ kind: 'statistic', ref: 'electricity.total', year: 2023 }), (plan) =>
      setFinding(plan, id, { statement: ' ' }),
    );
    expect(only(states(unsaid)).isDraft).toBe(true);
  });

  it.each([
    ['a statistic', { kind: 'statistic', ref: 'electricity.total', year: 2023 }, 300, null],
    ['emissions of a sector', { kind: 'inventory', ref: 'industry', year: 2023 }, 500, null],
    ['the gross total', { kind: 'inventory', ref: 'gross', year: 2023 }, 500, null],
    ['a layer', { kind: 'layer', ref: 'roofs' }, null, [1, 2, 3, 4]],
    [
      'features of a layer',
      { kind: 'layer', ref: 'roofs', west: 1, south: 2, east: 1.5, north: 2.5 },
      null,
      [1, 2, 1.5, 2.5],
    ],
    ['an extent', { kind: 'place', west: 5, south: 6, east: 7, north: 8 }, null, [5, 6, 7, 8]],
  ] as const)('rests on %s', (_, fields, value, box) => {
    const state = only(states(tied(fields)));
    expect(state.isDraft).toBe(false);
    expect(state.evidence[0]).toMatchObject({ holds: true, value, box });
  });

  it.each([
    ['a year that is not told', { kind: 'statistic', ref: 'electricity.total', year: 2022 }],
    ['a sector without a value', { kind: 'inventory', ref: 'waste', year: 2023 }],
    ['no year', { kind: 'inventory', ref: 'industry', year: null }],
    ['a layer that is not there', { kind: 'layer', ref: 'gone', west: 1, south: 2, east: 3, north: 4 }],
    ['a target that is not there', { kind: 'policyTarget', ref: 'gone' }],
    ['a box without a side', { kind: 'place', west: 5, south: 6, east: 7 }],
  ] as const)('does not rest on %s', (_, fields) => {
    const state = only(states(tied(fields)));
    expect(state.evidence[0]?.holds).toBe(false);
    expect(state.isDraft).toBe(true);
  });

  it('is a draft again when its number or its layer is taken out', () => {
    const byNumber = tied({ kind: 'statistic', ref: 'electricity.total', year: 2023 });
    const emptied = setStatistics(byNumber, [
      { series: 'electricity.total', year: 2023, value: null, source: '', status: 'reported' },
    ]);
    expect(only(states(applyPatch(byNumber, emptied.patch))).isDraft).toBe(true);
    const byLayer = tied({ kind: 'layer', ref: 'roofs' });
    expect(only(states(having(byLayer, (plan) => removeLayer(plan, 'roofs')))).isDraft).toBe(true);
  });

  it('takes its evidence along when it goes', () => {
    const gone = having(tied({ kind: 'layer', ref: 'roofs' }), (plan) => removeFinding(plan, id));
    expect([gone.findings.size, gone.findingEvidence.size]).toEqual([0, 0]);
  });
});
