/** Files from bytes in memory: a `.gz` unpacked, a member of a zip, a test. */
import type { SourceFile } from './format.ts';

export function fileFromBytes(name: string, bytes: Uint8Array, siblings?: ReadonlyMap<string, SourceFile>): SourceFile {
  return {
    name,
    size: bytes.length,
    bytes: async () => bytes,
    stream: () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(bytes);
          controller.close();
        },
      }),
    ...(siblings ? { siblings } : {}),
  };
}
