/**
 * The colours and letters of the page, as a chart needs them.
 *
 * A canvas cannot read CSS variables, so they are read once from the element the chart stands in.
 * A picture for a report, which has no page, takes `paperLook`.
 */
import type { ChartColor } from './chart.ts';

export interface ChartLook {
  readonly colors: Readonly<Record<Exclude<ChartColor, `#${string}`> | 'panel', string>>;
  readonly font: string;
}

// Without quotes: the names also stand in attributes of an SVG file.
const fontStack = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, system-ui, sans-serif';

/** The light palette of the design, for paper and for files. */
export const paperLook: ChartLook = {
  colors: {
    ink: '#1c2430',
    second: '#55606e',
    faint: '#8a94a0',
    line: '#e2e3df',
    panel: '#ffffff',
    accent: '#0b6e6e',
    warn: '#b25e00',
    error: '#b3261e',
    good: '#2e7d32',
  },
  font: fontStack,
};

const nightColors: ChartLook['colors'] = {
  ink: '#e8ecef',
  second: '#a9b4be',
  faint: '#74808b',
  line: '#2c343c',
  panel: '#1b2127',
  accent: '#4db8b0',
  warn: '#f0a04b',
  error: '#ff8a80',
  good: '#7bc67e',
};

/** Names of the page's variables (`ui/tokens.css`) that are not the colour's own name. */
const variableNames: Partial<Record<keyof ChartLook['colors'], string>> = { second: 'ink-second', faint: 'ink-faint' };

/** The look of the place an element stands in; what the page does not name is as designed. */
export function lookOf(element: HTMLElement, scheme: 'light' | 'dark'): ChartLook {
  const designed = scheme === 'dark' ? nightColors : paperLook.colors;
  const style = getComputedStyle(element);
  const named = Object.keys(paperLook.colors) as (keyof ChartLook['colors'])[];
  const colors = named.map((name) => {
    const value = style.getPropertyValue(`--${variableNames[name] ?? name}`).trim();
    return [name, value || designed[name]];
  });
  return { colors: Object.fromEntries(colors) as ChartLook['colors'], font: style.fontFamily || fontStack };
}

/** A colour of the page as CSS. */
export function cssColor(color: ChartColor): string {
  if (color.startsWith('#')) return color;
  const name = color as keyof ChartLook['colors'];
  return `var(--${variableNames[name] ?? name})`;
}

/** The colour to paint with. */
export function paint(color: ChartColor, look: ChartLook): string {
  return color.startsWith('#') ? color : look.colors[color as keyof ChartLook['colors']];
}

/** Ink that can be read on a filled hex colour: dark on light fills, white on dark ones (WCAG luminance). */
export function inkOn(hex: string): string {
  const linear = (from: number) => {
    const channel = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
  // Contrast with white and with the ink are equal near here.
  return luminance > 0.19 ? paperLook.colors.ink : paperLook.colors.panel;
}
