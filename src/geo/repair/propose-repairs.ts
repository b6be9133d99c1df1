/**
 * How can findings be put right, and what would that change?
 *
 *   shape at fault        made valid by GEOS; what is left are areas
 *   repeated vertex       dropped
 *   overlap               the loser := loser − keeper; who keeps the land is the person's choice
 *   gap                   the neighbour with the longest common border := neighbour ∪ gap
 *   sliver                the same with the sliver, and the sliver's feature is removed
 *   partly outside        feature ∩ boundary
 *   repeated shape        the later feature is removed
 *
 * Findings are worked off in order and each builds on the ones before, so that a feature with three overlaps comes out
 * with all three resolved. Nothing is changed here: a proposal tells the shapes and areas before and after. A repair
 * that would leave nothing of a feature is refused. Left out: shapes over the date line, lines and points outside.
 */
import type { Finding } from '../check/finding.ts';
import { neighboursOf } from '../check/neighbours.ts';
import { isOverDateLine, openRing } from '../check/open-ring.ts';
import { clipPlaneOf, cropPaths } from '../clip.ts';
import { geometryKind, type LayerTable } from '../layer-table.ts';
import { ringsOfRow } from '../rings-of-row.ts';
import { spatialIndex } from '../spatial-index.ts';
import { sharedBorderM } from '../subtract-pieces.ts';
import { type GeosEngine, GeosFailure, type Parts } from './geos-engine.ts';
import type { Proposal, Refusal, RepairChoices, ShapeChange } from './proposal.ts';
import { repairAction } from './repair-action.ts';
import { partsAreaM2, partsToPaths, withoutHair } from './shape-parts.ts';

export interface RepairGround {
  readonly table: LayerTable;
  readonly boundary: readonly LayerTable[];
  /** Rows that something stands on: they are never removed. */
  readonly inUse: ReadonlySet<number>;
  readonly leastWidthM: number;
}

/** A border shorter than this is a corner. */
const LEAST_BORDER_M = 0.01;
/** About two centimetres: more than the grid on which gaps are found. */
const GROW_DEGREES = 2e-7;
/** What is left of a feature must be more than this share of it. */
const LEAST_REST = 1e-6;

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export async function proposeRepairs(
  findings: readonly Finding[],
  ground: RepairGround,
  choices: RepairChoices,
  geos: GeosEngine,
  pause: (share: number) => Promise<void>,
): Promise<Proposal[]> {
  const bench = new Bench(ground, choices, geos);
  const proposals: Proposal[] = [];
  for (const [i, finding] of findings.entries()) {
    await pause(i / findings.length);
    proposals.push(bench.propose(finding, i));
  }
  return proposals;
}

/** The shapes as they are after the repairs so far. */
class Bench {
  private readonly shapes = new Map<number, Parts | null>();
  private readonly madeValid = new Set<number>();
  private boundary: Parts | null = null;

  constructor(
    private readonly ground: RepairGround,
    private readonly choices: RepairChoices,
    private readonly geos: GeosEngine,
  ) {}

  propose(finding: Finding, index: number): Proposal {
    const action = repairAction(finding.kind);
    const refuse = (refused: Refusal): Proposal => ({ finding: index, action, refused, changes: [] });
    if (action === null) return refuse('byHand');
    try {
      const shapes = this[action](finding);
      const changes = [...shapes].map(([row, after]): ShapeChange => {
        const before = this.shapeOf(row);
        const afterM2 = after === null ? 0 : partsAreaM2(after);
        return { row, before, after, beforeM2: partsAreaM2(before), afterM2 };
      });
      for (const [row, after] of shapes) this.shapes.set(row, after);
      return { finding: index, action, refused: null, changes };
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal);
      if (error instanceof GeosFailure) return refuse('engineFailed');
      throw error;
    }
  }

  private shapeOf(row: number): Parts {
    const known = this.shapes.get(row);
    if (known === null) throw new Refused('alreadyDone');
    if (known) return known;
    const parts = ringsOfRow(this.ground.table.geometry, row);
    if (parts.some((rings) => rings.some(isOverDateLine))) throw new Refused('overDateLine');
    return parts;
  }

  private areaOf(row: number): Parts {
    if (this.ground.table.geometry.kinds[row] !== geometryKind.polygon) throw new Refused('notAnArea');
    return this.shapeOf(row);
  }

  /** What is left of a feature, or a refusal when that is next to nothing. */
  private left(parts: Parts, before: Parts): Parts {
    const rest = withoutHair(parts, this.ground.leastWidthM);
    if (rest.length === 0 || !(partsAreaM2(rest) > LEAST_REST * partsAreaM2(before))) throw new Refused('wouldVanish');
    return rest;
  }

  private makeValid({ rows }: Finding): Map<number, Parts> {
    const row = only(rows);
    if (this.madeValid.has(row)) throw new Refused('alreadyDone');
    // A ring that a file left open, or with two vertices, is none that GEOS would take.
    const parts = this.areaOf(row)
      .map((rings) => rings.filter((ring) => openRing(ring).xy.length >= 6).map(closed))
      .filter((rings) => rings.length > 0);
    const valid = parts.length === 0 ? [] : this.geos.makeValid(parts, this.choices.validMethod);
    if (valid.length === 0 || !(partsAreaM2(valid) > 0)) throw new Refused('wouldVanish');
    this.madeValid.add(row);
    return new Map([[row, valid]]);
  }

  private dropRepeats({ rows }: Finding): Map<number, Parts> {
    const row = only(rows);
    return new Map([[row, this.areaOf(row).map((rings) => rings.map((ring) => closed(openRing(ring).xy)))]]);
  }

  private giveOverlap({ rows }: Finding): Map<number, Parts> {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('an overlap of fewer than two features');
    const loser = this.loserOf(first, second);
    const before = this.areaOf(loser);
    const keeper = this.areaOf(loser === first ? second : first);
    return new Map([[loser, this.left(this.geos.subtract(before, keeper), before)]]);
  }

  private loserOf(first: number, second: number): number {
    const { overlapTo } = this.choices;
    if (overlapTo === 'first') return Math.max(first, second);
    const isFirstLarger = partsAreaM2(this.areaOf(first)) > partsAreaM2(this.areaOf(second));
    return (overlapTo === 'smaller') === isFirstLarger ? first : second;
  }

  /**
   * The gap was found on a grid of millimetres; its own borders are those of the features around it. So it is taken
   * a little larger and the features around cut out of it: then its vertices are theirs.
   */
  private fillGap({ outlines, box, rows }: Finding): Map<number, Parts> {
    let gap = this.geos.grow([outlines], GROW_DEGREES);
    for (const row of this.around(box)) gap = this.geos.subtract(gap, this.areaOf(row));
    gap = withoutHair(this.insideBoundary(gap), this.ground.leastWidthM);
    if (gap.length === 0) throw new Refused('alreadyDone');
    const neighbour = this.closest(gap, box, rows);
    return new Map([[neighbour, this.geos.unite(this.areaOf(neighbour), gap)]]);
  }

  /** Cut at the boundary where the gap lies along it; one between features far outside is theirs alone. */
  private insideBoundary(gap: Parts): Parts {
    if (this.ground.boundary.length === 0) return gap;
    const inside = this.geos.intersect(gap, this.boundaryParts());
    return partsAreaM2(inside) > partsAreaM2(gap) / 2 ? inside : gap;
  }

  private mergeSliver({ rows, box }: Finding): Map<number, Parts | null> {
    const row = only(rows);
    if (this.ground.inUse.has(row)) throw new Refused('inUse');
    const sliver = this.areaOf(row);
    const outlines = sliver.flat();
    const around = neighboursOf(this.ground.table, spatialIndex(this.ground.table), { box, outlines });
    const neighbour = this.closest(
      sliver,
      box,
      around.filter((other) => other !== row),
    );
    return new Map<number, Parts | null>([
      [neighbour, this.geos.unite(this.areaOf(neighbour), sliver)],
      [row, null],
    ]);
  }

  private clipToBoundary({ rows }: Finding): Map<number, Parts> {
    const row = only(rows);
    const before = this.areaOf(row);
    return new Map([[row, this.left(this.geos.intersect(before, this.boundaryParts()), before)]]);
  }

  private removeRepeated({ rows }: Finding): Map<number, null> {
    const [row] = rows;
    if (row === undefined) throw new Error('a repeated shape of no feature');
    if (this.ground.inUse.has(row)) throw new Refused('inUse');
    this.shapeOf(row);
    return new Map([[row, null]]);
  }

  /** Polygons whose box meets the box and that are still there. */
  private around([west, south, east, north]: Finding['box']): number[] {
    const { table } = this.ground;
    return spatialIndex(table)
      .rowsInBox(west - GROW_DEGREES, south - GROW_DEGREES, east + GROW_DEGREES, north + GROW_DEGREES)
      .filter((row) => table.geometry.kinds[row] === geometryKind.polygon && this.shapes.get(row) !== null);
  }

  /** The row that shares the longest border with a piece of land. */
  private closest(land: Parts, box: Finding['box'], rows: readonly number[]): number {
    const plane = clipPlaneOf([...box]);
    const paths = partsToPaths(plane, land);
    let longest = LEAST_BORDER_M;
    let found: number | null = null;
    for (const row of rows) {
      if (this.shapes.get(row) === null) continue;
      const other = cropPaths(plane, partsToPaths(plane, this.areaOf(row)), box);
      const border = other.length === 0 ? 0 : sharedBorderM(plane, paths, other);
      if (border <= longest) continue;
      longest = border;
      found = row;
    }
    if (found === null) throw new Refused('noNeighbour');
    return found;
  }

  /** All polygons of the boundary, made one. */
  private boundaryParts(): Parts {
    if (this.boundary) return this.boundary;
    let whole: Parts | null = null;
    for (const table of this.ground.boundary) {
      for (let row = 0; row < table.count; row++) {
        if (table.geometry.kinds[row] !== geometryKind.polygon || table.removed?.[row]) continue;
        const valid = this.geos.makeValid(ringsOfRow(table.geometry, row), 'structure');
        whole = whole ? this.geos.unite(whole, valid) : valid;
      }
    }
    if (!whole) throw new Refused('noBoundary');
    this.boundary = whole;
    return whole;
  }
}

function only(rows: readonly number[]): number {
  const [row] = rows;
  if (row === undefined) throw new Error('a finding without a feature');
  return row;
}

function closed(ring: Float64Array): Float64Array {
  const last = ring.length - 2;
  if (ring[0] === ring[last] && ring[1] === ring[last + 1]) return ring;
  return Float64Array.from([...ring, ring[0] as number, ring[1] as number]);
}
