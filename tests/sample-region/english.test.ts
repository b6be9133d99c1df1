/** The sample says in English all that it says in Chinese. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { both, chinese, WordedPlan } from '../../data/sample-region/worded-plan.ts';
import { roadClassFromText } from '../../src/analysis/road-class.ts';
import { tableNames } from '../../src/core/plan/tables.ts';
import { type RecordWords, wordFields } from '../../src/core/plan/word-records.ts';
import { seriesOf } from '../../src/core/statistics/series.ts';
import { unitName } from '../../src/core/statistics/unit-names.ts';
import { readPlanFile, writePlanFile } from '../../src/db/plan-file.ts';
import { planInWords } from '../../src/db/record-words.ts';
import { cellValue } from '../../src/geo/layer-table.ts';

const shipped = (name: string) => fileURLToPath(new URL(`../../public/sample/${name}`, import.meta.url));
const { plan, tables } = readPlanFile(readFileSync(shipped('lanwan.tantu')));
const json = readFileSync(shipped('lanwan.en.json'), 'utf8');
const words = JSON.parse(json) as RecordWords[];
const english = planInWords(plan, json, 'lanwan.en.json');

/** Every text of every record, whatever the field. */
function* textsOf(
  of: typeof plan,
): Generator<{ table: (typeof tableNames)[number]; id: string; field: string; text: string }> {
  for (const table of tableNames) {
    for (const [id, record] of of[table]) {
      for (const [field, text] of Object.entries(record))
        if (typeof text === 'string') yield { table, id, field, text };
    }
  }
}

/** Columns that have another one beside them which says the same in English. */
const columnsInBoth: Readonly<Record<string, string>> = { 名称: 'name:en', 道路等级: 'class:en' };

/** Chinese that is no wording of the plan: the name of a column as its table has it, the unit of a series. */
function isKey(table: string, field: string, text: string): boolean {
  if (table === 'columnMeanings' && field === 'column') return columnsInBoth[text] === undefined;
  return table === 'statistics' && field === 'unit';
}

describe('the English words of the sample', () => {
  it('are there for every text that is Chinese, and for no other', () => {
    const wanted = [...textsOf(plan)].filter(
      ({ table, field, text }) => chinese.test(text) && !isKey(table, field, text),
    );
    const given = words.flatMap(({ table, id, fields }) =>
      Object.keys(fields).map((field) => `${table}/${id}/${field}`),
    );
    expect(wanted.length).toBeGreaterThan(500);
    expect(new Set(given).size).toBe(given.length);
    expect(given.sort()).toEqual(wanted.map(({ table, id, field }) => `${table}/${id}/${field}`).sort());
  });

  it('leave no Chinese in the plan but columns and units, which the screens translate', () => {
    for (const { table, id, field, text } of textsOf(english)) {
      if (!isKey(table, field, text)) expect(text, `${table} ${id} ${field}`).not.toMatch(chinese);
    }
    for (const { layerId, column } of english.columnMeanings.values()) {
      const tableId = english.layers.get(layerId)?.tableId ?? '';
      expect(tables.get(tableId)?.columns.has(column), `${layerId} ${column}`).toBe(true);
    }
    for (const { series, unit } of english.statistics.values()) {
      expect(unit).toBe(seriesOf(series)?.unit);
      expect(unitName(unit).en).not.toMatch(chinese);
    }
  });

  it('name features in a column of their own, wherever they have a name, and class roads alike', () => {
    let named = 0;
    for (const { tableId } of plan.layers.values()) {
      const table = tables.get(tableId);
      for (const [column, inEnglish] of Object.entries(columnsInBoth)) {
        const [one, other] = [table?.columns.get(column), table?.columns.get(inEnglish)];
        expect(one === undefined).toBe(other === undefined);
        if (!table || !one || !other) continue;
        for (let row = 0; row < table.count; row++) {
          const [first, second] = [cellValue(one, row), cellValue(other, row)];
          expect(second === null).toBe(first === null);
          if (second === null) continue;
          expect(String(second)).not.toMatch(chinese);
          named += 1;
          if (column === '道路等级') expect(roadClassFromText(`${second}`)).toBe(roadClassFromText(`${first}`));
        }
      }
    }
    expect(named).toBeGreaterThan(5000);
    const names = [...english.columnMeanings.values()].filter(({ meaning }) => meaning === 'name');
    expect(names.length).toBeGreaterThanOrEqual(9);
    for (const { column } of names) expect(column).toBe('name:en');
  });

  it('say of the same things that they are fictional', () => {
    for (const { table, id, field, text } of textsOf(plan)) {
      if (!text.includes('虚构')) continue;
      expect((english[table].get(id) as unknown as Record<string, string>)[field], `${table} ${id} ${field}`).toMatch(
        /fictional/i,
      );
    }
    expect(english.settings.get('settings')?.fictional).toBe(true);
  });

  it('are not empty, and change nothing else', () => {
    for (const { table, fields } of words) {
      for (const [field, text] of Object.entries(fields)) {
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
        expect(wordFields[table]).toContain(field);
      }
    }
    for (const table of tableNames) {
      expect([...english[table].keys()]).toEqual([...plan[table].keys()]);
      for (const [id, record] of plan[table]) {
        const own = words.filter((one) => one.table === table && one.id === id).map((one) => one.fields);
        expect(english[table].get(id)).toEqual(Object.assign({}, record, ...own));
      }
    }
  });

  it('name each layer, measure and sink differently', () => {
    for (const table of ['layers', 'measures', 'features'] as const) {
      const names = [...english[table].values()].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('stand in a plan that is written and read again', async () => {
    const again = readPlanFile(await writePlanFile(english, tables, []));
    expect(again.plan).toEqual(english);
  });
});

describe('a plan told in both languages', () => {
  it('refuses Chinese without English', () => {
    const told = new WordedPlan();
    const feature = { id: 'a', kind: 'sink', geometry: '{}' } as const;
    expect(() => told.put('features', { ...feature, name: '公园' })).toThrow('公园');
    told.put('features', { ...feature, name: both('公园', 'Park') });
    expect(told.plan.features.get('a')?.name).toBe('公园');
    expect(told.english).toEqual([{ table: 'features', id: 'a', fields: { name: 'Park' } }]);
    expect(() => told.put('features', { ...feature, name: 'Park' })).toThrow('two features');
  });
});

describe('broken words', () => {
  it.each([
    ['a page instead of the file', '<!doctype html>', 'PLAN_FILE_NOT_JSON'],
    ['another shape', '{"settings":{}}', 'PLAN_FILE_BAD_SHAPE'],
    ['a table that does not exist', '[{"table":"rivers","id":"a","fields":{}}]', 'PLAN_FILE_BAD_SHAPE'],
    [
      'a record that does not exist',
      '[{"table":"layers","id":"moon","fields":{"name":"Moon"}}]',
      'PLAN_FILE_BAD_SHAPE',
    ],
    ['a number for a word', '[{"table":"layers","id":"lanwan-roads","fields":{"name":1}}]', 'PLAN_FILE_BAD_SHAPE'],
    ['a code', '[{"table":"layers","id":"lanwan-roads","fields":{"role":"x"}}]', 'PLAN_FILE_BAD_SHAPE'],
  ])('are refused: %s', (_, broken, code) => {
    expect(() => planInWords(plan, broken, 'lanwan.en.json')).toThrow(expect.objectContaining({ code }));
  });
});
