/**
 * How a layer looks on the map, for formats that carry a look (GeoPackage for QGIS, KML for globes).
 *
 * Land use and building use are told by classes of their column, everything else by one look. The colours are given:
 * they are those of the map. A code that no classification knows has the look of the unknown, as on the map.
 */

import type { BuildingUse } from '../../core/factors/building-use.ts';
import { buildingUseFromText } from '../../core/factors/building-use.ts';
import { classifyLandUse } from '../../core/landuse/classify.ts';
import {
  type LandUseCategory,
  type LandUseScheme,
  landUseCategories,
  landUseSchemes,
} from '../../core/landuse/land-use-category.ts';
import { listedCode } from '../../core/landuse/land-use-codes.ts';
import { readLandUseCode } from '../../core/landuse/read-land-use-code.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { type Column, cellValue, type LayerTable } from '../../geo/layer-table.ts';

/** Colours of the map as `#rrggbb`. */
export interface MapColours {
  readonly fill: string;
  readonly line: string;
  readonly unknown: string;
  readonly landUse: Readonly<Record<LandUseCategory, string>>;
  readonly buildingUse: Readonly<Record<BuildingUse, string>>;
}

export interface Look {
  readonly fill: string;
  readonly line: string;
  readonly lineWidthMm: number;
}

interface StyleClass {
  readonly value: string | number;
  readonly label: string;
  readonly look: Look;
}

export interface LayerStyle {
  /** Of features in no class. */
  readonly plain: Look;
  /** The column whose values are told apart; null: all look alike. */
  readonly column: string | null;
  readonly classes: readonly StyleClass[];
}

const LINE_WIDTH_MM = 0.2;
/** More classes than a legend can hold are no legend. */
const MOST_CLASSES = 400;

export function layerStyle(
  table: LayerTable,
  view: Pick<LayerView, 'meanings' | 'role'>,
  colours: MapColours,
): LayerStyle {
  const look = (fill: string): Look => ({ fill, line: colours.line, lineWidthMm: LINE_WIDTH_MM });
  const { landUseCode, buildingUse } = view.meanings;
  const scheme = landUseSchemes.find(({ id }) => id === landUseCode?.scheme)?.id;
  if (view.role !== 'buildings' && landUseCode && scheme) {
    const classes = valuesOf(table.columns.get(landUseCode.column)).map((value) =>
      landUseClass(scheme, landUseCode.column, value, colours, look),
    );
    return styled(landUseCode.column, classes, look(colours.unknown), look(colours.fill));
  }
  if (view.role === 'buildings' && buildingUse) {
    const classes = valuesOf(table.columns.get(buildingUse.column)).flatMap((value) => {
      const use = buildingUseFromText(String(value));
      return use === null ? [] : [{ value, label: String(value), look: look(colours.buildingUse[use]) }];
    });
    return styled(buildingUse.column, classes, look(colours.fill), look(colours.fill));
  }
  return { plain: look(colours.fill), column: null, classes: [] };
}

function styled(column: string, classes: readonly StyleClass[], other: Look, plain: Look): LayerStyle {
  return classes.length === 0 || classes.length > MOST_CLASSES
    ? { plain, column: null, classes: [] }
    : { plain: other, column, classes };
}

function landUseClass(
  scheme: LandUseScheme,
  column: string,
  value: string | number,
  colours: MapColours,
  look: (fill: string) => Look,
): StyleClass {
  const use = classifyLandUse(scheme, value, column);
  const category = use && landUseCategories.find(({ id }) => id === use.category);
  const code = readLandUseCode(scheme, value)?.code;
  const listed = code === undefined ? null : listedCode(scheme, code);
  const name = (listed?.nameZh ?? use?.nameZh) || category?.name['zh-CN'];
  return {
    value,
    label: name === undefined ? String(value) : `${value} ${name}`,
    look: look(use ? colours.landUse[use.category] : colours.unknown),
  };
}

/** Different values of a column, in order. */
function valuesOf(column: Column | undefined): (string | number)[] {
  if (!column) return [];
  const values = new Set<string | number>();
  const rows = column.kind === 'text' ? column.codes.length : column.values.length;
  for (let row = 0; row < rows && values.size <= MOST_CLASSES; row++) {
    const value = cellValue(column, row);
    if (typeof value === 'string' || typeof value === 'number') values.add(value);
  }
  return [...values].sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/** Which class a row is in; null: none. */
export function classOfRow(style: LayerStyle, table: LayerTable): (row: number) => number | null {
  const column = style.column === null ? undefined : table.columns.get(style.column);
  if (!column) return () => null;
  const byValue = new Map(style.classes.map(({ value }, i) => [value, i]));
  return (row) => {
    const value = cellValue(column, row);
    return value === null || typeof value === 'boolean' ? null : (byValue.get(value) ?? null);
  };
}
