import { beforeAll, describe, expect, it } from 'vitest';
import { failureSentence } from '../../src/i18n/failure-sentence.ts';
import { startI18n } from '../../src/i18n/i18n.ts';

beforeAll(async () => {
  await startI18n('en');
});

describe('why something failed', () => {
  it('is a sentence of the reader’s language for a code of keeping plans', async () => {
    const failure = { code: 'STORED_LAYER_DAMAGED', detail: { part: 'coords' }, message: 'part coords of table t1' };
    expect(await failureSentence(failure, 'zh-CN')).toBe(
      '某图层的存储数据已损坏（coords）。请重新导入该图层或其所在的方案文件。',
    );
    expect(await failureSentence(failure, 'en')).toContain('The stored data of a layer are damaged (part coords)');
  });

  it('has the numbers of a code of working with layers', async () => {
    const failure = { code: 'GRID_TOO_FINE', detail: { cells: 1_234_567, most: 200_000 }, message: '1234567 cells' };
    expect(await failureSentence(failure, 'zh-CN')).toBe(
      '网格对本区域过细：约 1,234,567 个，最多 200,000 个，请选择更大的网格。',
    );
  });

  it('says that nobody foresaw it, with the words of the error', async () => {
    const failure = { code: 'UNEXPECTED', detail: {}, message: 'x is undefined' };
    expect(await failureSentence(failure, 'zh-CN')).toBe(
      '发生意外错误（x is undefined）。请重试；如仍出现，请刷新页面。',
    );
    expect(await failureSentence({ ...failure, code: 'NEW_CODE' }, 'en')).toBe(
      'Something unforeseen happened (NEW_CODE: x is undefined). Try again; if it stays, reload the page.',
    );
  });

  it('leaves the words of a person who stopped it', async () => {
    expect(await failureSentence({ code: 'CANCELLED', detail: {}, message: '已停止计算热点' }, 'zh-CN')).toBe(
      '已停止计算热点',
    );
  });
});
