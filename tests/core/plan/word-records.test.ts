/** A plan said in other words stays the same plan. */
import { expect, it } from 'vitest';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import { tableNames } from '../../../src/core/plan/tables.ts';
import { wordRecords } from '../../../src/core/plan/word-records.ts';
import { aPlan } from '../../builders/a-plan.ts';

const plan = aPlan({ planName: '方案' })
  .withLayer('roofs', { name: '建筑', source: '测绘', role: 'buildings' })
  .build();

it('puts words into the fields they are for and leaves everything else as it was', () => {
  const patch = wordRecords(plan, [
    { table: 'layers', id: 'roofs', fields: { name: 'Buildings' } },
    { table: 'settings', id: 'settings', fields: { planName: 'A plan' } },
  ]);
  const english = applyPatch(plan, patch);
  expect(english.layers.get('roofs')).toEqual({ ...plan.layers.get('roofs'), name: 'Buildings' });
  expect(english.settings.get('settings')).toEqual({ ...plan.settings.get('settings'), planName: 'A plan' });
  for (const table of tableNames) {
    if (table !== 'layers' && table !== 'settings') expect(english[table]).toBe(plan[table]);
  }
  expect(plan.layers.get('roofs')?.name).toBe('建筑');
});

it('refuses a record that is not there', () => {
  expect(() => wordRecords(plan, [{ table: 'layers', id: 'roads', fields: { name: 'Roads' } }])).toThrow('roads');
});

it('refuses a field that bears no words, own or of any object', () => {
  for (const field of ['role', 'tableId', 'opacity', 'id', 'nothing', '__proto__', 'length']) {
    const fields = Object.fromEntries([[field, 'x']]);
    expect(() => wordRecords(plan, [{ table: 'layers', id: 'roofs', fields }]), field).toThrow(field);
  }
});
