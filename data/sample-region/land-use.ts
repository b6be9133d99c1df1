/**
 * What may a parcel be used for? Codes and names of the land and sea use classification of 2023, and
 * which pattern of buildings stands on each.
 */
export type Pattern =
  | 'none'
  | 'towers'
  | 'slabs'
  | 'villas'
  | 'village'
  | 'oldTown'
  | 'dormitory'
  | 'office'
  | 'mall'
  | 'shops'
  | 'market'
  | 'hotel'
  | 'resort'
  | 'laboratory'
  | 'dataCentre'
  | 'factory'
  | 'heavyFactory'
  | 'warehouse'
  | 'port'
  | 'powerPlant'
  | 'substation'
  | 'waterWorks'
  | 'wasteToEnergy'
  | 'utilityShed'
  | 'school'
  | 'kindergarten'
  | 'campus'
  | 'hospital'
  | 'clinic'
  | 'government'
  | 'culture'
  | 'sports'
  | 'community'
  | 'welfare'
  | 'terminal'
  | 'petrolStation'
  | 'fireStation'
  | 'parkPavilion';

export interface LandUse {
  readonly code: string;
  readonly name: string;
}

export const landUses = {
  paddy: { code: '0101', name: '水田' },
  dryField: { code: '0103', name: '旱地' },
  orchard: { code: '0201', name: '果园' },
  wood: { code: '0301', name: '乔木林地' },
  shrub: { code: '0303', name: '灌木林地' },
  otherWood: { code: '0304', name: '其他林地' },
  grass: { code: '0403', name: '其他草地' },
  tidalFlat: { code: '0505', name: '沿海滩涂' },
  mangrove: { code: '0507', name: '红树林地' },
  villas: { code: '070101', name: '一类城镇住宅用地' },
  housing: { code: '070102', name: '二类城镇住宅用地' },
  oldHousing: { code: '070103', name: '三类城镇住宅用地' },
  community: { code: '0702', name: '城镇社区服务设施用地' },
  village: { code: '0703', name: '农村宅基地' },
  government: { code: '0801', name: '机关团体用地' },
  research: { code: '0802', name: '科研用地' },
  culture: { code: '0803', name: '文化用地' },
  university: { code: '080401', name: '高等教育用地' },
  college: { code: '080402', name: '中等职业教育用地' },
  school: { code: '080403', name: '中小学用地' },
  kindergarten: { code: '080404', name: '幼儿园用地' },
  sports: { code: '080501', name: '体育场馆用地' },
  hospital: { code: '080601', name: '医院用地' },
  clinic: { code: '080602', name: '基层医疗卫生设施用地' },
  welfare: { code: '0807', name: '社会福利用地' },
  retail: { code: '090101', name: '零售商业用地' },
  wholesale: { code: '090102', name: '批发市场用地' },
  hotel: { code: '090104', name: '旅馆用地' },
  petrolStation: { code: '090105', name: '公用设施营业网点用地' },
  business: { code: '0902', name: '商务金融用地' },
  leisure: { code: '0903', name: '娱乐用地' },
  lightIndustry: { code: '100101', name: '一类工业用地' },
  industry: { code: '100102', name: '二类工业用地' },
  heavyIndustry: { code: '100103', name: '三类工业用地' },
  logistics: { code: '110101', name: '一类物流仓储用地' },
  port: { code: '1204', name: '港口码头用地' },
  metro: { code: '1206', name: '城市轨道交通用地' },
  station: { code: '120801', name: '对外交通场站用地' },
  busDepot: { code: '120802', name: '公共交通场站用地' },
  parking: { code: '120803', name: '社会停车场用地' },
  waterSupply: { code: '1301', name: '供水用地' },
  sewage: { code: '1302', name: '排水用地' },
  power: { code: '1303', name: '供电用地' },
  gas: { code: '1304', name: '供燃气用地' },
  telecom: { code: '1306', name: '通信用地' },
  sanitation: { code: '1309', name: '环卫用地' },
  fire: { code: '1310', name: '消防用地' },
  park: { code: '1401', name: '公园绿地' },
  protectionGreen: { code: '1402', name: '防护绿地' },
  square: { code: '1403', name: '广场用地' },
  reserve: { code: '16', name: '留白用地' },
  river: { code: '1701', name: '河流水面' },
  lake: { code: '1702', name: '湖泊水面' },
  reservoir: { code: '1703', name: '水库水面' },
  pond: { code: '1704', name: '坑塘水面' },
  canal: { code: '1705', name: '沟渠' },
} as const satisfies Record<string, LandUse>;

export type LandUseId = keyof typeof landUses;
