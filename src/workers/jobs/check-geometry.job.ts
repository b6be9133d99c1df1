/** What is wrong with the shapes of a layer, as people see it with their edits? */
import type { BoundarySource } from '../../analysis/boundary.ts';
import { columnMeaning, viewTableOf } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { type CheckResult, type CheckWishes, checkTable } from '../../geo/check/check-table.ts';
import type { Finding } from '../../geo/check/finding.ts';
import { cellValue, featureIdAt } from '../../geo/layer-table.ts';
import type { Job } from '../job.ts';
import { boundaryTables } from './view-tables.ts';

export interface CheckGeometryInput {
  readonly view: LayerView;
  readonly boundary: BoundarySource;
  readonly wishes: CheckWishes;
}

/** A finding with its features as people know them. */
export interface NamedFinding extends Finding {
  readonly featureIds: readonly string[];
  /** By the column that means the name; null where there is none, or the cell is empty. */
  readonly names: readonly (string | null)[];
}

export interface CheckGeometryOutput extends CheckResult {
  readonly findings: readonly NamedFinding[];
}

export const checkGeometry: Job<CheckGeometryInput, CheckGeometryOutput> = async (
  { view, boundary, wishes },
  context,
) => {
  const layer = viewTableOf(await context.table(view.tableId), view);
  const { table } = layer;
  const result = await checkTable(table, await boundaryTables(boundary, context), wishes, (share) =>
    context.pause(share),
  );
  const name = columnMeaning(layer, 'name');
  const nameOf = (row: number) => {
    const value = name ? cellValue(name, row) : null;
    return value === null || value === '' ? null : String(value);
  };
  const findings = result.findings.map((finding) => ({
    ...finding,
    featureIds: finding.rows.map((row) => featureIdAt(table.ids, row)),
    names: finding.rows.map(nameOf),
  }));
  return { ...result, findings };
};
