import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ViewTable } from '../../src/analysis/view-table.ts';
import type { LayerView } from '../../src/core/plan/layer-view.ts';
import type { LayerRole } from '../../src/core/plan/tables.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';

/** The first layer of a file, as the plan would know it. */
export async function readLayer(
  path: string,
  role: LayerRole,
  meanings: LayerView['meanings'] = {},
): Promise<ViewTable> {
  const file = fileFromBytes(basename(path), new Uint8Array(readFileSync(path)));
  const { layers } = await readFile(file, {}, async () => {});
  const [layer] = layers;
  if (!layer) throw new Error(`no layer in ${path}`);
  return {
    view: { layerId: role, tableId: role, role, meanings, overrides: [] },
    table: layer.table,
  };
}
