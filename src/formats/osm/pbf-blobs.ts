/**
 * The blobs of an `.osm.pbf` file one after another, unpacked, without the file ever being in memory as a whole.
 *
 *   file  = ( length of header, 4 bytes big-endian · BlobHeader · Blob )*
 *
 * Packed by zlib or not at all; lzma, lz4 and zstd are refused by name. Sizes beyond the format's own limits mean
 * damage and are refused before memory is given.
 */
import { PbfReader } from 'pbf';
import { ReadError, type SourceFile } from '../format.ts';

/** The format's own limits. */
const LARGEST_HEADER = 64 * 1024;
const LARGEST_BLOB = 32 * 1024 * 1024;

export interface PbfBlob {
  /** `OSMHeader`, `OSMData`; others are to be passed over. */
  readonly type: string;
  /** Which blob of the file it is, from 0. */
  readonly number: number;
  /** Of the file, the share that lies before the end of this blob. */
  readonly fraction: number;
  /** Its content. */
  unpack(): Promise<Uint8Array>;
}

export async function* pbfBlobs(file: SourceFile): AsyncGenerator<PbfBlob> {
  const bytes = new ByteQueue(file.stream().getReader());
  try {
    for (let number = 0; ; number++) {
      const length = await bytes.take(4, number > 0);
      if (length === null) return;
      const headerSize = new DataView(length.buffer, length.byteOffset, 4).getUint32(0);
      if (headerSize > LARGEST_HEADER)
        throw new ReadError(number === 0 ? 'NOT_OSM_PBF' : 'PBF_DAMAGED', {
          blob: number,
          reason: 'its header is too long',
        });
      const { type, size } = blobHeader((await bytes.take(headerSize)) as Uint8Array);
      if (size < 0 || size > LARGEST_BLOB)
        throw new ReadError('PBF_DAMAGED', { blob: number, reason: 'its size is impossible' });
      const blob = (await bytes.take(size)) as Uint8Array;
      const fraction = Math.min(1, bytes.taken / Math.max(1, file.size));
      yield { type, number, fraction, unpack: () => unpackBlob(blob, number) };
    }
  } finally {
    await bytes.cancel();
  }
}

function blobHeader(bytes: Uint8Array): { type: string; size: number } {
  return new PbfReader(bytes).readFields(
    (tag, header, pbf) => {
      if (tag === 1) header.type = pbf.readString();
      else if (tag === 3) header.size = pbf.readVarint(true);
    },
    { type: '', size: -1 },
  );
}

/** Fields of a Blob that hold its content packed in a way that is not read. */
const packings: ReadonlyMap<number, string> = new Map([
  [4, 'lzma'],
  [5, 'bzip2'],
  [6, 'lz4'],
  [7, 'zstd'],
]);

interface BlobContent {
  plain: Uint8Array | null;
  zlib: Uint8Array | null;
  plainSize: number;
  packing: string | null;
}

async function unpackBlob(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const content = new PbfReader(bytes).readFields<BlobContent>(
    (tag, blob, pbf) => {
      if (tag === 1) blob.plain = pbf.readBytes();
      else if (tag === 2) blob.plainSize = pbf.readVarint(true);
      else if (tag === 3) blob.zlib = pbf.readBytes();
      else blob.packing ??= packings.get(tag) ?? null;
    },
    { plain: null, zlib: null, plainSize: -1, packing: null },
  );
  if (content.plain) return content.plain;
  if (content.packing !== null) throw new ReadError('PBF_PACKING', { packing: content.packing });
  const { zlib, plainSize } = content;
  if (zlib === null || plainSize < 0 || plainSize > LARGEST_BLOB)
    throw new ReadError('PBF_DAMAGED', { blob: number, reason: 'it has no content' });
  return inflate(zlib, plainSize, number);
}

/** The browser's own zlib: fast, and it holds the content against its checksum. */
async function inflate(packed: Uint8Array, size: number, number: number): Promise<Uint8Array> {
  const damaged = () => new ReadError('PBF_DAMAGED', { blob: number, reason: 'its checksum or size is wrong' });
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // A failure comes out at the reader; here it would be told a second time.
  const written = writer.write(packed as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const plain = new Uint8Array(size);
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw damaged();
    });
    if (done) break;
    if (filled + value.length > size) {
      await reader.cancel();
      throw damaged();
    }
    plain.set(value, filled);
    filled += value.length;
  }
  if (filled !== size) throw damaged();
  return plain;
}

/** Bytes of a stream, as many at a time as are asked for. */
class ByteQueue {
  taken = 0;
  private chunk = new Uint8Array(0);
  private at = 0;

  constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** The next bytes; null at the end of the file when it may end here. */
  async take(count: number, mayEnd = false): Promise<Uint8Array | null> {
    if (this.chunk.length - this.at >= count) return this.cut(count);
    const bytes = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (this.at === this.chunk.length) {
        const { done, value } = await this.reader.read();
        if (done) {
          if (filled === 0 && mayEnd) return null;
          throw new ReadError('FILE_CUT_OFF');
        }
        this.chunk = value as Uint8Array<ArrayBuffer>;
        this.at = 0;
      }
      const part = this.chunk.subarray(this.at, this.at + count - filled);
      bytes.set(part, filled);
      filled += part.length;
      this.at += part.length;
    }
    this.taken += count;
    return bytes;
  }

  cancel(): Promise<void> {
    return this.reader.cancel();
  }

  private cut(count: number): Uint8Array {
    const bytes = this.chunk.subarray(this.at, this.at + count);
    this.at += count;
    this.taken += count;
    return bytes;
  }
}
