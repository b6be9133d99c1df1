/** The pattern image behind an id of `hatchImageId`: diagonal lines of one colour on nothing. */

const PREFIX = 'hatch-';
const SIZE = 16;
/** Two image pixels a screen pixel, for sharp lines on dense screens. */
export const HATCH_PIXEL_RATIO = 2;

/** Image for this id; null when the id names no hatch. */
export function hatchImage(id: string): ImageData | null {
  if (!id.startsWith(PREFIX)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.strokeStyle = id.slice(PREFIX.length);
  context.lineWidth = 3;
  context.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    context.moveTo(shift - 2, SIZE + 2);
    context.lineTo(shift + SIZE + 2, -2);
  }
  context.stroke();
  return context.getImageData(0, 0, SIZE, SIZE);
}
