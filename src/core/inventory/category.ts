/** A category of the inventory, as all its rows are told (`categories.ts`). */
import type { GasId, SectorId } from '../plan/tables.ts';
import type { Text } from '../text.ts';

export interface Category {
  /** Stable: stored with activities. The IPCC code without stops where there is one. */
  readonly id: string;
  /** Code of the 2006 IPCC Guidelines; '' for bought energy, which they have none for. */
  readonly ipcc: string;
  /** Code of the Global Protocol for Community-Scale inventories, with the scope last. */
  readonly gpc: string;
  readonly sector: SectorId;
  readonly name: Text;
  /** Null for the groups at the top. */
  readonly parent: string | null;
  /** False for a group: activities stand in leaves only. */
  readonly isLeaf: boolean;
  /** Gases that arise here, by what the guidelines ask for. */
  readonly gases: readonly GasId[];
  /** Ids of methods that fit, the usual one first; any other may be taken by choice. */
  readonly methods: readonly string[];
  /** Told beside the total and never in it (methods 2.2: bunkers, biomass). */
  readonly isMemo: boolean;
  /** Row of the CH4 and N2O tables a fuel burnt here takes: `ch4_<burner>_<fuel>` (methods 2.2). */
  readonly burner: string | null;
}
