/** The few words the map itself says; what is on it is named by the scene. */
import type { Text } from '../core/text.ts';

export const mapWords = {
  map: { 'zh-CN': '规划地图', en: 'Planning map' },
  mapHelp: {
    'zh-CN': '方向键平移，加减键缩放，回车识别中心处的要素',
    en: 'Arrow keys move the map, plus and minus zoom, Enter identifies what is at the centre',
  },
  zoomIn: { 'zh-CN': '放大', en: 'Zoom in' },
  zoomOut: { 'zh-CN': '缩小', en: 'Zoom out' },
  north: { 'zh-CN': '指北并摆正', en: 'North up and level' },
  centre: { 'zh-CN': '地图中心', en: 'Map centre' },
  zoom: { 'zh-CN': '缩放级别', en: 'zoom' },
  scale: { 'zh-CN': '比例尺', en: 'scale' },
  divider: { 'zh-CN': '左右对比分隔线，用左右方向键移动', en: 'Divider of the two maps; arrow keys move it' },
  impossible: {
    'zh-CN': '此浏览器没有开启 WebGL 2，无法显示地图；表格和各章内容仍可使用。',
    en: 'The map needs WebGL 2, which this browser has switched off; tables and chapters still work.',
  },
} as const satisfies Record<string, Text>;
