/**
 * What share of all emissions moves with an activity, if its intensity stays as it is? (clause 5.1 c; methods 4.6)
 *
 *   sectors   share = (Σ sectors + bought power · use of its users / all use) / gross total
 *   branch    share = energy-related emissions of the branch (`branch-energy.ts`) / gross total
 *
 * Of the last year with a complete inventory. Emissions = activity × intensity, so the elasticity by the activity is the
 * share of what it drives: exact for small changes at unchanged intensity, and no more than that. Where the use of power
 * is not told by user, the share is without it, and says so.
 */
import type { InventoryTotals, YearTotals } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import type { SectorId } from '../plan/tables.ts';
import type { electricitySectors } from '../statistics/series.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { type Branch, branchEnergy } from './branch-energy.ts';
import { comparableEmissions } from './comparable-emissions.ts';

type PowerUser = (typeof electricitySectors)[number]['id'];

export interface ShareBasis {
  /** 0…1 of the gross total of the year. */
  readonly share: number;
  readonly year: number;
  readonly drivenT: number;
  readonly grossT: number;
  /** Sectors whose own emissions it drives; empty where a branch stands. */
  readonly sectors: readonly SectorId[];
  readonly branch: Branch | null;
  /** Part of the driven emissions that is bought power, t CO2e; null: power takes no part or is not told by user. */
  readonly powerT: number | null;
}

type Driven =
  | { readonly sectors: readonly SectorId[]; readonly power: readonly PowerUser[] }
  | { readonly branch: Branch };

/** The closest way of saying what it drives first; the first that is known is taken. */
const drivenBy: Readonly<Record<string, readonly Driven[]>> = {
  'industry.valueAdded': [{ sectors: ['industry'], power: ['industry'] }],
  'gdp.primary': [{ sectors: ['agriculture'], power: ['primary'] }],
  'gdp.secondary': [{ branch: 'secondary' }],
  'gdp.tertiary': [{ branch: 'tertiary' }],
  'floor.residential': [{ branch: 'households' }, { sectors: ['buildings'], power: [] }],
  'population.households': [{ branch: 'households' }],
  'land.builtUp': [{ sectors: ['buildings'], power: [] }],
  'vehicles.cars': [{ sectors: ['transport'], power: [] }],
  'electricity.total': [{ sectors: ['electricity'], power: [] }],
  'electricity.localGeneration': [{ sectors: ['energy'], power: [] }],
};

export class DrivenShares {
  private readonly inventory: (YearTotals & { readonly grossT: number }) | null;
  private readonly branchT: ReadonlyMap<Branch, number>;

  constructor(
    private readonly plan: Plan,
    totals: InventoryTotals,
  ) {
    const year = totals.years.findLast((one) => totals.byYear.get(one)?.isComplete === true);
    const inventory = year === undefined ? undefined : totals.byYear.get(year);
    const grossT = inventory?.grossT ?? null;
    this.inventory = inventory && grossT !== null && grossT > 0 ? { ...inventory, grossT } : null;
    const branchT = new Map<Branch, number>();
    if (this.inventory) {
      for (const { branch, tCo2e } of branchEnergy(plan, comparableEmissions(totals, [this.inventory.year])).carriers) {
        branchT.set(branch, (branchT.get(branch) ?? 0) + (tCo2e[0] ?? Number.NaN));
      }
    }
    this.branchT = branchT;
  }

  /** Null where nothing is known of what it drives. */
  ofActivity(series: string): ShareBasis | null {
    for (const driven of drivenBy[series] ?? []) {
      const basis = 'branch' in driven ? this.ofBranch(driven.branch) : this.ofSectors(driven.sectors, driven.power);
      if (basis) return basis;
    }
    return null;
  }

  ofPowerUser(user: PowerUser): ShareBasis | null {
    const powerT = this.powerOf([user]);
    return powerT === null ? null : this.basis(powerT, { sectors: ['electricity'], branch: null, powerT });
  }

  private ofBranch(branch: Branch): ShareBasis | null {
    const tonnes = this.branchT.get(branch);
    return tonnes === undefined ? null : this.basis(tonnes, { sectors: [], branch, powerT: null });
  }

  private ofSectors(sectors: readonly SectorId[], users: readonly PowerUser[]): ShareBasis | null {
    if (!this.inventory) return null;
    let drivenT = 0;
    for (const sector of sectors) {
      const tonnes = this.inventory.bySector.get(sector)?.totalT ?? null;
      if (tonnes === null) return null;
      drivenT += tonnes;
    }
    const powerT = users.length === 0 ? null : this.powerOf(users);
    return this.basis(powerT === null ? drivenT : drivenT + powerT, { sectors, branch: null, powerT });
  }

  /** Bought power of some users, t CO2e; null where the use of any, or the whole, is not told. */
  private powerOf(users: readonly PowerUser[]): number | null {
    if (!this.inventory) return null;
    const { year, bySector } = this.inventory;
    const at = (series: string) => valuesByYear(this.plan, series).valueByYear.get(year) ?? null;
    const whole = at('electricity.total');
    const boughtT = bySector.get('electricity')?.totalT ?? null;
    if (whole === null || whole <= 0 || boughtT === null) return null;
    let used = 0;
    for (const user of users) {
      const own = at(`electricity.${user}`);
      if (own === null) return null;
      used += own;
    }
    return (boughtT * used) / whole;
  }

  private basis(drivenT: number, rest: Pick<ShareBasis, 'sectors' | 'branch' | 'powerT'>): ShareBasis | null {
    if (!this.inventory) return null;
    const { year, grossT } = this.inventory;
    return { share: drivenT / grossT, year, drivenT, grossT, ...rest };
  }
}
