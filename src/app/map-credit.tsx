/** Whom the layers on the map demand to be named, in its corner. */

import { attributionsOf } from '../core/plan/attributions.ts';
import type { Plan } from '../core/plan/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import css from './map-credit.module.css';

const creditsOf = (plan: Plan) => attributionsOf(plan.layers.values());

export function MapCredit() {
  const credits = usePlan(creditsOf);
  if (credits.length === 0) return null;
  return (
    <p className={css['credit']}>
      {credits.map(({ text, address }) => (
        <a key={text} href={address} target="_blank" rel="noreferrer">
          {text}
        </a>
      ))}
    </p>
  );
}
