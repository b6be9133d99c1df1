import { expect, it } from 'vitest';
import { agreedMeanings, chooseMeaning } from '../../../src/core/plan/choose-meaning.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import { setMeanings } from '../../../src/core/plan/set-meanings.ts';
import { aPlan } from '../../builders/a-plan.ts';

const storeys = { meaning: 'storeys', scheme: null, unit: null } as const;

it('gives a meaning to one column only, and takes it away with null', () => {
  const moved = chooseMeaning({ floors: storeys }, 'levels', storeys);
  expect(moved).toEqual({ levels: storeys });
  expect(chooseMeaning(moved, 'levels', null)).toEqual({});
});

it('is what setMeanings takes: one step changes what all columns of the layer mean', () => {
  const plan = aPlan().withLayer('roofs', { role: 'buildings' }).withMeaning('roofs', 'floors', 'storeys').build();
  const height = { meaning: 'heightM', scheme: null, unit: 'ft' } as const;
  const chosen = chooseMeaning(chooseMeaning({ floors: storeys }, 'levels', storeys), 'h', height);
  const after = applyPatch(plan, setMeanings(plan, 'roofs', agreedMeanings(chosen)));
  expect([...after.columnMeanings.values()].map(({ column, meaning, unit }) => [column, meaning, unit])).toEqual([
    ['levels', 'storeys', null],
    ['h', 'heightM', 'ft'],
  ]);
});
