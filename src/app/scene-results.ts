/** Results in hand as the scene draws them. */
import { noResults, type SceneResults } from '../map/scene-input.ts';

export function useSceneResults(): SceneResults {
  return noResults;
}
