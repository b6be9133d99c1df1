/**
 * Which number is being explained, and by which way one came to it.
 *
 * A trail of subjects, the last one shown: following a step to another subject goes on, the way back stays. A step may
 * also lead to a place elsewhere on the screen (a cell of the inventory, a row of the table): the trail stays open then.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { GasId, SectorId } from '../core/plan/tables.ts';
import type { SideChoice } from './compared-side.ts';
import { workbenchStore } from './workbench-store.ts';

export type ExplainSubject =
  | { readonly kind: 'feature'; readonly layerId: string; readonly row: number; readonly name?: string }
  /** A cell of the hot spots: `i,j` of the squares, H3 index, id of the polygon. */
  | { readonly kind: 'cell'; readonly id: string }
  /** A cell of a year or scenario that is compared. */
  | { readonly kind: 'comparedCell'; readonly id: string; readonly side: SideChoice }
  | { readonly kind: 'sector'; readonly sector: SectorId }
  | { readonly kind: 'total' }
  | { readonly kind: 'factor'; readonly id: string };

/** A cell of the inventory that a person was led to. A new object is a new wish. */
export interface WantedCell {
  readonly sector: SectorId;
  readonly gas: GasId;
  readonly year: number;
}

/** A category of the inventory that a person was led to. A new object is a new wish. */
interface ShownCategory {
  readonly category: string;
  readonly year: number;
}

interface Explained {
  readonly trail: readonly ExplainSubject[];
  readonly wantedCell: WantedCell | null;
  readonly wantedCategory: ShownCategory | null;
}

const explainedStore = createStore<Explained>()(() => ({ trail: [], wantedCell: null, wantedCategory: null }));

/** Explain a number, from the start. */
export function explain(subject: ExplainSubject): void {
  explainedStore.setState({ trail: [subject] });
}

/** Go on from what is explained to one of its parts. */
export function explainFurther(subject: ExplainSubject): void {
  explainedStore.setState(({ trail }) => ({ trail: [...trail, subject] }));
}

/** Back to the subject at this place of the trail. */
export function explainBackTo(place: number): void {
  explainedStore.setState(({ trail }) => ({ trail: trail.slice(0, place + 1) }));
}

export function stopExplaining(): void {
  explainedStore.setState({ trail: [] });
}

/** Lead to a cell of the inventory: its screen opens and the cell is chosen there. */
export function showInventoryCell(wantedCell: WantedCell): void {
  explainedStore.setState({ wantedCell, wantedCategory: null });
  workbenchStore.getState().set({ chapter: 'inventory', screen: 'inventory', panelCollapsed: false });
}

/** Lead to a category of the inventory, worked out from activities. */
export function showInventoryCategory(wantedCategory: ShownCategory): void {
  explainedStore.setState({ wantedCategory, wantedCell: null });
  workbenchStore.getState().set({ chapter: 'inventory', screen: 'inventory', panelCollapsed: false });
}

export function useExplainTrail(): readonly ExplainSubject[] {
  return useStore(explainedStore, (state) => state.trail);
}

export function useWantedCell(): WantedCell | null {
  return useStore(explainedStore, (state) => state.wantedCell);
}

export function useWantedCategory(): ShownCategory | null {
  return useStore(explainedStore, (state) => state.wantedCategory);
}
