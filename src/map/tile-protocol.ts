/**
 * How MapLibre gets tiles without a server: addresses `tantu://tiles/KEY/z/x/y` are answered by the
 * tile source that the app handed in.
 *
 * A layer is prepared once a key, at its first tile; when the worker has forgotten it, once more.
 */
import { addProtocol } from 'maplibre-gl';
import type { CutTile, TileLayer, TileSource } from './tiles/tile-layer.ts';
import { TILES_NOT_PREPARED } from './tiles/tile-layer.ts';

const PROTOCOL = 'tantu';

interface KnownTiles {
  readonly layer: TileLayer;
  readonly source: TileSource;
  prepared: Promise<void> | null;
}

const known = new Map<string, KnownTiles>();
let isAdded = false;

/** The address pattern under which these tiles are found from now on. */
export function offerTiles(key: string, layer: TileLayer, source: TileSource): string {
  if (!isAdded) {
    addProtocol(PROTOCOL, async ({ url }, controller) => {
      const { bytes, version } = await tileAt(url, controller.signal);
      // A tile of the version that the map has is not read and built up again.
      return { data: bytes, etag: version };
    });
    isAdded = true;
  }
  if (!known.has(key)) known.set(key, { layer, source, prepared: null });
  return `${PROTOCOL}://tiles/${encodeURIComponent(key)}/{z}/{x}/{y}`;
}

export function withdrawTiles(key: string): void {
  known.delete(key);
}

async function tileAt(url: string, signal: AbortSignal): Promise<CutTile> {
  const [key, z, x, y] = url.slice(`${PROTOCOL}://tiles/`.length).split('/');
  const tiles = known.get(decodeURIComponent(key ?? ''));
  // The layer was taken off the map while the request was on its way.
  if (!tiles) return { bytes: new ArrayBuffer(0), version: '' };
  return cutPrepared(decodeURIComponent(key!), tiles, [Number(z), Number(x), Number(y)], signal, false);
}

async function cutPrepared(
  key: string,
  tiles: KnownTiles,
  place: readonly [number, number, number],
  signal: AbortSignal,
  isSecondTry: boolean,
): Promise<CutTile> {
  tiles.prepared ??= tiles.source.prepare(key, tiles.layer);
  const { prepared } = tiles;
  try {
    await prepared;
  } catch (error) {
    // Not kept: the next tile asks again.
    if (tiles.prepared === prepared) tiles.prepared = null;
    throw error;
  }
  try {
    return await tiles.source.cut(key, ...place, signal);
  } catch (error) {
    if (isSecondTry || (error as { code?: unknown }).code !== TILES_NOT_PREPARED) throw error;
    if (tiles.prepared === prepared) tiles.prepared = null;
    return cutPrepared(key, tiles, place, signal, true);
  }
}
