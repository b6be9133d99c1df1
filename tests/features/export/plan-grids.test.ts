import { expect, it } from 'vitest';
import { planGrids } from '../../../src/features/export/plan-grids.ts';
import { aPlan } from '../../builders/a-plan.ts';

const LOCAL = 'LOCAL[EPSG:4547; east=1; north=2; rotation=3; scale=1]';

it('are the made systems of the layers, each once with the layers that came in it', () => {
  const plan = aPlan()
    .withLayer('a', { name: '地块', crsCode: LOCAL })
    .withLayer('b', { name: '道路', crsCode: 'EPSG:4547' })
    .withLayer('c', { name: '建筑', crsCode: LOCAL })
    .withLayer('d', { name: '水系', crsCode: `SWAPPED[${LOCAL}]` })
    .withLayer('e', { crsCode: null })
    .withLayer('f', { crsCode: 'GCJ-02' })
    .withLayer('g', { crsCode: 'DMS[EPSG:4490]' })
    .withLayer('h', { crsCode: 'SWAPPED[DMS[EPSG:4490]]' })
    .withLayer('i', { name: '旧', crsCode: 'EPSG:4547', movedFromCrs: 'MOVED[EPSG:4547; east=1; north=2]' })
    .build();
  expect(planGrids(plan)).toEqual([
    { text: LOCAL, layers: ['地块', '建筑'] },
    { text: `SWAPPED[${LOCAL}]`, layers: ['水系'] },
  ]);
});
