import { describe, expect, it } from 'vitest';
import type { HotSpotResult } from '../../src/analysis/hot-spot-result.ts';
import { quadrantNames } from '../../src/analysis/statistics/moran.ts';
import { clusterScene } from '../../src/app/cluster-scene.ts';
import { startMethod } from '../../src/core/clusters/cluster-method.ts';
import { cellAt } from '../../src/map/cell-at.ts';
import { cellColors, hotSpotsLayer } from '../../src/map/layers/hot-spots.layer.ts';
import { HOT_SPOTS_SCENE_LAYER } from '../../src/map/scene.ts';

const what = { 'zh-CN': '排放密度', en: 'Emissions, density' };

/** Unit squares in a row from 113° E, 22° N, each with a class and a place against its surroundings. */
function rowOf(
  cells: readonly (readonly [hotClass: number, quadrant: (typeof quadrantNames)[number]])[],
  method: HotSpotResult['method'] = startMethod,
): HotSpotResult {
  const count = cells.length;
  const coords = cells.flatMap((_, i) => [...[113 + i, 22, 114 + i, 22, 114 + i, 23], ...[113 + i, 23, 113 + i, 22]]);
  const ones = new Float64Array(count).fill(1);
  return {
    cells: {
      count,
      coords: Float64Array.from(coords),
      offsets: Uint32Array.from({ length: count + 1 }, (_, i) => 5 * i),
      classes: new Uint8Array(count),
      ranks: new Uint16Array(count),
      tonnes: ones,
      areaKm2: ones,
      insideShare: ones,
      z: ones,
      p: ones,
      hotClass: Int8Array.from(cells, ([hotClass]) => hotClass),
      quadrants: Uint8Array.from(cells, ([, quadrant]) => quadrantNames.indexOf(quadrant)),
    },
    grid: { kind: 'square', sizeM: 250 },
    metric: 'density',
    method,
    breaks: [],
    ranked: [],
    ids: cells.map((_, i) => String(i)),
    names: cells.map(() => null),
    sectors: [],
    totalT: count,
    cellsT: count,
    outsideT: 0,
    plane: null,
    significantHot: 0,
    significantCold: 0,
    isPermuted: false,
    global: null,
    islands: [],
    cutCells: 0,
    issues: [],
  };
}

const mixed = rowOf([
  [0, 'High-High'],
  [-2, 'Low-Low'],
  [3, 'High-High'],
  [-128, null],
  [1, 'High-High'],
  [3, 'Low-High'],
  [3, 'High-High'],
]);

/** What the legend says of each cell, by the colour the cell has on the map. */
function toldByColour(result: HotSpotResult, language: 'zh-CN' | 'en'): string[] {
  const scene = clusterScene(result, 'k', what);
  const { colors } = cellColors(scene);
  const { legend } = hotSpotsLayer(scene);
  return Array.from(scene.cells.classes, (at) => {
    const entries = legend.entries.filter(({ swatch }) => swatch.shape === 'fill' && swatch.fill === colors[at]);
    expect(entries).toHaveLength(1);
    return entries[0]!.label[language];
  });
}

describe('cells by cluster', () => {
  it('say by their colour what they are among their surroundings', () => {
    expect(toldByColour(mixed, 'en')).toEqual([
      'not significant',
      'low among low, 95 %',
      'high among high, 99 %',
      'no statistic',
      'high among high, 90 %',
      'low among high, 99 %',
      'high among high, 99 %',
    ]);
    expect(toldByColour(mixed, 'zh-CN')[2]).toBe('高值被高值包围，99 %');
  });

  it('have in the legend the classes there are, each once, the surest of a kind first', () => {
    const { legend } = hotSpotsLayer(clusterScene(mixed, 'k', what));
    expect(legend.entries.map(({ label }) => label.en)).toEqual([
      'high among high, 99 %',
      'high among high, 90 %',
      'low among low, 95 %',
      'low among high, 99 %',
      'not significant',
      'no statistic',
    ]);
    expect(legend.title?.en).toContain('(controlled for multiple tests)');
  });

  it('tell of local Moran what the quadrant says, and that nothing was controlled where nothing was', () => {
    const method = { ...startMethod, statistic: 'localMoran', correction: 'none' } as const;
    const result = rowOf(
      [
        [2, 'High-Low'],
        [-2, 'Low-High'],
      ],
      method,
    );
    expect(toldByColour(result, 'en')).toEqual(['high among low, 95 %', 'low among high, 95 %']);
    expect(clusterScene(result, 'k', what).unit.en).toContain('not controlled');
  });

  it('let the map through where nothing stands out, and are found by a click', () => {
    const scene = clusterScene(mixed, 'k', what);
    const { strengths } = cellColors(scene);
    const strengthOf = (cell: number) => strengths[scene.cells.classes[cell]!]!;
    expect(strengthOf(0)).toBeLessThan(strengthOf(4));
    expect(strengthOf(4)).toBeLessThan(strengthOf(2));
    expect(scene.id).toBe(HOT_SPOTS_SCENE_LAYER);
    expect(cellAt(scene.cells, 115.5, 22.5)).toBe(2);
    expect(cellAt(scene.cells, 112.5, 22.5)).toBeNull();
  });

  it('of no cells have no legend entries', () => {
    const scene = clusterScene(rowOf([]), 'k', what);
    expect(hotSpotsLayer(scene).legend.entries).toEqual([]);
    expect(cellColors(scene).colors).toEqual([]);
  });
});
