type Box = readonly [west: number, south: number, east: number, north: number];

/** The smallest box around all of them, in degrees; null without any. */
export function boxAround(boxes: readonly Box[]): Box | null {
  const [first, ...others] = boxes;
  if (!first) return null;
  return others.reduce<Box>(
    (whole, box) => [
      Math.min(whole[0], box[0]),
      Math.min(whole[1], box[1]),
      Math.max(whole[2], box[2]),
      Math.max(whole[3], box[3]),
    ],
    first,
  );
}
