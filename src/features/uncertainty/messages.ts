import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'How sure are the hot spots?',
  answerCells: 'cells are almost surely among the top {{percent}} %',
  answerNote: 'Of {{cells}} cells; {{runs}} runs with errors drawn for totals, factors and weights',
  working: 'Drawing errors, run by run',
  stopped: 'Drawing errors was stopped.',
  failed: 'Could not be worked out: {{reason}}',
  empty: {
    title: 'An inventory and a map are needed',
    text: 'How sure a place is can be told once the sector totals are shared out on the map. Enter an inventory for the year chosen above, and import buildings, parcels, roads or point sources.',
    inventory: 'To the inventory',
  },
  shown: 'Show',
  cells: 'Cells',
  features: 'Features',
  top: 'Among the top',
  percent: '{{value}} %',
  list: {
    name: 'Strongest cells, and how sure they are',
    place: 'No.',
    tonnes: 'Emissions',
    range: '95 % range',
    probability: 'Among the top',
    caption: 'In {{unit}}; probability to be among the top {{percent}} %',
    rangeOf: '{{low}} – {{high}}',
    fly: 'Fly to place {{rank}}',
  },
  hint: 'Click a building, parcel, road or source on the map to see its range.',
  how: 'Each run draws the error of every sector total (from the inventory cells), of every intensity by use, shared by all buildings of that use, and of each feature’s own weight: floor area 30 %, population 50 %, area 70 %, measured 10 %. What is reported at a point bears 10 %. Shared errors are drawn once a run and do not average out. The range holds 95 of 100 runs; the probability is the share of runs in which a place is among the strongest. Seed {{seed}}: the same plan gives the same figures.',
  issue: {
    TOTAL_UNCERTAINTY_UNKNOWN:
      '{{sector}}: {{count}} inventory cells state no uncertainty; the ranges are too narrow by that much.',
    FACTOR_UNCERTAINTY_UNKNOWN: '{{count}} intensities state no uncertainty; the ranges are too narrow by that much.',
  },
} as const;

export const zh: Messages<typeof en> = {
  title: '热点有多大把握？',
  answerCells: '个网格几乎肯定属于前 {{percent}} %',
  answerNote: '共 {{cells}} 个网格；对总量、因子和权重的误差抽样 {{runs}} 次',
  working: '逐次抽取误差',
  stopped: '误差抽样已停止。',
  failed: '未能算出：{{reason}}',
  empty: {
    title: '需要清单和地图数据',
    text: '部门总量分配到地图后，才能推算各处的把握程度。请填写上方所选年份的清单，并导入建筑、地块、道路或点源。',
    inventory: '前往清单',
  },
  shown: '显示',
  cells: '网格',
  features: '要素',
  top: '属于前',
  percent: '{{value}} %',
  list: {
    name: '排放最集中的网格及其把握',
    place: '序',
    tonnes: '排放量',
    range: '95 % 区间',
    probability: '属于前列',
    caption: '单位：{{unit}}；概率指属于前 {{percent}} %',
    rangeOf: '{{low}}—{{high}}',
    fly: '飞到第 {{rank}} 位',
  },
  hint: '点击地图上的建筑、地块、道路或点源，可查看其区间。',
  how: '每次抽样为各部门总量（取自清单单元格）、各用途强度（同一用途的建筑共用）以及每个要素自身的权重各抽一次误差：建筑面积 30 %、人口 50 %、用地面积 70 %、实测 10 %；点源报告值为 10 %。共用的误差每次只抽一次，不会相互抵消。区间包含 100 次中的 95 次；概率为该处排进前列的次数占比。种子 {{seed}}：同一方案结果相同。',
  issue: {
    TOTAL_UNCERTAINTY_UNKNOWN: '{{sector}}：{{count}} 个清单单元格未注明不确定度，区间因此偏窄。',
    FACTOR_UNCERTAINTY_UNKNOWN: '{{count}} 个强度因子未注明不确定度，区间因此偏窄。',
  },
};
