/**
 * Buffers of a job's output that are handed to the caller instead of copied.
 *
 * A job marks its output; who sends it looks the mark up. What is handed over is gone from the
 * worker afterwards, so never mark a buffer of a stored table or of a kept result.
 */
const handedOver = new WeakMap<object, readonly ArrayBuffer[]>();

/** Mark the buffers of this output as handed over; returns the output itself. */
export function handOver<Output extends object>(output: Output, buffers: readonly ArrayBuffer[]): Output {
  handedOver.set(output, buffers);
  return output;
}

/** The buffers that were marked on this output. */
export function buffersHandedOver(output: unknown): ArrayBuffer[] {
  return typeof output === 'object' && output !== null ? [...(handedOver.get(output) ?? [])] : [];
}
