/**
 * Which opportunities and challenges does the region have, and what shows it? (clause 5.2; methods 4.0)
 *
 * Each is tied to a number of the plan (a statistic, a sector of the inventory, a policy target) or to a place on the
 * map (a layer, one of its features, a box). Evidence holds as long as what it points at is there: when the number is
 * taken out or the layer removed, the statement is a draft again.
 */

import { sectors } from '../inventory/sectors.ts';
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import { orderAfterLast } from '../plan/order-after-last.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';

export type Finding = Tables['findings'];
export type FindingEvidence = Tables['findingEvidence'];
type Box = readonly [west: number, south: number, east: number, north: number];

export interface HeldEvidence {
  readonly evidence: FindingEvidence;
  /** Does what it points at stand in the plan? */
  readonly holds: boolean;
  /** In the unit of the series, t CO2e, or the target's own; null for a place. */
  readonly value: number | null;
  /** Where it is on the map; null for a number. */
  readonly box: Box | null;
}

export interface FindingState {
  readonly finding: Finding;
  readonly evidence: readonly HeldEvidence[];
  /** Without a statement, or without evidence that holds. */
  readonly isDraft: boolean;
}

const byOrder = (a: { order: string }, b: { order: string }) => (a.order < b.order ? -1 : 1);

export function findingStates(plan: Plan, totals: InventoryTotals): FindingState[] {
  const evidence = [...plan.findingEvidence.values()];
  return [...plan.findings.values()].sort(byOrder).map((finding) => {
    const held = evidence.filter(({ findingId }) => findingId === finding.id).map((one) => hold(plan, totals, one));
    return { finding, evidence: held, isDraft: finding.statement.trim() === '' || !held.some(({ holds }) => holds) };
  });
}

function hold(plan: Plan, totals: InventoryTotals, evidence: FindingEvidence): HeldEvidence {
  const number = (value: number | null): HeldEvidence => ({ evidence, holds: value !== null, value, box: null });
  const place = (box: Box | null): HeldEvidence => ({ evidence, holds: box !== null, value: null, box });
  const { kind, ref, year } = evidence;
  if (kind === 'statistic')
    return number(year === null ? null : (valuesByYear(plan, ref).valueByYear.get(year) ?? null));
  if (kind === 'policyTarget') return number(plan.policyTargets.get(ref)?.value ?? null);
  if (kind === 'inventory') {
    const ofYear = year === null ? undefined : totals.byYear.get(year);
    const sector = sectors.find(({ id }) => id === ref);
    return number((ref === 'gross' ? ofYear?.grossT : sector && ofYear?.bySector.get(sector.id)?.totalT) ?? null);
  }
  const own = boxOf(evidence);
  const layer = kind === 'layer' ? plan.layers.get(ref) : undefined;
  return place(kind === 'place' ? own : layer ? (own ?? boxOf(layer)) : null);
}

function boxOf({ west, south, east, north }: Pick<FindingEvidence, 'west' | 'south' | 'east' | 'north'>): Box | null {
  return west === null || south === null || east === null || north === null ? null : [west, south, east, north];
}

export function addFinding(plan: Plan, side: Finding['side']): Patch {
  const order = orderAfterLast(plan.findings.values());
  return editPlan(plan, 'addFinding', (edit) =>
    edit.put('findings', { id: newId(), side, statement: '', note: '', order }),
  );
}

export function setFinding(plan: Plan, id: string, fields: Partial<Omit<Finding, 'id'>>): Patch {
  return editPlan(plan, 'setFinding', (edit) => edit.update('findings', id, fields));
}

export function removeFinding(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removeFinding', (edit) => {
    for (const one of plan.findingEvidence.values()) if (one.findingId === id) edit.remove('findingEvidence', one.id);
    edit.remove('findings', id);
  });
}

const nothing = { ref: '', featureId: '', year: null, west: null, south: null, east: null, north: null };

export function addEvidence(
  plan: Plan,
  findingId: string,
  fields: Pick<FindingEvidence, 'kind'> & Partial<Omit<FindingEvidence, 'id' | 'findingId' | 'kind'>>,
): Patch {
  return editPlan(plan, 'addEvidence', (edit) =>
    edit.put('findingEvidence', { id: newId(), findingId, ...nothing, ...fields }),
  );
}

export function removeEvidence(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removeEvidence', (edit) => edit.remove('findingEvidence', id));
}
