/**
 * Walks through JSON (RFC 8259) as UTF-8 bytes, a window of the file at a time, without making objects of it.
 *
 * The caller reads item by item (one feature, one member). Where an item reaches beyond the window, `needMore` is
 * thrown, the caller goes back to where the item began (`rewind`), appends bytes and reads the item again. Behind the
 * window stands a byte 0, which no JSON has outside a mistake, so that loops need no test for the end.
 *
 * Bound by branches: about one byte in a nanosecond. Left out: what numbers and texts mean to the caller.
 */
import { TextCache } from './text-cache.ts';

/** Thrown when the window ends inside an item and the file does not. */
export const needMore = Symbol('more bytes are needed');

/** JSON with a mistake in it; `offset` in bytes of the UTF-8 text. `atEnd`: the text stops before it is complete. */
export class JsonMistake extends Error {
  override readonly name = 'JsonMistake';
  constructor(
    readonly offset: number,
    readonly atEnd: boolean,
  ) {
    super(atEnd ? 'the JSON stops before its end' : `mistake at byte ${offset}`);
  }
}

/** One feature, or one member of the outermost object, is larger than any real one and than the memory. */
const LARGEST_ITEM_BYTES = 1_000_000_000;

export class ItemTooLarge extends Error {
  override readonly name = 'ItemTooLarge';
}

/** Bytes that are not UTF-8 stand in a text. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

export const byte = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openArray: 0x5b,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

const BACKSLASH = 0x5c;
const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
/** Set in a letter that is small: `e` = `E` | this. */
const SMALL = 0x20;
const LETTER_E = 0x65;
const LETTER_U = 0x75;

const LARGEST_EXACT = 2 ** 53;
/** 10⁰ … 10²²: the powers of ten that a double holds exactly. */
const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const escapes = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));
const literals = ['true', 'false', 'null'].map((word) => [...word].map((letter) => letter.charCodeAt(0)));

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class JsonWindow {
  /** The window; the byte at `end` is 0. */
  bytes = new Uint8Array(1 << 16);
  pos = 0;
  end = 0;
  /** No byte comes after this window. */
  isLast = false;
  private itemStart = 0;
  /** Where the window begins in the file, in bytes. */
  private offset = 0;
  private readonly texts = new TextCache();
  private containers = new Uint8Array(64);

  /** Bytes of the open item that are in the window. */
  get pending(): number {
    return this.end - this.itemStart;
  }

  /** Blanks before it are let go, however many. */
  startItem(): void {
    this.next();
    this.itemStart = this.pos;
  }

  rewind(): void {
    this.pos = this.itemStart;
  }

  /** Drop what was read and put `more` behind the rest. Only after `rewind`. */
  append(more: Uint8Array): void {
    const kept = this.end - this.itemStart;
    const needed = kept + more.length + 1;
    if (needed > LARGEST_ITEM_BYTES) throw new ItemTooLarge();
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      larger.set(this.bytes.subarray(this.itemStart, this.end));
      this.bytes = larger;
    } else this.bytes.copyWithin(0, this.itemStart, this.end);
    this.bytes.set(more, kept);
    this.offset += this.itemStart;
    this.itemStart = 0;
    this.pos = 0;
    this.end = kept + more.length;
    this.bytes[this.end] = 0;
  }

  /** The mistake at this place, or, when the window ends there, `needMore`. */
  fail(at = this.pos): never {
    if (at >= this.end && !this.isLast) throw needMore;
    throw new JsonMistake(this.offset + at, at >= this.end);
  }

  /** Skip blanks; the byte that follows. */
  next(): number {
    const { bytes } = this;
    let { pos } = this;
    let found = bytes[pos] as number;
    while (found === 0x20 || found === 0x0a || found === 0x0d || found === 0x09) found = bytes[++pos] as number;
    this.pos = pos;
    return found;
  }

  /** Skip blanks and this byte. */
  expect(wanted: number): void {
    if (this.next() !== wanted) this.fail();
    this.pos++;
  }

  /** After a member or element: true when another follows, false when the container closed. */
  another(close: number): boolean {
    const found = this.next();
    if (found !== byte.comma && found !== close) this.fail();
    this.pos++;
    return found === byte.comma;
  }

  /** A member's name and its colon. */
  key(): string {
    if (this.next() !== byte.quote) this.fail();
    const name = this.text();
    this.expect(byte.colon);
    return name;
  }

  /** The text that begins at the quote here. */
  text(): string {
    const { bytes } = this;
    const start = this.pos + 1;
    let pos = start;
    let hash = 0;
    let found = bytes[pos] as number;
    while (found !== byte.quote && found !== BACKSLASH && found >= 0x20) {
      hash = (Math.imul(hash, 31) + found) | 0;
      found = bytes[++pos] as number;
    }
    if (found === byte.quote) {
      this.pos = pos + 1;
      return this.texts.get(bytes, start, pos, hash) ?? this.decode(start, pos, hash);
    }
    this.skipText();
    return JSON.parse(this.slice(start - 1, this.pos)) as string;
  }

  /** The number here, put in `into[at]`: the double nearest to what is written. */
  number(into: Float64Array, at: number): void {
    const { bytes } = this;
    const start = this.pos;
    let pos = start;
    const negative = bytes[pos] === MINUS;
    if (negative) pos++;
    let digit = (bytes[pos] as number) - ZERO;
    if (!(digit >= 0 && digit <= 9)) this.fail(pos);
    let mantissa = digit;
    pos++;
    if (digit !== 0) {
      digit = (bytes[pos] as number) - ZERO;
      while (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        digit = (bytes[++pos] as number) - ZERO;
      }
    }
    let exponent = 0;
    if (bytes[pos] === POINT) {
      const firstDecimal = ++pos;
      digit = (bytes[pos] as number) - ZERO;
      while (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        digit = (bytes[++pos] as number) - ZERO;
      }
      if (pos === firstDecimal) this.fail(pos);
      exponent = firstDecimal - pos;
    }
    let plain = mantissa <= LARGEST_EXACT && exponent >= -22;
    if (((bytes[pos] as number) | SMALL) === LETTER_E) {
      pos++;
      if (bytes[pos] === PLUS || bytes[pos] === MINUS) pos++;
      const firstDigit = pos;
      while ((bytes[pos] as number) >= ZERO && (bytes[pos] as number) <= NINE) pos++;
      if (pos === firstDigit) this.fail(pos);
      plain = false;
    }
    if (pos >= this.end) this.fail(pos);
    this.pos = pos;
    // Both operands are exact, so the one division rounds as the nearest double does.
    if (plain) {
      const value = mantissa / (powersOfTen[-exponent] as number);
      into[at] = negative ? -value : value;
    } else into[at] = Number(this.slice(start, pos));
  }

  /** `true`, `false` or `null`. */
  literal(): boolean | null {
    const found = this.bytes[this.pos];
    const which = literals.findIndex((word) => word[0] === found);
    const word = literals[which] ?? this.fail();
    word.forEach((letter, i) => {
      if (this.bytes[this.pos + i] !== letter) this.fail(this.pos + i);
    });
    this.pos += word.length;
    return which === 2 ? null : which === 0;
  }

  /** Skip the value that follows, whatever it is. */
  skipValue(): void {
    let depth = 0;
    for (;;) {
      const found = this.next();
      if (found === byte.openObject || found === byte.openArray) {
        this.pos++;
        if (this.next() === found + 2) this.pos++;
        else {
          this.push(depth++, found);
          if (found === byte.openObject) this.skipKey();
          continue;
        }
      } else if (found === byte.quote) this.skipText();
      else if (found === MINUS || (found >= ZERO && found <= NINE)) this.number(ignored, 0);
      else this.literal();
      for (;;) {
        if (depth === 0) return;
        const container = this.containers[depth - 1] as number;
        if (this.another(container + 2)) {
          if (container === byte.openObject) this.skipKey();
          break;
        }
        depth--;
      }
    }
  }

  /** The value that follows, as JavaScript has it: for what is rare and small. */
  value(): unknown {
    this.next();
    const start = this.pos;
    this.skipValue();
    return JSON.parse(this.slice(start, this.pos));
  }

  private skipKey(): void {
    if (this.next() !== byte.quote) this.fail();
    this.skipText();
    this.expect(byte.colon);
  }

  /** Skip the text that begins at the quote here. It must be whole: escapes that exist, UTF-8. */
  private skipText(): void {
    const { bytes } = this;
    const start = this.pos + 1;
    let pos = start;
    let seen = 0;
    for (;;) {
      const found = bytes[pos] as number;
      if (found === byte.quote) break;
      if (found < 0x20) this.fail(pos);
      seen |= found;
      pos++;
      if (found !== BACKSLASH) continue;
      const letter = bytes[pos] as number;
      if (letter === LETTER_U) {
        for (let i = 1; i <= 4; i++) if (!isHexDigit(bytes[pos + i] as number)) this.fail(pos + i);
        pos += 5;
      } else if (escapes.has(letter)) pos++;
      else this.fail(pos);
    }
    if (seen >= 0x80) this.slice(start, pos);
    this.pos = pos + 1;
  }

  private push(depth: number, container: number): void {
    if (depth === this.containers.length) {
      const larger = new Uint8Array(depth * 2);
      larger.set(this.containers);
      this.containers = larger;
    }
    this.containers[depth] = container;
  }

  private decode(start: number, end: number, hash: number): string {
    const text = this.slice(start, end);
    this.texts.put(this.bytes, start, end, hash, text);
    return text;
  }

  private slice(start: number, end: number): string {
    const { bytes } = this;
    if (end - start <= 32) {
      let high = 0;
      for (let i = start; i < end; i++) high |= bytes[i] as number;
      if (high < 0x80) return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
    }
    try {
      return strictDecoder.decode(bytes.subarray(start, end));
    } catch {
      throw new NotUtf8();
    }
  }
}

const ignored = new Float64Array(1);

function isHexDigit(found: number): boolean {
  const small = found | SMALL;
  return (found >= ZERO && found <= NINE) || (small >= 0x61 && small <= 0x66);
}
