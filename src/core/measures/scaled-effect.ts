/**
 * The effect of a measure that is built in part: each batch's effect by its share, added up (methods 6.1).
 *
 * All effects are linear in the share: a cut of 12 % on half the sites is a cut of 6 % on all of them.
 * A batch whose effect cannot be said leaves the whole unsaid.
 */
import type { Effect } from './define-measure.ts';

export function scaledEffect(parts: readonly { readonly share: number; readonly effect: Effect }[]): Effect {
  const unknown = parts.find(({ effect }) => effect.kind === 'unknown');
  if (unknown) return unknown.effect;
  const [first, ...rest] = parts.map(({ share, effect }) => times(effect, share));
  // Nothing is at work in this year.
  if (!first) return { kind: 'enables' };
  return rest.reduce(plus, first);
}

function times(effect: Effect, share: number): Effect {
  switch (effect.kind) {
    case 'cut':
      return { ...effect, share: effect.share * share };
    case 'switch':
      return { ...effect, share: effect.share * share };
    case 'supply':
      return { ...effect, energyMwh: effect.energyMwh * share };
    case 'own':
      return {
        ...effect,
        beforeT: effect.beforeT * share,
        afterT: effect.afterT * share,
        addsMwh: effect.addsMwh * share,
      };
    case 'removal':
      return {
        ...effect,
        removalT: effect.removalT * share,
        lowT: effect.lowT * share,
        highT: effect.highT * share,
      };
    default:
      return effect;
  }
}

function plus(a: Effect, b: Effect): Effect {
  if (a.kind === 'cut' && b.kind === 'cut' && a.flow === b.flow) return { ...a, share: a.share + b.share };
  if (a.kind === 'switch' && b.kind === 'switch' && a.addsMwhPerT === b.addsMwhPerT) {
    return { ...a, share: a.share + b.share };
  }
  if (a.kind === 'supply' && b.kind === 'supply') return { ...a, energyMwh: a.energyMwh + b.energyMwh };
  if (a.kind === 'own' && b.kind === 'own') {
    return { ...a, beforeT: a.beforeT + b.beforeT, afterT: a.afterT + b.afterT, addsMwh: a.addsMwh + b.addsMwh };
  }
  if (a.kind === 'removal' && b.kind === 'removal') {
    return { ...a, removalT: a.removalT + b.removalT, lowT: a.lowT + b.lowT, highT: a.highT + b.highT };
  }
  if (a.kind === 'enables' && b.kind === 'enables') return a;
  throw new Error(`effects of one measure differ in kind: ${a.kind} and ${b.kind}`);
}
