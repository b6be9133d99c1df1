import { expect, it } from 'vitest';
import { classEntries } from '../../../src/map/layers/class-legend.ts';

const labels = (breaks: readonly number[], ramp: 'emissions' | 'change' = 'emissions') =>
  classEntries({ breaks, ramp }).map(({ label }) => label);

it('tells classes from the highest down', () => {
  expect(labels([1, 20]).map(({ en }) => en)).toEqual(['≥ 20', '1 – 20', '< 1']);
});

it('says of values without limits that they are alike, not a dash', () => {
  expect(labels([])).toEqual([{ 'zh-CN': '数值相近，只有一级', en: 'much alike: one class' }]);
  expect(labels([], 'change')).toEqual([{ 'zh-CN': '无变化', en: 'no change' }]);
});
