/** The units of Chinese statistics as an English reader needs them; other units are the same in both. */
import type { Text } from '../text.ts';

const names: Readonly<Record<string, Text>> = {
  万元: { 'zh-CN': '万元', en: '10⁴ CNY' },
  'tce/万元': { 'zh-CN': 'tce/万元', en: 'tce/10⁴ CNY' },
  亿元: { 'zh-CN': '亿元', en: '10⁸ CNY' },
  万人: { 'zh-CN': '万人', en: '10⁴ people' },
  万户: { 'zh-CN': '万户', en: '10⁴ households' },
  万辆: { 'zh-CN': '万辆', en: '10⁴ vehicles' },
  万吨: { 'zh-CN': '万吨', en: '10⁴ t' },
  万tce: { 'zh-CN': '万tce', en: '10⁴ tce' },
  万kWh: { 'zh-CN': '万kWh', en: '10⁴ kWh' },
  '万m²': { 'zh-CN': '万m²', en: '10⁴ m²' },
  '万m³/d': { 'zh-CN': '万m³/日', en: '10⁴ m³/d' },
  't/d': { 'zh-CN': '吨/日', en: 't/d' },
  'm²/人': { 'zh-CN': 'm²/人', en: 'm² a head' },
  家: { 'zh-CN': '家', en: 'firms' },
  个: { 'zh-CN': '个', en: 'points' },
  座: { 'zh-CN': '座', en: 'stations' },
  '上年=100': { 'zh-CN': '上年=100', en: 'prev. = 100' },
};

export function unitName(unit: string): Text {
  return names[unit] ?? { 'zh-CN': unit, en: unit };
}
