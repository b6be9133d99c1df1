import { describe, expect, it } from 'vitest';
import { type GeometryKind, geometryKind } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH, thumbnailPath } from '../../src/geo/thumbnail-path.ts';
import { aTable } from '../builders/a-table.ts';

function one(kind: Exclude<GeometryKind, 0>, ...vertices: readonly (readonly [lon: number, lat: number])[]) {
  const builder = new TableBuilder();
  builder.startFeature();
  builder.startPart(kind);
  builder.startRing();
  for (const [lon, lat] of vertices) builder.vertex(lon, lat);
  builder.endFeature();
  return builder.finish().table;
}

describe('the picture of a layer', () => {
  it('fills its box, north up', () => {
    // 2° by 1.5° on the equator: the shape of the box, less its margin of 4.
    const table = one(geometryKind.polygon, [0, -0.75], [2, -0.75], [2, 0.75], [0, 0.75], [0, -0.75]);
    expect(thumbnailPath(table)).toBe('M5.3 116.0L154.7 116.0L154.7 4.0L5.3 4.0L5.3 116.0Z');
  });

  it('of a point is a dot in the middle, of a line is open', () => {
    expect(thumbnailPath(one(geometryKind.point, [120, 31]))).toBe('M80.0 60.0h0');
    expect(thumbnailPath(one(geometryKind.line, [0, 0], [1, 0]))).toBe('M4.0 60.0L156.0 60.0');
  });

  it('of nothing is nothing', () => {
    expect(thumbnailPath(aTable([]))).toBe('');
    expect(thumbnailPath(aTable([{ id: 'a', at: null }]))).toBe('');
  });

  it('stays small and inside its box however large the layer', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({
      id: `${i}`,
      at: [120 + (i % 200) * 0.002, 31 + i * 1e-5] as const,
    }));
    const circle = Array.from({ length: 50_001 }, (_, i) => [Math.cos(i / 7957.7), Math.sin(i / 7957.7)] as const);
    for (const table of [aTable(rows), one(geometryKind.polygon, ...circle)]) {
      const path = thumbnailPath(table);
      expect(path.length).toBeGreaterThan(1000);
      expect(path.length).toBeLessThan(60_000);
      const numbers = (path.match(/[\d.-]+/g) ?? []).map(Number);
      expect(
        numbers.every((value, i) => value >= 0 && value <= (i % 2 === 0 ? THUMBNAIL_WIDTH : THUMBNAIL_HEIGHT)),
      ).toBe(true);
    }
  });
});
