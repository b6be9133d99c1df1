import { expect, it } from 'vitest';
import { partName } from '../../../src/features/drivers/part-name.ts';

it('names a part by category or sector, gas and fuels; what is not known stays as it is written', () => {
  const inChinese = (text: { readonly 'zh-CN': string }) => text['zh-CN'];
  expect(partName('1A1a1/CO2/gaseous', inChinese)).toBe('公用发电 CO₂ 气体燃料');
  expect(partName('waste/CH4', inChinese)).toBe('废弃物 CH₄');
  expect(partName('industry/CO2e', inChinese)).toBe('工业 CO₂e');
  expect(partName('9Z/SF6', inChinese)).toBe('9Z SF₆');
});
