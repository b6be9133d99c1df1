import { expect, it } from 'vitest';
import { planFileName } from '../../../src/features/plans/save-file.ts';

const day = new Date('2026-11-22T12:00:00Z');

it('names a plan file by plan and day, without what file systems refuse', () => {
  expect(planFileName('新吴区方案', day)).toBe('新吴区方案_2026-11-22.tantu');
  expect(planFileName('a/b\\c:d*e?f"g<h>i|j\u0000k', day)).toBe('a_b_c_d_e_f_g_h_i_j_k_2026-11-22.tantu');
  expect(planFileName('   ', day)).toBe('plan_2026-11-22.tantu');
});
