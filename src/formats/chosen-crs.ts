/** The coordinate system a person chose for a file: one for all of its layers, or each layer its own. */
export type ChosenCrs = string | Readonly<Record<string, string>>;

/** What was chosen for this layer; null when nothing was. */
export function crsChosenFor(chosen: ChosenCrs | null | undefined, layerName: string): string | null {
  if (typeof chosen === 'string') return chosen;
  return chosen && Object.hasOwn(chosen, layerName) ? (chosen[layerName] ?? null) : null;
}
