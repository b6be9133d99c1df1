/** Bytes of a file that is written piece by piece; text is UTF-8. */
export class ByteChunks {
  private readonly chunks: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  length = 0;

  bytes(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  text(text: string): void {
    this.bytes(this.encoder.encode(text));
  }

  append(other: ByteChunks): void {
    for (const chunk of other.chunks) this.bytes(chunk);
  }

  joined(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}
