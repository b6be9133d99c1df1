/** Cells of one year, of two years or scenarios side by side, or of the change between them, as the scene draws them. */
import { type CommonClasses, classedBy, commonClasses } from '../analysis/cell-change.ts';
import type { ComparedCells } from '../analysis/compared-cells.ts';
import { comparedPair } from '../analysis/compared-pair.ts';
import type { Text } from '../core/text.ts';
import type { CellScene } from '../map/scene-input.ts';
import type { CellSceneLayerId, Side } from '../map/scene-layer.ts';
import { type SideChoice, sideKey, sideName } from '../store/compared-side.ts';
import type { Comparison } from '../store/map-question.ts';
import { type ComparedValues, sidesIn } from '../store/year-cells.ts';

const knownOnOneSide: Text = { 'zh-CN': '仅一侧有数据，无法比较', en: 'Known on one side only' };

/** Years that are not worked out yet show nothing. */
export function compareScene(
  comparison: Comparison,
  values: ComparedValues,
  what: Text,
  units: Readonly<Record<ComparedCells['metric'], Text>>,
): readonly CellScene[] {
  const { mode, from, to } = comparison;
  const of = (side: SideChoice) => values.get(sideKey(side))?.cells ?? null;
  const titled = (name: Text): Text => ({ 'zh-CN': `${name['zh-CN']} ${what['zh-CN']}`, en: `${name.en} ${what.en}` });
  const before = sideName(from);
  const after = sideName(to);
  if (mode === 'difference') {
    const pair = comparedPair(sidesIn(values, comparison));
    if (!pair) return [];
    const { cells, breaks, knownOn } = pair.change;
    return [
      {
        id: 'compared',
        key: keyOf([pair.from.cells, pair.to.cells], 'change'),
        cells,
        title: titled({ 'zh-CN': `${before['zh-CN']} → ${after['zh-CN']}`, en: `${before.en} → ${after.en}` }),
        classes: { kind: 'steps', breaks, ramp: 'change' },
        unit: units[pair.to.cells.metric],
        side: null,
        ...(knownOn.some((known) => known !== 'both') && { hatched: knownOnOneSide }),
      },
    ];
  }
  const ofSlider: SideChoice = { year: comparison.year, scenario: null };
  const shown: readonly { readonly choice: SideChoice; readonly side: Side | null; readonly id: CellSceneLayerId }[] =
    mode === 'year'
      ? [{ choice: ofSlider, side: null, id: 'compared' }]
      : [
          { choice: from, side: 'left', id: 'compared-left' },
          { choice: to, side: 'right', id: 'compared-right' },
        ];
  // Of the slider all years have one legend, so that playing shows change and not new classes.
  const compared =
    mode === 'year'
      ? [...values.values()].filter(({ scenario }) => scenario === null).map(({ cells }) => cells)
      : [of(from), of(to)];
  const classes = classesFor(compared.filter((result) => result !== null));
  const both = titled({ 'zh-CN': `${before['zh-CN']} | ${after['zh-CN']}`, en: `${before.en} | ${after.en}` });
  return shown.flatMap(({ choice, side, id }): CellScene[] => {
    const result = of(choice);
    if (!result) return [];
    return [
      {
        id,
        key: keyOf([result], JSON.stringify(classes)),
        cells: classedBy(result, classes),
        title: titled(sideName(choice)),
        classes: { kind: 'steps', breaks: classes.breaks, ramp: 'emissions' },
        unit: units[result.metric],
        side,
        ...(side && { legendOf: side === 'left' ? both : 'none' }),
      },
    ];
  });
}

let last: { readonly key: string; readonly classes: CommonClasses } | null = null;

/** Sorting the cells of all years takes longer than a frame: once a set of years, not once a step of the slider. */
function classesFor(results: readonly ComparedCells[]): CommonClasses {
  const key = keyOf(results, 'classes');
  if (last?.key !== key) last = { key, classes: commonClasses(results) };
  return last.classes;
}

let lastNumber = 0;
const keys = new WeakMap<ComparedCells, number>();

/** The same results and classes have the same key, others another. */
function keyOf(results: readonly ComparedCells[], classes: string): string {
  const numbers = results.map((result) => {
    const known = keys.get(result);
    if (known !== undefined) return known;
    lastNumber += 1;
    keys.set(result, lastNumber);
    return lastNumber;
  });
  return `compared-${numbers.join('-')}-${classes}`;
}
