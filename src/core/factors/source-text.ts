/**
 * Where a factor comes from, in both languages.
 *
 * The factor tables name their sources in English. What is a sentence or the English name of a
 * Chinese document is said in Chinese here; a citation of a paper stays as it is printed.
 */
import type { Text } from '../text.ts';

const chinese: Readonly<Record<string, string>> = {
  'modelling default for scenario work; replace with project quotation': '情景分析设定值，请以项目报价替换',
  'modelling default; replace with metered data': '模型设定值，请以计量数据替换',
  'modelling default': '模型设定值',
  'modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail':
    '模型设定值；排序与北京研究结论一致（小汽车 = 4 × 公交 = 7 × 轨道）',
  'modelling default = fuel use x density x factor': '模型设定值 = 油耗 × 密度 × 因子',
  'engineering default': '工程设定值',
  'supply plus wastewater treatment, assumption': '供水与污水处理合计，设定值',
  'typical coal-based plant': '典型燃煤电厂',
  'assumption; IPCC crown-cover Tier 2a is 2.9 tC/ha crown/yr':
    '设定值；IPCC 树冠覆盖法（方法 2a）为每年每公顷树冠 2.9 吨碳',
  'placeholder inside the wide range of the 2013 IPCC Wetlands Supplement':
    '暂定值，取自 IPCC 2013 湿地增补指南的宽泛区间',
  'global mean burial 174 gC/m2/yr (Alongi)': '全球平均埋藏速率，每年每平方米 174 克碳（Alongi）',
  '2013 IPCC Wetlands Supplement: 0 for salinity > 18 ppt, 193.7 kg/ha/yr for rewetted low-salinity':
    'IPCC 2013 湿地增补指南：盐度高于 18 ppt 取 0，低盐度复湿湿地取 193.7 kg/ha/年',
  'Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters':
    '企业温室气体排放核算与报告指南缺省值（国家发展改革委 2013—2015 年；GB/T 32150、32151 系列）',
  'Enterprise GHG accounting guidelines, purchased heat': '企业温室气体核算指南，外购热力',
  'Provincial GHG inventory guideline (trial) 2011': '省级温室气体清单编制指南（试行），2011 年',
  'Provincial guideline 2025 edition (MEE, released 4 Jan 2026)':
    '省级温室气体清单编制指南（2025 年版，生态环境部 2026 年 1 月 4 日发布）',
  'IPCC assessment reports as tabulated in openclimatedata globalwarmingpotentials':
    'IPCC 历次评估报告（openclimatedata 汇编）',
  'GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)':
    'GB/T 2589—2008 平均低位发热量与 2011 年省级指南含碳量、氧化率（广泛转载的参考表）',
  'GB/T 51161-2016 hot-summer warm-winter zone': 'GB/T 51161—2016，夏热冬暖地区',
  'MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)':
    '生态环境部、国家统计局公告 2024 年第 12 号（2021 年电力二氧化碳排放因子）',
  'MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)':
    '生态环境部、国家统计局 2024 年 12 月 20 日公告（2022 年电力二氧化碳排放因子）',
  'MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)':
    '生态环境部、国家统计局 2025 年 12 月公告（2023 年电力二氧化碳排放因子）',
  'NDRC/MEE enterprise reporting, national grid average used until 2021': '企业报告用全国电网平均因子（用至 2021 年）',
  'MEE power-sector accounting guideline 2022': '生态环境部发电设施核算指南，2022 年',
  'MEE notice Feb 2023 for ETS reporting of 2022': '生态环境部 2023 年 2 月通知（2022 年度碳市场报告）',
  'NDRC regional average 2010': '国家发展改革委区域电网平均因子，2010 年',
  'NDRC regional average 2011': '国家发展改革委区域电网平均因子，2011 年',
  'NDRC regional average 2012': '国家发展改革委区域电网平均因子，2012 年',
  'NDRC provincial average 2010': '国家发展改革委省级电网平均因子，2010 年',
  'NDRC provincial average 2012': '国家发展改革委省级电网平均因子，2012 年',
  'provincial carbon-intensity assessment factor': '省级碳强度考核用因子',
  'NDRC baseline OM for emission-reduction projects (project year 2012)': '减排项目基准线电量边际因子（2012 年）',
  'NDRC baseline BM for emission-reduction projects (project year 2012)': '减排项目基准线容量边际因子（2012 年）',
  'NDRC baseline OM 2015': '减排项目基准线电量边际因子（2015 年）',
  'NDRC baseline BM 2015': '减排项目基准线容量边际因子（2015 年）',
  'Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7': 'Lyu 等，2023，地理学报 78(3):640，表 7',
  'Li et al. 2018, Ecological Science 37(6)': 'Li 等，2018，生态科学 37(6)',
  'Huang et al. 2017, Climate Change Research 13(3):284-291': 'Huang 等，2017，气候变化研究进展 13(3):284—291',
  'S. apetala study, J. South China Agric. Univ. 2019': '无瓣海桑研究，华南农业大学学报，2019',
  "placeholder; replace by the port's berth log": '暂定值，请以港口靠泊记录替换',
  "placeholder for the vehicles served; replace by the plan's figure": '服务车辆数暂定值，请以规划数替换',
  'placeholder for the size of a wind farm': '风电场规模暂定值',
  "placeholder for the size of a fleet; replace by the operator's figure": '车队规模暂定值，请以运营单位数据替换',
  'placeholder for the share of that travel made by car; replace by a household travel survey':
    '小汽车出行占比暂定值，请以居民出行调查替换',
  'placeholder for the share of reported emissions that comes from fuel': '报告排放中燃料部分占比暂定值',
  'placeholder for the share of fuel used for heat a heat pump can give (below about 120 C)':
    '可由热泵供给的用热（约 120 ℃ 以下）燃料占比暂定值',
  'placeholder for the part won back by new car trips': '被新增小汽车出行抵消的部分，暂定值',
  "placeholder for the food waste collected; replace by the operator's figure":
    '厨余垃圾收集量暂定值，请以运营单位数据替换',
  'placeholder for the boiler that is replaced': '被替换锅炉的暂定值',
  'placeholder for the auxiliary load of a ship at berth': '靠泊船舶辅机负荷暂定值',
  'placeholder for motorised travel within the region; replace by a household travel survey':
    '区域内机动化出行量暂定值，请以居民出行调查替换',
  'placeholder for conversion losses of shore power': '岸电变换损耗暂定值',
  'lower heating value of methane at 0 C; as in data/methods.md 6.3': '甲烷低位发热量（0 ℃），同方法 6.3',
  'hours a day in which charging points can be used': '充电设施每日可用小时数',
  'density of methane at 0 C; as in data/methods.md 6.3': '甲烷密度（0 ℃），同方法 6.3',
  'data/methods.md 6.2: default share of irradiation lost to shading': '遮挡损失的辐照占比缺省值，方法 6.2',
  'auxiliary engine on marine distillate: order of 217 g/kWh in port inventories (recalled)':
    '船用馏分油辅机，港口清单中约 217 g/kWh（待核实）',
  'as eui_office of data/factors/buildings.csv': '同办公建筑能耗强度设定值',
  'as chiller.cop0 of data/factors/measures.csv': '同既有冷水机组能效设定值',
  'GB 19147 diesel density range 0.81-0.845 kg/L at 20 C': 'GB 19147 柴油密度范围 0.81—0.845 kg/L（20 ℃）',
  "placeholder for the floor area to be built; replace by the plan's figure": '拟建建筑面积暂定值，请以规划数替换',
};

/** The source in both languages; what has no Chinese wording (a citation) is the same in both. */
export function sourceText(source: string): Text {
  return { 'zh-CN': chinese[source] ?? source, en: source };
}
