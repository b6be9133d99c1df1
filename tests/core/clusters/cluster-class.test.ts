import { expect, it } from 'vitest';
import { quadrantNames } from '../../../src/analysis/statistics/moran.ts';
import { clusterClass, clusterClassName } from '../../../src/core/clusters/cluster-class.ts';

const quadrant = (name: (typeof quadrantNames)[number]) => quadrantNames.indexOf(name);

it('tells the place against its surroundings', () => {
  const told = (statistic: 'giStar' | 'localMoran', hotClass: number, name: (typeof quadrantNames)[number]) =>
    clusterClass(hotClass, quadrant(name), { statistic });
  expect(told('giStar', 3, 'High-High')).toEqual({ kind: 'significant', pattern: 'highHigh', percent: 99 });
  expect(told('giStar', 2, 'Low-High')).toEqual({ kind: 'significant', pattern: 'lowHigh', percent: 95 });
  expect(told('giStar', 1, 'High-Low')).toEqual({ kind: 'significant', pattern: 'highAlone', percent: 90 });
  expect(told('giStar', -3, 'Low-Low')).toMatchObject({ pattern: 'lowLow' });
  expect(told('giStar', -3, 'High-Low')).toMatchObject({ pattern: 'highLow' });
  expect(told('giStar', -1, 'Low-High')).toMatchObject({ pattern: 'lowAlone' });
  for (const [name, pattern] of [
    ['High-High', 'highHigh'],
    ['Low-Low', 'lowLow'],
    ['High-Low', 'highLow'],
    ['Low-High', 'lowHigh'],
  ] as const) {
    expect(told('localMoran', name.startsWith('High') ? 2 : -2, name)).toMatchObject({ pattern });
  }
  expect(told('giStar', 0, 'High-High')).toEqual({ kind: 'notSignificant' });
  expect(told('giStar', -128, null)).toEqual({ kind: 'none' });
});

it('names a class in both languages, with how sure it is', () => {
  expect(clusterClassName(clusterClass(3, quadrant('High-High'), { statistic: 'giStar' }))).toEqual({
    'zh-CN': '高值被高值包围，99 %',
    en: 'high among high, 99 %',
  });
  expect(clusterClassName(clusterClass(-1, quadrant('Low-High'), { statistic: 'giStar' })).en).toBe(
    'low by itself, 90 %',
  );
  expect(clusterClassName({ kind: 'notSignificant' }).en).toBe('not significant');
  expect(clusterClassName({ kind: 'none' })['zh-CN']).toBe('无统计量');
});
