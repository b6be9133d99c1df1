/** Reads through `.gz`: the file inside, under the same name without `.gz`. */
import { type Pause, ReadError, type SourceFile } from '../format.ts';
import { fileFromBytes } from '../source-file.ts';

/** More than this is refused: a browser tab holds no such array. */
const LARGEST_BYTES = 2_000_000_000;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** The unpacked file. A `.gz` that is cut off or damaged is refused as a whole: half a layer is a false layer. */
export async function gunzip(file: SourceFile, pause: Pause): Promise<SourceFile> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  // The types of a byte stream and of the decompressor differ in who owns the buffer; the bytes are the same.
  const packed = file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  while (true) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new ReadError('GZIP_DAMAGED', { reason: error instanceof Error ? error.message : String(error) });
    });
    if (done) break;
    chunks.push(value);
    total += value.length;
    if (total > LARGEST_BYTES) {
      await reader.cancel();
      throw new ReadError('FILE_TOO_LARGE', { limitMb: LARGEST_BYTES / 1e6 });
    }
    await pause(0);
  }
  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return fileFromBytes(file.name.replace(/\.gz$/i, ''), bytes, file.siblings);
}
