/**
 * Which inputs does a method have at a place, and what stands in them by the shipped edition? (methods 0.3, 2.2–2.5)
 *
 * The list of inputs depends on the choice within the method, the category, the grid and the city of removal rates. It is
 * the same for every plan, and so are the shipped factors behind it: both are worked out once and shared.
 */
import type { Category } from './category.ts';
import type { Method, MethodInput } from './methods/define-method.ts';
import type { ResolvedInput } from './resolve-inputs.ts';

export interface MethodShape {
  readonly inputs: readonly MethodInput[];
  /** Null where the choice is one the method offers. */
  readonly problem: 'UNKNOWN_OPTION' | null;
  /** By year, what stands in all inputs while nobody told any and every factor is the shipped one. */
  readonly shipped: Map<number, readonly ResolvedInput[]>;
}

const notOffered: MethodShape = { inputs: [], problem: 'UNKNOWN_OPTION', shipped: new Map() };

const places = new Map<string, Map<string, MethodShapes>>();

export class MethodShapes {
  private readonly known = new Map<Method, Map<Category, Map<string, MethodShape>>>();

  private constructor(
    readonly gridRegion: string,
    readonly sinkRateCity: string,
  ) {}

  /** The shapes at a place; the same object for the same place. */
  static at(gridRegion: string, sinkRateCity: string): MethodShapes {
    let ofRegion = places.get(gridRegion);
    if (!ofRegion) {
      ofRegion = new Map();
      places.set(gridRegion, ofRegion);
    }
    let shapes = ofRegion.get(sinkRateCity);
    if (!shapes) {
      shapes = new MethodShapes(gridRegion, sinkRateCity);
      ofRegion.set(sinkRateCity, shapes);
    }
    return shapes;
  }

  get(method: Method, category: Category, option: string): MethodShape {
    let ofMethod = this.known.get(method);
    if (!ofMethod) {
      ofMethod = new Map();
      this.known.set(method, ofMethod);
    }
    let ofCategory = ofMethod.get(category);
    if (!ofCategory) {
      ofCategory = new Map();
      ofMethod.set(category, ofCategory);
    }
    let shape = ofCategory.get(option);
    if (!shape) {
      const isOffered = method.options.some(({ id }) => id === option);
      // Any text may stand in the choice of a plan: what is not offered is not kept.
      if (!isOffered && method.options.length > 0) return notOffered;
      shape = { inputs: inputsOf(method, option, category, this), problem: null, shipped: new Map() };
      if (isOffered || option === '') ofCategory.set(option, shape);
    }
    return shape;
  }
}

/** Inputs of a method at a place. */
export function inputsOf(
  method: Method,
  option: string,
  category: Category,
  { gridRegion, sinkRateCity }: { readonly gridRegion: string; readonly sinkRateCity: string },
): readonly MethodInput[] {
  return method.inputs({ option, category, gridRegion, sinkRateCity });
}
