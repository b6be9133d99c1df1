/**
 * Writes one Mapbox Vector Tile (version 2.1), feature by feature, straight to bytes.
 *
 * Rings arrive in float tile units, closed. They are rounded, vertices that fall together are merged,
 * outer rings are turned to positive area and holes to negative (y down), and rings that vanish are
 * left out with their holes. Built on pbf; the geometry integers are collected in one reused array.
 */
import { PbfWriter } from 'pbf';
import type { PointRun } from './point-run.ts';

export const EXTENT = 4096;
export type TagValue = string | number;

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

class LayerWriter {
  readonly pbf = new PbfWriter();
  private readonly keys = new Map<string, number>();
  private readonly values = new Map<TagValue, number>();
  features = 0;

  constructor(private readonly name: string) {}

  tag(key: string, value: TagValue, into: number[]): void {
    into.push(indexIn(this.keys, key), indexIn(this.values, value));
  }

  finish(tile: PbfWriter): void {
    if (this.features === 0) return;
    this.pbf.writeStringField(1, this.name);
    this.pbf.writeVarintField(15, 2);
    this.pbf.writeVarintField(5, EXTENT);
    for (const key of this.keys.keys()) this.pbf.writeStringField(3, key);
    for (const value of this.values.keys()) this.pbf.writeMessage(4, writeValue, value);
    tile.writeBytesField(3, this.pbf.finish());
  }
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
  private readonly layers = new Map<string, LayerWriter>();
  private readonly geometry: number[] = [];
  private cursorX = 0;
  private cursorY = 0;
  private readonly xs: number[] = [];
  private readonly ys: number[] = [];
  private outerKept = false;
  private id: number | null = null;
  private type = 0;
  private tags: readonly number[] = [];

  layer(name: string): LayerWriter {
    let layer = this.layers.get(name);
    if (!layer) {
      layer = new LayerWriter(name);
      this.layers.set(name, layer);
    }
    return layer;
  }

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

  /** Write the feature begun; nothing is written when no geometry was left of it. */
  end(layer: LayerWriter, type: 1 | 2 | 3, id: number | null, tags: readonly number[]): void {
    if (this.geometry.length === 0) return;
    layer.features++;
    this.id = id;
    this.type = type;
    this.tags = tags;
    layer.pbf.writeMessage(2, writeFeature, this);
  }

  /** @internal */
  write(pbf: PbfWriter): void {
    if (this.id !== null) pbf.writeVarintField(1, this.id);
    if (this.tags.length > 0) pbf.writePackedVarint(2, this.tags as number[]);
    pbf.writeVarintField(3, this.type);
    pbf.writePackedVarint(4, this.geometry);
  }

  finish(): Uint8Array {
    const tile = new PbfWriter();
    for (const layer of this.layers.values()) layer.finish(tile);
    return tile.finish();
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

function writeFeature(tile: TileWriter, pbf: PbfWriter): void {
  tile.write(pbf);
}

/** Positive for a ring that runs clockwise on the screen (y down), as the format wants outer rings. */
function signedArea(xs: readonly number[], ys: readonly number[], n: number): number {
  let sum = 0;
  for (let i = 0, j = n - 1; i < n; j = i++) sum += xs[j]! * ys[i]! - xs[i]! * ys[j]!;
  return sum / 2;
}
