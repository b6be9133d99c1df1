/** Reads vector tile bytes back, written from the Mapbox Vector Tile specification and independent of the writer. */
import { PbfReader } from 'pbf';

export interface TileFeature {
  readonly id: number | null;
  readonly type: number;
  readonly properties: Readonly<Record<string, string | number>>;
  /** Rings (closed), lines, or one run of points. */
  readonly paths: readonly (readonly (readonly [number, number])[])[];
}

export function readTile(bytes: Uint8Array): Map<string, TileFeature[]> {
  const layers = new Map<string, TileFeature[]>();
  const tile = new PbfReader(bytes);
  while (tile.pos < tile.length) {
    const key = tile.readVarint();
    if (key >> 3 !== 3) throw new Error(`unexpected field ${key >> 3} in a tile`);
    const layer = readLayer(tile.readBytes());
    layers.set(layer.name, layer.features);
  }
  return layers;
}

function readLayer(bytes: Uint8Array): { name: string; features: TileFeature[] } {
  const pbf = new PbfReader(bytes);
  let name = '';
  let version = 0;
  let extent = 0;
  const keys: string[] = [];
  const values: (string | number)[] = [];
  const raw: Uint8Array[] = [];
  while (pbf.pos < pbf.length) {
    const field = pbf.readVarint() >> 3;
    if (field === 1) name = pbf.readString();
    else if (field === 2) raw.push(pbf.readBytes());
    else if (field === 3) keys.push(pbf.readString());
    else if (field === 4) values.push(readValue(pbf.readBytes()));
    else if (field === 5) extent = pbf.readVarint();
    else if (field === 15) version = pbf.readVarint();
    else throw new Error(`unexpected field ${field} in a layer`);
  }
  if (version !== 2 || extent !== 4096) throw new Error(`version ${version}, extent ${extent}`);
  return { name, features: raw.map((feature) => readFeature(feature, keys, values)) };
}

function readValue(bytes: Uint8Array): string | number {
  const pbf = new PbfReader(bytes);
  const field = pbf.readVarint() >> 3;
  if (field === 1) return pbf.readString();
  if (field === 3) return pbf.readDouble();
  if (field === 5) return pbf.readVarint();
  throw new Error(`unexpected value field ${field}`);
}

function readFeature(bytes: Uint8Array, keys: readonly string[], values: readonly (string | number)[]): TileFeature {
  const pbf = new PbfReader(bytes);
  let id: number | null = null;
  let type = 0;
  let tags: number[] = [];
  let geometry: number[] = [];
  while (pbf.pos < pbf.length) {
    const field = pbf.readVarint() >> 3;
    if (field === 1) id = pbf.readVarint();
    else if (field === 2) tags = readPacked(pbf);
    else if (field === 3) type = pbf.readVarint();
    else if (field === 4) geometry = readPacked(pbf);
    else throw new Error(`unexpected field ${field} in a feature`);
  }
  const properties: Record<string, string | number> = {};
  for (let i = 0; i < tags.length; i += 2) properties[keys[tags[i]!]!] = values[tags[i + 1]!]!;
  return { id, type, properties, paths: readPaths(geometry, type) };
}

function readPacked(pbf: PbfReader): number[] {
  const numbers: number[] = [];
  const end = pbf.readVarint() + pbf.pos;
  while (pbf.pos < end) numbers.push(pbf.readVarint());
  return numbers;
}

function readPaths(geometry: readonly number[], type: number): [number, number][][] {
  const paths: [number, number][][] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < geometry.length; ) {
    const command = geometry[i]! & 7;
    const count = geometry[i]! >> 3;
    i++;
    if (command === 7) {
      const ring = paths.at(-1)!;
      ring.push([...ring[0]!]);
      continue;
    }
    for (let k = 0; k < count; k++) {
      const [dx, dy] = [geometry[i++]!, geometry[i++]!].map((n) => (n >> 1) ^ -(n & 1)) as [number, number];
      x += dx;
      y += dy;
      if (command === 1 && (type !== 1 || k === 0)) paths.push([]);
      paths.at(-1)!.push([x, y]);
    }
  }
  return paths;
}

/** Twice-halved cross products: positive for a ring that runs clockwise on the screen (y down). */
export function ringArea(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return sum / 2;
}
