import { describe, expect, it } from 'vitest';
import {
  clusterColors,
  emissionColors,
  landUseColors,
  mixColors,
  noStatisticColor,
  notSignificantColor,
  rampColors,
  rampStrengths,
  rgbOf,
  strongLandUseColors,
} from '../../src/map/palette.ts';

/** Relative luminance of WCAG, 0 black … 1 white. */
function luminance(color: string): number {
  const [r, g, b] = rgbOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the emission ramp', () => {
  it('gets darker from class to class, so that it also reads in grey', () => {
    for (let count = 2; count <= 9; count++) {
      const shades = emissionColors(count).map(luminance);
      expect(shades.length).toBe(count);
      for (let i = 1; i < count; i++) expect(shades[i]!).toBeLessThan(shades[i - 1]!);
    }
  });

  it('has the ends of the ramp as its ends', () => {
    expect(emissionColors(4)[0]).toBe(emissionColors(7)[0]);
    expect(emissionColors(4).at(-1)).toBe(emissionColors(7).at(-1));
    expect(emissionColors(1)).toHaveLength(1);
  });
});

describe('ramps of other questions', () => {
  it('have a colour a class', () => {
    for (const ramp of ['emissions', 'probability'] as const) {
      for (let breaks = 0; breaks <= 6; breaks++) expect(rampColors(ramp, breaks)).toHaveLength(breaks + 1);
    }
    for (const breaks of [0, 2, 4, 10]) expect(rampColors('change', breaks)).toHaveLength(breaks + 1);
  });

  it('probability gets darker and stays duller than emissions', () => {
    const colors = rampColors('probability', 5);
    const shades = colors.map(luminance);
    for (let i = 1; i < shades.length; i++) expect(shades[i]!).toBeLessThan(shades[i - 1]!);
    const vividness = (color: string) => Math.max(...rgbOf(color)) - Math.min(...rgbOf(color));
    const emissions = rampColors('emissions', 5);
    colors.forEach((color, i) => {
      expect(vividness(color)).toBeLessThan(vividness(emissions[i]!));
    });
  });

  it('change is palest in the middle, as dark on the one side as on the other, and told apart by hue', () => {
    const colors = rampColors('change', 8);
    const shades = colors.map(luminance);
    for (let i = 0; i < 4; i++) {
      expect(shades[i]!).toBeLessThan(shades[i + 1]!);
      expect(shades[8 - i]!).toBeLessThan(shades[7 - i]!);
      expect(Math.abs(shades[i]! - shades[8 - i]!)).toBeLessThan(0.12);
      const [lessRed, , lessBlue] = rgbOf(colors[i]!);
      const [moreRed, , moreBlue] = rgbOf(colors[8 - i]!);
      expect(lessBlue).toBeGreaterThan(lessRed);
      expect(moreRed).toBeGreaterThan(moreBlue);
    }
  });
});

it('gives every land use a colour of its own, muted and strong', () => {
  for (const colors of [landUseColors, strongLandUseColors]) {
    expect(new Set(Object.values(colors)).size).toBe(Object.keys(colors).length);
  }
});

it('keeps ink legible on the muted land uses', () => {
  const ink = luminance('#1c2430');
  for (const color of Object.values(landUseColors)) {
    expect((luminance(color) + 0.05) / (ink + 0.05)).toBeGreaterThan(4.5);
  }
});

it('mixes colours by share', () => {
  expect(mixColors('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mixColors('#102030', '#ffffff', 0)).toBe('#102030');
});

describe('colours of clusters', () => {
  it('are paler the less sure, and no two alike', () => {
    for (const colors of Object.values(clusterColors)) {
      const [sure, likely, perhaps] = colors.map(luminance) as [number, number, number];
      expect(sure).toBeLessThan(likely);
      expect(likely).toBeLessThan(perhaps);
    }
    const all = [...Object.values(clusterColors).flat(), notSignificantColor, noStatisticColor];
    expect(new Set(all).size).toBe(all.length);
  });
});

it('the last class hides the map most; of a change both ends', () => {
  expect(rampStrengths('emissions', 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(rampStrengths('change', 5)).toEqual([1, 0.5, 0, 0.5, 1]);
  expect(rampStrengths('emissions', 1)).toEqual([0]);
});
