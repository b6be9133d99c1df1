/** The shape of a multipolygon relation, put together from its member ways by their roles. */
import { assembleRings, type MemberLine } from './assemble-rings.ts';
import { nestRings } from './nest-rings.ts';

/** A way of a relation. `coords` is null where the way, or a node of it, is not in the file. */
export interface WayMember {
  readonly id: number;
  readonly role: string;
  readonly coords: Float64Array | null;
}

export interface RelationArea {
  /** Each an outline and its holes. Empty when no outline closes. */
  readonly polygons: readonly (readonly Float64Array[])[];
  /** Lines of it that close no ring. */
  readonly openLines: number;
  readonly lostHoles: number;
  readonly missingMembers: number;
}

/**
 * Ways with the role `inner` make the holes, all others the outlines. Where the roles leave lines open, they are
 * wrong or missing: then all lines are put together, and a ring inside another is its hole.
 */
export function areaOfRelation(members: readonly WayMember[]): RelationArea {
  const lines = new Map<number, MemberLine & { readonly role: string }>();
  let missingMembers = 0;
  for (const { id, role, coords } of members) {
    // A way that is listed twice encloses nothing twice.
    if (coords === null) missingMembers++;
    else lines.set(id, { id, role, coords });
  }
  const all = [...lines.values()];
  const outer = assembleRings(all.filter(({ role }) => role !== 'inner'));
  const inner = assembleRings(all.filter(({ role }) => role === 'inner'));
  const openByRole = outer.open.length + inner.open.length;
  if (openByRole > 0) {
    const together = assembleRings(all);
    if (together.open.length < openByRole)
      return { ...nestByPlace(together.rings), openLines: together.open.length, missingMembers };
  }
  if (outer.rings.length === 0 && inner.rings.length > 0)
    return { ...nestByPlace(inner.rings), openLines: openByRole, missingMembers };
  return { ...nestRings(outer.rings, inner.rings), openLines: openByRole, missingMembers };
}

/** Rings without roles: the largest first, each is a hole of what holds it and an island in a hole. */
function nestByPlace(rings: readonly Float64Array[]) {
  const outers: Float64Array[] = [];
  const inners: Float64Array[] = [];
  rings.forEach((ring, i) => {
    const depth = rings.filter((other, j) => j !== i && nestRings([other], [ring]).lostHoles === 0).length;
    (depth % 2 === 0 ? outers : inners).push(ring);
  });
  return nestRings(outers, inners);
}
