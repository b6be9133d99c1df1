/**
 * What became of the features of a layer in its newer edition? (import again)
 *
 * The old table is taken with people's changes laid over, for it is where they saw the feature that
 * partners are sought. Runs in the worker that holds the draft.
 */
import { withEdits } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { findRows } from '../../geo/find-rows.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import { cellValue, featureIdAt } from '../../geo/layer-table.ts';
import { isFarApart, matchFeatures } from '../../geo/match-features.ts';
import { layerDraft } from '../drafts.ts';
import type { Job } from '../job.ts';

export interface MatchLayersInput {
  /** The layer as it is. */
  readonly older: LayerView;
  /** The draft that is to take its place. */
  readonly draftId: string;
  /** Features that the plan's records name (`namedFeatureIds`). */
  readonly featureIds: readonly string[];
}

export interface MatchLayersOutput {
  /** Partner of each named feature that has one: for `replaceLayer`. */
  readonly newIds: ReadonlyMap<string, string>;
  /** Named features without partner. */
  readonly lostIds: readonly string[];
  /** What the first of them are called in the layer as it is; their ids where nothing names them. */
  readonly lostNames: readonly string[];
  readonly byId: number;
  readonly byShape: number;
  /** Partners with the same shape and values. */
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Partners by id that lie apart: the source may have numbered its features anew. */
  readonly farApart: number;
  /** The first few of each, ids of the newer edition but for `removed`. */
  readonly examples: {
    readonly changed: readonly string[];
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly farApart: readonly string[];
  };
}

const EXAMPLES = 50;
const NAMED = 20;

export const matchLayers: Job<MatchLayersInput, MatchLayersOutput> = async (
  { older, draftId, featureIds },
  context,
) => {
  const stored = await context.table(older.tableId);
  const oldTable = withEdits(stored, older).table;
  const newTable = layerDraft(draftId).layer.table;
  const { newRows, byId, byShape } = await matchFeatures(oldTable, newTable, context.pause);

  const examples = {
    changed: [] as string[],
    added: [] as string[],
    removed: [] as string[],
    farApart: [] as string[],
  };
  const note = (kind: keyof typeof examples, table: LayerTable, row: number) => {
    if (examples[kind].length < EXAMPLES) examples[kind].push(featureIdAt(table.ids, row));
  };
  const counts = { same: 0, changed: 0, added: 0, removed: 0, farApart: 0 };
  const partnered = new Uint8Array(newTable.count);
  const isSame = sameness(stored, newTable);
  for (let row = 0; row < oldTable.count; row++) {
    const newRow = newRows[row] as number;
    if (newRow < 0) {
      if (oldTable.removed?.[row]) continue; // a person had taken it away before
      counts.removed += 1;
      note('removed', oldTable, row);
      continue;
    }
    partnered[newRow] = 1;
    if (oldTable.removed?.[row]) continue; // and it stays away
    if (isSame(row, newRow)) counts.same += 1;
    else {
      counts.changed += 1;
      note('changed', newTable, newRow);
    }
    if (isFarApart(oldTable, row, newTable, newRow)) {
      counts.farApart += 1;
      note('farApart', newTable, newRow);
    }
    if (row % 1024 === 0) await context.pause(1);
  }
  partnered.forEach((has, row) => {
    if (has) return;
    counts.added += 1;
    note('added', newTable, row);
  });
  const partners = partnersOf(featureIds, oldTable, newTable, newRows);
  const lostNames = namesOf(partners.lostIds.slice(0, NAMED), oldTable, older.meanings.name?.column);
  return { ...partners, lostNames, byId, byShape, ...counts, examples };
};

function namesOf(ids: readonly string[], table: LayerTable, column: string | undefined): string[] {
  const names = column === undefined ? undefined : table.columns.get(column);
  const rows = findRows(table.ids, ids);
  return ids.map((id, at) => {
    const row = rows[at] as number;
    const name = names && row >= 0 ? cellValue(names, row) : null;
    return name === null ? id : `${name} (${id})`;
  });
}

function partnersOf(
  featureIds: readonly string[],
  oldTable: LayerTable,
  newTable: LayerTable,
  newRows: Int32Array,
): Pick<MatchLayersOutput, 'newIds' | 'lostIds'> {
  const oldRows = findRows(oldTable.ids, featureIds);
  const taken = new Set(newRows);
  // One that was lost before is in no old table: only its id can bring it back, unless that is another's by now.
  const directRows = oldTable.ids.field === newTable.ids.field ? findRows(newTable.ids, featureIds) : null;
  const newIds = new Map<string, string>();
  const lostIds: string[] = [];
  featureIds.forEach((id, at) => {
    const oldRow = oldRows[at] as number;
    const direct = directRows?.[at];
    const newRow = oldRow >= 0 ? newRows[oldRow] : direct !== undefined && taken.has(direct) ? -1 : direct;
    if (newRow === undefined || newRow < 0) lostIds.push(id);
    else newIds.set(id, featureIdAt(newTable.ids, newRow));
  });
  return { newIds, lostIds };
}

/** Do two rows have the same shape and, in columns of either table, the same values? */
function sameness(older: LayerTable, newer: LayerTable): (oldRow: number, newRow: number) => boolean {
  const names = new Set([...older.columns.keys(), ...newer.columns.keys()]);
  const pairs = [...names].map((name) => [older.columns.get(name), newer.columns.get(name)] as const);
  return (oldRow, newRow) =>
    sameShape(older, oldRow, newer, newRow) &&
    pairs.every(([a, b]) => (a ? cellValue(a, oldRow) : null) === (b ? cellValue(b, newRow) : null));
}

function sameShape(older: LayerTable, oldRow: number, newer: LayerTable, newRow: number): boolean {
  const [a, aEnd] = vertexRange(older, oldRow);
  const [b, bEnd] = vertexRange(newer, newRow);
  if (aEnd - a !== bEnd - b) return false;
  for (let i = 0; i < 2 * (aEnd - a); i++) {
    // A ten-millionth of a degree is a centimetre: formats round below it.
    if (Math.abs((older.geometry.coords[2 * a + i] as number) - (newer.geometry.coords[2 * b + i] as number)) > 1e-7) {
      return false;
    }
  }
  return true;
}

function vertexRange({ geometry }: LayerTable, row: number): [first: number, end: number] {
  const firstRing = geometry.partOffsets[geometry.featureOffsets[row] as number] as number;
  const endRing = geometry.partOffsets[geometry.featureOffsets[row + 1] as number] as number;
  return [geometry.ringOffsets[firstRing] as number, geometry.ringOffsets[endRing] as number];
}
