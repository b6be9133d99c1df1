import { describe, expect, it } from 'vitest';
import {
  buildingUseFromLandUse,
  buildingUseFromText,
  buildingUses,
  coolingShare,
  electricityIntensity,
} from '../../../src/core/factors/building-use.ts';

describe('the use of a building', () => {
  it.each([
    ['住宅', 'residential'],
    ['apartments', 'residential'],
    ['house', 'residential'],
    ['warehouse', 'warehouse'],
    ['仓库', 'warehouse'],
    ['厂房', 'industry'],
    ['industrial', 'industry'],
    ['写字楼', 'office'],
    ['购物中心', 'retail'],
    ['retail', 'retail'],
    ['中学', 'school'],
    ['大学城', 'university'],
    ['医院', 'hospital'],
    ['酒店', 'hotel'],
    ['数据中心', 'dataCentre'],
    ['government', 'publicOther'],
    ['dataCentre', 'dataCentre'],
  ])('%s is %s', (text, use) => {
    expect(buildingUseFromText(text)).toBe(use);
  });

  it.each([null, '', 'yes', 'greenhouse', 'roof', '其他'])('%s tells none', (text) => {
    expect(buildingUseFromText(text)).toBeNull();
  });

  it('follows the land where the building does not tell, and nothing on open land', () => {
    expect(buildingUseFromLandUse('residential')).toBe('residential');
    expect(buildingUseFromLandUse('research')).toBe('office');
    expect(buildingUseFromLandUse('forest')).toBeNull();
    expect(buildingUseFromLandUse(null)).toBeNull();
  });

  it('has an intensity and a share of cooling, each with a source', () => {
    for (const { id } of buildingUses) {
      expect(electricityIntensity(id).value).toBeGreaterThan(0);
      expect(coolingShare(id).value).toBeLessThanOrEqual(1);
      expect(electricityIntensity(id).source).not.toBe('');
    }
  });
});
