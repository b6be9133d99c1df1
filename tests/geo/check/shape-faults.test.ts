import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isHarmless, shapeFaults } from '../../../src/geo/check/shape-faults.ts';
import { sharedData } from '../../shared-data.ts';
import { partsFromWkt } from './parts-from-wkt.ts';

const casesFile = sharedData('data/nasty/invalid/jts_validity.csv');

function faultsOf(wkt: string): string[] {
  const { kind, parts } = partsFromWkt(wkt);
  return shapeFaults(kind, parts)
    .map((fault) => fault.kind)
    .filter((kind) => !isHarmless(kind));
}

describe('the shape of one feature', () => {
  it.skipIf(casesFile === null)('is judged as JTS and shapely judge all 421 cases', () => {
    const { data } = Papa.parse<{ description: string; wkt: string; jts_is_valid: string }>(
      readFileSync(casesFile as string, 'utf8'),
      { header: true, skipEmptyLines: true },
    );
    expect(data).toHaveLength(421);
    const wrong = data.filter(({ wkt, jts_is_valid }) => (faultsOf(wkt).length === 0) !== (jts_is_valid === 'true'));
    expect(wrong.map(({ description, wkt }) => `${description}: ${wkt} → ${faultsOf(wkt)}`)).toEqual([]);
    expect(data.filter(({ wkt }) => faultsOf(wkt).length > 0)).toHaveLength(30);
  });

  it.each([
    ['bow-tie', 'POLYGON((0 0,10 10,10 0,0 10,0 0))', ['selfCrossing']],
    ['crossing at a vertex', 'POLYGON((0 40,20 20,40 0,40 40,20 20,0 0,0 40))', ['selfCrossing']],
    ['spike', 'POLYGON((0 60,0 0,60 0,60 20,100 20,60 20,60 60,0 60))', ['spike']],
    ['touch at a vertex', 'POLYGON((0 0,10 0,10 10,5 0,0 10,0 0))', ['selfTouch']],
    ['hole outside', 'POLYGON((0 0,10 0,10 10,0 10,0 0),(20 20,30 20,30 30,20 20))', ['holeOutside']],
    ['hole across the outline', 'POLYGON((0 0,10 0,10 10,0 10,0 0),(5 5,15 4,15 6,5 5))', ['ringsCross']],
    ['hole on the outline', 'POLYGON((0 0,10 0,10 10,0 10,0 0),(2 0,5 5,8 0,2 0))', ['ringsShareEdge']],
    [
      'hole in a hole',
      'POLYGON((0 0,90 0,90 90,0 90,0 0),(10 10,80 10,80 80,10 10),(60 30,70 30,70 40,60 30))',
      ['nestedHoles'],
    ],
    ['hole that splits', 'POLYGON((0 0,10 0,10 10,0 10,0 0),(0 5,5 6,10 5,5 4,0 5))', ['interiorDisconnected']],
    ['part in a part', 'MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)),((2 2,4 2,4 4,2 2)))', ['partsOverlap']],
    [
      'parts with one edge',
      'MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)),((10 0,20 0,20 10,10 10,10 0)))',
      ['partsShareEdge'],
    ],
    ['ring in line', 'POLYGON((0 0,10 0,20 0,0 0))', ['zeroArea']],
    ['two vertices', 'POLYGON((0 0,10 0,0 0,0 0))', ['tooFewPoints']],
    ['not closed', 'POLYGON((0 0,10 0,10 10,0 10))', ['unclosed']],
    ['no number', 'POLYGON((0 0,10 NaN,20 0,0 10,0 0))', ['notANumber']],
  ])('%s', (_, wkt, kinds) => {
    expect(faultsOf(wkt)).toEqual(kinds);
  });

  it('may touch itself with a hole in one place, and another part at a corner', () => {
    expect(faultsOf('POLYGON((0 0,10 0,10 10,0 10,0 0),(0 5,5 6,5 4,0 5))')).toEqual([]);
    expect(faultsOf('MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)),((10 10,20 10,20 20,10 10)))')).toEqual([]);
  });

  it('tells where rings cross and how often vertices repeat', () => {
    const { kind, parts } = partsFromWkt('POLYGON((0 0,0 0,0 0,10 10,10 0,0 10,0 0))');
    expect(shapeFaults(kind, parts)).toEqual([
      { kind: 'repeatedVertex', x: 0, y: 0, count: 2 },
      { kind: 'selfCrossing', x: 5, y: 5, count: 1 },
    ]);
  });
});
