import { describe, expect, it } from 'vitest';
import { tidyShape } from '../../src/geo/tidy-shape.ts';

const tidied = (coordinates: number[][][]) => JSON.parse(tidyShape(JSON.stringify({ type: 'Polygon', coordinates })));

describe('a drawn shape', () => {
  it('is rounded to seven decimals', () => {
    expect(JSON.parse(tidyShape('{"type":"Point","coordinates":[113.51234567891,22.10000000049]}'))).toEqual({
      type: 'Point',
      coordinates: [113.5123457, 22.1],
    });
  });

  it('loses corners on a straight edge and doubled ones', () => {
    const { coordinates } = tidied([
      [
        [0, 0],
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ]);
    expect(coordinates[0]).toHaveLength(5);
  });

  it('has its outer ring anticlockwise and its hole clockwise, however it was drawn', () => {
    const clockwise = [
      [0, 0],
      [0, 3],
      [3, 3],
      [3, 0],
      [0, 0],
    ];
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    const turn = (ring: number[][]) =>
      ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
    const { coordinates } = tidied([clockwise, hole]);
    expect(turn(coordinates[0])).toBeGreaterThan(0);
    expect(turn(coordinates[1])).toBeLessThan(0);
  });

  it('is given back when nothing of it would be left', () => {
    const speck = '{"type":"Polygon","coordinates":[[[0,0],[1e-9,0],[1e-9,1e-9],[0,0]]]}';
    expect(tidyShape(speck)).toBe(speck);
  });
});
