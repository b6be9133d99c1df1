/** Cells of one year, of two years side by side, or of the change between them, as the scene draws them. */
import { cellChange, classedBy, commonBreaks } from '../analysis/cell-change.ts';
import type { HotSpotResult } from '../analysis/hot-spot-result.ts';
import type { Text } from '../core/text.ts';
import type { CellScene } from '../map/scene-input.ts';
import type { Side } from '../map/scene-layer.ts';
import type { Comparison } from '../store/map-question.ts';
import type { YearState } from '../store/year-cells.ts';

/** Years that are not worked out yet show nothing. */
export function compareScene(
  comparison: Comparison,
  years: ReadonlyMap<number, YearState>,
  what: Text,
  units: Readonly<Record<HotSpotResult['metric'], Text>>,
): readonly CellScene[] {
  const { mode, year, from, to } = comparison;
  const of = (one: number) => years.get(one)?.value?.cells ?? null;
  const titled = (text: string): Text => ({ 'zh-CN': `${text} ${what['zh-CN']}`, en: `${text} ${what.en}` });
  if (mode === 'difference') {
    const before = of(from);
    const after = of(to);
    if (!before || !after || before.metric !== after.metric) return [];
    const { cells, breaks } = cellChange(before, after);
    const title = titled(`${from} → ${to}`);
    return [
      {
        id: 'change',
        key: keyOf([before, after], 'change'),
        cells,
        title,
        classes: { kind: 'steps', breaks, ramp: 'change' },
        unit: units[after.metric],
        side: null,
      },
    ];
  }
  const shown: readonly (readonly [number, Side | null])[] =
    mode === 'year'
      ? [[year, null]]
      : [
          [from, 'left'],
          [to, 'right'],
        ];
  // Of the slider all years have one legend, so that playing shows change and not new classes.
  const compared = (mode === 'year' ? [...years.keys()] : [from, to]).map(of).filter((result) => result !== null);
  const breaks = breaksFor(compared);
  return shown.flatMap(([one, side]): CellScene[] => {
    const result = of(one);
    if (!result) return [];
    const key = keyOf([result], JSON.stringify(breaks));
    const cells = classedBy(result, breaks);
    const unit = units[result.metric];
    return [
      {
        id: `year-${side ?? 'whole'}`,
        key,
        cells,
        title: titled(String(one)),
        classes: { kind: 'steps', breaks, ramp: 'emissions' },
        unit,
        side,
      },
    ];
  });
}

let lastBreaks: { readonly key: string; readonly breaks: readonly number[] } | null = null;

/** Sorting the cells of all years takes longer than a frame: once a set of years, not once a step of the slider. */
function breaksFor(results: readonly HotSpotResult[]): readonly number[] {
  const key = keyOf(results, 'breaks');
  if (lastBreaks?.key !== key) lastBreaks = { key, breaks: commonBreaks(results) };
  return lastBreaks.breaks;
}

let last = 0;
const keys = new WeakMap<HotSpotResult, number>();

/** The same results and classes have the same key, others another. */
function keyOf(results: readonly HotSpotResult[], classes: string): string {
  const numbers = results.map((result) => {
    const known = keys.get(result);
    if (known !== undefined) return known;
    last += 1;
    keys.set(result, last);
    return last;
  });
  return `compared-${numbers.join('-')}-${classes}`;
}
