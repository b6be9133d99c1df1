/**
 * One attribute column that is read value by value: what is it in the end, numbers, text, dates?
 *
 *   only true and false            boolean
 *   only numbers                   integer, or real when one has decimals
 *   only text                      text; date when every value is an ISO 8601 date or time
 *   only objects and arrays        json
 *   anything else                  text; `mixed` counts the values that had to be written as text
 *
 * Text that looks like a number stays text: `0701` is a land-use code, not seven hundred and one.
 * A type the format declares (`declare`) holds when the values allow it. A row that was never set
 * is missing. Integers beyond 2^53 cannot be kept as numbers, so such a column becomes text.
 */
import { GrowingFloat64, GrowingInt32 } from './growing-array.ts';
import type { Column } from './layer-table.ts';

const MISSING_CODE = -1;
const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

export type DeclaredType = 'integer' | 'real' | 'boolean' | 'text' | 'date' | 'json';

export class ColumnBuilder {
  private numbers: GrowingFloat64 | null = null;
  /** What the number array holds as long as the column is not text. */
  private numbersAre: 'number' | 'boolean' = 'number';
  private codes: GrowingInt32 | null = null;
  private readonly codeByText = new Map<string, number>();
  private readonly dictionary: string[] = [];
  private lastText: string | null = null;
  private lastCode = MISSING_CODE;
  private readonly seen = { boolean: 0, number: 0, text: 0, json: 0 };
  private decimals = 0;
  private declared: DeclaredType | null = null;
  /** Infinite numbers: refused, so missing. */
  infinite = 0;

  constructor(readonly name: string) {}

  /** The type the format states; used where the values do not contradict it. */
  declare(type: DeclaredType): void {
    this.declared = type;
  }

  /** Values of the rarer kinds in a column that holds several kinds, which is therefore kept as text. */
  get mixed(): number {
    const counts = Object.values(this.seen);
    return counts.reduce((sum, n) => sum + n, 0) - Math.max(...counts);
  }

  /** Put a value in a row. Rows must come in rising order; null and undefined are missing. */
  set(row: number, value: unknown): void {
    switch (typeof value) {
      case 'number':
        this.setNumber(row, value);
        return;
      case 'string':
        this.seen.text++;
        this.setText(row, value);
        return;
      case 'boolean':
        this.seen.boolean++;
        if (this.mayHoldNumbers('boolean')) this.putNumber(row, value ? 1 : 0);
        else this.setText(row, String(value));
        return;
      case 'bigint':
        if (value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) this.setNumber(row, Number(value));
        else {
          this.seen.number++;
          this.setText(row, String(value));
        }
        return;
      case 'object':
        if (value !== null) this.setObject(row, value);
        return;
      default:
    }
  }

  finish(count: number): Column {
    const type = this.type();
    if (type === 'integer' || type === 'real' || type === 'boolean') {
      const numbers = this.numbers ?? new GrowingFloat64(count);
      numbers.fillTo(count, Number.NaN);
      return { kind: 'number', name: this.name, type, values: numbers.toArray() };
    }
    const codes = this.codes ?? new GrowingInt32(count);
    codes.fillTo(count, MISSING_CODE);
    return { kind: 'text', name: this.name, type, codes: codes.toArray(), dictionary: this.dictionary };
  }

  private type(): DeclaredType {
    if (this.codes) {
      const { boolean, number, text, json } = this.seen;
      if (boolean + number > 0 || (text > 0 && json > 0)) return 'text';
      if (json > 0 || this.declared === 'json') return 'json';
      return this.declared !== 'text' && this.dictionary.every((entry) => isoDate.test(entry)) ? 'date' : 'text';
    }
    if (!this.numbers) return this.declared ?? 'text';
    if (this.numbersAre === 'boolean') return 'boolean';
    if (this.declared === 'boolean' && this.numbers.view().every((v) => v === 0 || v === 1 || Number.isNaN(v)))
      return 'boolean';
    return this.decimals > 0 || this.declared === 'real' ? 'real' : 'integer';
  }

  private setNumber(row: number, value: number): void {
    if (!Number.isFinite(value)) {
      if (!Number.isNaN(value)) this.infinite++;
      return;
    }
    this.seen.number++;
    if (!Number.isInteger(value)) this.decimals++;
    if (this.mayHoldNumbers('number')) this.putNumber(row, value);
    else this.setText(row, String(value));
  }

  private setObject(row: number, value: object): void {
    if (value instanceof Date) {
      if (Number.isNaN(value.getTime())) return;
      this.seen.text++;
      this.setText(row, value.toISOString());
      return;
    }
    this.seen.json++;
    this.setText(row, JSON.stringify(value));
  }

  private mayHoldNumbers(kind: 'number' | 'boolean'): boolean {
    if (this.codes) return false;
    if (!this.numbers) this.numbersAre = kind;
    return this.numbersAre === kind;
  }

  private putNumber(row: number, value: number): void {
    this.numbers ??= new GrowingFloat64(Math.max(64, row + 1));
    this.numbers.fillTo(row, Number.NaN);
    if (this.numbers.length > row) this.numbers.set(row, value);
    else this.numbers.push(value);
  }

  private setText(row: number, text: string): void {
    const codes = this.codes ?? this.turnIntoText(row);
    codes.fillTo(row, MISSING_CODE);
    const code = this.codeOf(text);
    if (codes.length > row) codes.set(row, code);
    else codes.push(code);
  }

  private codeOf(text: string): number {
    if (text === this.lastText) return this.lastCode;
    let code = this.codeByText.get(text);
    if (code === undefined) {
      code = this.dictionary.length;
      this.dictionary.push(text);
      this.codeByText.set(text, code);
    }
    this.lastText = text;
    this.lastCode = code;
    return code;
  }

  private turnIntoText(row: number): GrowingInt32 {
    const codes = new GrowingInt32(Math.max(64, row + 1));
    for (const value of this.numbers?.view() ?? []) {
      const text = this.numbersAre === 'boolean' ? String(value === 1) : String(value);
      codes.push(Number.isNaN(value) ? MISSING_CODE : this.codeOf(text));
    }
    this.numbers = null;
    this.codes = codes;
    return codes;
  }
}
