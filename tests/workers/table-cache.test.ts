import { describe, expect, it } from 'vitest';
import { tableBytes } from '../../src/geo/table-parts.ts';
import { createTableCache } from '../../src/workers/table-cache.ts';
import { aTable } from '../builders/a-table.ts';

const bytes = tableBytes(aTable([{ id: 'a' }]));

/** A cache for `room` tables whose loads are counted. */
function cacheFor(room: number) {
  const loads: string[] = [];
  const cache = createTableCache(async (id) => {
    loads.push(id);
    if (id === 'broken') throw new Error('damaged');
    return aTable([{ id: id.slice(0, 1) }]);
  }, room * bytes);
  return { loads, cache };
}

describe('kept tables', () => {
  it('are read once, also when asked for twice at once', async () => {
    const { loads, cache } = cacheFor(2);
    const [first, second] = await Promise.all([cache.table('a'), cache.table('a')]);
    expect(first).toBe(second);
    expect(await cache.table('a')).toBe(first);
    expect(loads).toEqual(['a']);
  });

  it('make room by the longest unused', async () => {
    const { loads, cache } = cacheFor(2);
    await cache.table('a');
    await cache.table('b');
    await cache.table('a');
    await cache.table('c');
    await cache.table('a');
    await cache.table('b');
    expect(loads).toEqual(['a', 'b', 'c', 'b']);
  });

  it('may be one larger than all the room', async () => {
    const { loads, cache } = cacheFor(0.5);
    await cache.table('a');
    await cache.table('a');
    expect(loads).toEqual(['a']);
  });

  it('do not remember a failure', async () => {
    const { loads, cache } = cacheFor(2);
    await expect(cache.table('broken')).rejects.toThrow('damaged');
    await expect(cache.table('broken')).rejects.toThrow('damaged');
    expect(loads).toEqual(['broken', 'broken']);
  });
});
