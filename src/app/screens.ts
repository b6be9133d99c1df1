/**
 * The screens of each chapter, loaded when first shown. A new screen is one line here; its folder
 * name is its id, its title is the `title` message of its namespace.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ChapterId } from '../core/chapters.ts';
import type { Text } from '../core/text.ts';

export interface Screen {
  readonly id: string;
  readonly chapter: ChapterId;
  /** On the tab of the panel. */
  readonly name: Text;
  /** Screens that look at the same thing stand together under the tab of the first of them. */
  readonly within?: string;
  /** Name among those of one tab, where it is another than that of the tab. */
  readonly nameWithin?: Text;
  readonly View: LazyExoticComponent<ComponentType>;
}

export const screens: readonly Screen[] = [
  {
    id: 'eligibility',
    chapter: 'eligibility',
    name: { 'zh-CN': '适用性', en: 'Eligibility' },
    View: lazy(() => import('../features/eligibility/eligibility.view.tsx')),
  },
  {
    id: 'geometry-check',
    chapter: 'eligibility',
    name: { 'zh-CN': '图形检查', en: 'Geometry check' },
    View: lazy(() => import('../features/geometry-check/geometry-check.view.tsx')),
  },
  {
    id: 'inventory',
    chapter: 'inventory',
    name: { 'zh-CN': '排放清单', en: 'Inventory' },
    nameWithin: { 'zh-CN': '清单', en: 'Table' },
    View: lazy(() => import('../features/inventory/inventory.view.tsx')),
  },
  {
    id: 'composition',
    chapter: 'inventory',
    name: { 'zh-CN': '构成与变化', en: 'Composition' },
    nameWithin: { 'zh-CN': '构成', en: 'Composition' },
    within: 'inventory',
    View: lazy(() => import('../features/composition/composition.view.tsx')),
  },
  {
    id: 'electricity',
    chapter: 'inventory',
    name: { 'zh-CN': '电力与间接排放', en: 'Electricity' },
    nameWithin: { 'zh-CN': '电力', en: 'Power' },
    within: 'inventory',
    View: lazy(() => import('../features/electricity/electricity.view.tsx')),
  },
  {
    id: 'factors',
    chapter: 'inventory',
    name: { 'zh-CN': '排放因子', en: 'Factors' },
    nameWithin: { 'zh-CN': '因子', en: 'Factors' },
    within: 'inventory',
    View: lazy(() => import('../features/factors/factors.view.tsx')),
  },
  {
    id: 'time-series',
    chapter: 'inventory',
    name: { 'zh-CN': '补缺与衔接', en: 'Gaps' },
    nameWithin: { 'zh-CN': '补缺', en: 'Gaps' },
    within: 'inventory',
    View: lazy(() => import('../features/time-series/time-series.view.tsx')),
  },
  {
    id: 'statistics',
    chapter: 'inventory',
    name: { 'zh-CN': '经济社会', en: 'Statistics' },
    View: lazy(() => import('../features/statistics/statistics.view.tsx')),
  },
  {
    id: 'situation',
    chapter: 'inventory',
    name: { 'zh-CN': '形势', en: 'Situation' },
    View: lazy(() => import('../features/situation/situation.view.tsx')),
  },
  {
    id: 'drivers',
    chapter: 'inventory',
    name: { 'zh-CN': '重点与驱动', en: 'Drivers' },
    View: lazy(() => import('../features/drivers/drivers.view.tsx')),
  },
  {
    id: 'hotspots',
    chapter: 'inventory',
    name: { 'zh-CN': '空间热点', en: 'Hot spots' },
    nameWithin: { 'zh-CN': '分布', en: 'Where' },
    View: lazy(() => import('../features/hotspots/hotspots.view.tsx')),
  },
  {
    id: 'uncertainty',
    chapter: 'inventory',
    name: { 'zh-CN': '把握程度', en: 'Certainty' },
    within: 'hotspots',
    View: lazy(() => import('../features/uncertainty/uncertainty.view.tsx')),
  },
  {
    id: 'compare',
    chapter: 'inventory',
    name: { 'zh-CN': '对比', en: 'Compare' },
    within: 'hotspots',
    View: lazy(() => import('../features/compare/compare.view.tsx')),
  },
  {
    id: 'measures',
    chapter: 'measures',
    name: { 'zh-CN': '减碳措施', en: 'Measures' },
    View: lazy(() => import('../features/measures/measures.view.tsx')),
  },
  {
    id: 'sinks',
    chapter: 'measures',
    name: { 'zh-CN': '碳汇', en: 'Sinks' },
    View: lazy(() => import('../features/sinks/sinks.view.tsx')),
  },
];

/** The screens of one chapter in order; empty for a chapter that has none yet. */
export function screensOf(chapter: ChapterId): readonly Screen[] {
  return screens.filter((screen) => screen.chapter === chapter);
}

/** The screen whose tab a screen stands under: its own, mostly. */
export function tabOf(screen: Screen): string {
  return screen.within ?? screen.id;
}

/** The screen to show: the chosen one where it belongs to the chapter, else the chapter's first. */
export function shownScreen(chapter: ChapterId, chosen: string | null): Screen | null {
  const ofChapter = screensOf(chapter);
  return ofChapter.find((screen) => screen.id === chosen) ?? ofChapter[0] ?? null;
}
