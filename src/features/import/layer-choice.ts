/**
 * What a person decides about one layer that was read, and what still hinders taking it over.
 * Starts as proposed; nothing is written before they agree.
 */
import type { AgreedMeaning, LayerToAdd } from '../../core/plan/add-layer.ts';
import type { ColumnMeaning, Layer, LayerRole } from '../../core/plan/tables.ts';
import type { LayerDraft } from '../../workers/jobs/read-file.job.ts';

export interface ColumnChoice {
  readonly meaning: ColumnMeaning;
  readonly scheme: string | null;
  readonly unit: string | null;
}

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

/** Meanings that make sense for a role, the important ones first. */
export const meaningsOfRole: Record<LayerRole, readonly ColumnMeaning[]> = {
  boundary: ['name', 'population'],
  parcels: ['landUseCode', 'landUseName', 'name', 'floorAreaM2', 'population'],
  buildings: [
    'buildingUse',
    'storeys',
    'heightM',
    'yearBuilt',
    'floorAreaM2',
    'occupancy',
    'landUseCode',
    'landUseName',
    'population',
    'name',
  ],
  roads: ['roadClass', 'trafficPerDay', 'name'],
  rail: ['roadClass', 'trafficPerDay', 'name'],
  pointSources: ['pointSector', 'pointEmissionsT', 'pointYear', 'name'],
  solar: ['solarKwhPerM2', 'name'],
  sinks: ['sinkKind', 'ageClass', 'landUseCode', 'landUseName', 'name'],
  water: ['landUseCode', 'landUseName', 'name'],
  neighbours: ['name', 'population'],
  other: [
    'name',
    'population',
    'landUseCode',
    'landUseName',
    'buildingUse',
    'storeys',
    'heightM',
    'yearBuilt',
    'floorAreaM2',
    'pointSector',
    'pointEmissionsT',
    'pointYear',
    'solarKwhPerM2',
  ],
};

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
  const others = Object.entries(choice.columns).filter(
    ([name, other]) => name !== column && other.meaning !== meaning?.meaning,
  );
  // Made from entries, so that a column called `__proto__` is a column like any other.
  const columns = Object.fromEntries(meaning ? [...others, [column, meaning]] : others);
  return { ...choice, columns };
}

function agreedMeanings(choice: LayerChoice): AgreedMeaning[] {
  return Object.entries(choice.columns).map(([column, { meaning, scheme, unit }]) => ({
    column,
    meaning,
    scheme,
    unit,
  }));
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
    meanings: agreedMeanings(choice),
  };
}

/** Layers of the plan that this could be a newer edition of: same role, same name first. */
export function replaceable(layers: Iterable<Layer>, choice: Pick<LayerChoice, 'name' | 'role'>): Layer[] {
  return [...layers]
    .filter((layer) => layer.role === choice.role)
    .sort((a, b) => Number(b.name === choice.name) - Number(a.name === choice.name));
}
