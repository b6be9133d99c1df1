/**
 * A bulk layer with what people changed laid over it.
 *
 * A stored table never changes. An edit is a small record (feature, field, value); a table with its
 * edits is a new table with the same rows in the same order, sharing every column nobody touched:
 *
 *   field `#removed`, true        the row stays and is flagged; whoever sums or draws skips it
 *   field `#shape`, GeoJSON text  the feature has that geometry instead
 *   any other field               the cell has that value; null is missing; a new field is a new column
 *
 * A text in a column of numbers turns the column into text: nothing a person typed is bent.
 * Leaves out: edits of features the table does not have (a re-import lists them), and shapes that
 * are no geometry; the rows of both are told in `skipped`.
 */
import { editedNumbers } from './edited-numbers.ts';
import { featureBounds } from './feature-bounds.ts';
import { findRows } from './find-rows.ts';
import type { CellValue, Column, Geometry, LayerTable, NumberColumn, TextColumn } from './layer-table.ts';
import { cellValue, geometryKind } from './layer-table.ts';
import { tableOfShapes } from './shapes-table.ts';

export interface Edit {
  readonly featureId: string;
  readonly field: string;
  readonly value: string | number | boolean | null;
}

export interface EditedTable {
  readonly table: LayerTable;
  /** Edits that could not be laid over: no such feature, or a shape that is no geometry. */
  readonly skipped: readonly Edit[];
}

const REMOVED_FIELD = '#removed';
const SHAPE_FIELD = '#shape';

type CellEdits = Map<number, CellValue>;

/** The table as people see it. Without edits it is the table itself. */
export function applyOverrides(table: LayerTable, edits: readonly Edit[]): EditedTable {
  if (edits.length === 0) return { table, skipped: [] };
  const rows = findRows(
    table.ids,
    edits.map((edit) => edit.featureId),
  );
  const skipped: Edit[] = [];
  const cells = new Map<string, CellEdits>();
  const shapes = new Map<number, string>();
  let removed: Uint8Array | null = null;
  edits.forEach((edit, i) => {
    const row = rows[i]!;
    if (row < 0) skipped.push(edit);
    else if (edit.field === REMOVED_FIELD) {
      removed ??= table.removed?.slice() ?? new Uint8Array(table.count);
      removed[row] = edit.value === true ? 1 : 0;
    } else if (edit.field === SHAPE_FIELD) {
      if (typeof edit.value === 'string') shapes.set(row, edit.value);
      else skipped.push(edit);
    } else {
      const column = cells.get(edit.field) ?? new Map<number, CellValue>();
      cells.set(edit.field, column.set(row, edit.value));
    }
  });

  const columns = new Map(table.columns);
  for (const [name, values] of cells) columns.set(name, editColumn(name, columns.get(name), values, table.count));
  const { geometry, bounds, bad } = reshaped(table, shapes);
  for (const row of bad) {
    const edit = edits.find((candidate, i) => rows[i] === row && candidate.field === SHAPE_FIELD);
    if (edit) skipped.push(edit);
  }
  return {
    table: {
      ...table,
      columns,
      geometry,
      bounds,
      removed: removed === null ? table.removed : sameRemoved(table, removed),
    },
    skipped,
  };
}

function editColumn(name: string, column: Column | undefined, values: CellEdits, count: number): Column {
  const given = [...values.values()].filter((value) => value !== null);
  if (!column) {
    const isNumeric = given.every((value) => typeof value === 'number');
    const isBoolean = given.length > 0 && given.every((value) => typeof value === 'boolean');
    const empty: Column =
      isNumeric || isBoolean
        ? {
            kind: 'number',
            name,
            type: isBoolean ? 'boolean' : 'real',
            values: new Float64Array(count).fill(Number.NaN),
          }
        : { kind: 'text', name, type: 'text', codes: new Int32Array(count).fill(-1), dictionary: [] };
    return editColumn(name, empty, values, count);
  }
  if (column.kind === 'number' && given.some((value) => typeof value === 'string')) {
    return editText(asText(column), values);
  }
  return column.kind === 'number' ? editNumbers(column, values) : editText(column, values);
}

function editNumbers(column: NumberColumn, edits: CellEdits): NumberColumn {
  const numbers = new Map<number, number>();
  let { type } = column;
  for (const [row, value] of edits) {
    numbers.set(row, value === null ? Number.NaN : Number(value));
    if (type === 'integer' && typeof value === 'number' && !Number.isInteger(value)) type = 'real';
  }
  return editedNumbers(column, type, numbers);
}

function asText(column: NumberColumn): TextColumn {
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(column.values.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const value = cellValue(column, row);
    if (value === null) continue;
    const text = String(value);
    let code = codeOf.get(text);
    if (code === undefined) {
      code = dictionary.push(text) - 1;
      codeOf.set(text, code);
    }
    codes[row] = code;
  }
  return { kind: 'text', name: column.name, type: 'text', codes, dictionary };
}

function editText(column: TextColumn, edits: CellEdits): TextColumn {
  const codes = column.codes.slice();
  const dictionary = [...column.dictionary];
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
  for (const [row, value] of edits) {
    if (value === null) {
      codes[row] = -1;
      continue;
    }
    const text = String(value);
    let code = codeOf.get(text);
    if (code === undefined) {
      code = dictionary.push(text) - 1;
      codeOf.set(text, code);
    }
    codes[row] = code;
  }
  return { ...column, type: column.type === 'text' ? 'text' : column.type, codes, dictionary };
}

interface Reshaped {
  readonly geometry: Geometry;
  readonly bounds: Float64Array;
  /** Rows whose new shape is no geometry. */
  readonly bad: readonly number[];
}

const reshapedTables = new WeakMap<LayerTable, { readonly key: string; readonly reshaped: Reshaped }>();

/** Asked again with the same shapes it is the same geometry: what was worked out from it still holds. */
function reshaped(table: LayerTable, shapes: ReadonlyMap<number, string>): Reshaped {
  if (shapes.size === 0) return { geometry: table.geometry, bounds: table.bounds, bad: [] };
  const key = JSON.stringify([...shapes]);
  const known = reshapedTables.get(table);
  if (known?.key === key) return known.reshaped;
  const { geometry, bad } = reshape(table.geometry, shapes);
  const made = { geometry, bounds: featureBounds(geometry), bad };
  reshapedTables.set(table, { key, reshaped: made });
  return made;
}

const removedOf = new WeakMap<LayerTable, Uint8Array>();

/** The marks of before where they are the same. */
function sameRemoved(table: LayerTable, removed: Uint8Array): Uint8Array {
  const known = removedOf.get(table);
  if (known?.every((mark, row) => mark === removed[row])) return known;
  removedOf.set(table, removed);
  return removed;
}

/** The geometry with some rows replaced: runs of untouched rows are copied in one piece. */
function reshape(geometry: Geometry, shapes: ReadonlyMap<number, string>): { geometry: Geometry; bad: number[] } {
  const order = [...shapes.keys()].sort((a, b) => a - b);
  const drawn = tableOfShapes(order.map((row) => ({ id: String(row), geometry: shapes.get(row)! }))).geometry;
  const bad = order.filter((_, i) => drawn.kinds[i] === geometryKind.none);

  const coords: Float64Array[] = [];
  const counts = { ring: [] as number[], part: [] as number[], feature: [] as number[] };
  const kinds = geometry.kinds.slice();
  const take = (from: Geometry, row: number, end: number) => {
    const firstPart = from.featureOffsets[row]!;
    const endPart = from.featureOffsets[end]!;
    const firstRing = from.partOffsets[firstPart]!;
    const endRing = from.partOffsets[endPart]!;
    coords.push(from.coords.subarray(2 * from.ringOffsets[firstRing]!, 2 * from.ringOffsets[endRing]!));
    for (let i = row; i < end; i++) counts.feature.push(from.featureOffsets[i + 1]! - from.featureOffsets[i]!);
    for (let i = firstPart; i < endPart; i++) counts.part.push(from.partOffsets[i + 1]! - from.partOffsets[i]!);
    for (let i = firstRing; i < endRing; i++) counts.ring.push(from.ringOffsets[i + 1]! - from.ringOffsets[i]!);
  };
  let next = 0;
  order.forEach((row, i) => {
    if (drawn.kinds[i] === geometryKind.none) return;
    take(geometry, next, row);
    take(drawn, i, i + 1);
    kinds[row] = drawn.kinds[i]!;
    next = row + 1;
  });
  take(geometry, next, kinds.length);

  const all = new Float64Array(coords.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of coords) {
    all.set(piece, at);
    at += piece.length;
  }
  return {
    geometry: {
      kinds,
      coords: all,
      ringOffsets: offsetsOf(counts.ring),
      partOffsets: offsetsOf(counts.part),
      featureOffsets: offsetsOf(counts.feature),
    },
    bad,
  };
}

function offsetsOf(counts: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    offsets[i + 1] = offsets[i]! + count;
  });
  return offsets;
}
