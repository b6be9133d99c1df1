import { describe, expect, it } from 'vitest';
import { zoneScene } from '../../src/app/zone-scene.ts';
import { NO_CLASS } from '../../src/map/cell-mesh.ts';

const zones = (values: readonly number[]) => ({
  layerId: 'districts',
  rows: values.map((_, i) => i),
  names: values.map(String),
  outlines: {
    coords: new Float64Array(10 * values.length),
    offsets: Uint32Array.from([0, ...values.map((_, i) => 5 * (i + 1))]),
  },
  values: Float64Array.from(values),
  title: '人口的贡献',
  unit: '',
  without: '未参与分解',
});

describe('decomposed zones on the map', () => {
  it('lie alike on both sides of zero; one without a value has no class and is hatched', () => {
    const scene = zoneScene(zones([-20, -5, 0, 5, 20, Number.NaN]));
    if (scene.classes.kind !== 'steps') throw new Error('no steps');
    const { breaks } = scene.classes;
    expect(breaks.map((limit) => -limit).reverse()).toEqual(breaks);
    const [low, , none, , high, unknown] = scene.cells.classes;
    expect(none).toBe(breaks.length / 2);
    expect((low ?? 0) + (high ?? 0)).toBe(breaks.length);
    expect(low).toBeLessThan(high ?? 0);
    expect(unknown).toBe(NO_CLASS);
    expect(scene.hatched).toEqual({ 'zh-CN': '未参与分解', en: '未参与分解' });
  });

  it('have nothing hatched where all have a value, and a key of their own', () => {
    const first = zones([1, 2]);
    expect(zoneScene(first).hatched).toBeUndefined();
    expect(zoneScene(first).key).toBe(zoneScene(first).key);
    expect(zoneScene(first).key).not.toBe(zoneScene(zones([1, 2])).key);
  });
});
