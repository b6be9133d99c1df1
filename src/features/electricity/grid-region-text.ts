/** Grid regions by name, as the electricity method offers them; another region is told by its key. */
import { electricity } from '../../core/inventory/methods/electricity.method.ts';
import type { Text } from '../../core/text.ts';

export function gridRegionText(region: string): Text {
  const option = electricity.options.find(({ id }) => id === region && id !== '');
  if (option) return option.name;
  const key = region.replaceAll('_', ' ');
  return { 'zh-CN': key, en: key };
}
