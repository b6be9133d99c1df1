/**
 * Template: measures and their inputs (clause 7.2).
 *
 * A row a measure: its kind from the catalogue, its name, years, coverage and who answers for it. A second table sets
 * inputs; one that is not in it keeps the catalogue's start. Shares are written in per cent. Where a measure stands is
 * drawn on the map afterwards.
 */
import { catalog } from '../measures/catalog/index.ts';
import { type MeasureProblem, measureProblem } from '../measures/set-measure.ts';
import { converted } from '../units/written-unit.ts';
import type { InputDraft, MeasureDraft } from './put-measures.ts';
import {
  type FilledRow,
  nothingFound,
  numberAt,
  optionalText,
  type RowProblem,
  type Template,
  type TemplateChoice,
  textAt,
} from './template.ts';
import { choiceColumn, noteColumn, sourceColumn, yearColumn } from './template-columns.ts';

const PER_CENT = 100;
/** No kind and no input has it in its id. */
const JOINT = '/';

const yes = { id: 'yes', name: { 'zh-CN': '是', en: 'yes' } };
const no = { id: 'no', name: { 'zh-CN': '否', en: 'no' } };

const inputChoices: readonly TemplateChoice[] = catalog.flatMap((kind) =>
  Object.entries(kind.inputs).map(([input, { name, unit }]) => ({
    id: `${kind.id}${JOINT}${input}`,
    name: {
      'zh-CN': `${kind.name['zh-CN']}·${name['zh-CN']}（${unit === 'share' ? '%' : unit['zh-CN']}）`,
      en: `${kind.name.en} · ${name.en} (${unit === 'share' ? '%' : unit.en})`,
    },
  })),
);

export const measuresTemplate: Template = {
  id: 'measures',
  version: 1,
  name: { 'zh-CN': '减排措施', en: 'Measures' },
  about: {
    'zh-CN':
      '“措施”表一行一项；“参数”表只填写需要改动的参数，其余采用目录中的起始值。同类同名的措施已在方案中时更新该措施。措施的位置导入后在地图上指定。',
    en: 'A row of “Measures” is one measure; “Inputs” needs only those that differ from the catalogue. A measure of the same kind and name in the plan is brought up to date. Where it stands is set on the map afterwards.',
  },
  tables: [
    {
      id: 'measures',
      name: { 'zh-CN': '措施', en: 'Measures' },
      columns: [
        choiceColumn(
          'kind',
          { 'zh-CN': '类型', en: 'Kind' },
          catalog,
          { 'zh-CN': '从列表选择。', en: 'Choose from the list.' },
          '屋顶光伏 Rooftop solar',
        ),
        {
          id: 'name',
          name: { 'zh-CN': '名称', en: 'Name' },
          unit: null,
          required: true,
          holds: { kind: 'text' },
          note: { 'zh-CN': '在本表中不可重复。', en: 'Each name once in this table.' },
          example: '北区屋顶光伏 Roofs in the north',
        },
        {
          ...yearColumn,
          id: 'startYear',
          name: { 'zh-CN': '开始年份', en: 'Start year' },
          note: { 'zh-CN': '第一年见效的年份。', en: 'The first year it takes effect.' },
          example: 2027,
        },
        {
          ...yearColumn,
          id: 'fullYear',
          name: { 'zh-CN': '全部建成年份', en: 'Year fully in place' },
          note: { 'zh-CN': '不早于开始年份，其间按线性推进。', en: 'Not before the start; linear in between.' },
          example: 2030,
        },
        {
          id: 'coverage',
          name: { 'zh-CN': '覆盖比例', en: 'Coverage' },
          unit: '%',
          required: true,
          holds: { kind: 'number', min: 0, max: PER_CENT },
          note: { 'zh-CN': '每处场地中实施的比例，0–100。', en: 'Share of each site that gets it, 0–100.' },
          example: 60,
        },
        {
          id: 'responsible',
          name: { 'zh-CN': '责任单位', en: 'Responsible' },
          unit: null,
          required: false,
          holds: { kind: 'text' },
          note: { 'zh-CN': '可不填。', en: 'May be blank.' },
          example: '发展改革局 Development bureau',
        },
        choiceColumn(
          'enabled',
          { 'zh-CN': '计入方案', en: 'Counts' },
          [yes, no],
          { 'zh-CN': '选“否”时保留但不计算。', en: 'With “no” it is kept and not counted.' },
          '是 yes',
        ),
        noteColumn,
      ],
    },
    {
      id: 'inputs',
      name: { 'zh-CN': '参数', en: 'Inputs' },
      columns: [
        {
          id: 'measure',
          name: { 'zh-CN': '措施名称', en: 'Name of the measure' },
          unit: null,
          required: true,
          holds: { kind: 'text' },
          note: { 'zh-CN': '与“措施”表中的名称一致。', en: 'As in the table of measures.' },
          example: '北区屋顶光伏 Roofs in the north',
        },
        choiceColumn(
          'input',
          { 'zh-CN': '参数', en: 'Input' },
          inputChoices,
          { 'zh-CN': '从列表选择，须属于该措施的类型。', en: 'From the list, of the kind of that measure.' },
          '屋顶光伏·可用屋顶比例（%） Rooftop solar · Usable share of roof (%)',
        ),
        {
          id: 'value',
          name: { 'zh-CN': '数值', en: 'Value' },
          unit: null,
          required: true,
          holds: { kind: 'number', min: -1e15, max: 1e15 },
          note: { 'zh-CN': '单位见参数名称括号内。', en: 'In the unit in brackets behind the input.' },
          example: 55,
        },
        sourceColumn,
      ],
    },
  ],
  collect(rows, fileName) {
    const problems: RowProblem[] = [];
    const drafts = new Map<string, MeasureDraft & { inputs: InputDraft[] }>();
    for (const row of rows.get('measures') ?? []) {
      const draft = draftOf(row);
      const problem = measureProblem(draft);
      if (drafts.has(draft.name) || problem)
        problems.push({
          table: 'measures',
          row: row.row,
          ...(problem ? toldAs[problem] : { column: 'name', code: 'TEMPLATE_ROW_REPEATED' }),
        });
      else drafts.set(draft.name, draft);
    }
    for (const row of rows.get('inputs') ?? []) {
      const draft = drafts.get(textAt(row, 'measure'));
      const refuse = (column: string, code: string, detail?: RowProblem['detail']) =>
        problems.push({ table: 'inputs', row: row.row, column, code, ...(detail ? { detail } : {}) });
      if (!draft) {
        refuse('measure', 'TEMPLATE_NO_SUCH_MEASURE', { measure: textAt(row, 'measure') });
        continue;
      }
      const found = inputOf(row, draft, fileName);
      if ('code' in found) refuse(found.column, found.code, found.detail);
      else draft.inputs.push(found);
    }
    return { findings: { ...nothingFound, measures: [...drafts.values()] }, problems };
  },
};

/** The first and the last are caught cell by cell before. */
const toldAs: Readonly<Record<MeasureProblem, Pick<RowProblem, 'column' | 'code'>>> = {
  BAD_YEAR: { column: 'startYear', code: 'TEMPLATE_BAD_YEAR' },
  FULL_BEFORE_START: { column: 'fullYear', code: 'TEMPLATE_FULL_BEFORE_START' },
  BAD_SHARE: { column: 'coverage', code: 'TEMPLATE_OUT_OF_RANGE' },
};

function draftOf(row: FilledRow): MeasureDraft & { inputs: InputDraft[] } {
  return {
    kind: textAt(row, 'kind'),
    name: textAt(row, 'name'),
    startYear: numberAt(row, 'startYear'),
    fullYear: numberAt(row, 'fullYear'),
    coverage: converted(numberAt(row, 'coverage'), 1 / PER_CENT),
    responsible: optionalText(row, 'responsible') ?? '',
    enabled: textAt(row, 'enabled') === yes.id,
    note: optionalText(row, 'note') ?? '',
    inputs: [],
  };
}

function inputOf(
  row: FilledRow,
  draft: MeasureDraft,
  fileName: string,
): InputDraft | { column: string; code: string; detail?: RowProblem['detail'] } {
  const [kindId = '', input = ''] = textAt(row, 'input').split(JOINT);
  if (kindId !== draft.kind) return { column: 'input', code: 'TEMPLATE_INPUT_OF_OTHER_KIND' };
  if (draft.inputs.some((other) => other.input === input)) return { column: 'input', code: 'TEMPLATE_ROW_REPEATED' };
  const known = catalog.find(({ id }) => id === kindId)?.inputs[input];
  if (!known) throw new Error(`the list of inputs holds ${textAt(row, 'input')}, which the catalogue does not`);
  const scale = known.unit === 'share' ? PER_CENT : 1;
  const value = scale === 1 ? numberAt(row, 'value') : converted(numberAt(row, 'value'), 1 / scale);
  if (value < known.min || value > known.max)
    return {
      column: 'value',
      code: 'TEMPLATE_OUT_OF_RANGE',
      detail: { min: converted(known.min, scale), max: converted(known.max, scale) },
    };
  return { input, value, source: optionalText(row, 'source') ?? fileName };
}
