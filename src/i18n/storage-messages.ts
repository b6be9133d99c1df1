/**
 * One sentence for each code of keeping plans: the database, plan files, stored layers, the worker.
 *
 * A sentence says what happened and what to do. Holes are filled from the error's `detail`;
 * `{{reason}}` is what the browser said.
 */

export const storageMessagesEn = {
  // Opening and saving
  PLAN_MISSING: 'This plan is no longer on this machine.',
  PLAN_NEWER: 'This plan was saved by a newer version of Tantu. Reload the page to get that version.',
  PLAN_CHANGED_ELSEWHERE:
    'Another window changed this plan. Reload to see it, or save everything again to keep what is here.',
  STORAGE_FULL:
    'There is no more room in this browser. Export the plan, free some space or delete other plans, then save again.',
  STORAGE_FAILED: 'The browser refused to read or write ({{reason}}). Export the plan, then reload the page.',
  SAVE_FAILED: 'The browser refused to write ({{reason}}). Export the plan, then reload the page.',
  UNSAVED_CHANGES: 'The open plan has changes that were not saved. Save everything again or export it first.',
  SAMPLE_MISSING: 'The sample region is not part of this copy of Tantu.',
  STORED_LAYER_MISSING: 'The data of a layer are no longer in this browser. Import the layer again.',
  STORED_LAYER_DAMAGED:
    'The stored data of a layer are damaged (part {{part}}). Import the layer again, or the plan file it came with.',
  WORKER_FAILED: 'The part of Tantu that reads and computes could not be started or broke off. Reload the page.',
  RESULT_GONE: 'The result is no longer at hand and is worked out again.',
  // Plan files
  PLAN_FILE_NOT_ZIP: 'This is no plan file: a .tantu file was expected.',
  PLAN_FILE_CUT_OFF: 'The plan file stops before its end: it was cut off while copying or downloading. Get it again.',
  PLAN_FILE_DAMAGED: 'The plan file is damaged at “{{part}}”. Get it again.',
  PLAN_FILE_TOO_LARGE: 'The plan file is too large to be unpacked in a browser.',
  PLAN_FILE_NOT_TANTU: 'The file is a ZIP, but holds no plan.',
  PLAN_FILE_PART_MISSING: 'The plan file lacks its part “{{part}}”.',
  PLAN_FILE_NOT_JSON: 'The part “{{part}}” of the plan file is no valid JSON.',
  PLAN_FILE_NEWER:
    'The plan file was written by a newer version of Tantu (format {{found}}, known up to {{known}}). Reload the page to get that version.',
  PLAN_FILE_BAD_SHAPE: 'The part “{{part}}” of the plan file is not built as it should be (at “{{field}}”).',
  PLAN_FILE_UNKNOWN_TABLE: 'The plan file holds records of an unknown kind, “{{table}}”.',
  PLAN_FILE_BAD_RECORD: 'A record of the plan does not fit: {{table}} “{{id}}”, field “{{field}}” ({{problem}}).',
  PLAN_FILE_DUPLICATE_ID: 'The plan file holds two records of one kind with the same id: {{table}} “{{id}}”.',
  PLAN_FILE_NO_SETTINGS: 'The plan file lacks the settings of the plan.',
  PLAN_FILE_LAYER_MISSING: 'The data of the layer “{{layer}}” are not in the plan.',
  PLAN_FILE_LAYER_BROKEN: 'The data of a layer in the plan file do not fit together (part “{{part}}”).',
} as const;

export const storageMessagesZh: Record<keyof typeof storageMessagesEn, string> = {
  PLAN_MISSING: '本机已没有此方案。',
  PLAN_NEWER: '此方案由更新版本的碳图保存，请刷新页面以获取新版本。',
  PLAN_CHANGED_ELSEWHERE: '另一窗口修改了此方案。可刷新页面查看，或重新保存全部以保留当前内容。',
  STORAGE_FULL: '浏览器存储空间已满。请先导出方案，腾出空间或删除其他方案后重新保存。',
  STORAGE_FAILED: '浏览器拒绝读写（{{reason}}）。请先导出方案，再刷新页面。',
  SAVE_FAILED: '浏览器拒绝写入（{{reason}}）。请先导出方案，再刷新页面。',
  UNSAVED_CHANGES: '当前方案有未保存的修改，请先重新保存或导出。',
  SAMPLE_MISSING: '此版本的碳图不含示例区域。',
  STORED_LAYER_MISSING: '某图层的数据已不在本浏览器中，请重新导入该图层。',
  STORED_LAYER_DAMAGED: '某图层的存储数据已损坏（{{part}}）。请重新导入该图层或其所在的方案文件。',
  WORKER_FAILED: '碳图的读取与计算模块未能启动或已中断，请刷新页面。',
  RESULT_GONE: '计算结果已失效，正在重新计算。',
  PLAN_FILE_NOT_ZIP: '这不是方案文件，应为 .tantu 文件。',
  PLAN_FILE_CUT_OFF: '方案文件不完整，可能在复制或下载时中断，请重新获取。',
  PLAN_FILE_DAMAGED: '方案文件在“{{part}}”处损坏，请重新获取。',
  PLAN_FILE_TOO_LARGE: '方案文件过大，无法在浏览器中解压。',
  PLAN_FILE_NOT_TANTU: '该文件是 ZIP 压缩包，但其中没有方案。',
  PLAN_FILE_PART_MISSING: '方案文件缺少“{{part}}”。',
  PLAN_FILE_NOT_JSON: '方案文件中的“{{part}}”不是有效的 JSON。',
  PLAN_FILE_NEWER: '方案文件由更新版本的碳图写出（格式 {{found}}，当前支持到 {{known}}），请刷新页面以获取新版本。',
  PLAN_FILE_BAD_SHAPE: '方案文件中的“{{part}}”结构不符（位于“{{field}}”）。',
  PLAN_FILE_UNKNOWN_TABLE: '方案文件含有未知类别的记录“{{table}}”。',
  PLAN_FILE_BAD_RECORD: '方案中有一条记录不符合要求：{{table}}“{{id}}”，字段“{{field}}”（{{problem}}）。',
  PLAN_FILE_DUPLICATE_ID: '方案文件中同类记录编号重复：{{table}}“{{id}}”。',
  PLAN_FILE_NO_SETTINGS: '方案文件缺少方案设置。',
  PLAN_FILE_LAYER_MISSING: '方案中没有图层“{{layer}}”的数据。',
  PLAN_FILE_LAYER_BROKEN: '方案文件中某图层的数据前后不符（{{part}}）。',
};
