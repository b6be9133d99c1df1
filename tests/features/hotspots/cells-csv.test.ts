import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import type { HotSpotResult } from '../../../src/analysis/hot-spot-result.ts';
import { cellsCsv } from '../../../src/features/hotspots/cells-csv.ts';

const square = (lon: number, lat: number) => [
  lon,
  lat,
  lon + 0.01,
  lat,
  lon + 0.01,
  lat + 0.02,
  lon,
  lat + 0.02,
  lon,
  lat,
];
const result: Pick<HotSpotResult, 'cells' | 'ids' | 'names' | 'sectors'> = {
  cells: {
    count: 2,
    coords: Float64Array.from([...square(113, 22), ...square(-46.5, -23)]),
    offsets: Uint32Array.of(0, 5, 10),
    classes: Uint8Array.of(0, 1),
    ranks: Uint16Array.of(0, 1),
    tonnes: Float64Array.of(120.5, -7),
    areaKm2: Float64Array.of(0.25, 0.5),
    insideShare: Float64Array.of(1, 0.4),
    z: Float64Array.of(3.25, Number.NaN),
    p: Float64Array.of(0.0012, Number.NaN),
    hotClass: Int8Array.of(3, -128),
    quadrants: Uint8Array.of(1, 0),
  },
  ids: ['2000,9000', '8a'],
  names: [null, '=HYPERLINK("x"), "东区"'],
  sectors: [
    { sector: 'transport', tonnes: Float64Array.of(100.25, 0) },
    { sector: 'landUse', tonnes: Float64Array.of(0, -7) },
  ],
};

it('is a row a cell with every number in full, nothing where there is none, and no formula', () => {
  const csv = cellsCsv(result, {
    titleOf: (column) => `#${column}`,
    sectorTitle: (sector) => `~${sector}`,
    classOf: (hotClass, quadrant) => `${hotClass}/${quadrant}`,
  });
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const { data, errors } = papaparse.parse<Record<string, string>>(csv.slice(1).trim(), { header: true });
  expect(errors).toEqual([]);
  expect(data[0]).toMatchObject({
    '#id': '2000,9000',
    '#name': '',
    '#lon': '113.005',
    '#lat': '22.01',
    '#tonnes': '120.5',
    '#density': '482',
    '#z': '3.25',
    '#p': '0.0012',
    '#class': '3/1',
    '~transport': '100.25',
    '~landUse': '0',
  });
  expect(data[1]).toMatchObject({
    '#name': `'=HYPERLINK("x"), "东区"`,
    '#lon': '-46.495',
    '#tonnes': '-7',
    '#density': '-14',
    '#insideShare': '0.4',
    '#z': '',
    '#p': '',
    '~landUse': '-7',
  });
});
