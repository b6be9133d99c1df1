/** Bytes of a file by place, without holding the whole of it where the file can be sliced. */
import { ReadError, type SourceFile } from '../format.ts';

export interface ByteSource {
  readonly size: number;
  /** `length` bytes from `start`. Throws `FILE_CUT_OFF` when the file ends before. */
  read(start: number, length: number): Promise<Uint8Array>;
}

export async function byteSource(file: SourceFile): Promise<ByteSource> {
  const slice = file.slice?.bind(file);
  const whole = slice ? null : await file.bytes();
  const size = whole ? whole.length : file.size;
  return {
    size,
    async read(start, length) {
      if (!(start >= 0 && length >= 0 && start + length <= size)) throw new ReadError('FILE_CUT_OFF');
      if (whole) return whole.subarray(start, start + length);
      const bytes = slice ? await slice(start, start + length) : new Uint8Array(0);
      if (bytes.length < length) throw new ReadError('FILE_CUT_OFF');
      return bytes;
    },
  };
}
