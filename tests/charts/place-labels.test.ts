import { describe, expect, it } from 'vitest';
import { type DotToName, placeLabels } from '../../src/charts/place-labels.ts';

const dot = (left: number, top: number, name = '部门', important = false): DotToName => ({
  name,
  left,
  top,
  radiusPx: 4,
  important,
});
const none = ['', '', '', ''] as const;

describe('names of dots', () => {
  it('stand to the right, or left where the right is outside', () => {
    expect(placeLabels([dot(0.3, 0.5), dot(0.97, 0.5)], none)).toEqual(['right', 'left']);
  });

  it('get out of the way of one another', () => {
    // Side by side: the right of the first is the second.
    const [first, second] = placeLabels([dot(0.4, 0.5), dot(0.43, 0.5)], none);
    expect(first).not.toBe('right');
    expect(second).toBe('right');
  });

  it('are written for the important ones first, and left out where there is no room', () => {
    const crowd = Array.from({ length: 12 }, () => dot(0.5, 0.5));
    crowd[11] = dot(0.5, 0.5, '关键', true);
    const sides = placeLabels(crowd, none);
    expect(sides[11]).toBe('right');
    expect(sides.filter((side) => side === null)).toHaveLength(8);
  });

  it('keep clear of what stands in a corner', () => {
    expect(placeLabels([dot(0.05, 0.06, '人口')], ['影响大', '', '', ''])).toEqual(['bottom']);
  });
});
