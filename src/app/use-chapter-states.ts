/** How far each chapter of the open plan is; null until the inventory, which comes after the frame, can be asked. */
import { useEffect, useMemo, useState } from 'react';
import type { Plan } from '../core/plan/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import type { ChapterStates } from './chapter-states.ts';

export function useChapterStates(): ChapterStates | null {
  const [assess, setAssess] = useState<((plan: Plan) => ChapterStates) | null>(null);
  useEffect(() => {
    import('./chapter-states.ts').then(
      ({ chapterStates }) => setAssess(() => chapterStates),
      // The rail leads to the chapters without it.
      (error: unknown) => console.warn('states of chapters are not shown', error),
    );
  }, []);
  const plan = usePlan((open) => open);
  return useMemo(() => assess?.(plan) ?? null, [assess, plan]);
}
