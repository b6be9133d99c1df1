/** Regions of the grid factor tables by name; a region this list does not know is told by its key. */
import type { Language } from '../../core/text.ts';

const chineseNames: Readonly<Record<string, string>> = {
  Anhui: '安徽',
  Beijing: '北京',
  Central_region: '华中区域',
  China: '全国',
  Chongqing: '重庆',
  East_region: '华东区域',
  Fujian: '福建',
  Gansu: '甘肃',
  Guangdong: '广东',
  Guangxi: '广西',
  Guizhou: '贵州',
  Hainan: '海南',
  Hebei: '河北',
  Heilongjiang: '黑龙江',
  Henan: '河南',
  Hubei: '湖北',
  Hunan: '湖南',
  Inner_Mongolia: '内蒙古',
  Jiangsu: '江苏',
  Jiangxi: '江西',
  Jilin: '吉林',
  Liaoning: '辽宁',
  Ningxia: '宁夏',
  North_region: '华北区域',
  Northeast_region: '东北区域',
  Northwest_region: '西北区域',
  Qinghai: '青海',
  Shaanxi: '陕西',
  Shandong: '山东',
  Shanghai: '上海',
  Shanxi: '山西',
  Sichuan: '四川',
  South_region: '南方区域',
  Southwest_region: '西南区域',
  Tianjin: '天津',
  Xinjiang: '新疆',
  Yunnan: '云南',
  Zhejiang: '浙江',
};

export function gridRegionName(region: string, language: Language): string {
  return language === 'zh-CN' ? (chineseNames[region] ?? region) : region.replaceAll('_', ' ');
}
