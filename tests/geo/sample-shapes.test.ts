import { describe, expect, it } from 'vitest';
import { geometryKind } from '../../src/geo/layer-table.ts';
import { sampleShapes } from '../../src/geo/sample-shapes.ts';
import { windowAround, windowPath, windowWidthM } from '../../src/geo/window-path.ts';
import { aTable } from '../builders/a-table.ts';

const row = (count: number) => aTable(Array.from({ length: count }, (_, i) => ({ id: String(i) }))).geometry;

describe('a sample of shapes', () => {
  it('is the whole of a small layer, without rows that have no place', () => {
    const { geometry } = aTable([{ id: 'a' }, { id: 'b', at: null }, { id: 'c' }]);
    const sample = sampleShapes(geometry, 100, 1000);
    expect([...sample.kinds]).toEqual([geometryKind.polygon, geometryKind.polygon]);
    expect([...sample.coords]).toEqual([...geometry.coords]);
    expect([...sample.featureOffsets]).toEqual([0, 1, 2]);
    expect([...sample.ringOffsets]).toEqual([0, 5, 10]);
  });

  it('is a copy', () => {
    const geometry = row(1);
    const sample = sampleShapes(geometry, 10, 100);
    geometry.coords[0] = 0;
    expect(sample.coords[0]).toBe(120);
  });

  it('keeps to its limits and to closed rings', () => {
    const sample = sampleShapes(row(5000), 200, 600);
    expect(sample.kinds.length).toBeLessThanOrEqual(200);
    for (let ring = 0; ring + 1 < sample.ringOffsets.length; ring++) {
      const [from, to] = [sample.ringOffsets[ring]!, sample.ringOffsets[ring + 1]!];
      expect(sample.coords[2 * from]).toBe(sample.coords[2 * to - 2]);
    }
  });
});

describe('a picture of a window', () => {
  const window = windowAround(120.0005, 31.0005, 1000, 240, 180);

  it('has the width asked for, and the same scale both ways', () => {
    expect(windowWidthM(window)).toBeCloseTo(1000, 3);
    const path = windowPath(row(1), null, window);
    const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
    const xs = numbers.filter((_, i) => i % 2 === 0);
    const ys = numbers.filter((_, i) => i % 2 === 1);
    // 0.001° is 95.5 m of longitude and 110.9 m of latitude here; 240 units are 1000 m.
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(95.5 * 0.24, 0);
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(110.9 * 0.24, 0);
    expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(120, 0);
  });

  it('draws what is moved where it comes to lie, and nothing that is outside', () => {
    const still = windowPath(row(1), null, window);
    const moved = windowPath(row(1), null, window, { eastM: 100, northM: 0 });
    expect(Number(/M([\d.]+)/.exec(moved)?.[1]) - Number(/M([\d.]+)/.exec(still)?.[1])).toBeCloseTo(24, 0);
    expect(windowPath(row(1), null, window, { eastM: 5000, northM: 0 })).toBe('');
    expect(windowPath(row(1), [], window)).toBe('');
  });
});
