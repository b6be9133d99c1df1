/**
 * The open plan, and the only door through which it changes.
 *
 * Commit, undo and redo are one mechanism: a patch is applied in memory at once and handed to the
 * persistence, one save after another. When a save fails, memory is right and the database behind:
 * the state says `failed`, saving stops, further changes are kept in `unsaved`, and `saveAgain`
 * writes everything anew. A drag is a `preview`: shown over the plan and not part of it.
 */
import { createStore } from 'zustand/vanilla';
import type { Patch } from '../core/plan/patch.ts';
import { applyPatch, invertPatch } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import { emptyPlan } from '../core/plan/plan.ts';
import { appSettings } from './app-settings.ts';
import type { PlanPersistence, Save } from './plan-persistence.ts';
import { failureOf } from './run-job.ts';
import { stamp } from './stamp.ts';

/** `failed`: memory is right, the database is behind. `code` is a message key. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly code: string; readonly message: string };

export interface PlanState {
  /** Null until a plan is open; `plan` is then empty and has no settings. */
  readonly planId: string | null;
  readonly plan: Plan;
  readonly preview: Patch | null;
  /** The plan with the preview laid over it: what screens show. */
  readonly shown: Plan;
  readonly undoable: readonly Patch[];
  readonly redoable: readonly Patch[];
  readonly saveState: SaveState;
  /** Changes that are in memory and not yet in the database, oldest first. */
  readonly unsaved: readonly Save[];

  commit(patch: Patch): void;
  undo(): void;
  redo(): void;
  /** Show a patch without committing it; null takes it away. */
  setPreview(patch: Patch | null): void;
  /** After a failure: write the whole plan again. */
  saveAgain(): Promise<void>;
}

/** As many changes can be taken back. */
export const UNDO_STEPS = 100;

export interface PlanStoreParts {
  readonly persistence: () => PlanPersistence;
  readonly now?: () => Date;
  readonly who?: () => string;
}

export interface OpenPlanState {
  readonly planId: string;
  readonly plan: Plan;
  readonly revision: number;
  readonly undoable: readonly Patch[];
  readonly redoable: readonly Patch[];
}

export function createPlanStore({ persistence, now = () => new Date(), who = () => '' }: PlanStoreParts) {
  let revision = 0;
  let working = false;
  // A save that ends after another plan was opened must not touch the state of that one.
  let opening = 0;

  const store = createStore<PlanState>()((set, get) => {
    const change = (kind: Save['kind'], patch: Patch, undoable: readonly Patch[], redoable: readonly Patch[]): void => {
      const { planId, plan, unsaved, saveState } = get();
      if (planId === null) throw new Error('no plan is open');
      const next = applyPatch(plan, patch);
      const save: Save = { at: now().toISOString(), who: who(), kind, patch };
      set({
        plan: next,
        preview: null,
        shown: next,
        undoable: undoable.slice(-UNDO_STEPS),
        redoable,
        unsaved: [...unsaved, save],
        saveState: saveState.state === 'failed' ? saveState : { state: 'saving' },
      });
      void saveNext();
    };

    /** Write what waits, one after another, until nothing waits or one fails. */
    const saveNext = async (): Promise<void> => {
      if (working || get().saveState.state === 'failed') return;
      working = true;
      const mine = opening;
      try {
        for (let save = get().unsaved[0]; save; save = get().unsaved[0]) {
          const planId = get().planId;
          if (planId === null) break;
          const began = performance.now();
          const saved = await persistence().save(planId, revision, save);
          stamp('saved', { what: save.patch.did, tookMs: performance.now() - began });
          if (mine !== opening) return;
          revision = saved.revision;
          const unsaved = get().unsaved.slice(1);
          set({ unsaved, saveState: unsaved.length > 0 ? { state: 'saving' } : { state: 'saved', at: save.at } });
        }
      } catch (error) {
        if (mine === opening) set({ saveState: failed(error) });
      } finally {
        if (mine === opening) working = false;
      }
    };

    return {
      planId: null,
      plan: emptyPlan(),
      preview: null,
      shown: emptyPlan(),
      undoable: [],
      redoable: [],
      saveState: { state: 'saved', at: null },
      unsaved: [],

      commit(patch) {
        if (patch.changes.length === 0) {
          get().setPreview(null);
          return;
        }
        change('do', patch, [...get().undoable, patch], []);
      },
      undo() {
        const { undoable, redoable } = get();
        const last = undoable.at(-1);
        if (last) change('undo', invertPatch(last), undoable.slice(0, -1), [...redoable, last]);
      },
      redo() {
        const { undoable, redoable } = get();
        const last = redoable.at(-1);
        if (last) change('redo', last, [...undoable, last], redoable.slice(0, -1));
      },
      setPreview(preview) {
        const { plan } = get();
        set({ preview, shown: preview ? applyPatch(plan, preview) : plan });
      },
      async saveAgain() {
        const { planId, plan, unsaved } = get();
        if (planId === null || working) return;
        working = true;
        const mine = opening;
        set({ saveState: { state: 'saving' } });
        try {
          const saved = await persistence().saveAll(planId, plan, unsaved);
          if (mine !== opening) return;
          revision = saved.revision;
          const left = get().unsaved.slice(unsaved.length);
          const at = now().toISOString();
          set({ unsaved: left, saveState: left.length > 0 ? { state: 'saving' } : { state: 'saved', at } });
        } catch (error) {
          if (mine === opening) set({ saveState: failed(error) });
        } finally {
          if (mine === opening) working = false;
        }
        await saveNext();
      },
    };
  });

  /** Put an opened plan in the store; null closes the one that is open. */
  const setOpenPlan = (opened: OpenPlanState | null): void => {
    opening += 1;
    working = false;
    revision = opened?.revision ?? 0;
    const plan = opened?.plan ?? emptyPlan();
    store.setState({
      planId: opened?.planId ?? null,
      plan,
      preview: null,
      shown: plan,
      undoable: opened?.undoable.slice(-UNDO_STEPS) ?? [],
      redoable: opened?.redoable ?? [],
      saveState: { state: 'saved', at: null },
      unsaved: [],
    });
  };

  return { store, setOpenPlan };
}

function failed(error: unknown): SaveState {
  const { code, message } = failureOf(error);
  return { state: 'failed', code: code === 'UNEXPECTED' ? 'SAVE_FAILED' : code, message };
}

let persistence: PlanPersistence | null = null;

/** Called once by the wiring, before anything is opened. */
export function givePersistence(given: PlanPersistence): void {
  persistence = given;
}

/** The persistence the wiring gave; throws when asked too early (a bug). */
export function planPersistence(): PlanPersistence {
  if (!persistence) throw new Error('the store was not wired to a database');
  return persistence;
}

const app = createPlanStore({ persistence: planPersistence, who: () => appSettings.getState().who });

/** The app's plan store, for code that is not a component. */
export const planStore = app.store;
export const setOpenPlan = app.setOpenPlan;

/** Commit a patch to the open plan. */
export function commit(patch: Patch): void {
  planStore.getState().commit(patch);
}

/** Show a patch over the open plan without committing it; null takes it away. */
export function setPreview(patch: Patch | null): void {
  planStore.getState().setPreview(patch);
}
