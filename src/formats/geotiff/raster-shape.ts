/**
 * Are the values of a raster classes, so that neighbouring cells of one value are one area? And what are the figures of
 * those values?
 */
import type { RasterBand } from '../../geo/raster-to-table.ts';

export interface ValueFigures {
  readonly validCells: number;
  readonly min: number | null;
  readonly max: number | null;
  /** How many different values; null when there are more than classes could be, or one is no whole number. */
  readonly classes: number | null;
}

/** More different values are no classes; land covers have some dozens. */
const MOST_CLASSES = 256;
/** Up to so many classes areas are proposed though nothing names them. */
const FEW_CLASSES = 48;

/** Of the cells of a band that `meets` allows (null: all). */
export function valueFigures({ values }: RasterBand, meets: Uint8Array | null): ValueFigures {
  let validCells = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  const different = new Set<number>();
  let mayBeClasses = true;
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number;
    if (Number.isNaN(value) || (meets && meets[cell] === 0)) continue;
    validCells++;
    if (value < min) min = value;
    if (value > max) max = value;
    if (!mayBeClasses) continue;
    mayBeClasses = Number.isInteger(value) && different.size <= MOST_CLASSES;
    different.add(value);
  }
  mayBeClasses &&= different.size <= MOST_CLASSES;
  const known = validCells > 0;
  return {
    validCells,
    min: known ? min : null,
    max: known ? max : null,
    classes: known && mayBeClasses ? different.size : null,
  };
}

/** What a person most likely wants: areas of classes that have names or are few, cells of everything else. */
export function proposedShape(
  { classes, validCells }: ValueFigures,
  facts: { readonly isNamed: boolean; readonly bands: number; readonly mostCells: number },
): 'cells' | 'areas' {
  if (classes === null || facts.bands > 1) return 'cells';
  if (facts.isNamed || validCells > facts.mostCells) return 'areas';
  // A class that few cells have is a number.
  return classes <= FEW_CLASSES && validCells >= 20 * classes ? 'areas' : 'cells';
}
