/** The classes of an emissions map, as legend entries: from – to, in the unit of the values. */
import type { Text } from '../../core/text.ts';
import { emissionColors } from '../palette.ts';
import type { LegendEntry } from '../scene-layer.ts';

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** One entry a class, highest first. `breaks` has the limits between classes. */
export function emissionEntries(breaks: readonly number[]): readonly LegendEntry[] {
  const colors = emissionColors(breaks.length + 1);
  return colors
    .map((fill, index) => ({ label: same(rangeText(breaks, index)), swatch: { shape: 'fill', fill } as const }))
    .reverse();
}

function rangeText(breaks: readonly number[], index: number): string {
  const from = breaks[index - 1];
  const to = breaks[index];
  if (from === undefined && to === undefined) return '—';
  if (from === undefined) return `< ${digits.format(to!)}`;
  if (to === undefined) return `≥ ${digits.format(from)}`;
  return `${digits.format(from)} – ${digits.format(to)}`;
}

function same(text: string): Text {
  return { 'zh-CN': text, en: text };
}
