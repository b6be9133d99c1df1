import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import type { Layer } from './tables.ts';

export type LayerFields = Partial<
  Pick<Layer, 'name' | 'role' | 'visible' | 'opacity' | 'order' | 'source' | 'licence'>
>;

/** What one field alone is called in the journal. */
const didByField: Readonly<Record<string, string>> = {
  name: 'renameLayer',
  role: 'setLayerRole',
  visible: 'showLayer',
  opacity: 'setLayerOpacity',
  order: 'moveLayer',
};

/** Change how a layer is called, drawn or placed. Fields that stay as they are make no change. */
export function setLayer(plan: Plan, layerId: string, fields: LayerFields): Patch {
  const layer = plan.layers.get(layerId);
  if (!layer) throw new Error(`no layer ${layerId}`);
  const changed = Object.entries(fields).filter(([field, value]) => layer[field as keyof LayerFields] !== value);
  const [only] = changed;
  const did = (changed.length === 1 && only && didByField[only[0]]) || 'setLayer';
  return editPlan(plan, did, (edit) => {
    if (changed.length > 0) edit.update('layers', layerId, Object.fromEntries(changed));
  });
}
