import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyLandUse } from '../../../src/core/landuse/classify.ts';
import type { LandUseScheme } from '../../../src/core/landuse/land-use-category.ts';

const category = (scheme: LandUseScheme, code: string | number | null, column?: string) =>
  classifyLandUse(scheme, code, column)?.category ?? null;

describe('a land-use code', () => {
  it.each([
    ['MNR-2023', '0701', 'residential'],
    ['MNR-2023', '070102', 'residential'],
    ['MNR-2023', '0702', 'public'],
    ['MNR-2023', '0802', 'research'],
    ['MNR-2023', '0507', 'mangrove'],
    ['MNR-2023', '0505', 'wetland'],
    ['MNR-2023', '100101', 'industry'],
    ['MNR-2023', '1301', 'utility'],
    ['MNR-2023', '1402', 'green'],
    ['MNR-2023', '1701', 'water'],
    ['GB/T21010-2017', '0501', 'commercial'],
    ['GB/T21010-2017', '0804', 'research'],
    ['GB/T21010-2017', '0810', 'green'],
    ['GB/T21010-2017', '1006', 'agriculture'],
    ['GB/T21010-2017', '0402', 'wetland'],
    ['GB/T21010-2017', '05H1', 'commercial'],
    ['Survey-3', '0508', 'industry'],
    ['Survey-3', '08h2', 'public'],
    ['Survey-3', '0810A', 'green'],
    ['Survey-3', '0301', 'forest'],
  ] as const)('%s %s is %s', (scheme, code, expected) => {
    expect(category(scheme, code)).toBe(expected);
  });

  it('means what its own scheme says: 05 is commerce in one and wetland in the other', () => {
    expect(category('GB/T21010-2017', '05')).toBe('commercial');
    expect(category('MNR-2023', '05')).toBe('wetland');
  });

  it('is read from a number that lost its leading zero', () => {
    expect(category('MNR-2023', 701)).toBe('residential');
    expect(category('MNR-2023', '70102')).toBe('residential');
    expect(category('MNR-2023', '701.0')).toBe('residential');
    expect(category('MNR-2023', 1001)).toBe('industry');
  });

  it('is unmapped when no list holds it, and no other scheme stands in', () => {
    expect(category('MNR-2023', '99')).toBeNull();
    expect(category('MNR-2023', '05H1')).toBe('wetland');
    expect(category('GB/T21010-2017', '08')).toBeNull();
    expect(category('MNR-2023', null)).toBeNull();
    expect(category('MNR-2023', '  ')).toBeNull();
    expect(category('MNR-2023', '居住')).toBeNull();
  });

  it('takes EULUC classes and OpenStreetMap tags whole', () => {
    expect(category('EULUC', 1)).toBe('commercial');
    expect(category('EULUC', 10)).toBe('green');
    expect(category('EULUC', '0.0')).toBe('residential');
    expect(category('EULUC', 11)).toBeNull();
    expect(category('OSM', 'residential')).toBe('residential');
    expect(category('OSM', 'landuse=forest')).toBe('forest');
    expect(category('OSM', 'wood', 'natural')).toBe('forest');
    expect(category('OSM', 'water')).toBeNull();
    expect(category('OSM', 'residential', 'fid')).toBe('residential');
  });

  it('takes classes of land-cover products whole, CORINE by digits or grid code', () => {
    expect(category('CORINE', '211')).toBe('agriculture');
    expect(category('CORINE', 12)).toBe('agriculture');
    expect(category('CORINE', 44)).toBe('water');
    expect(category('CORINE', '01')).toBeNull();
    expect(category('CORINE', '2111')).toBeNull();
    expect(category('WorldCover', 95)).toBe('mangrove');
    expect(category('GlobeLand30', 20)).toBe('forest');
    expect(category('GlobeLand30', 60)).toBe('water');
    expect(category('CLCD', 1)).toBe('agriculture');
    expect([...Array(44).keys()].map((i) => category('CORINE', i + 1)).filter((one) => one === null)).toEqual([null]);
  });

  it('gives built-up land no use where a product tells none', () => {
    expect(category('CORINE', 121)).toBeNull();
    expect(category('CORINE', 3)).toBeNull();
    expect([category('WorldCover', 50), category('GlobeLand30', 80), category('CLCD', 8)]).toEqual([null, null, null]);
  });

  it('knows the sea of land-cover products', () => {
    expect([classifyLandUse('CORINE', 523)?.sea, classifyLandUse('CORINE', 44)?.sea]).toEqual([true, true]);
    expect([classifyLandUse('GlobeLand30', 255)?.sea, classifyLandUse('GlobeLand30', 60)?.sea]).toEqual([true, false]);
  });

  it('tells sea from land, and only in the classification that has sea', () => {
    expect(['18', '1901', '20', '21', '22', '24'].map((code) => classifyLandUse('MNR-2023', code)?.sea)).toEqual(
      Array(6).fill(true),
    );
    expect(classifyLandUse('MNR-2023', '23')?.sea).toBe(false);
    expect(classifyLandUse('MNR-2023', '1701')?.sea).toBe(false);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = classifyLandUse('GB/T21010-2017', text);
        return found === null || found.category.length > 0;
      }),
    );
  });
});
