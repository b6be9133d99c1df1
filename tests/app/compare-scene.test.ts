import { describe, expect, it } from 'vitest';
import { compareScene } from '../../src/app/compare-scene.ts';
import { buildScene } from '../../src/map/scene.ts';
import { plainSwitches } from '../../src/map/scene-input.ts';
import type { SideChoice } from '../../src/store/compared-side.ts';
import { sideKey } from '../../src/store/compared-side.ts';
import type { Comparison } from '../../src/store/map-question.ts';
import type { CellsOfYear } from '../../src/workers/jobs/cells-of-year.job.ts';
import { aComparedSide } from '../builders/a-compared-side.ts';
import { aPlan } from '../builders/a-plan.ts';

const what = { 'zh-CN': '排放', en: 'Emissions' };
const unit = { 'zh-CN': 't', en: 't' };
const now: SideChoice = { year: 2024, scenario: null };
const ahead: SideChoice = { year: 2035, scenario: 'measures' };

function states(...sides: readonly (readonly [SideChoice, ReturnType<typeof aComparedSide>])[]) {
  return new Map(sides.map(([side, value]) => [sideKey(side), value as unknown as CellsOfYear]));
}
const scene = (mode: Comparison['mode'], years: ReturnType<typeof states>) =>
  compareScene({ mode, year: 2024, from: now, to: ahead }, years, what, { density: unit, total: unit });
const layersOf = (cells: ReturnType<typeof scene>) =>
  buildScene(aPlan().build(), { emissionsByLayer: new Map(), cells }, plainSwitches, () => 'waste');

const early = aComparedSide({ 1: { industry: 10 }, 2: { industry: 20 } }, { known: ['industry'] });
const late = aComparedSide({ 1: { industry: 300 }, 2: { industry: 4 } }, { known: ['industry'] });

describe('a swipe', () => {
  it('has the same classes and one legend for both sides, under both names', () => {
    const cells = scene('swipe', states([now, early], [ahead, late]));
    const [left, right] = cells;
    expect(cells.map(({ id, side }) => [id, side])).toEqual([
      ['compared-left', 'left'],
      ['compared-right', 'right'],
    ]);
    expect(left!.classes).toEqual(right!.classes);
    const legends = layersOf(cells).map(({ legend }) => legend);
    expect(legends.filter(({ entries }) => entries.length > 0)).toHaveLength(1);
    expect(legends[0]!.heading).toEqual({
      'zh-CN': '2024 | 2035 措施情景 排放',
      en: '2024 | 2035 With measures Emissions',
    });
  });

  it('shows nothing of a side that is not worked out', () => {
    expect(scene('swipe', states([now, early])).map(({ id }) => id)).toEqual(['compared-left']);
    expect(scene('difference', states([now, early]))).toEqual([]);
  });
});

describe('a difference', () => {
  it('of one way only has the classes of that way and of no change in its legend', () => {
    const less = aComparedSide({ 1: { industry: 1 }, 2: { industry: 20 } }, { known: ['industry'] });
    const [layer] = layersOf(scene('difference', states([now, early], [ahead, less])));
    const labels = layer!.legend.entries.map(({ label }) => label.en);
    expect(labels.length).toBeGreaterThan(1);
    expect(labels.every((label) => !label.startsWith('+') && !label.startsWith('≥'))).toBe(true);
  });

  it('hatches cells that one side alone knows, and names them in the legend', () => {
    const more = aComparedSide(
      { 1: { industry: 11 }, 2: { industry: 20 }, 3: { transport: 5 } },
      { known: ['industry', 'transport'] },
    );
    const cells = scene('difference', states([now, early], [ahead, more]));
    expect(cells[0]!.cells.classes).toContain(255);
    const [hatch, colours] = layersOf(cells);
    expect(hatch!.parts.map(({ spec }) => spec.type)).toEqual(['fill', 'line']);
    const { source } = hatch!;
    if (source.kind !== 'geojson') throw new Error('no shapes to hatch');
    expect(source.data.features).toHaveLength(1);
    expect(source.data.features[0]!.geometry).toMatchObject({
      coordinates: [
        [
          [3, 0],
          [4, 0],
          [4, 1],
          [3, 1],
          [3, 0],
        ],
      ],
    });
    expect(colours!.legend.entries.at(-1)).toMatchObject({
      label: { en: 'Known on one side only' },
      swatch: { hatch: expect.any(String) },
    });
    // Where both know everything nothing is hatched.
    expect(layersOf(scene('difference', states([now, early], [ahead, late])))).toHaveLength(1);
  });
});
