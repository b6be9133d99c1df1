import { expect, it } from 'vitest';
import { SmallAreas } from '../../../src/map/tiles/gather-small-areas.ts';

function drained(areas: SmallAreas): { look: number; level: number; runs: number[][] }[] {
  const kinds: { look: number; level: number; runs: number[][] }[] = [];
  areas.drain((look, level, drawRuns) => {
    const runs: number[][] = [];
    drawRuns((...rectangle) => runs.push(rectangle));
    kinds.push({ look, level, runs });
  });
  return kinds;
}

it('draws a cell as strong as it is full', () => {
  const areas = new SmallAreas(4096, 16);
  areas.add(8, 8, 64, 0); // a quarter of 256
  areas.add(24, 8, 64, 0);
  areas.add(25, 9, 64, 0); // the second cell: a half
  expect(drained(areas)).toEqual([
    { look: 0, level: 2, runs: [[0, 0, 16, 16]] },
    { look: 0, level: 4, runs: [[16, 0, 16, 16]] },
  ]);
});

it('joins cells alike in a row, not across rows', () => {
  const areas = new SmallAreas(64, 16);
  for (const [x, y] of [
    [40, 8],
    [56, 8],
    [8, 24],
    [24, 24],
  ] as const)
    areas.add(x, y, 256, 3);
  expect(drained(areas)).toEqual([
    {
      look: 3,
      level: 8,
      runs: [
        [32, 0, 32, 16],
        [0, 16, 32, 16],
      ],
    },
  ]);
});

it('takes the look that has most of the area, in whatever order it comes', () => {
  const votes = [
    [5, 10],
    [7, 100],
    [5, 20],
    [9, 30],
  ] as const;
  for (const order of [votes, [...votes].reverse()]) {
    const areas = new SmallAreas(64, 16);
    for (const [look, area] of order) areas.add(3, 3, area, look);
    expect(drained(areas).map(({ look }) => look)).toEqual([7]);
  }
});

it('never loses a small thing: the least fullness still shows', () => {
  const areas = new SmallAreas(64, 16);
  areas.add(1, 1, 0.01, 0);
  expect(drained(areas)).toEqual([{ look: 0, level: 1, runs: [[0, 0, 16, 16]] }]);
});

it('leaves to the neighbour what lies outside, and starts anew after draining', () => {
  const areas = new SmallAreas(64, 16);
  areas.add(-1, 5, 50, 0);
  areas.add(64, 5, 50, 0);
  areas.add(5, 5, 0, 0);
  expect(drained(areas)).toEqual([]);
  areas.add(5, 5, 256, 1);
  drained(areas);
  expect(drained(areas)).toEqual([]);
});
