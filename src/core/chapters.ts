import type { Text } from './text.ts';

/** The chapters of the standard in order. Navigation and report both read this list. */
export const chapters = [
  { id: 'eligibility', clause: '3', name: { 'zh-CN': '区域与适用性', en: 'Region and eligibility' } },
  { id: 'inventory', clause: '5', name: { 'zh-CN': '基础分析', en: 'Where it stands' } },
  { id: 'forecast', clause: '6', name: { 'zh-CN': '预测分析', en: 'Where it heads' } },
  { id: 'measures', clause: '7', name: { 'zh-CN': '方案制定', en: 'What to do' } },
  { id: 'implementation', clause: '8', name: { 'zh-CN': '方案实施', en: 'Doing it' } },
] as const satisfies readonly { id: string; clause: string; name: Text }[];

export type ChapterId = (typeof chapters)[number]['id'];
