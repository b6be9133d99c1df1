/**
 * What are the district's places called in English? Quarters, streets and facilities are named from few parts, so a name
 * is put together from the English of its parts; a part without English is refused, so that the two never drift.
 *
 *   凤台第二学校 → Fengtai No. 2 School      翠溪路 → Cuixi Road      镜湖站（1号线） → Jinghu Station (Line 1)
 */

/** Quarters, villages, waters, main roads: whole words, the longest first in a name. */
const places: Readonly<Record<string, string>> = {
  澜湾新区: 'Lanwan New Area',
  澜湾海域: 'Lanwan Waters',
  澜湾国际金融中心: 'Lanwan International Finance Centre',
  澜湾传媒大厦: 'Lanwan Media Tower',
  澜江中心大厦: 'Lanjiang Central Tower',
  湾心国际大厦: 'Wanxin International Tower',
  镜湖大厦: 'Jinghu Tower',
  运河一号: 'Canal One',
  海云广场: 'Haiyun Plaza',
  新港商务中心: 'Xingang Business Centre',
  澜湾职业技术学校: 'Lanwan Vocational School',
  澜湾资源热力中心: 'Lanwan Resource and Heat Centre',
  澜湾燃气电厂: 'Lanwan Gas Power Plant',
  澜湾水泥粉磨站: 'Lanwan Cement Grinding Plant',
  澜湾体育中心: 'Lanwan Sports Centre',
  澜湾客运站: 'Lanwan Coach Terminal',
  港区燃气储配站: 'Port Gas Depot',
  港区集装箱码头: 'Port Container Terminal',
  海湾电子玻璃厂: 'Haiwan Electronic Glass Works',
  澜芯半导体: 'Lanxin Semiconductor',
  南屏纸业: 'Nanping Paper',
  西涌印染园: 'Xichong Dyeing Park',
  临港精细化工: 'Lingang Fine Chemicals',
  湾区食品: 'Wanqu Foods',
  工业园集中供热站: 'Industrial Park Heat Station',
  海产批发市场: 'Seafood Wholesale Market',
  农产品批发市场: 'Farm Produce Wholesale Market',
  澜江口红树林: 'Lanjiang Mouth Mangroves',
  澜湾地铁: 'Lanwan Metro',
  澜湾中心: 'Lanwan Centre',
  澜湾大学: 'Lanwan University',
  澜大西: 'Lanwan University West',
  湾心广场: 'Wanxin Plaza',
  市民中心: 'Civic Centre',
  江北新城: 'Jiangbei New Town',
  湿地公园: 'Wetland Park',
  工业园: 'Industrial Park',
  渔港: 'Fishing Harbour',
  工业一路: 'Industry First Road',
  观澜角: 'Guanlan Point',
  湾心: 'Wanxin',
  港区: 'Port',
  运河东: 'Canal East',
  澜城运河: 'Lancheng Canal',
  澜北水库: 'Lanbei Reservoir',
  龙潭水库: 'Longtan Reservoir',
  科创湖: 'Kechuang Lake',
  鹭洲湖: 'Luzhou Lake',
  澜江: 'Lan River',
  凤台山: 'Fengtai Hill',
  东溪: 'Dongxi',
  西涌: 'Xichong',
  镜湖: 'Jinghu',
  渔: 'Yu',
  望海区: 'Wanghai District',
  澜北县: 'Lanbei County',
  东屏市: 'Dongping City',
  环澜高速: 'Huanlan Expressway',
  疏港高速: 'Port Expressway',
  科创: 'Kechuang',
  澜湾: 'Lanwan',
  江北: 'Jiangbei',
};

/** Waters whose name is also that of a quarter. */
export const waterNames: Readonly<Record<string, string>> = {
  澜江: 'Lan River',
  西涌: 'Xichong Creek',
  东溪: 'Dongxi Brook',
  镜湖: 'Jinghu Lake',
};

const kinds: Readonly<Record<string, string>> = {
  社区卫生服务中心: 'Community Clinic',
  社区服务中心: 'Community Centre',
  街道办事处: 'Subdistrict Office',
  加油加气充电站: 'Filling and Charging Station',
  消防救援站: 'Fire Station',
  垃圾转运站: 'Waste Transfer Station',
  水质净化厂: 'Water Purification Plant',
  公交场站: 'Bus Depot',
  通信机楼: 'Telecom Building',
  人民医院: 'People’s Hospital',
  文化中心: 'Cultural Centre',
  数据中心: 'Data Centre',
  中央公园: 'Central Park',
  幼儿园: 'Kindergarten',
  变电站: 'Substation',
  文化馆: 'Cultural Hall',
  敬老院: 'Care Home',
  停车场: 'Car Park',
  车辆段: 'Rail Depot',
  学校: 'School',
  公园: 'Park',
  水厂: 'Waterworks',
  村: 'Village',
  站: 'Station',
  匝道: 'Ramp',
  大道: 'Avenue',
  路快线: 'Express',
  路: 'Road',
  街: 'Street',
  北: 'North',
};

/** Of characters that stand for their sound. */
const sounds: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '澜lan海hai云yun星xing文wen翠cui金jin锦jin紫zi春chun和he安an康kang兴xing华hua明ming福fu祥xiang凤feng鹤he松song竹zhu' +
    '兰lan桂gui榕rong荔li棉mian莲lian荷he银yin瑞rui嘉jia永yong宏hong景jing泰tai晖hui源yuan盛sheng新xin民min业ye创chuang' +
    '智zhi潮chao帆fan澄cheng秀xiu林lin溪xi泉quan园yuan渡du围wei苑yuan湖hu岭ling岸an霞xia舟zhou屏ping山shan北bei沙sha' +
    '头tou马ma岗gang江jiang边bian上shang下xia南nan桥qiao涌chong石shi基ji鹭lu洲zhou田tian寮liao台tai塘tang尾wei西xi湾wan' +
    '大da屿yu观guan角jiao口kou东dong龙long潭tan城cheng中zhong学xue府fu望wang渔yu港gang水shui库ku滨bin前qian工gong一yi'
  )
    .match(/\p{Script=Han}[a-z]+/gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]) ?? [],
);

const wholeNames: Readonly<Record<string, string>> = {
  滨海大道: 'Seaside Avenue',
  学府路: 'University Road',
  水库路: 'Reservoir Road',
  湿地路: 'Wetland Road',
  港前路: 'Harbour Front Road',
};

const numbers = '零一二三四五六七八九';
const longestFirst = (words: object) => Object.keys(words).sort((a, b) => b.length - a.length);
const byLength = { places: longestFirst(places), kinds: longestFirst(kinds), whole: longestFirst(wholeNames) };

/** English of a name; throws where a part of it has none. */
export function englishName(name: string): string {
  const fictional = name.replace(/（虚构(?:示例)?）$/, '');
  if (fictional !== name) return `${englishName(fictional)} (fictional)`;
  const [, station, line] = /^(.*)（(\d)号线）$/.exec(name) ?? [];
  if (station !== undefined) return `${englishName(station)} (Line ${line})`;
  const route = /^(\d+)路$/.exec(name)?.[1] ?? /^(B\d)路快线$/.exec(name)?.[1];
  if (route !== undefined) return name.endsWith('快线') ? `Express ${route}` : `Bus ${route}`;
  const metro = /^澜湾地铁(\d)号线$/.exec(name)?.[1];
  if (metro !== undefined) return `Lanwan Metro Line ${metro}`;
  return partsOf(name, name).join(' ');
}

function partsOf(rest: string, name: string): string[] {
  if (rest === '') return [];
  const whole = byLength.whole.find((one) => rest.startsWith(one));
  if (whole !== undefined) return [wholeNames[whole] ?? '', ...partsOf(rest.slice(whole.length), name)];
  const place = byLength.places.find((one) => rest.startsWith(one));
  if (place !== undefined) return [places[place] ?? '', ...tailOf(rest.slice(place.length), name)];
  // What no list has is told by its sound, up to where a kind begins.
  for (let length = 2; length >= 1; length--) {
    const spoken = [...rest.slice(0, length)].map((sign) => sounds[sign]);
    if (rest.length < length || spoken.some((one) => one === undefined)) continue;
    const tail = rest.slice(length);
    if (tail !== '' && !startsTail(tail)) continue;
    const word = spoken.join('');
    return [`${word.charAt(0).toUpperCase()}${word.slice(1)}`, ...tailOf(tail, name)];
  }
  throw new Error(`no English for “${rest}” of ${name}`);
}

const ordinal = new RegExp(`^第([${numbers}])|^(\\d+)(?=站)`);
const startsTail = (rest: string) => ordinal.test(rest) || byLength.kinds.some((one) => rest.startsWith(one));

/** Number and kind: 第二学校 → No. 2 School. */
function tailOf(rest: string, name: string): string[] {
  if (rest === '') return [];
  const number = ordinal.exec(rest);
  if (number) {
    const value = number[1] === undefined ? number[2] : numbers.indexOf(number[1]);
    const [kind = '', ...others] = tailOf(rest.slice(number[0].length), name);
    return number[1] === undefined ? [kind, `${value}`, ...others] : [`No. ${value}`, kind, ...others];
  }
  const kind = byLength.kinds.find((one) => rest.startsWith(one));
  if (kind === undefined) throw new Error(`no English for “${rest}” of ${name}`);
  return [kinds[kind] ?? '', ...tailOf(rest.slice(kind.length), name)];
}
