/**
 * Do the pages of a Parquet file fit together? Looked at before they are decoded, because the decoder believes their
 * headers: a page of −1 bytes or of a billion values would keep it busy for ever.
 *
 * Reads only the headers (Thrift compact protocol): sizes must lie in the file, counts must add up to what the
 * file's footer states. Left out: what is inside the pages, which the decoder finds out.
 */
import type { FileMetaData } from 'hyparquet';
import { ReadError } from '../format.ts';

/** A page of more bytes unpacked is none that anybody wrote. */
const LARGEST_PAGE_BYTES = 1 << 30;
const page = { data: 0, dictionary: 2, dataV2: 3 } as const;

/** Throws `FILE_DAMAGED` when they do not. */
export function checkPages(bytes: Uint8Array, metadata: FileMetaData): void {
  for (const group of metadata.row_groups) {
    const groupRows = Number(group.num_rows);
    for (const { meta_data: chunk } of group.columns) {
      if (!chunk) throw damaged('column chunk');
      const dictionary = Number(chunk.dictionary_page_offset ?? 0);
      const data = Number(chunk.data_page_offset);
      const start = dictionary > 0 ? Math.min(dictionary, data) : data;
      const end = start + Number(chunk.total_compressed_size);
      if (!(start >= 4 && end >= start && end <= bytes.length)) throw damaged('column chunk outside the file');
      const wanted = Number(chunk.num_values);
      const header = new PageHeader(bytes, end);
      let values = 0;
      for (let at = start; at < end && values < wanted; ) {
        header.read(at);
        at = header.end + header.compressed;
        if (header.compressed < 0 || at > end || header.uncompressed < 0 || header.uncompressed > LARGEST_PAGE_BYTES)
          throw damaged('page size');
        values += header.values(groupRows);
      }
      if (values !== wanted) throw damaged('count of values');
    }
  }
}

function damaged(what: string): ReadError {
  return new ReadError('FILE_DAMAGED', { reason: `Parquet: ${what}` });
}

/** One page header: numbers by field, `5.1` is field 1 of the structure in field 5. */
class PageHeader {
  /** Where it ends and the page begins. */
  end = 0;
  private readonly fields = new Map<string, number>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit: number,
  ) {}

  get uncompressed(): number {
    return this.fields.get('2') ?? -1;
  }

  get compressed(): number {
    return this.fields.get('3') ?? -1;
  }

  /** Values of the page; a dictionary or index adds none to the column. */
  values(groupRows: number): number {
    const type = this.fields.get('1');
    const number = (field: string) => this.fields.get(field) ?? -1;
    if (type === page.dictionary) {
      if (number('7.1') < 0 || number('7.1') > this.uncompressed) throw damaged('dictionary page');
      return 0;
    }
    if (type === page.data) {
      if (number('5.1') < 1 || number('5.2') < 0 || number('5.3') < 0 || number('5.4') < 0) throw damaged('data page');
      return number('5.1');
    }
    if (type === page.dataV2) {
      const [values, nulls, rows] = [number('8.1'), number('8.2'), number('8.3')];
      const levels = [number('8.5'), number('8.6')];
      const levelsFit = levels.every((size) => size >= 0) && levels.reduce((a, b) => a + b) <= this.compressed;
      if (values < 1 || nulls < 0 || nulls > values || rows < 0 || rows > groupRows || number('8.4') < 0 || !levelsFit)
        throw damaged('data page');
      return values;
    }
    if (type !== 1) throw damaged('page type');
    return 0;
  }

  read(at: number): void {
    this.end = at;
    this.fields.clear();
    this.structure('', 0);
  }

  private structure(prefix: string, depth: number): void {
    if (depth > 8) throw damaged('page header');
    let id = 0;
    for (;;) {
      const head = this.byte();
      if (head === 0) return;
      id = head >> 4 === 0 ? this.zigzag() : id + (head >> 4);
      this.value(head & 15, `${prefix}${id}`, depth);
    }
  }

  private value(type: number, name: string, depth: number): void {
    if (type === 1 || type === 2) return;
    if (type >= 4 && type <= 6) this.fields.set(name, this.zigzag());
    else if (type === 3) this.byte();
    else if (type === 7) this.skip(8);
    else if (type === 8) this.skip(this.varint());
    else if (type === 12) this.structure(`${name}.`, depth + 1);
    else throw damaged('page header');
  }

  private byte(): number {
    if (this.end >= this.limit) throw damaged('page header');
    return this.bytes[this.end++] as number;
  }

  private skip(count: number): void {
    this.end += count;
    if (this.end > this.limit) throw damaged('page header');
  }

  private varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++) {
      const part = this.byte();
      value += (part & 0x7f) * scale;
      if (part < 0x80) return value;
      scale *= 128;
    }
    throw damaged('page header');
  }

  private zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
