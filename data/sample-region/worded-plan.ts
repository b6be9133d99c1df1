/**
 * A plan whose records are told in both languages at once: the plan itself takes the Chinese, the
 * English is kept beside it for `lanwan.en.json`. Chinese without English is refused, so the two
 * never drift.
 */
import { emptyPlan, type Plan } from '../../src/core/plan/plan.ts';
import type { TableName, Tables } from '../../src/core/plan/tables.ts';
import { type RecordWords, type WordField, wordFields } from '../../src/core/plan/word-records.ts';
import type { Text } from '../../src/core/text.ts';

/** A record whose word fields may be told in both languages. */
export type WordedRecord<T extends TableName> = {
  readonly [F in keyof Tables[T]]: F extends WordField<T> ? Tables[T][F] | Text : Tables[T][F];
};

export function both(chinese: string, english: string): Text {
  return { 'zh-CN': chinese, en: english };
}

/** Chinese signs and punctuation. */
export const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** One record a line, so that a change of words is a change of lines. */
export function writeWords(words: readonly RecordWords[]): string {
  return `[\n${words.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

/** Names of columns, which stay as they are where no column says the same in English. */
const keys = new Set(['columnMeanings.column']);

export class WordedPlan {
  readonly plan: Plan = emptyPlan();
  readonly english: RecordWords[] = [];

  put<T extends TableName>(table: T, record: WordedRecord<T>): void {
    const records = this.plan[table] as Map<string, Tables[T]>;
    const inChinese: Record<string, unknown> = { ...record };
    const inEnglish: Record<string, string> = {};
    for (const field of wordFields[table]) {
      const words = inChinese[field] as string | null | undefined | Text;
      if (words === null || words === undefined) continue;
      if (typeof words === 'string') {
        if (chinese.test(words) && !keys.has(`${table}.${field}`))
          throw new Error(`${table}.${field} says “${words}” in Chinese only`);
        continue;
      }
      inChinese[field] = words['zh-CN'];
      inEnglish[field] = words.en;
    }
    const { id } = inChinese as unknown as Tables[T];
    if (records.has(id)) throw new Error(`two ${table} records ${id}`);
    records.set(id, inChinese as unknown as Tables[T]);
    if (Object.keys(inEnglish).length > 0) this.english.push({ table, id, fields: inEnglish });
  }
}
