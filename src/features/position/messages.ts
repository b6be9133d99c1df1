import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'Position of “{{layer}}”',
  layer: 'Layer',
  system: 'Coordinate system',
  unknown: 'not stated; its numbers are taken as WGS 84',
  read: 'as read',
  byPerson: 'as chosen',
  movedFrom: 'Moved from',
  noOthers: 'The plan has nothing else that its position could be compared with.',
  noShapes: 'This layer has no shapes.',
  ownSystem: 'Another coordinate system…',
  ownSystemText:
    'The layer is placed as if its file had been read in that system. Values, ids, measures and edits stay; shapes changed by hand move along.',
  moving: 'Moving the layer…',
  failed: 'The layer was not moved: {{reason}}',
  done: '“{{layer}}” now lies as {{system}}.',
  undo: 'Undo takes it back.',
  gone: 'This layer is no longer in the plan.',
} as const;

export const zh: Messages<typeof en> = {
  title: '“{{layer}}”的位置',
  layer: '图层',
  system: '坐标系',
  unknown: '未注明，按 WGS 84 理解其数值',
  read: '读取时确定',
  byPerson: '人工指定',
  movedFrom: '改正前为',
  noOthers: '方案中没有可供比对位置的其他图层。',
  noShapes: '该图层没有图形。',
  ownSystem: '改用其他坐标系…',
  ownSystemText: '相当于按该坐标系重新读取原文件：属性、编号、措施与修改均保留，手工改过的图形随图层一并移动。',
  moving: '正在移动图层…',
  failed: '图层未移动：{{reason}}',
  done: '“{{layer}}”已按 {{system}} 定位。',
  undo: '可撤销。',
  gone: '该图层已不在方案中。',
};
