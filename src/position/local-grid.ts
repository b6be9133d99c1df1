/**
 * Parameters of a surveying office as they are typed in become one text that names the system.
 *
 * Four parameters are handed out by two formulas. With e, n (east first) the rotation is counter-clockwise:
 *   E = dE + m (e cos r − n sin r),  N = dN + m (e sin r + n cos r)
 * With X north and Y east, as surveyors write, it is clockwise: r is then the other sign. Either may lead from the local
 * grid to the base or back; the scale m is a factor or its difference from 1 in millionths. Seven parameters come by the
 * position-vector rule or, with the rotations of the other sign, by the coordinate-frame rule.
 */
import { type CrsChange, changedSystemText, invertLocal } from '../geo/crs/crs-change.ts';
import { systemCode } from './systems.ts';

export interface FourForm {
  readonly axes: 'east' | 'north';
  readonly way: 'toBase' | 'fromBase';
  readonly eastM: number | null;
  readonly northM: number | null;
  readonly rotation: number | null;
  readonly rotationUnit: 'arcsec' | 'degrees' | 'radians';
  readonly scale: number | null;
  readonly scaleKind: 'factor' | 'ppm';
}

export interface SevenForm {
  readonly turn: 'vector' | 'frame';
  readonly values: Readonly<Record<'dx' | 'dy' | 'dz' | 'rx' | 'ry' | 'rz' | 'ppm', number | null>>;
}

/** What is typed so far. Both sets of parameters are kept, so that a look at the other loses nothing. */
export interface LocalGrid {
  readonly kind: 'four' | 'seven';
  /** A listed system with its name, or whatever was typed. */
  readonly base: string;
  /** In the file, the northing stands first. */
  readonly swapped: boolean;
  readonly four: FourForm;
  readonly seven: SevenForm;
}

export const emptyLocalGrid: LocalGrid = {
  kind: 'four',
  base: '',
  swapped: false,
  four: {
    axes: 'north',
    way: 'toBase',
    eastM: null,
    northM: null,
    rotation: null,
    rotationUnit: 'arcsec',
    scale: null,
    scaleKind: 'factor',
  },
  seven: { turn: 'frame', values: { dx: null, dy: null, dz: null, rx: null, ry: null, rz: null, ppm: null } },
};

const arcsecOf = { arcsec: 1, degrees: 3600, radians: (180 * 3600) / Math.PI } as const;

/** Null while a number is missing or the scale is none: unknown is not zero. */
export function localGridText({ kind, base, swapped, four, seven }: LocalGrid): string | null {
  const change = kind === 'four' ? fourChange(four) : sevenChange(seven);
  if (!change || base.trim() === '') return null;
  const text = changedSystemText({ base: systemCode(base), change });
  return swapped ? changedSystemText({ base: text, change: { kind: 'swapped' } }) : text;
}

function fourChange(form: FourForm): CrsChange | null {
  const { eastM, northM, rotation, scale } = form;
  if (eastM === null || northM === null || rotation === null || scale === null) return null;
  const factor = form.scaleKind === 'factor' ? scale : 1 + scale * 1e-6;
  if (!(factor > 0)) return null;
  const turned = rotation * arcsecOf[form.rotationUnit];
  const rotationArcsec = form.axes === 'east' || turned === 0 ? turned : -turned;
  const change = { kind: 'local', eastM, northM, rotationArcsec, scale: factor } as const;
  return form.way === 'toBase' ? change : invertLocal(change);
}

function sevenChange({ turn, values }: SevenForm): CrsChange | null {
  const { dx, dy, dz, rx, ry, rz, ppm } = values;
  if (dx === null || dy === null || dz === null || rx === null || ry === null || rz === null || ppm === null)
    return null;
  const signed = (value: number) => (turn === 'vector' || value === 0 ? value : -value);
  return { kind: 'datum', dx, dy, dz, rx: signed(rx), ry: signed(ry), rz: signed(rz), ppm };
}
