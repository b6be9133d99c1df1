import { describe, expect, it } from 'vitest';
import { chooseCrs } from '../../../src/features/import/choose-crs.ts';
import { crsChosenFor } from '../../../src/formats/chosen-crs.ts';

describe('a system chosen for one layer', () => {
  it('is the choice of the file where it has no other', () => {
    expect(chooseCrs(undefined, 'roads', 'GCJ-02', ['roads'])).toBe('GCJ-02');
    expect(chooseCrs('EPSG:4528', 'roads', 'GCJ-02', ['roads'])).toBe('GCJ-02');
  });

  it('leaves the others as they were', () => {
    const names = ['roads', 'parcels', '__proto__'];
    const first = chooseCrs(undefined, 'roads', 'GCJ-02', names);
    expect(names.map((name) => crsChosenFor(first, name))).toEqual(['GCJ-02', null, null]);
    const second = chooseCrs(first, 'parcels', 'EPSG:4528', names);
    expect(names.map((name) => crsChosenFor(second, name))).toEqual(['GCJ-02', 'EPSG:4528', null]);
    const third = chooseCrs('EPSG:4526', 'parcels', 'EPSG:4528', names);
    expect(names.map((name) => crsChosenFor(third, name))).toEqual(['EPSG:4526', 'EPSG:4528', 'EPSG:4526']);
  });

  it('is nothing for a layer nobody chose for', () => {
    expect(crsChosenFor(undefined, 'roads')).toBeNull();
    expect(crsChosenFor({}, 'constructor')).toBeNull();
  });
});
