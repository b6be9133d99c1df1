/**
 * Which properties does each feature carry in its tiles?
 *
 * What decides the colour takes few values (land use, mark …). Each feature is therefore given
 * a look: the number of one combination of such values. Tiles write a look's tags at once, and small
 * features of one look can be drawn as one. Height, name, emissions and cell values differ from
 * feature to feature and are read when a tile is cut. The class of a result stands apart from the look: it changes with
 * every parameter of the plan, and a tile that is cut takes new classes without being cut again.
 *
 * Height is the height column, else storeys × 3 m (drawing only). Neither known: no height, and the
 * style draws the building flat in its own colour.
 */
import { classifyLandUse } from '../../core/landuse/classify.ts';
import { landUseSchemes } from '../../core/landuse/land-use-category.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { ColumnMeaning } from '../../core/plan/tables.ts';
import { unitOfKind } from '../../core/units/written-unit.ts';
import type { Column, LayerTable, TextColumn } from '../../geo/layer-table.ts';
import { cellValue, featureIdAt } from '../../geo/layer-table.ts';
import { railKindOf, roadRankOf, vegetationOf } from './class-words.ts';
import type { TileMark } from './tile-layer.ts';
import type { TagValue } from './tile-writer.ts';

const STOREY_HEIGHT_M = 3;

export interface TileAttributes {
  /** Look of each row. */
  readonly looks: Uint32Array;
  /** Class of each row by a result, plus one; 0: none. Null: the layer is not coloured by a result. */
  readonly classes: Uint8Array | null;
  /** How many classes there are. */
  readonly classCount: number;
  /** Properties of each look. */
  readonly lookTags: readonly (readonly (readonly [key: string, value: TagValue])[])[];
  /** Properties of one row that are its own: h, e, v. */
  readonly own: (row: number, add: (key: string, value: number) => void) => void;
  readonly name: (row: number) => string | null;
}

/** Room for the classes of one look. */
const SHADES_A_LOOK = 256;

/** Look and class of a row in one number: features of one shade look the same. */
export function shadeOf({ looks, classes }: TileAttributes, row: number): number {
  return looks[row]! * SHADES_A_LOOK + (classes ? classes[row]! : 0);
}

export const lookOfShade = (shade: number): number => Math.floor(shade / SHADES_A_LOOK);
/** The class plus one; 0: none. */
export const classOfShade = (shade: number): number => shade % SHADES_A_LOOK;

/** Classes of a result, one value a feature (NaN: none), and the limits between classes. */
export interface ClassedValues {
  readonly values: Float64Array;
  readonly breaks: readonly number[];
}

/** A text a row, as codes into a short list; −1 is none. */
export type WordColumn = Pick<TextColumn, 'codes' | 'dictionary'>;

export interface AttributeSources {
  readonly classed: ClassedValues | null;
  readonly marks: readonly TileMark[];
  /** Properties that were worked out beyond the layer's own columns: use of buildings, sector of sources. */
  readonly words: Readonly<Partial<Record<'u' | 's', WordColumn>>>;
}

export function tileAttributes(table: LayerTable, view: LayerView, sources: AttributeSources): TileAttributes {
  const column = (meaning: ColumnMeaning): Column | null => {
    const named = view.meanings[meaning];
    return named ? (table.columns.get(named.column) ?? null) : null;
  };
  const facets: Facet[] = [];
  if (view.role === 'parcels') facets.push(landUse(view, column));
  if (view.role === 'buildings') facets.push(textFacet('u', sources.words.u ?? null));
  if (view.role === 'roads') facets.push(wordFacet('k', column('roadClass'), roadRankOf));
  if (view.role === 'rail') facets.push(wordFacet('k', column('roadClass'), railKindOf));
  if (view.role === 'sinks') facets.push(wordFacet('k', column('sinkKind'), vegetationOf));
  if (view.role === 'pointSources') facets.push(textFacet('s', sources.words.s ?? null));
  if (sources.marks.length > 0) facets.push(markFacet(table, sources.marks));

  const height = column('heightM');
  const storeys = column('storeys');
  const emissions = column('pointEmissionsT');
  const tonnesPerUnit = tonnesIn(view.meanings.pointEmissionsT?.unit ?? 't');
  const solar = column('solarKwhPerM2');
  const names = column('name');
  return {
    ...combine(facets, table.count),
    classes: sources.classed && classesOf(sources.classed, table.count),
    classCount: sources.classed ? sources.classed.breaks.length + 1 : 0,
    own: (row, add) => {
      const heightM = numberAt(height, row) ?? scaled(numberAt(storeys, row), STOREY_HEIGHT_M);
      if (heightM !== null && heightM > 0) add('h', Math.round(heightM * 2) / 2);
      const tonnes = scaled(numberAt(emissions, row), tonnesPerUnit);
      if (tonnes !== null) add('e', tonnes);
      const irradiation = numberAt(solar, row);
      if (irradiation !== null) add('v', irradiation);
    },
    name: (row) => {
      const name = names ? cellValue(names, row) : null;
      return name === null || name === '' ? null : String(name);
    },
  };
}

/** One thing that decides the look: the property it writes, and the code of each row in a short list (−1: none). */
interface Facet {
  readonly key: string;
  readonly values: readonly TagValue[];
  readonly codeOf: (row: number) => number;
}

const none: Facet = { key: '', values: [], codeOf: () => -1 };

function textFacet(key: string, column: WordColumn | null): Facet {
  if (!column) return none;
  const { codes, dictionary } = column;
  return { key, values: dictionary, codeOf: (row) => codes[row] ?? -1 };
}

/** The text of each row brought to a class by its words; several words may be one class. */
function wordFacet(key: string, column: Column | null, classOf: (word: string) => string | null): Facet {
  if (column?.kind !== 'text') return none;
  const classes = [...new Set(column.dictionary.map(classOf).filter((found) => found !== null))];
  const byCode = column.dictionary.map((word) => classes.indexOf(classOf(word) ?? ''));
  return { key, values: classes, codeOf: (row) => byCode[column.codes[row] ?? -1] ?? -1 };
}

/** Land-use category of the 1.2 mapping; a code the mapping does not hold has none. */
function landUse(view: LayerView, columnOf: (meaning: ColumnMeaning) => Column | null): Facet {
  const meaning = view.meanings.landUseCode;
  const column = columnOf('landUseCode');
  const scheme = landUseSchemes.find(({ id }) => id === meaning?.scheme)?.id;
  if (!meaning || !column || !scheme) return none;
  const categories: string[] = [];
  const indexOf = (code: string | number): number => {
    const category = classifyLandUse(scheme, code, meaning.column)?.category;
    if (!category) return -1;
    const known = categories.indexOf(category);
    return known >= 0 ? known : categories.push(category) - 1;
  };
  if (column.kind === 'text') {
    const byCode = column.dictionary.map(indexOf);
    return { key: 'u', values: categories, codeOf: (row) => byCode[column.codes[row] ?? -1] ?? -1 };
  }
  const byNumber = new Map<number, number>();
  for (const value of column.values) if (!byNumber.has(value)) byNumber.set(value, indexOf(value));
  return { key: 'u', values: categories, codeOf: (row) => byNumber.get(column.values[row]!) ?? -1 };
}

function classesOf({ values, breaks }: ClassedValues, count: number): Uint8Array {
  const classes = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const value = values[row];
    if (value === undefined || Number.isNaN(value)) continue;
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (breaks[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    classes[row] = low + 1;
  }
  return classes;
}

function markFacet(table: LayerTable, marks: readonly TileMark[]): Facet {
  const markOf = new Map<string, number>();
  for (const [index, mark] of marks.entries()) for (const id of mark.featureIds) markOf.set(id, index);
  const codes = new Int32Array(table.count).fill(-1);
  for (let row = 0; row < table.count; row++) codes[row] = markOf.get(featureIdAt(table.ids, row)) ?? -1;
  return { key: 'm', values: marks.map((_, index) => index), codeOf: (row) => codes[row]! };
}

/** Number the combinations that occur, in order of first appearance. */
function combine(facets: readonly Facet[], count: number): Pick<TileAttributes, 'looks' | 'lookTags'> {
  const used = facets.filter((facet) => facet.values.length > 0);
  const looks = new Uint32Array(count);
  if (used.length === 0) return { looks, lookTags: [[]] };
  const lookOf = new Map<number, number>();
  const lookTags: (readonly [string, TagValue])[][] = [];
  for (let row = 0; row < count; row++) {
    let combination = 0;
    for (const facet of used) combination = combination * (facet.values.length + 1) + facet.codeOf(row) + 1;
    let look = lookOf.get(combination);
    if (look === undefined) {
      look = lookTags.length;
      lookOf.set(combination, look);
      lookTags.push(
        used.flatMap((facet) => {
          const value = facet.values[facet.codeOf(row)];
          return value === undefined ? [] : [[facet.key, value] as const];
        }),
      );
    }
    looks[row] = look;
  }
  return { looks, lookTags };
}

/** Null for a unit that is none of mass: the source is then drawn as one without a number. */
function tonnesIn(unit: string): number | null {
  return unitOfKind(unit, 'mass')?.factor ?? null;
}

function numberAt(column: Column | null, row: number): number | null {
  if (column?.kind !== 'number') return null;
  const value = column.values[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function scaled(value: number | null, factor: number | null): number | null {
  return value === null || factor === null ? null : value * factor;
}
