/**
 * What a person decides about one layer that was read, and what still hinders taking it over.
 * Starts as proposed; nothing is written before they agree.
 */
import type { LayerToAdd } from '../../core/plan/add-layer.ts';
import { agreedMeanings, type ColumnChoice, chooseMeaning } from '../../core/plan/choose-meaning.ts';
import type { ColumnMeaning, Layer, LayerRole } from '../../core/plan/tables.ts';
import type { LayerDraft } from '../../workers/jobs/read-file.job.ts';

export interface LayerChoice {
  readonly include: boolean;
  readonly name: string;
  readonly role: LayerRole;
  readonly source: string;
  readonly licence: string;
  /** The layer of the plan this is a newer edition of; null: a new layer. */
  readonly replacesId: string | null;
  /** By column name; a column without an entry means nothing. */
  readonly columns: Readonly<Record<string, ColumnChoice>>;
}

export type ChoiceProblem =
  | { readonly kind: 'twice'; readonly meaning: ColumnMeaning }
  | { readonly kind: 'scheme'; readonly column: string };

/** What must be settled before the layer can be taken over. */
export function choiceProblem(choice: LayerChoice): ChoiceProblem | null {
  if (!choice.include) return null;
  const taken = new Set<ColumnMeaning>();
  for (const { meaning } of Object.values(choice.columns)) {
    if (taken.has(meaning)) return { kind: 'twice', meaning };
    taken.add(meaning);
  }
  for (const [column, { meaning, scheme }] of Object.entries(choice.columns)) {
    if (meaning === 'landUseCode' && scheme === null) return { kind: 'scheme', column };
  }
  return null;
}

/** Give a column a meaning; another column that had it gives it up. */
export function withMeaning(choice: LayerChoice, column: string, meaning: ColumnChoice | null): LayerChoice {
  return { ...choice, columns: chooseMeaning(choice.columns, column, meaning) };
}

/** The layer as the plan takes it over, once its table is stored. */
export function layerToAdd(
  draft: LayerDraft,
  choice: LayerChoice,
  stored: { tableId: string; featureCount: number; extent: LayerToAdd['extent'] },
): LayerToAdd {
  return {
    name: choice.name.trim() === '' ? draft.name : choice.name.trim(),
    role: choice.role,
    ...stored,
    fileName: draft.fileName,
    format: draft.format,
    crsCode: draft.crsCode,
    crsFrom: draft.crsFrom,
    encoding: draft.encoding,
    source: choice.source.trim(),
    licence: choice.licence.trim(),
    meanings: agreedMeanings(choice.columns),
    issues: draft.issues,
  };
}

/** Layers of the plan that this could be a newer edition of: same role, same name first. */
export function replaceable(layers: Iterable<Layer>, choice: Pick<LayerChoice, 'name' | 'role'>): Layer[] {
  return [...layers]
    .filter((layer) => layer.role === choice.role)
    .sort((a, b) => Number(b.name === choice.name) - Number(a.name === choice.name));
}
