/** Which land-use codes does a layer hold, how much land is under each, and what are they in another classification? */
import { columnMeaning, perText, viewTableOf } from '../../analysis/view-table.ts';
import { type Conversion, convertLandUse } from '../../core/landuse/convert-land-use.ts';
import { type ListedScheme, listedCode } from '../../core/landuse/land-use-codes.ts';
import { landUseCodesIn } from '../../core/landuse/read-land-use-code.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { footprintAreaM2 } from '../../geo/footprint-area.ts';
import type { Job } from '../job.ts';

export interface SurveyInput {
  readonly view: LayerView;
  readonly from: ListedScheme;
  readonly to: ListedScheme;
}

export interface SurveyedCode extends Conversion {
  /** As read; the cell itself where nothing in it is a code. */
  readonly code: string;
  readonly nameZh: string | null;
  /** Features that name it, alone or among others. */
  readonly count: number;
  /** Of these features as a whole. */
  readonly areaM2: number;
}

export interface SurveyOutput {
  /** Largest area first. */
  readonly codes: readonly SurveyedCode[];
  /** Features without a code. */
  readonly missing: number;
  readonly columnNames: readonly string[];
}

const ROWS_BETWEEN_PAUSES = 5000;

export const surveyLandUseCodes: Job<SurveyInput, SurveyOutput> = async ({ view, from, to }, context) => {
  const layer = viewTableOf(await context.table(view.tableId), view);
  const { table } = layer;
  const column = columnMeaning(layer, 'landUseCode');
  if (!column) throw new Error('the layer has no column of land-use codes');
  const codesAt = perText<readonly string[]>(column, [], (text) => {
    const codes = landUseCodesIn(from, text).map(({ code }) => code);
    return codes.length > 0 ? codes : text.trim() === '' ? [] : [text.trim()];
  });
  const sums = new Map<string, { count: number; areaM2: number }>();
  let missing = 0;
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_BETWEEN_PAUSES === 0) await context.pause(row / table.count);
    if (table.removed?.[row]) continue;
    const codes = codesAt(row);
    if (codes.length === 0) missing++;
    const areaM2 = codes.length === 0 ? 0 : footprintAreaM2(table, row);
    for (const code of codes) {
      const sum = sums.get(code) ?? { count: 0, areaM2: 0 };
      sums.set(code, sum);
      sum.count++;
      // A feature without a shape adds no area to its code.
      if (Number.isFinite(areaM2)) sum.areaM2 += areaM2;
    }
  }
  const codes = [...sums]
    .map(([code, sum]) => ({
      code,
      nameZh: listedCode(from, code)?.nameZh ?? null,
      ...sum,
      ...convertLandUse(from, to, code),
    }))
    .sort((a, b) => b.areaM2 - a.areaM2 || b.count - a.count);
  return { codes, missing, columnNames: [...table.columns.keys()] };
};
