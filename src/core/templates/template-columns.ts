/** Columns that several templates share. */
import type { Text } from '../text.ts';
import type { TemplateChoice, TemplateColumn } from './template.ts';

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

export const yearColumn: TemplateColumn = {
  id: 'year',
  name: text('年份', 'Year'),
  unit: '年 year',
  required: true,
  holds: { kind: 'year' },
  note: text('四位公历年份，1990–2100。', 'Four digits, 1990–2100.'),
  example: 2023,
};

export const sourceColumn: TemplateColumn = {
  id: 'source',
  name: text('来源', 'Source'),
  unit: null,
  required: false,
  holds: { kind: 'text' },
  note: text(
    '统计年鉴、公报或台账的名称；留空时记为本文件名。',
    'Yearbook, bulletin or ledger; blank: the name of this file.',
  ),
  example: '统计年鉴 2024 Yearbook 2024',
};

export const noteColumn: TemplateColumn = {
  id: 'note',
  name: text('备注', 'Note'),
  unit: null,
  required: false,
  holds: { kind: 'text' },
  note: text('口径变化、估算方法等。', 'Changes of scope, how it was estimated.'),
  example: '',
};

export function amountColumn(id: string, name: Text, unit: string | null, note: Text, example: number): TemplateColumn {
  return { id, name, unit, required: false, holds: { kind: 'number', min: 0, max: 1e15 }, note, example };
}

export function choiceColumn(
  id: string,
  name: Text,
  choices: readonly TemplateChoice[],
  note: Text,
  example: string,
): TemplateColumn {
  return { id, name, unit: null, required: true, holds: { kind: 'choice', choices }, note, example };
}

/** A choice whose id is what is written, such as a unit. */
export const sameInBoth = (written: string): TemplateChoice => ({ id: written, name: text(written, written) });
