/**
 * How does a scenario change what the last inventory put on the map? (methods 3.1, 6.4)
 *
 *   of a sector     t on the map of the last inventory · T_scenario / T_inventory
 *   of a saving     its t at the group of sites it stands on; without a place: off the residual, by name
 *
 * Where nothing is known of where a future emits, it emits where the last inventory did. A sector that had nothing then
 * has no such pattern: what the scenario gives it has no place. In the consumption view what plants hand on to the users
 * of their power moves with the plants.
 */
import type { SectorTotal } from '../attribution/electricity-view.ts';
import type { Issue } from '../issue.ts';
import type { SiteGroup } from '../measures/site-group.ts';
import type { SectorId } from '../plan/tables.ts';
import { sharesOfGroups } from './saving-places.ts';
import type { ScenarioYear } from './scenario.ts';
import { scenarioTotalT, sectorsAsked } from './scenario-total.ts';

interface UnplacedTonnes {
  /** Null: not of a measure, but of a sector that the last inventory put nowhere. */
  readonly measureId: string | null;
  readonly sector: SectorId;
  /** Added to what has no place; of a saving: negative. */
  readonly tonnes: number;
}

interface PlacedSaving {
  readonly measureId: string;
  readonly sector: SectorId;
  /** A place in the list of groups of sites. */
  readonly group: number;
  readonly tonnes: number;
}

/** Of the sectors asked for. */
export interface ScenarioOnMap {
  readonly year: number;
  /** What each sector is multiplied with; left out: 1. */
  readonly factors: Readonly<Partial<Record<SectorId, number>>>;
  readonly savings: readonly PlacedSaving[];
  readonly unplaced: readonly UnplacedTonnes[];
  /** What the map, the residual and what has no place must come to by sector, savings taken off; null: not known. */
  readonly bySector: readonly { readonly sector: SectorId; readonly tonnes: number | null }[];
  /** The same of all that is asked for; null where nothing of it is known. */
  readonly regionT: number | null;
  /** Measures with sites of which nothing can be said: nothing is taken off for them. */
  readonly unknownMeasures: readonly string[];
  readonly issues: readonly Issue[];
}

/** `inventory`: the last one as it is, `viewed`: in the view asked for. */
export function scenarioOnMap(
  scenario: ScenarioYear,
  base: { readonly inventory: ReadonlyMap<SectorId, number | null>; readonly viewed: readonly SectorTotal[] },
  groups: readonly SiteGroup[],
  column: SectorId | 'total',
): ScenarioOnMap {
  const asked = sectorsAsked(column);
  const factors: Partial<Record<SectorId, number>> = {};
  const unplaced: UnplacedTonnes[] = [];
  const before = new Map(base.viewed.map(({ sector, tonnes }) => [sector, tonnes]));
  const after = inView(scenario, base);
  for (const sector of asked) {
    const [was, is] = [before.get(sector) ?? null, after.get(sector) ?? null];
    if (was === null || is === null || was === is) continue;
    if (was === 0) unplaced.push({ measureId: null, sector, tonnes: is });
    else factors[sector] = is / was;
  }
  const savings: PlacedSaving[] = [];
  for (const { measureId, sector, groups: places, tonnes } of scenario.savings) {
    if (!asked.includes(sector)) continue;
    const shares = sharesOfGroups(places.map((place) => groups[place]!));
    if (!shares) unplaced.push({ measureId, sector, tonnes: -tonnes });
    else savings.push(...places.map((group, i) => ({ measureId, sector, group, tonnes: tonnes * shares[i]! })));
  }
  const viewed = { bySector: after, savings: scenario.savings };
  return {
    year: scenario.year,
    factors,
    savings,
    unplaced,
    bySector: asked.map((sector) => ({ sector, tonnes: scenarioTotalT(viewed, sector) })),
    regionT: scenarioTotalT(viewed, column),
    unknownMeasures: scenario.unknownMeasures,
    issues: scenario.issues,
  };
}

/** The sectors of a scenario as the view has them: what was handed on keeps its share of the plants. */
function inView(
  { bySector }: Pick<ScenarioYear, 'bySector'>,
  { inventory, viewed }: Parameters<typeof scenarioOnMap>[1],
): ReadonlyMap<SectorId, number | null> {
  const plantsT = inventory.get('energy') ?? null;
  const futurePlantsT = bySector.get('energy') ?? null;
  const ratio = plantsT === null || futurePlantsT === null || plantsT === 0 ? 1 : futurePlantsT / plantsT;
  return new Map(
    viewed.map(({ sector, tonnes: viewedT }) => {
      const inventoryT = inventory.get(sector) ?? null;
      const futureT = bySector.get(sector) ?? null;
      if (viewedT === null || inventoryT === null || futureT === null) return [sector, null] as const;
      return [sector, futureT + (viewedT - inventoryT) * ratio] as const;
    }),
  );
}
