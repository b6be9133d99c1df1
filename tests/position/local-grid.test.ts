import { describe, expect, it } from 'vitest';
import { intoBase, parseChangedSystem } from '../../src/geo/crs/crs-change.ts';
import { emptyLocalGrid, type FourForm, type LocalGrid, localGridText } from '../../src/position/local-grid.ts';

const four: FourForm = {
  axes: 'east',
  way: 'toBase',
  eastM: 400_000,
  northM: 2_400_000,
  rotation: 36,
  rotationUnit: 'arcsec',
  scale: 12,
  scaleKind: 'ppm',
};
const form = (parameters: Partial<FourForm> = {}, rest: Partial<LocalGrid> = {}): LocalGrid => ({
  ...emptyLocalGrid,
  base: 'EPSG:4547',
  ...rest,
  four: { ...four, ...parameters },
});

/** The place of local (1000 east, 2000 north) in the base. */
function placeOf(local: LocalGrid): [number, number] {
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

  it('takes the code of a listed base, and keeps what was typed for the other kind', () => {
    const listed = form({}, { base: 'EPSG:4547 CGCS2000 / 3° CM 114E' });
    expect(localGridText(listed)).toBe(localGridText(form()));
    expect(localGridText({ ...listed, kind: 'seven' })).toBeNull();
  });

  it('says that the file has the northing first', () => {
    expect(localGridText(form({}, { swapped: true }))).toBe(`SWAPPED[${localGridText(form())}]`);
  });
});

describe('seven parameters', () => {
  const values = { dx: 12.5, dy: -130, dz: -40, rx: 0.4, ry: 0, rz: -1.1, ppm: 3 };
  it('have rotations of the other sign by the coordinate-frame rule', () => {
    const text = (turn: 'vector' | 'frame') =>
      localGridText({ ...emptyLocalGrid, kind: 'seven', base: 'EPSG:2364', seven: { turn, values } });
    expect(text('vector')).toBe('DATUM[EPSG:2364; dx=12.5; dy=-130; dz=-40; rx=0.4; ry=0; rz=-1.1; ppm=3]');
    expect(text('frame')).toBe('DATUM[EPSG:2364; dx=12.5; dy=-130; dz=-40; rx=-0.4; ry=0; rz=1.1; ppm=3]');
  });

  it('are nothing while one is missing', () => {
    const seven = { turn: 'vector', values: { ...values, rz: null } } as const;
    expect(localGridText({ ...emptyLocalGrid, kind: 'seven', base: 'EPSG:2364', seven })).toBeNull();
  });
});
