import { expect, it } from 'vitest';
import { findingsCsv } from '../../../src/features/geometry-check/findings-csv.ts';
import type { NamedFinding } from '../../../src/workers/jobs/check-geometry.job.ts';

it('findings as CSV: byte order mark, missing measures empty, no formula gets through', () => {
  const finding: NamedFinding = {
    kind: 'overlap',
    rows: [0, 1],
    featureIds: ['=1+1', 'b'],
    names: ['甲', null],
    lon: -113.5,
    lat: 22.25,
    box: [113, 22, 114, 23],
    count: 1,
    areaM2: 12.5,
    widthM: null,
    shareOutside: null,
    outlines: [],
  };
  expect(
    findingsCsv(
      [finding],
      (column) => column,
      (kind) => `<${kind}>`,
    ),
  ).toBe(
    '\uFEFFkind,ids,names,lon,lat,count,areaM2,widthM,shareOutside\r\n' +
      `<overlap>,"'=1+1 b",甲,-113.5,22.25,1,12.5,,\r\n`,
  );
});
