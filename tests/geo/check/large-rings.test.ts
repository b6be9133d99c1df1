import { describe, expect, it } from 'vitest';
import { shapeFaults } from '../../../src/geo/check/shape-faults.ts';

const secondsOf = (work: () => void) => {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
};
const circle = (count: number) => {
  const xy = new Float64Array(2 * count + 2);
  for (let v = 0; v <= count; v++) {
    const turn = (2 * Math.PI * (v % count)) / count;
    xy[2 * v] = Math.cos(turn);
    xy[2 * v + 1] = Math.sin(turn);
  }
  return xy;
};

describe('rings that would take for ever if each edge met each', () => {
  it('a sound ring of 300,000 vertices has no fault', () => {
    let kinds: string[] = [];
    const seconds = secondsOf(() => {
      kinds = shapeFaults(3, [[circle(300_000)]]).map(({ kind }) => kind);
    });
    expect(kinds).toEqual([]);
    expect(seconds).toBeLessThan(30);
  });

  it('a ring that comes back to one vertex 50,000 times, or runs to and fro on one edge, ends with its fault', () => {
    const star: number[] = [];
    for (let i = 0; i < 50_000; i++) star.push(0, 0, Math.cos(i), Math.sin(i), Math.cos(i + 0.5), Math.sin(i + 0.5));
    star.push(0, 0);
    const zigzag: number[] = [0, 1];
    for (let i = 0; i < 50_000; i++) zigzag.push(i % 2, 0);
    zigzag.push(0, 1);
    const seconds = secondsOf(() => {
      for (const ring of [star, zigzag]) expect(shapeFaults(3, [[Float64Array.from(ring)]]).length).toBeGreaterThan(0);
    });
    expect(seconds).toBeLessThan(60);
  });
});
