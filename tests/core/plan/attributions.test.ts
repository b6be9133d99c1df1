import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../../../src/core/plan/attributions.ts';
import type { Layer } from '../../../src/core/plan/tables.ts';

const layer = (more: Partial<Layer>): Layer => ({
  ...{ id: 'l', name: '道路', role: 'roads', order: 'a0', visible: true, opacity: 1, tableId: 't', featureCount: 1 },
  ...{ west: 7, south: 47, east: 8, north: 48, fileName: 'x.json', format: 'overpass', crsCode: 'EPSG:4326' },
  ...{ crsFrom: 'format', encoding: null, source: '', licence: '', importedAt: '2026-01-01T00:00:00Z' },
  ...more,
});
const texts = (...layers: Layer[]) => attributionsOf(layers).map(({ text }) => text);

describe('whom a map must name', () => {
  it('is OpenStreetMap, once, by source or by licence', () => {
    const named = ['© OpenStreetMap contributors'];
    expect(
      texts(layer({ source: '© OpenStreetMap contributors, 2021-04-02', licence: 'ODbL 1.0' }), layer({})),
    ).toEqual(named);
    // A person may write another source; the licence stays with the layer.
    expect(texts(layer({ source: '规划院整理', licence: 'ODbL 1.0' }), layer({ licence: 'ODbL 1.0' }))).toEqual(named);
    expect(texts(layer({ source: 'openstreetmap, 2024' }))).toEqual(named);
  });

  it('is nobody while such a layer is hidden, or for data of others', () => {
    expect(texts(layer({ licence: 'ODbL 1.0', visible: false }))).toEqual([]);
    expect(texts(layer({ source: '自然资源局', licence: 'CC0 1.0' }))).toEqual([]);
    expect(texts()).toEqual([]);
  });
});
