/**
 * The sectors of the inventory, the colours, the report: one list (methods 2.1).
 *
 * `direct`: emitted inside the boundary. `indirect`: emitted where the bought electricity and heat
 * are made, told apart everywhere. `landUse`: removals and losses of vegetation and soil; it stands
 * beside the gross total and is never subtracted from it (methods 10.4).
 */
import type { SectorId } from '../plan/tables.ts';
import type { Text } from '../text.ts';

export interface Sector {
  readonly id: SectorId;
  readonly name: Text;
  /** Colour on screen and paper; told apart in grey too. */
  readonly color: string;
  /** Categories of the IPCC guidelines it holds. */
  readonly ipcc: string;
  readonly scope: 'direct' | 'indirect' | 'landUse';
}

export const sectors: readonly Sector[] = [
  {
    id: 'energy',
    name: { 'zh-CN': '能源生产与加工转换', en: 'Energy supply' },
    color: '#d98b0b',
    ipcc: '1A1, 1B',
    scope: 'direct',
  },
  {
    id: 'industry',
    name: { 'zh-CN': '工业', en: 'Industry' },
    color: '#7a5195',
    ipcc: '1A2, 2',
    scope: 'direct',
  },
  {
    id: 'buildings',
    name: { 'zh-CN': '建筑', en: 'Buildings' },
    color: '#c8553d',
    ipcc: '1A4a, 1A4b',
    scope: 'direct',
  },
  {
    id: 'transport',
    name: { 'zh-CN': '交通', en: 'Transport' },
    color: '#2f6db5',
    ipcc: '1A3',
    scope: 'direct',
  },
  {
    id: 'waste',
    name: { 'zh-CN': '废弃物', en: 'Waste' },
    color: '#7d7461',
    ipcc: '4',
    scope: 'direct',
  },
  {
    id: 'agriculture',
    name: { 'zh-CN': '农业', en: 'Agriculture' },
    color: '#8aa629',
    ipcc: '1A4c, 3A, 3C',
    scope: 'direct',
  },
  {
    id: 'electricity',
    name: { 'zh-CN': '外购电力和热力（间接）', en: 'Purchased electricity and heat (indirect)' },
    color: '#e0b83b',
    ipcc: '—',
    scope: 'indirect',
  },
  {
    id: 'landUse',
    name: { 'zh-CN': '土地利用变化和林业', en: 'Land use and forestry' },
    color: '#2f8f5b',
    ipcc: '3B',
    scope: 'landUse',
  },
];

/** The sectors whose sum is the gross total: all but land use. */
export const grossSectors: readonly Sector[] = sectors.filter((sector) => sector.scope !== 'landUse');

const byId = new Map(sectors.map((sector) => [sector.id, sector]));

export function sectorOf(id: SectorId): Sector {
  const sector = byId.get(id);
  if (!sector) throw new Error(`no sector ${id}`);
  return sector;
}
