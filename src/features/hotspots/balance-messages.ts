/** Words of the balance sheet: its parts, gases, the choice of proxies, the two views of electricity. */
import type { Messages } from '../../i18n/messages.ts';

export const balanceEn = {
  view: 'Electricity',
  territorial: 'As bought',
  consumption: 'With its users',
  territorialHint: 'Plants inside at their place, bought power apart: as the inventory has it.',
  consumptionHint: 'Plants inside and bought power together at those who use it. The total is the same.',
  parts: 'Shared out by',
  share: 'Share',
  none: 'nothing fits: residual',
  wantedBut: 'instead of {{proxy}}',
  restUsers: 'users not told apart',
  gases: 'By gas',
  assumed:
    '{{tonnes}} of what point sources report tells no gas: taken as made up like what is left of the sector. Gases without proxies of their own go out alike.',
  onMap: 'Show on the map',
  selectSources: 'Select {{count}} sources',
  choose: 'Choose proxies',
  chooseGas: 'For',
  chooseGasHint: 'A gas may have proxies of its own; the others go together.',
  allGases: 'All gases',
  otherGases: 'All other gases',
  gasApart: '{{gas}}, with its own',
  likeSector: 'Back to those of the sector',
  chooseHint:
    'Shares of what is left after the point sources. Without a choice the best proxy there is data for takes all.',
  sum: 'Together',
  apply: 'Use these shares',
  normalise: 'Scale to 100 %',
  byPrecedence: 'Back to the best proxy',
  badShare: 'Shares must add up to 100 %; these make {{sum}} %.',
} as const;

export const balanceZh: Messages<typeof balanceEn> = {
  view: '电力归属',
  territorial: '外购口径',
  consumption: '消费口径',
  territorialHint: '本地电厂在原位，外购电单列，与清单一致。',
  consumptionHint: '本地电厂与外购电一并归到用电方，总量不变。',
  parts: '分配依据',
  share: '份额',
  none: '无合适依据，列入残余',
  wantedBut: '代替{{proxy}}',
  restUsers: '未区分的用电方',
  gases: '分气体',
  assumed: '点源报告中有 {{tonnes}} 未注明气体，按该部门剩余构成拆分；未单独选择分配依据的气体同样按构成拆分。',
  onMap: '在地图上显示',
  selectSources: '选中 {{count}} 个点源',
  choose: '选择分配依据',
  chooseGas: '适用于',
  chooseGasHint: '某种气体可以单独选择分配依据，其余气体一并分配。',
  allGases: '全部气体',
  otherGases: '其余气体',
  gasApart: '{{gas}}（单独选择）',
  likeSector: '恢复为与部门一致',
  chooseHint: '份额针对扣除点源后的剩余量。不选择时，由现有数据中最优的依据承担全部。',
  sum: '合计',
  apply: '采用这些份额',
  normalise: '按比例调整到 100 %',
  byPrecedence: '恢复为最优依据',
  badShare: '份额合计须为 100 %，现为 {{sum}} %。',
};

export const balanceIssuesEn = {
  UNALLOCATED_USER: '{{sector}}, {{user}}: {{residualT}} finds no feature and stays residual.',
  PROXY_FALLBACK_USER: '{{sector}}, {{user}}: data for a better proxy are lacking; shared out by {{proxy}}.',
  PROXY_FALLBACK_AREA_USER: '{{sector}}, {{user}}: no proxy fits, so area decides ({{proxy}}).',
  BAD_SHARE_OF_PROXIES:
    '{{sector}}: the shares of the proxies add up to {{sum}}, not to 1; nothing is shared out until they do.',
  UNALLOCATED_GAS: '{{sector}}, {{gas}}: {{residualT}} finds no feature and stays residual.',
  PROXY_FALLBACK_GAS: '{{sector}}, {{gas}}: data for a better proxy are lacking; shared out by {{proxy}}.',
  PROXY_FALLBACK_AREA_GAS: '{{sector}}, {{gas}}: no proxy fits, so area decides ({{proxy}}).',
  BAD_SHARE_OF_PROXIES_GAS:
    '{{sector}}, {{gas}}: the shares of the proxies add up to {{sum}}, not to 1; nothing is shared out until they do.',
  PROXY_GAS_NOT_IN_INVENTORY:
    '{{sector}}: proxies were chosen for {{gas}}, which the inventory of the sector does not tell apart this year.',
  PROXY_NOT_OF_SECTOR: '{{sector}}: {{proxy}} is no proxy of this sector; nothing is shared out.',
  NOT_A_NUMBER: 'Infinite numbers were refused ({{count}}): they count as missing.',
  WEIGHT_MISSING: '{{count}} features tell no number of people and bear nothing by it.',
  POINTS_EXCEED_GAS:
    '{{sector}}: point sources report {{reportedT}} of {{gas}}, the inventory has {{inventoryT}}. The residual of this gas is negative; the sector closes.',
  POINT_GAS_NOT_IN_INVENTORY:
    '{{sector}}: {{count}} point sources tell a gas that the inventory of the sector lacks; it counts as not told.',
  NO_BUILDINGS: 'There is no building inside the boundary: sectors go to parcels and roads, or stay residual.',
  ELECTRICITY_USERS_INCOMPLETE:
    '{{year}}: the electricity of {{missing}} users is not known; what is left of the total goes to all buildings.',
  ELECTRICITY_USERS_EXCEED:
    '{{year}}: users of electricity add up to {{usersMwh}} MWh, the total is {{totalMwh}} MWh. The users stand.',
  LOCAL_GENERATION_UNKNOWN:
    '{{year}}: use or local generation of electricity is not known, so the two views cannot be told apart.',
  PLANTS_ARE_WHOLE_SECTOR:
    '{{year}}: {{movedT}} of {{plantsT}} of energy supply is with the users of its power. No category and no source tells what plants emit, so the whole sector is taken as plants.',
  PLANTS_BY_CATEGORY:
    '{{year}}: plants that make power emit {{plantsT}} by their categories; {{movedT}} of it is with the users of the power. {{sources}} sources are plants by their sector or name and report {{reportedT}}. All else of energy supply stays in place.',
  PLANTS_BY_SOURCE:
    '{{year}}: {{sources}} sources are power plants by their sector or name and report {{reportedT}}; {{movedT}} of it is with the users of the power. All else of energy supply stays in place.',
} as const;

export const balanceIssuesZh: Messages<typeof balanceIssuesEn> = {
  UNALLOCATED_USER: '{{sector}}（{{user}}）：{{residualT}} 找不到要素，作为残余。',
  PROXY_FALLBACK_USER: '{{sector}}（{{user}}）：缺少更好依据所需的数据，按{{proxy}}分配。',
  PROXY_FALLBACK_AREA_USER: '{{sector}}（{{user}}）：没有合适的依据，按面积分配（{{proxy}}）。',
  BAD_SHARE_OF_PROXIES: '{{sector}}：各分配依据的份额合计为 {{sum}}，不是 1；改正之前不分配。',
  UNALLOCATED_GAS: '{{sector}}（{{gas}}）：{{residualT}} 找不到要素，作为残余。',
  PROXY_FALLBACK_GAS: '{{sector}}（{{gas}}）：缺少更好依据所需的数据，按{{proxy}}分配。',
  PROXY_FALLBACK_AREA_GAS: '{{sector}}（{{gas}}）：没有合适的依据，按面积分配（{{proxy}}）。',
  BAD_SHARE_OF_PROXIES_GAS: '{{sector}}（{{gas}}）：各分配依据的份额合计为 {{sum}}，不是 1；改正之前不分配。',
  PROXY_GAS_NOT_IN_INVENTORY: '{{sector}}：为{{gas}}选择了分配依据，但该部门当年清单没有单列这种气体。',
  PROXY_NOT_OF_SECTOR: '{{sector}}：{{proxy}}不是该部门的分配依据，未分配。',
  NOT_A_NUMBER: '有 {{count}} 个无穷大数值未被采用，按缺失处理。',
  WEIGHT_MISSING: '{{count}} 个要素没有人口数，不据此承担排放。',
  POINTS_EXCEED_GAS:
    '{{sector}}：点源报告 {{gas}} {{reportedT}}，清单为 {{inventoryT}}；该气体残余为负，部门合计仍闭合。',
  POINT_GAS_NOT_IN_INVENTORY: '{{sector}}：{{count}} 个点源注明的气体不在该部门清单中，按未注明处理。',
  NO_BUILDINGS: '边界内没有建筑：各部门分配到地块和道路，或作为残余。',
  ELECTRICITY_USERS_INCOMPLETE: '{{year}} 年有 {{missing}} 类用电方的用电量未知，总量的剩余部分分配到全部建筑。',
  ELECTRICITY_USERS_EXCEED:
    '{{year}} 年各用电方合计 {{usersMwh}} MWh，超过全社会用电量 {{totalMwh}} MWh，以各用电方为准。',
  LOCAL_GENERATION_UNKNOWN: '{{year}} 年用电量或本地发电量未知，两种口径无法区分。',
  PLANTS_ARE_WHOLE_SECTOR:
    '{{year}} 年能源生产排放 {{plantsT}} 中有 {{movedT}} 归到用电方；清单类别和点源都未说明电厂排放，整个部门按电厂计。',
  PLANTS_BY_CATEGORY:
    '{{year}} 年按清单类别发电厂排放 {{plantsT}}，其中 {{movedT}} 归到用电方；按部门或名称认定为电厂的点源有 {{sources}} 个，报告 {{reportedT}}。能源生产的其余排放留在原位。',
  PLANTS_BY_SOURCE:
    '{{year}} 年按部门或名称认定为电厂的点源有 {{sources}} 个，报告 {{reportedT}}，其中 {{movedT}} 归到用电方。能源生产的其余排放留在原位。',
};
