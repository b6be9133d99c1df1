import { describe, expect, it } from 'vitest';
import {
  type FormatSettings,
  formatArea,
  formatEmissions,
  formatLonLat,
  formatQuantity,
  formatShare,
  fullNumber,
  shortNumber,
} from '../../src/i18n/format.ts';

const en: FormatSettings = { language: 'en', emissionUnit: 'auto', areaUnit: 'auto' };
const zh: FormatSettings = { language: 'zh-CN', emissionUnit: 'auto', areaUnit: 'auto' };

describe('numbers', () => {
  it('shows 3 significant figures, and whole numbers whole', () => {
    expect(shortNumber(0.123456, 'en')).toBe('0.123');
    expect(shortNumber(5.6789, 'en')).toBe('5.68');
    expect(shortNumber(236.034, 'en')).toBe('236');
    expect(shortNumber(1234567.8, 'en')).toBe('1,234,568');
  });

  it('never shows a missing number as zero', () => {
    for (const missing of [null, undefined, Number.NaN]) {
      expect(shortNumber(missing, 'en')).toBe('—');
      expect(fullNumber(missing, 'zh-CN')).toBe('—');
      expect(formatEmissions(missing, zh)).toMatchObject({ text: '—', full: '—', missing: true });
      expect(formatArea(missing, en).missing).toBe(true);
      expect(formatShare(missing, 'en').missing).toBe(true);
    }
    expect(formatEmissions(0, zh)).toMatchObject({ text: '0', missing: false });
  });

  it('writes a true minus and no negative zero', () => {
    expect(shortNumber(-0.5, 'en')).toBe('−0.5');
    expect(shortNumber(-0, 'en')).toBe('0');
  });

  it('keeps every digit in the full value', () => {
    expect(fullNumber(1234567.891, 'en')).toBe('1,234,567.891');
    expect(formatQuantity(12.3456, 'km', 'en').full).toBe('12.3456 km');
    expect(fullNumber(3, 'en', 2)).toBe('3.00');
  });
});

describe('emissions', () => {
  it('takes 万吨 in Chinese and Mt in English when the unit is left open', () => {
    expect(formatEmissions(5_680_000, zh)).toMatchObject({ text: '568', unit: '万吨CO₂e' });
    expect(formatEmissions(5_680_000, en)).toMatchObject({ text: '5.68', unit: 'MtCO₂e' });
    expect(formatEmissions(9_500, zh)).toMatchObject({ text: '9,500', unit: 'tCO₂e' });
    expect(formatEmissions(9_500, en)).toMatchObject({ text: '9.5', unit: 'ktCO₂e' });
  });

  it('keeps the unit a person chose', () => {
    expect(formatEmissions(5_680_000, { ...en, emissionUnit: 'kt' })).toMatchObject({ text: '5,680', unit: 'ktCO₂e' });
    expect(formatEmissions(-71_000, { ...zh, emissionUnit: 'wanT' }).text).toBe('−7.1');
  });

  it('tells the tonnes in full', () => {
    expect(formatEmissions(5_680_123.4, zh).full).toBe('5,680,123.4 tCO₂e');
  });
});

describe('areas', () => {
  it('turns m² into ha, 亩 and km²: 1 km² = 100 ha = 1500 亩', () => {
    expect(formatArea(1_000_000, { ...zh, areaUnit: 'mu' })).toMatchObject({ text: '1,500', unit: '亩' });
    expect(formatArea(1_000_000, { ...en, areaUnit: 'ha' })).toMatchObject({ text: '100', unit: 'ha' });
    expect(formatArea(1_000_000, { ...en, areaUnit: 'km2' })).toMatchObject({ text: '1', unit: 'km²' });
  });

  it('takes km² from 10 km² up when the unit is left open', () => {
    expect(formatArea(110_000_000, zh)).toMatchObject({ text: '110', unit: 'km²' });
    expect(formatArea(9_990_000, zh)).toMatchObject({ text: '999', unit: '公顷' });
  });
});

it('names the hemispheres', () => {
  expect(formatLonLat(113.52, 22.13)).toBe('113.5200°E 22.1300°N');
  expect(formatLonLat(-58.4, -34.6)).toBe('58.4000°W 34.6000°S');
});
