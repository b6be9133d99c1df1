/** How surely features and cells are among the hot spots, as the scene draws it. */
import { classOf } from '../analysis/class-breaks.ts';
import type { HotSpotResult } from '../analysis/hot-spot-result.ts';
import type { TopColumn } from '../analysis/uncertainty-result.ts';
import type { Text } from '../core/text.ts';
import { NO_CLASS } from '../map/cell-mesh.ts';
import { HOT_SPOTS_SCENE_LAYER } from '../map/scene.ts';
import type { CellScene, FeatureEmissions } from '../map/scene-input.ts';
import type { CellUncertainty, FeatureUncertainty } from '../workers/jobs/uncertainty-map.job.ts';

/** Unlikely, rather not, open, rather, likely, nearly certain. */
const breaks: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95];

const topPct: Readonly<Record<TopColumn, number>> = { top1: 1, top5: 5, top10: 10 };

function unitOf(top: TopColumn): Text {
  const pct = topPct[top];
  return { 'zh-CN': `属于前 ${pct} % 的概率`, en: `Probability to be among the top ${pct} %` };
}

export function featureSureness(result: FeatureUncertainty, top: TopColumn): Map<string, FeatureEmissions> {
  const { resultId } = result;
  const one: FeatureEmissions = {
    resultId,
    column: top,
    per: 'feature',
    breaks,
    unit: unitOf(top),
    ramp: 'probability',
  };
  return new Map(result.layerIds.map((layerId) => [layerId, one]));
}

let last = 0;
const keys = new WeakMap<object, number>();

/** A number of its own for every result. */
function keyOf(result: object): number {
  const known = keys.get(result);
  if (known !== undefined) return known;
  last += 1;
  keys.set(result, last);
  return last;
}

/** The cells of the hot spots; one that the simulation does not know (yet) has no class. */
export function surenessScene(hotSpots: HotSpotResult, result: CellUncertainty, top: TopColumn): CellScene {
  const { ids, columns } = result;
  const probabilities = new Map(ids.map((id, at) => [id, columns[top][at]!]));
  const classes = Uint8Array.from(hotSpots.ids, (id) => {
    const probability = probabilities.get(id);
    return probability === undefined ? NO_CLASS : classOf(probability, breaks);
  });
  return {
    id: HOT_SPOTS_SCENE_LAYER,
    key: `sure-${keyOf(result)}-${keyOf(hotSpots)}-${top}`,
    cells: { ...hotSpots.cells, classes },
    title: { 'zh-CN': '热点的把握程度', en: 'How sure the hot spots are' },
    classes: { kind: 'steps', breaks, ramp: 'probability' },
    unit: unitOf(top),
    side: null,
  };
}
