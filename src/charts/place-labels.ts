/**
 * On which side of its dot does each name stand, so that names do not lie on one another?
 *
 * One after the other, the important ones first: right, left, above, below, the first that is free and inside. A name
 * that is free nowhere is not written; the table has it. Sizes are of a chart in the panel: in a wider one there is
 * only more room.
 */

export interface DotToName {
  readonly name: string;
  /** Place in the plot, 0…1 from the left and from the top. */
  readonly left: number;
  readonly top: number;
  readonly radiusPx: number;
  readonly important: boolean;
}

export type LabelSide = 'right' | 'left' | 'top' | 'bottom';

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const PLOT = { width: 260, height: 210 };
const LINE_PX = 13;
const GAP_PX = 4;
/** A longer name is cut where it is drawn. */
export const WIDEST_PX = 118;
const HAN_PX = 11;
const LATIN_PX = 6;

function widthPx(name: string): number {
  const whole = [...name].reduce((sum, letter) => sum + (/\p{Script=Han}|[（）]/u.test(letter) ? HAN_PX : LATIN_PX), 0);
  return Math.min(WIDEST_PX, whole);
}

function boxAt(side: LabelSide, x: number, y: number, width: number, reach: number): Box {
  if (side === 'right') return { x0: x + reach, x1: x + reach + width, y0: y - LINE_PX / 2, y1: y + LINE_PX / 2 };
  if (side === 'left') return { x0: x - reach - width, x1: x - reach, y0: y - LINE_PX / 2, y1: y + LINE_PX / 2 };
  const across = { x0: x - width / 2, x1: x + width / 2 };
  if (side === 'top') return { ...across, y0: y - reach - LINE_PX, y1: y - reach };
  return { ...across, y0: y + reach, y1: y + reach + LINE_PX };
}

const meets = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const isInside = ({ x0, x1, y0, y1 }: Box) => x0 >= 0 && x1 <= PLOT.width && y0 >= 0 && y1 <= PLOT.height;

/** What is written in the corners: top left, top right, bottom left, bottom right. */
export type CornerNames = readonly [string, string, string, string];

const CORNER_PADDING_PX = 4;

function cornerBoxes(corners: CornerNames): Box[] {
  const { width, height } = PLOT;
  return corners.flatMap((name, i) => {
    if (name === '') return [];
    const reach = widthPx(name) + CORNER_PADDING_PX;
    const tall = LINE_PX + CORNER_PADDING_PX;
    const across = i % 2 === 0 ? { x0: 0, x1: reach } : { x0: width - reach, x1: width };
    return [{ ...across, ...(i < 2 ? { y0: 0, y1: tall } : { y0: height - tall, y1: height }) }];
  });
}

/** One a dot, in the order given; null: not written. */
export function placeLabels(dots: readonly DotToName[], corners: CornerNames): (LabelSide | null)[] {
  const onDots = dots.map(({ left, top, radiusPx }) => {
    const x = left * PLOT.width;
    const y = top * PLOT.height;
    return { x0: x - radiusPx, x1: x + radiusPx, y0: y - radiusPx, y1: y + radiusPx };
  });
  const taken: Box[] = [...cornerBoxes(corners), ...onDots];
  const sides = new Array<LabelSide | null>(dots.length).fill(null);
  const order = dots.map((_, i) => i).sort((a, b) => Number(dots[b]?.important) - Number(dots[a]?.important) || a - b);
  for (const i of order) {
    const dot = dots[i];
    if (!dot) continue;
    for (const side of ['right', 'left', 'top', 'bottom'] as const) {
      const box = boxAt(side, dot.left * PLOT.width, dot.top * PLOT.height, widthPx(dot.name), dot.radiusPx + GAP_PX);
      if (!isInside(box) || taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      sides[i] = side;
      break;
    }
  }
  return sides;
}
