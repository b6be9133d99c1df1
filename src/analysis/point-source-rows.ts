/**
 * Which point source reported how much, of which sector, for this year? (methods 3.1, 3.3)
 *
 * A source takes part with its reported tonnes when its sector is one of the inventory's and its year is
 * the year asked for (a layer without a year column is taken to be of that year, which is said). A
 * source without a year or tonnes, with negative ones, of an unknown sector, or outside the boundary takes no
 * part and is reported: it is neither 0 nor guessed. A column may tell the gas (t CO2e of that gas); a word that is
 * none counts as not told. A source whose sector or name has a word for making power is a power plant: how many are, the
 * view by consumption says (`core/attribution/electricity-view.ts`).
 */
import { sectors } from '../core/inventory/sectors.ts';
import type { Issue } from '../core/issue.ts';
import type { GasId, SectorId } from '../core/plan/tables.ts';
import { innerPoints } from '../geo/inner-point.ts';
import type { Region } from '../geo/region.ts';
import { quantityOf } from './quantity.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, isPresent, numbersOf, perText } from './view-table.ts';

export interface PointRows {
  readonly layer: ViewTable;
  /** Reported tonnes by row; 0 where the source takes no part. */
  readonly tonnes: Float64Array;
  /** Sector of each row that takes part. */
  readonly sectorAt: (row: number) => SectorId | null;
  /** The gas a row tells; null where it tells none. */
  readonly gasAt: (row: number) => GasId | null;
  /** Does a word of its sector or name say that it makes power? */
  readonly isPlantAt: (row: number) => boolean;
  readonly issues: readonly Issue[];
}

const WORDS: readonly (readonly [SectorId, RegExp])[] = [
  ['electricity', /外购电|外购热|间接|purchased/i],
  ['waste', /废弃物|垃圾|污水|填埋|焚烧|固废|waste|landfill|sewage|incinerat/i],
  ['energy', /能源|电力|发电|热电|电厂|供热|炼油|power|energy|refiner|heat plant/i],
  ['transport', /交通|运输|港口|码头|机场|物流|transport|port$|airport|aviation|shipping/i],
  ['agriculture', /农业|养殖|畜牧|农场|agricultur|livestock|farm/i],
  ['industry', /工业|制造|水泥|钢铁|化工|电子|industr|manufactur|cement|steel|chemical|factory|works/i],
  ['buildings', /建筑|商业|居民|公共|building|commercial|residential/i],
  ['landUse', /林业|土地利用|碳汇|forestry|land use/i],
];

/** The sector a text names: its id, its name in either language, or a word for it; null for none. */
export function sectorFromText(text: string): SectorId | null {
  const word = text.trim();
  const named = sectors.find(({ id, name }) => id === word || name['zh-CN'] === word || name.en === word);
  return named?.id ?? WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const GAS_WORDS: readonly (readonly [GasId, RegExp])[] = [
  ['CH4', /^ch4$|甲烷|methane/i],
  ['N2O', /^n2o$|氧化亚氮|nitrous/i],
  ['HFCs', /^hfcs?(-|$)|氢氟碳化物|hydrofluorocarbon/i],
  ['PFCs', /^pfcs?(-|$)|全氟化碳|perfluorocarbon/i],
  ['SF6', /^sf6$|六氟化硫|sulphur hexafluoride|sulfur hexafluoride/i],
  ['NF3', /^nf3$|三氟化氮|nitrogen trifluoride/i],
  ['CO2', /^co2$|二氧化碳$|^carbon dioxide$/i],
];

/** The gas a text names, raised and lowered digits alike; null for none, and for several told as CO2e. */
export function gasFromText(text: string): GasId | null {
  const word = text.normalize('NFKC').replace(/\s/g, ' ').trim();
  return GAS_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const PLANT_WORDS =
  /发电|电厂|热电|火电|核电|电力.{0,3}(生产|供应)|power (plant|station)|power generation|generating (plant|station)|co-?generation|\bCHP\b|waste.to.energy/i;

/** Does a text name a plant that makes power? */
export function isPowerPlant(text: string): boolean {
  return PLANT_WORDS.test(text);
}

export function pointSourceRows(layer: ViewTable, year: number, region: Region | null): PointRows {
  const { table, view } = layer;
  const tonnes = new Float64Array(table.count);
  const where = { layer: view.layerId };
  const issues: Issue[] = [];
  const sectorAt = perText<SectorId | null>(columnMeaning(layer, 'pointSector'), null, sectorFromText);
  const gasAt = perText<GasId | null>(columnMeaning(layer, 'pointGas'), null, gasFromText);
  const plantBySector = perText(columnMeaning(layer, 'pointSector'), false, isPowerPlant);
  const plantByName = perText(columnMeaning(layer, 'name'), false, isPowerPlant);
  const isPlantAt = (row: number) => plantBySector(row) || plantByName(row);
  const { values, column, issues: unitIssues } = quantityOf(layer, 'pointEmissionsT');
  if (column === null) {
    if (unitIssues.length > 0) issues.push(...unitIssues);
    else issues.push({ code: 'POINT_EMISSIONS_MISSING', severity: 'warn', count: table.count, where });
    return { layer, tonnes, sectorAt, gasAt, isPlantAt, issues };
  }
  const yearColumn = columnMeaning(layer, 'pointYear');
  const years = numbersOf(yearColumn, table.count);
  const points = innerPoints(table);
  const left = { noYear: 0, missing: 0, infinite: 0, negative: 0, sector: 0, outside: 0, otherYear: 0 };
  for (let row = 0; row < table.count; row++) {
    if (!isPresent(table, row)) continue;
    const value = values[row]!;
    if (yearColumn && Number.isNaN(years[row]!)) left.noYear++;
    else if (yearColumn && years[row] !== year) left.otherYear++;
    else if (Number.isNaN(value)) left.missing++;
    else if (!Number.isFinite(value)) left.infinite++;
    else if (value < 0) left.negative++;
    else if (sectorAt(row) === null) left.sector++;
    else if (region && !region.contains(points[2 * row]!, points[2 * row + 1]!)) left.outside++;
    else tonnes[row] = value;
  }
  const report = (code: string, severity: Issue['severity'], count: number) => {
    if (count > 0) issues.push({ code, severity, count, where });
  };
  report('POINT_YEAR_MISSING', 'warn', left.noYear);
  report('POINT_EMISSIONS_MISSING', 'warn', left.missing);
  report('NOT_A_NUMBER', 'warn', left.infinite);
  report('NEGATIVE_INPUT', 'warn', left.negative);
  report('POINT_SECTOR_UNKNOWN', 'warn', left.sector);
  report('POINT_OUTSIDE_BOUNDARY', 'note', left.outside);
  report('POINT_OTHER_YEAR', 'note', left.otherYear);
  if (!yearColumn && table.count > 0) report('POINT_YEAR_UNKNOWN', 'note', table.count);
  return { layer, tonnes, sectorAt, gasAt, isPlantAt, issues };
}
