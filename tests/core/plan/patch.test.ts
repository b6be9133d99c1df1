import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePatch } from '../../../src/core/plan/compose-patch.ts';
import { applyPatch, editPlan, invertPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { patchOf, randomIntents, randomPlan } from '../../builders/random-plan.ts';

describe('patches', () => {
  it('applied one after another and taken back in turn give the plan that was', () => {
    fc.assert(
      fc.property(randomPlan, randomIntents, (plan, edits) => {
        const plans: Plan[] = [plan];
        const patches = edits.map((intents) => {
          const current = plans.at(-1) as Plan;
          const patch = patchOf(current, intents);
          plans.push(applyPatch(current, patch));
          return patch;
        });
        let current = plans.at(-1) as Plan;
        for (let i = patches.length - 1; i >= 0; i--) {
          current = applyPatch(current, invertPatch(patches[i] as never));
          expect(current).toEqual(plans[i]);
        }
        for (const [i, patch] of patches.entries()) {
          current = applyPatch(current, patch);
          expect(current).toEqual(plans[i + 1]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave the plan they were made from and the tables they do not touch as they are', () => {
    const plan = aPlan().withMeasure('m1').withLayer('roofs').build();
    const before = new Map(plan.measures);
    const after = applyPatch(
      plan,
      editPlan(plan, 'x', (edit) => edit.update('measures', 'm1', { name: 'new' })),
    );
    expect(plan.measures).toEqual(before);
    expect(after.layers).toBe(plan.layers);
    expect(after.measures.get('m1')?.name).toBe('new');
  });

  it('of several changes to one record are one, from first to last', () => {
    const plan = aPlan().withMeasure('m1').build();
    const patch = editPlan(plan, 'x', (edit) => {
      edit.update('measures', 'm1', { name: 'b' });
      edit.update('measures', 'm1', { note: 'c' });
      edit.put('thresholds', { id: 't', value: 1, reason: '' });
      edit.remove('thresholds', 't');
    });
    expect(patch.changes).toEqual([
      {
        table: 'measures',
        id: 'm1',
        before: plan.measures.get('m1'),
        after: { ...plan.measures.get('m1'), name: 'b', note: 'c' },
      },
    ]);
  });

  it('cannot be made to update what is not there', () => {
    expect(() => editPlan(aPlan().build(), 'x', (edit) => edit.update('measures', 'none', {}))).toThrow('none');
  });

  it('composed do in one step what they do one by one, and are taken back in one', () => {
    fc.assert(
      fc.property(randomPlan, randomIntents, (plan, edits) => {
        const actions = edits.map((intents) => (current: Plan) => patchOf(current, intents));
        const stepwise = actions.reduce((current, action) => applyPatch(current, action(current)), plan);
        const whole = composePatch(plan, 'all', actions);
        const records = whole.changes.map(({ table, id }) => `${table}/${id}`);
        expect(new Set(records).size).toBe(records.length);
        expect(applyPatch(plan, whole)).toEqual(stepwise);
        expect(applyPatch(stepwise, invertPatch(whole))).toEqual(plan);
      }),
    );
  });
});
