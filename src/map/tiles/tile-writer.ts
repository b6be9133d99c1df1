/**
 * Writes Mapbox Vector Tiles (version 2.1), feature by feature, straight to bytes.
 *
 * Rings arrive in float tile units, closed. They are rounded, vertices that fall together are merged,
 * outer rings are turned to positive area and holes to negative (y down), and rings that vanish are
 * left out with their holes. Built on pbf; the geometry integers are collected in one reused array.
 */
import { PbfWriter } from 'pbf';
import type { PointRun } from './point-run.ts';

export const EXTENT = 4096;
export type TagValue = string | number;

/** Property of the class of a result, and its value where there is none. */
const CLASS_KEY = 'c';
const NO_CLASS = -1;
/** So many classes at most: the place of one in the list of values must be a single byte. */
const MOST_CLASSES = 120;

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

/** Keys and values of the properties of one layer of a tile, each once. */
class TagLists {
  readonly keys = new Map<string, number>();
  readonly values = new Map<TagValue, number>();

  /** Classes come first: the place of class k in the list is k + 1, that of none is 0. Null: no classes. */
  constructor(readonly classes: number | null) {
    if (classes === null) return;
    if (classes > MOST_CLASSES) throw new Error(`${classes} classes`);
    indexIn(this.keys, CLASS_KEY);
    for (let value = NO_CLASS; value < classes; value++) indexIn(this.values, value);
  }
}

/**
 * Features of one layer of a tile. Of a layer with classes each feature ends in one byte that tells its class, so that
 * new classes are new bytes at places that are known.
 */
export class LayerWriter {
  readonly pbf = new PbfWriter();
  /** Where the byte of the class of each feature stands. */
  readonly classAt: number[] = [];
  features = 0;

  constructor(private readonly tags: TagLists) {}

  tag(key: string, value: TagValue, into: number[]): void {
    into.push(indexIn(this.tags.keys, key), indexIn(this.tags.values, value));
  }

  /** The properties of a feature as they are written: its own, and the place for its class. */
  private readonly written: number[] = [];

  add(feature: Pick<TileWriter, 'writeShape'>, type: 1 | 2 | 3, id: number | null, tags: readonly number[]): void {
    const { written } = this;
    written.length = 0;
    for (const tag of tags) written.push(tag);
    if (this.tags.classes !== null) written.push(0, 0);
    this.features++;
    this.pbf.writeMessage(
      2,
      (_, pbf) => {
        if (id !== null) pbf.writeVarintField(1, id);
        pbf.writeVarintField(3, type);
        feature.writeShape(pbf);
        // Last, so that the last byte of the feature is that of its class.
        if (written.length > 0) pbf.writePackedVarint(2, written);
      },
      null,
    );
    if (this.tags.classes !== null) this.classAt.push(this.pbf.pos - 1);
  }

  /** The features alone, to be put into a layer by `layerBytes`. */
  bytes(): Uint8Array {
    return this.pbf.finish().slice();
  }

  /** Another run of features of the same layer. */
  beside(): LayerWriter {
    return new LayerWriter(this.tags);
  }

  /** What stands once a layer: its name and the lists that its features point into. */
  headBytes(name: string): Uint8Array {
    const pbf = new PbfWriter();
    pbf.writeStringField(1, name);
    pbf.writeVarintField(15, 2);
    pbf.writeVarintField(5, EXTENT);
    for (const key of this.tags.keys.keys()) pbf.writeStringField(3, key);
    for (const value of this.tags.values.keys()) pbf.writeMessage(4, writeValue, value);
    return pbf.finish();
  }
}

/** Features of a layer whose classes are known by their number, or of one without classes. */
export function layerWriter(classes: number | null): LayerWriter {
  return new LayerWriter(new TagLists(classes));
}

/** A tile of these layers, each in pieces that belong one after the other; of its own buffer, copied once. */
export function tileBytes(layers: readonly (readonly Uint8Array[])[]): Uint8Array<ArrayBuffer> {
  const pieces = layers.flatMap((layer) => [layerHead(layer), ...layer]);
  const tile = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    tile.set(piece, at);
    at += piece.length;
  }
  return tile;
}

function layerHead(pieces: readonly Uint8Array[]): Uint8Array {
  const pbf = new PbfWriter();
  pbf.writeTag(3, 2);
  pbf.writeVarint(lengthOf(pieces));
  return pbf.finish();
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function indexIn<T>(index: Map<T, number>, value: T): number {
  let at = index.get(value);
  if (at === undefined) {
    at = index.size;
    index.set(value, at);
  }
  return at;
}

function writeValue(value: TagValue, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value);
  else if (Number.isInteger(value) && value >= 0) pbf.writeVarintField(5, value);
  else pbf.writeDoubleField(3, value);
}

export class TileWriter {
  private readonly geometry: number[] = [];
  private cursorX = 0;
  private cursorY = 0;
  private readonly xs: number[] = [];
  private readonly ys: number[] = [];
  private outerKept = false;

  begin(): void {
    this.geometry.length = 0;
    this.cursorX = 0;
    this.cursorY = 0;
    this.outerKept = false;
  }

  ring(run: PointRun, outer: boolean): void {
    if (!outer && !this.outerKept) return;
    const { xs, ys } = this;
    let n = this.round(run);
    if (n > 1 && xs[0] === xs[n - 1] && ys[0] === ys[n - 1]) n--;
    const area = n < 3 ? 0 : signedArea(xs, ys, n);
    if (outer) this.outerKept = area !== 0;
    if (area === 0) return;
    if (area > 0 === outer) {
      this.move(xs[0]!, ys[0]!);
      this.geometry.push(LINE_TO | ((n - 1) << 3));
      for (let i = 1; i < n; i++) this.delta(xs[i]!, ys[i]!);
    } else {
      this.move(xs[n - 1]!, ys[n - 1]!);
      this.geometry.push(LINE_TO | ((n - 1) << 3));
      for (let i = n - 2; i >= 0; i--) this.delta(xs[i]!, ys[i]!);
    }
    this.geometry.push(CLOSE_PATH | (1 << 3));
  }

  /** An upright rectangle from its north-western corner, as one more outer ring. */
  readonly rectangle = (x: number, y: number, width: number, height: number): void => {
    this.move(x, y);
    const right = 2 * width;
    const down = 2 * height;
    this.geometry.push(LINE_TO | (3 << 3), right, 0, 0, down, right - 1, 0, CLOSE_PATH | (1 << 3));
    this.cursorY = y + height;
  };

  line(run: PointRun): void {
    const n = this.round(run);
    if (n < 2) return;
    this.move(this.xs[0]!, this.ys[0]!);
    this.geometry.push(LINE_TO | ((n - 1) << 3));
    for (let i = 1; i < n; i++) this.delta(this.xs[i]!, this.ys[i]!);
  }

  points(run: PointRun): void {
    this.geometry.push(MOVE_TO | (run.points << 3));
    for (let i = 0; i < run.length; i += 2) this.delta(Math.round(run.xy[i]!), Math.round(run.xy[i + 1]!));
  }

  /** Write the feature begun; false when no geometry was left of it, and nothing is written. */
  end(layer: LayerWriter, type: 1 | 2 | 3, id: number | null, tags: readonly number[]): boolean {
    if (this.geometry.length === 0) return false;
    layer.add(this, type, id, tags);
    return true;
  }

  /** @internal */
  writeShape(pbf: PbfWriter): void {
    pbf.writePackedVarint(4, this.geometry);
  }

  /** Rounded vertices into `xs`, `ys`, repeated ones once; returns how many. */
  private round(run: PointRun): number {
    const { xs, ys } = this;
    const { xy, length } = run;
    let n = 0;
    for (let i = 0; i < length; i += 2) {
      const x = Math.round(xy[i]!);
      const y = Math.round(xy[i + 1]!);
      if (n > 0 && xs[n - 1] === x && ys[n - 1] === y) continue;
      xs[n] = x;
      ys[n++] = y;
    }
    return n;
  }

  private move(x: number, y: number): void {
    this.geometry.push(MOVE_TO | (1 << 3));
    this.delta(x, y);
  }

  private delta(x: number, y: number): void {
    const dx = x - this.cursorX;
    const dy = y - this.cursorY;
    this.geometry.push(dx >= 0 ? dx * 2 : -dx * 2 - 1, dy >= 0 ? dy * 2 : -dy * 2 - 1);
    this.cursorX = x;
    this.cursorY = y;
  }
}

/** Positive for a ring that runs clockwise on the screen (y down), as the format wants outer rings. */
function signedArea(xs: readonly number[], ys: readonly number[], n: number): number {
  let sum = 0;
  for (let i = 0, j = n - 1; i < n; j = i++) sum += xs[j]! * ys[i]! - xs[i]! * ys[j]!;
  return sum / 2;
}
