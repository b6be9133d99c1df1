/** The colours of a change, as people see them who do not tell red from green, or blue from yellow. */
import { describe, expect, it } from 'vitest';
import { rampColors, rgbOf } from '../../src/map/palette.ts';

/** Linear light as seen without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: Readonly<Record<string, readonly (readonly number[])[]>> = {
  trichromat: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** CIE L*a*b* (D65) of a colour as it is seen. */
function seen(color: string, matrix: readonly (readonly number[])[]): [number, number, number] {
  const light = rgbOf(color).map(linear);
  const [r, g, b] = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, m, i) => sum + m * light[i]!, 0),
      ),
    ),
  );
  const x = (0.4124 * r! + 0.3576 * g! + 0.1805 * b!) / 0.95047;
  const y = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  const z = (0.0193 * r! + 0.1192 * g! + 0.9505 * b!) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, i) => value - b[i]!));

describe.each(Object.entries(visions))('for a %s', (_, matrix) => {
  const ramp = rampColors('change', 10).map((color) => seen(color, matrix));
  const middle = (ramp.length - 1) / 2;

  it('less and more are told apart, the stronger the better', () => {
    for (let step = 1; step <= middle; step++) {
      const apart = distance(ramp[middle - step]!, ramp[middle + step]!);
      expect(apart, `step ${step}`).toBeGreaterThan(step === 1 ? 7 : 15);
    }
  });

  it('each side darkens step by step away from nothing', () => {
    for (const sign of [-1, 1]) {
      for (let step = 0; step < middle; step++) {
        expect(ramp[middle + sign * (step + 1)]![0]).toBeLessThan(ramp[middle + sign * step]![0] - 4);
      }
    }
  });
});

it('no change is a colour of its own in the middle, of neither side', () => {
  const ramp = rampColors('change', 6);
  expect(ramp).toHaveLength(7);
  expect(new Set(ramp).size).toBe(7);
});
