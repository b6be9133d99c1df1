import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import type { Layer } from '../../../src/core/plan/tables.ts';
import { orderAt, uppermostFirst } from '../../../src/features/layers/layer-order.ts';

function layers(count: number): Layer[] {
  return generateNKeysBetween(null, null, count).map((order, index) => ({
    id: `layer-${index}`,
    name: `Layer ${index}`,
    role: 'other',
    order,
    visible: true,
    opacity: 1,
    tableId: `table-${index}`,
    featureCount: 0,
    west: null,
    south: null,
    east: null,
    north: null,
    fileName: '',
    format: '',
    crsCode: null,
    crsFrom: 'none',
    encoding: null,
    source: '',
    licence: '',
    importedAt: '',
  }));
}

it('moves a layer to any place and leaves the others in their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(7), fc.nat(7), (count, from, to) => {
      const list = uppermostFirst(layers(count));
      const moved = list[from % count]!;
      const place = to % count;
      const order = orderAt(list, moved.id, place);
      const after = uppermostFirst(list.map((layer) => (layer.id === moved.id && order ? { ...layer, order } : layer)));
      expect(after[place]!.id).toBe(moved.id);
      const others = (all: Layer[]) => all.filter((layer) => layer.id !== moved.id).map((layer) => layer.id);
      expect(others(after)).toEqual(others(list));
    }),
  );
});

it('does nothing for a layer that is there already or is not known', () => {
  const list = uppermostFirst(layers(3));
  expect(orderAt(list, list[0]!.id, -1)).toBeNull();
  expect(orderAt(list, 'nobody', 1)).toBeNull();
});
