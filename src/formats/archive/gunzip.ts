/**
 * Reads through `.gz`: the file inside, under the same name without `.gz`.
 *
 * It is unpacked once to see that it is whole and how large it is: a `.gz` that is cut off or damaged is refused as a
 * whole, for half a layer is a false layer. A small one is then kept; a large one is unpacked again while it is read,
 * piece by piece, and is never in memory as a whole unless its format needs that.
 */
import { type Pause, ReadError, type SourceFile } from '../format.ts';
import { fileFromBytes } from '../source-file.ts';

/** More than this is refused. */
const LARGEST_BYTES = 4_000_000_000;
/** Of a file that is wanted as a whole: a browser tab holds no such array. */
const LARGEST_WHOLE_BYTES = 1_500_000_000;
const KEPT_BYTES = 64_000_000;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** The unpacked file. */
export async function gunzip(file: SourceFile, pause: Pause): Promise<SourceFile> {
  const kept: Uint8Array[] = [];
  let packed = 0;
  let size = 0;
  const count = (bytes: number) => {
    packed += bytes;
  };
  const reader = unpackedStream(file, count).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new ReadError('GZIP_DAMAGED', { reason: error instanceof Error ? error.message : String(error) });
    });
    if (done) break;
    size += value.length;
    if (size > LARGEST_BYTES) {
      await reader.cancel();
      throw new ReadError('FILE_TOO_LARGE', { limitMb: LARGEST_BYTES / 1e6 });
    }
    if (size <= KEPT_BYTES) kept.push(value);
    else kept.length = 0;
    // Some bytes of a bomb become many: that it goes on is told by what comes out.
    await pause(Math.min(1, packed / file.size) * (1 - 1 / (1 + size)));
  }
  const name = file.name.replace(/\.gz$/i, '');
  if (size <= KEPT_BYTES) return fileFromBytes(name, joined(kept, size), file.siblings);
  return {
    name,
    size,
    stream: () => unpackedStream(file),
    async bytes() {
      if (size > LARGEST_WHOLE_BYTES) throw new ReadError('FILE_TOO_LARGE', { limitMb: LARGEST_WHOLE_BYTES / 1e6 });
      const whole = new Uint8Array(size);
      let at = 0;
      for await (const piece of chunksOf(unpackedStream(file))) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
    ...(file.siblings ? { siblings: file.siblings } : {}),
  };
}

/** `count` hears how many packed bytes were taken. */
function unpackedStream(file: SourceFile, count?: (bytes: number) => void): ReadableStream<Uint8Array> {
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count?.(chunk.length);
      controller.enqueue(chunk);
    },
  });
  // The types of a byte stream and of the decompressor differ in who owns the buffer; the bytes are the same.
  const packed = file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  return packed.pipeThrough(counting).pipeThrough(new DecompressionStream('gzip'));
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
