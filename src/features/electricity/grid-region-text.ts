/** Grid regions by name, as the electricity method offers them; another region is told by its key. */
import { electricity } from '../../core/inventory/methods/electricity.method.ts';
import type { Text } from '../../core/text.ts';

/** Stands in the place of a region where the market-based view speaks of its residual factor. */
export const RESIDUAL_REGION = 'residual';

const residual: Text = { 'zh-CN': '全国剩余电量', en: 'National residual' };

export function gridRegionText(region: string): Text {
  if (region === RESIDUAL_REGION) return residual;
  const option = electricity.options.find(({ id }) => id === region && id !== '');
  if (option) return option.name;
  const key = region.replaceAll('_', ' ');
  return { 'zh-CN': key, en: key };
}
