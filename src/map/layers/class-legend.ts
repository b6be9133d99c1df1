/** The classes of a map as legend entries: from – to, in the unit of the values. */
import type { Text } from '../../core/text.ts';
import { type Ramp, rampColors } from '../palette.ts';
import type { LegendEntry } from '../scene-layer.ts';

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const signed = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, signDisplay: 'exceptZero' });

/** Values so much alike that classes would show differences that say nothing. */
const alike: Text = { 'zh-CN': '数值相近，只有一级', en: 'much alike: one class' };
const oneClass: Readonly<Record<Ramp, Text>> = {
  emissions: alike,
  probability: alike,
  change: { 'zh-CN': '无变化', en: 'no change' },
};

export interface Classes {
  /** Ascending limits between classes. */
  readonly breaks: readonly number[];
  readonly ramp: Ramp;
}

/** One entry a class, highest first. */
export function classEntries({ breaks, ramp }: Classes): readonly LegendEntry[] {
  const format = ramp === 'change' ? signed : digits;
  return rampColors(ramp, breaks.length)
    .map((fill, index): LegendEntry => {
      if (breaks.length === 0) return { label: oneClass[ramp], swatch: { shape: 'fill', fill } };
      const text = rangeText(breaks, index, format).replaceAll('-', '−');
      return { label: { 'zh-CN': text, en: text }, swatch: { shape: 'fill', fill } };
    })
    .reverse();
}

function rangeText(breaks: readonly number[], index: number, format: Intl.NumberFormat): string {
  const from = breaks[index - 1];
  const to = breaks[index];
  if (from === undefined) return `< ${format.format(to!)}`;
  if (to === undefined) return `≥ ${format.format(from)}`;
  return `${format.format(from)} – ${format.format(to)}`;
}
