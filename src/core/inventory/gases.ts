/**
 * The gases of the inventory (methods 2.1).
 *
 * A cell holds t of its gas. `CO2e` holds t CO2e: for totals given as CO2e only, and for blends whose
 * parts are not known. HFCs and PFCs are groups: a group has no single warming potential, so such
 * cells are t CO2e too.
 */
import type { GasId } from '../plan/tables.ts';
import type { Text } from '../text.ts';

export interface Gas {
  readonly id: GasId;
  readonly name: Text;
  /** True where a cell is t CO2e already and no warming potential is applied. */
  readonly inCo2e: boolean;
}

export const gases: readonly Gas[] = [
  { id: 'CO2', name: { 'zh-CN': '二氧化碳 CO₂', en: 'Carbon dioxide CO₂' }, inCo2e: false },
  { id: 'CH4', name: { 'zh-CN': '甲烷 CH₄', en: 'Methane CH₄' }, inCo2e: false },
  { id: 'N2O', name: { 'zh-CN': '氧化亚氮 N₂O', en: 'Nitrous oxide N₂O' }, inCo2e: false },
  { id: 'HFCs', name: { 'zh-CN': '氢氟碳化物 HFCs', en: 'Hydrofluorocarbons HFCs' }, inCo2e: true },
  { id: 'PFCs', name: { 'zh-CN': '全氟化碳 PFCs', en: 'Perfluorocarbons PFCs' }, inCo2e: true },
  { id: 'SF6', name: { 'zh-CN': '六氟化硫 SF₆', en: 'Sulphur hexafluoride SF₆' }, inCo2e: false },
  { id: 'NF3', name: { 'zh-CN': '三氟化氮 NF₃', en: 'Nitrogen trifluoride NF₃' }, inCo2e: false },
  { id: 'CO2e', name: { 'zh-CN': '合计（CO₂e）', en: 'Together (CO₂e)' }, inCo2e: true },
];

const byId = new Map(gases.map((gas) => [gas.id, gas]));

export function gasOf(id: GasId): Gas {
  const gas = byId.get(id);
  if (!gas) throw new Error(`no gas ${id}`);
  return gas;
}
