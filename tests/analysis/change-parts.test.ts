import { expect, it } from 'vitest';
import { cellChange } from '../../src/analysis/cell-change.ts';
import { rankedChanges, sectorChanges } from '../../src/analysis/change-parts.ts';
import { comparedPair } from '../../src/analysis/compared-pair.ts';
import { aComparedSide } from '../builders/a-compared-side.ts';

const known = ['industry', 'buildings'] as const;
const before = aComparedSide({ 1: { industry: 10, buildings: 2 }, 2: { industry: 5 }, 4: { industry: 1 } }, { known });
const after = aComparedSide(
  { 1: { industry: 4, buildings: 9 }, 2: { industry: 1 }, 3: { buildings: 6 }, 4: { industry: 1 }, 5: { waste: 3 } },
  { known: [...known, 'waste'] },
);

it('cells that rise and fall are counted and ranked by size', () => {
  const change = cellChange(before, after);
  const ranked = rankedChanges(change, 1);
  expect(ranked).toMatchObject({ risingCount: 2, fallingCount: 1, unknownCount: 1 });
  expect(ranked.rising.map((cell) => change.ids[cell])).toEqual(['3']);
  expect(ranked.falling.map((cell) => change.ids[cell])).toEqual(['2']);
});

it('a cell is told sector by sector, largest change first; what a side does not know is not told as nothing', () => {
  expect(sectorChanges(before, after, '1')).toEqual([
    { sector: 'buildings', fromT: 2, toT: 9 },
    { sector: 'industry', fromT: 10, toT: 4 },
  ]);
  // Not listed on one side: it held nothing there.
  expect(sectorChanges(before, after, '3')).toEqual([{ sector: 'buildings', fromT: 0, toT: 6 }]);
  expect(sectorChanges(before, after, '5')).toEqual([{ sector: 'waste', fromT: null, toT: 3 }]);
});

it('a pair is worked out once, and not at all of different questions', () => {
  const pair = comparedPair([before, after]);
  expect(comparedPair([before, after])!.change).toBe(pair!.change);
  expect(comparedPair([before, null])).toBeNull();
  const density = aComparedSide({ 1: { industry: 1 } }, { known, metric: 'density' });
  expect(comparedPair([before, density])).toBeNull();
});
