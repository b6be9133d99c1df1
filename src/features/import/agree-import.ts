/** Stores what was agreed and commits it as one patch. Nothing is written before this. */

import type { ToldTable } from '../../core/import/remember-tables.ts';
import type { CellTable } from '../../core/import/sheet-frame.ts';
import { sheetWithoutYear } from '../../core/import/sheet-signature.ts';
import type { LayerToAdd } from '../../core/plan/add-layer.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import type { WorkerClient } from '../../workers/client.ts';
import type { LayerDraft, SheetDraft } from '../../workers/jobs/read-file.job.ts';
import { linesOfSheet } from './category-choice.ts';
import { type Agreed, type AgreedLayer, importPatch } from './import-patch.ts';
import { type LayerChoice, layerToAdd } from './layer-choice.ts';
import { matchDraft } from './match-report.tsx';
import { offerShapeCheck } from './offer-shape-check.tsx';
import {
  parseAsCategories,
  parseAsInventory,
  parseAsStatistics,
  type ReadingContext,
  type SheetChoice,
} from './sheet-choice.ts';

export interface ToImport {
  readonly layers: readonly { readonly draft: LayerDraft; readonly choice: LayerChoice }[];
  readonly sheets: readonly { readonly sheet: SheetDraft; readonly choice: SheetChoice }[];
}

interface Progress {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Gives the names of what was taken over. */
export async function agreeImport(
  toImport: ToImport,
  context: ReadingContext,
  client: WorkerClient,
  progress: Progress,
): Promise<string[]> {
  const layers: AgreedLayer[] = [];
  const steps = toImport.layers.length + toImport.sheets.length;
  let done = 0;
  const step = () => {
    done += 1;
    progress.onProgress(done / steps);
  };
  const { signal } = progress;
  for (const { draft, choice } of toImport.layers) {
    // Partners are sought while the draft is still there: storing gives its memory back.
    const match =
      choice.replacesId === null ? null : await matchDraft(draft.draftId, choice.replacesId, client, { signal });
    const stored = await client.run('storeDraftLayer', { draftId: draft.draftId }, { signal });
    layers.push({
      layer: layerToAdd(draft, choice, stored),
      replaces: match && choice.replacesId !== null ? { layerId: choice.replacesId, newIds: match.newIds } : null,
    });
    step();
  }
  const { gwpSet } = settingsOf(planStore.getState().plan);
  const cells: Agreed['cells'][number][] = [];
  const statistics: Agreed['statistics'][number][] = [];
  const measures: Agreed['measures'][number][] = [];
  const mapped: Agreed['mapped'][number][] = [];
  const tables: ToldTable[] = [];
  for (const { sheet, choice } of toImport.sheets) {
    if (choice.target === 'template' && sheet.template) {
      statistics.push(...sheet.template.findings.statistics);
      measures.push(...sheet.template.findings.measures);
      step();
      continue;
    }
    const rows = await client.run('sheetRows', { draftId: sheet.draftId, offset: 0, limit: null }, { signal });
    const table = { rows, merged: sheet.merged };
    if (choice.target === 'inventory') cells.push(...parseAsInventory(table, choice, gwpSet).drafts);
    if (choice.target === 'categories') {
      mapped.push({ ...parseAsCategories(table, sheet.name, choice, context), source: choice.source });
    }
    if (choice.target === 'statistics') statistics.push(...parseAsStatistics(table, choice).drafts);
    const read = toldTable(sheet, choice, table, context);
    if (read) tables.push(read);
    step();
  }
  commit(importPatch(planStore.getState().plan, { layers, cells, statistics, measures, mapped, tables }));
  fitTo(layers.map(({ layer }) => layer.extent));
  void offerShapeCheck(layers.map(({ layer }, i) => ({ ...layer, issues: toImport.layers[i]?.draft.issues ?? [] })));
  return [...layers.map(({ layer }) => layer.name), ...toImport.sheets.map(({ sheet }) => sheet.name)];
}

/** How a sheet was read, for the plan to keep; nothing of a sheet whose table was not found. */
function toldTable(
  sheet: SheetDraft,
  { target, unit, gas = null, place = null, frame }: SheetChoice,
  table: CellTable,
  { told }: ReadingContext,
): ToldTable | null {
  if (frame === null || target === 'none' || target === 'template') return null;
  const { headings } = linesOfSheet(table, sheet.name, { frame });
  const isAsFound = sheet.frames.includes(frame);
  const { headerFirst, headerLast, unitRow, dataFirst } = frame;
  const rows = isAsFound
    ? { headerFirst: null, headerLast: null, unitRow: null, dataFirst: null }
    : { headerFirst, headerLast, unitRow, dataFirst };
  return {
    layout: { sheet: sheetWithoutYear(sheet.name), headings, target, unit, gas, place, ...rows },
    labels: target === 'categories' ? (told.get(headings) ?? new Map()) : new Map(),
  };
}

function fitTo(extents: readonly LayerToAdd['extent'][]): void {
  const [first, ...others] = extents.filter((extent) => extent !== null);
  if (!first) return;
  const bounds = others.reduce(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    first,
  );
  workbenchStore.getState().set({ camera: { kind: 'fit', bounds, animate: false } });
}
