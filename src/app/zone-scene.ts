/** The effect of one driver in each zone, as the scene draws it: a diverging ramp, zones without a value hatched. */
import { breaksOfChange, classOfChange } from '../analysis/cell-change.ts';
import type { Text } from '../core/text.ts';
import { NO_CLASS } from '../map/cell-mesh.ts';
import type { CellScene } from '../map/scene-input.ts';
import type { ZoneMap } from '../store/zone-map.ts';

let lastKey = 0;
const keys = new WeakMap<ZoneMap, string>();

function keyOf(zones: ZoneMap): string {
  const known = keys.get(zones);
  if (known !== undefined) return known;
  lastKey += 1;
  const key = `zones-${lastKey}`;
  keys.set(zones, key);
  return key;
}

/** Worded by its screen, in the language that is shown. */
const both = (text: string): Text => ({ 'zh-CN': text, en: text });

export function zoneScene(zones: ZoneMap): CellScene {
  const { values, outlines, title, unit, without } = zones;
  const breaks = breaksOfChange(values.filter(Number.isFinite));
  const classes = Uint8Array.from(values, (value) =>
    Number.isFinite(value) ? classOfChange(value, breaks) : NO_CLASS,
  );
  return {
    id: 'zones',
    key: keyOf(zones),
    cells: { count: values.length, ...outlines, classes, ranks: null },
    title: both(title),
    classes: { kind: 'steps', breaks, ramp: 'change' },
    unit: both(unit),
    side: null,
    ...(values.some((value) => !Number.isFinite(value)) && { hatched: both(without) }),
  };
}
