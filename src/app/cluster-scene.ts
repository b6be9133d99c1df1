/** Cells by what they are among their surroundings and how sure that is, as the scene draws them. */
import type { HotSpotResult } from '../analysis/hot-spot-result.ts';
import {
  type ClusterClass,
  clusterClass,
  clusterClassName,
  clusterPatterns,
  clusterPercents,
} from '../core/clusters/cluster-class.ts';
import type { Text } from '../core/text.ts';
import { clusterColors, noStatisticColor, notSignificantColor } from '../map/palette.ts';
import { HOT_SPOTS_SCENE_LAYER } from '../map/scene.ts';
import type { CellScene, NamedClass } from '../map/scene-input.ts';

interface ClassOnMap extends NamedClass {
  readonly key: string;
}

/** How much a class hides the map: the surer, the more; what does not stand out lets it through. */
const strengths = [1, 0.9, 0.8] as const;

const everyClass: readonly ClassOnMap[] = [
  ...clusterPatterns.flatMap((pattern) =>
    clusterPercents.map((percent, at): ClassOnMap => {
      const told: ClusterClass = { kind: 'significant', pattern, percent };
      const color = clusterColors[pattern][at]!;
      return { key: keyOf(told), name: clusterClassName(told), color, strength: strengths[at]! };
    }),
  ),
  {
    key: 'notSignificant',
    name: clusterClassName({ kind: 'notSignificant' }),
    color: notSignificantColor,
    strength: 0.2,
  },
  { key: 'none', name: clusterClassName({ kind: 'none' }), color: noStatisticColor, strength: 0.2 },
];

function keyOf(told: ClusterClass): string {
  return told.kind === 'significant' ? `${told.pattern}-${told.percent}` : told.kind;
}

/** The legend names the classes that there are. `what`: that which is compared, as density. */
export function clusterScene({ cells, method }: HotSpotResult, key: string, what: Text): CellScene {
  const keys = Array.from({ length: cells.count }, (_, cell) =>
    keyOf(clusterClass(cells.hotClass[cell]!, cells.quadrants[cell]!, method)),
  );
  const present = new Set(keys);
  const named = everyClass.filter((one) => present.has(one.key));
  const classByKey = new Map(named.map((one, at) => [one.key, at]));
  return {
    id: HOT_SPOTS_SCENE_LAYER,
    key,
    cells: { ...cells, classes: Uint8Array.from(keys, (one) => classByKey.get(one)!) },
    title: { 'zh-CN': `${what['zh-CN']}的聚集类别`, en: `${what.en}: clusters` },
    classes: { kind: 'named', named },
    unit:
      method.correction === 'none'
        ? { 'zh-CN': '与周围相比（未控制多重检验）', en: 'Against surroundings (not controlled for multiple tests)' }
        : { 'zh-CN': '与周围相比（已控制多重检验）', en: 'Against surroundings (controlled for multiple tests)' },
    side: null,
  };
}
