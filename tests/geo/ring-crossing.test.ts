import { describe, expect, it } from 'vitest';
import { ringCrossing } from '../../src/geo/ring-crossing.ts';

const crossing = (...points: [number, number][]) => ringCrossing(points.flat(), 0, points.length);

describe('a ring that crosses itself', () => {
  it('is found where two edges cross', () => {
    expect(crossing([0, 0], [2, 2], [2, 0], [0, 2])).toEqual({ lon: 1, lat: 1 });
  });

  it('is none of a simple ring, closed or not', () => {
    expect(crossing([0, 0], [2, 0], [2, 2], [0, 2])).toBeNull();
    expect(crossing([0, 0], [2, 0], [2, 2], [0, 2], [0, 0])).toBeNull();
  });

  it('is none of a ring over the date line, and is found on one', () => {
    expect(crossing([179, 0], [-179, 0], [-179, 2], [179, 2])).toBeNull();
    expect(crossing([179, 0], [-179, 2], [-179, 0], [179, 2])?.lat).toBeCloseTo(1, 12);
    expect(Math.abs(crossing([179, 0], [-179, 2], [-179, 0], [179, 2])?.lon ?? 0)).toBeCloseTo(180, 9);
  });

  it('is none of a ring around a pole, and is found on one', () => {
    expect(crossing([0, 80], [90, 80], [180, 80], [-90, 80])).toBeNull();
    expect(crossing([0, -80], [90, -70], [180, -80], [-90, -75], [-30, -60])).toBeNull();
    const twisted = crossing([0, -80], [90, -80], [170, -80], [-170, -70], [170, -70], [-170, -80], [-90, -80]);
    expect(Math.abs(twisted?.lon ?? 0)).toBeCloseTo(180, 6);
  });
});
