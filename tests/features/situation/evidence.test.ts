import { expect, it } from 'vitest';
import { boxAround } from '../../../src/features/situation/box-around.ts';

it('the place of selected features is the box around them all', () => {
  expect(boxAround([])).toBeNull();
  expect(boxAround([[1, 2, 3, 4]])).toEqual([1, 2, 3, 4]);
  expect(
    boxAround([
      [1, 2, 3, 4],
      [0, 3, 2, 9],
    ]),
  ).toEqual([0, 2, 3, 9]);
});
