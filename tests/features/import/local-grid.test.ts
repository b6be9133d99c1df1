import { describe, expect, it } from 'vitest';
import { type FourForm, type LocalForm, localGridText } from '../../../src/features/import/local-grid.ts';
import { intoBase, parseChangedSystem } from '../../../src/geo/crs/crs-change.ts';

const four: FourForm = {
  kind: 'four',
  axes: 'east',
  way: 'toBase',
  eastM: 400_000,
  northM: 2_400_000,
  rotation: 36,
  rotationUnit: 'arcsec',
  scale: 12,
  scaleKind: 'ppm',
};
const form = (parameters: Partial<FourForm> = {}, rest: Partial<LocalForm> = {}): LocalForm => ({
  base: 'EPSG:4547',
  swapped: false,
  ...rest,
  parameters: { ...four, ...parameters },
});

/** The place of local (1000 east, 2000 north) in the base. */
function placeOf(local: LocalForm): [number, number] {
  const made = parseChangedSystem(localGridText(local) ?? '');
  if (!made) throw new Error('no system');
  const xy = Float64Array.of(1000, 2000);
  intoBase(made.change)?.(xy, 0, 1);
  return [xy[0] as number, xy[1] as number];
}

describe('four parameters as they are handed out', () => {
  // By hand with r = 36″ = 1.745329e-4: 400000 + 1.000012·(1000 − 2000·r) = 400999.6629, 2400000 + 1.000012·(2000 + 1000·r) = 2402000.1985
  it('east first, counter-clockwise', () => {
    const [east, north] = placeOf(form());
    expect(east).toBeCloseTo(400_999.6629, 3);
    expect(north).toBeCloseTo(2_402_000.1985, 3);
  });

  // X′ = ΔX + m (X cos α − Y sin α) = 2400000 + 1.000012·(2000 − 1000·α), Y′ = ΔY + m (X sin α + Y cos α)
  it('north first, clockwise, as surveyors write it', () => {
    const [east, north] = placeOf(form({ axes: 'north' }));
    expect(north).toBeCloseTo(2_400_000 + 1.000012 * (2000 - 1000 * 1.7453293e-4), 3);
    expect(east).toBeCloseTo(400_000 + 1.000012 * (2000 * 1.7453293e-4 + 1000), 3);
  });

  it('takes the scale as a factor and the rotation in other units', () => {
    const wanted = localGridText(form());
    const same = localGridText(form({ scale: 1.000012, scaleKind: 'factor', rotation: 0.01, rotationUnit: 'degrees' }));
    expect(same).toBe(wanted);
    const [east, north] = placeOf(form({ rotation: (0.01 * Math.PI) / 180, rotationUnit: 'radians' }));
    expect([east, north].map((v) => v.toFixed(6))).toEqual(placeOf(form()).map((v) => v.toFixed(6)));
  });

  it('turns parameters from the base to the local grid round', () => {
    // The local grid has its origin at (400000, 2400000): base to local is minus that.
    const back = form({ way: 'fromBase', eastM: -400_000, northM: -2_400_000, rotation: 0, scale: 0 });
    expect(placeOf(back)).toEqual([401_000, 2_402_000]);
  });

  it('is nothing while a number is missing', () => {
    for (const missing of [{ eastM: null }, { northM: null }, { rotation: null }, { scale: null }])
      expect(localGridText(form(missing))).toBeNull();
    expect(localGridText(form({}, { base: ' ' }))).toBeNull();
    expect(localGridText(form({ scale: 0, scaleKind: 'factor' }))).toBeNull();
    expect(localGridText(form({ rotation: 0, scale: 0, scaleKind: 'ppm' }))).not.toBeNull();
  });

  it('says that the file has the northing first', () => {
    expect(localGridText(form({}, { swapped: true }))).toBe(`SWAPPED[${localGridText(form())}]`);
  });
});

describe('seven parameters', () => {
  const values = { dx: 12.5, dy: -130, dz: -40, rx: 0.4, ry: 0, rz: -1.1, ppm: 3 };
  it('have rotations of the other sign by the coordinate-frame rule', () => {
    const text = (turn: 'vector' | 'frame') =>
      localGridText({ base: 'EPSG:2364', swapped: false, parameters: { kind: 'seven', turn, values } });
    expect(text('vector')).toBe('DATUM[EPSG:2364; dx=12.5; dy=-130; dz=-40; rx=0.4; ry=0; rz=-1.1; ppm=3]');
    expect(text('frame')).toBe('DATUM[EPSG:2364; dx=12.5; dy=-130; dz=-40; rx=-0.4; ry=0; rz=1.1; ppm=3]');
  });

  it('are nothing while one is missing', () => {
    const parameters = { kind: 'seven', turn: 'vector', values: { ...values, rz: null } } as const;
    expect(localGridText({ base: 'EPSG:2364', swapped: false, parameters })).toBeNull();
  });
});
