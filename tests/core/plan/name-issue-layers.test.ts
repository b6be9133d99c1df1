import { expect, it } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { nameIssueLayers } from '../../../src/core/plan/name-issue-layers.ts';
import { aPlan } from '../../builders/a-plan.ts';

it('names the layer of an issue as people know it, and leaves the rest', () => {
  const plan = aPlan().withLayer('l-1', { name: '建筑' }).build();
  const issue = (layer?: string): Issue => ({
    code: 'X',
    severity: 'note',
    count: 1,
    ...(layer === undefined ? {} : { where: { layer, field: 'f' } }),
  });
  expect(nameIssueLayers([issue('l-1'), issue('gone'), issue()], plan)).toEqual([
    { ...issue('l-1'), where: { layer: '建筑', field: 'f' } },
    issue('gone'),
    issue(),
  ]);
});
