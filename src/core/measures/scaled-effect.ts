/**
 * The effect of a measure that is built in part: each batch's effect by its share, added up (methods 6.1).
 *
 * All effects are linear in the share: a cut of 12 % on half the sites is a cut of 6 % on all of them.
 * A batch whose effect cannot be said leaves the whole unsaid.
 */
import type { Effect } from './define-measure.ts';

export interface EffectPart {
  readonly share: number;
  readonly effect: Effect;
}

/** Nothing is at work: no batch yet, or none any more. */
const NOTHING: Effect = { kind: 'enables' };

export function scaledEffect(parts: readonly EffectPart[]): Effect {
  const first = parts[0]?.effect;
  if (!first) return NOTHING;
  const unknown = parts.find(({ effect }) => effect.kind === 'unknown');
  if (unknown) return unknown.effect;
  switch (first.kind) {
    case 'cut':
      return { ...first, share: sum(parts, first, (effect) => effect.share) };
    case 'switch':
      return { ...first, share: sum(parts, first, (effect) => effect.share) };
    case 'supply':
      return { ...first, energyMwh: sum(parts, first, (effect) => effect.energyMwh) };
    case 'own':
      return {
        ...first,
        beforeT: sum(parts, first, (effect) => effect.beforeT),
        afterT: sum(parts, first, (effect) => effect.afterT),
        addsMwh: sum(parts, first, (effect) => effect.addsMwh),
      };
    case 'removal':
      return {
        ...first,
        removalT: sum(parts, first, (effect) => effect.removalT),
        lowT: sum(parts, first, (effect) => effect.lowT),
        highT: sum(parts, first, (effect) => effect.highT),
      };
    default:
      return first;
  }
}

/** Σ share · value; throws when the batches differ in what they act on (a bug of the catalogue). */
function sum<E extends Effect>(parts: readonly EffectPart[], first: E, value: (effect: E) => number): number {
  let total = 0;
  for (const { share, effect } of parts) {
    if (!isLike(effect, first)) throw new Error(`effects of one measure differ: ${effect.kind} and ${first.kind}`);
    total += share * value(effect);
  }
  return total;
}

function isLike<E extends Effect>(effect: Effect, first: E): effect is E {
  if (effect.kind !== first.kind) return false;
  if (effect.kind === 'cut' && first.kind === 'cut') return effect.flow === first.flow;
  return effect.kind !== 'switch' || first.kind !== 'switch' || effect.addsMwhPerT === first.addsMwhPerT;
}
