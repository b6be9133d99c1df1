import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import type { CellValue } from '../../../src/geo/layer-table.ts';
import { railKindOf, roadRankOf, vegetationOf } from '../../../src/map/tiles/class-words.ts';
import type { AttributeSources } from '../../../src/map/tiles/tile-attributes.ts';
import { tileAttributes } from '../../../src/map/tiles/tile-attributes.ts';
import { aView, tableOf } from './a-tile-layer.ts';

/** All properties of each row. */
function attributesOf(
  rows: readonly Readonly<Record<string, CellValue>>[],
  view: Partial<LayerView>,
  sources: Partial<AttributeSources> = {},
): Record<string, string | number>[] {
  const table = tableOf(rows.map((values) => ({ geometry: { type: 'Point', coordinates: [113, 22] }, values })));
  const attributes = tileAttributes(table, aView(view), { classed: null, marks: [], words: {}, ...sources });
  return rows.map((_, row) => {
    const properties: Record<string, string | number> = Object.fromEntries(
      attributes.lookTags[attributes.looks[row]!]!,
    );
    const known = attributes.classes?.[row];
    if (known) properties['c'] = known - 1;
    attributes.own(row, (key, value) => {
      properties[key] = value;
    });
    return properties;
  });
}

describe('land use', () => {
  const parcels = (scheme: string, codes: readonly CellValue[]) =>
    attributesOf(
      codes.map((code) => ({ code })),
      { role: 'parcels', meanings: { landUseCode: { column: 'code', scheme, unit: null } } },
    );

  it('follows the scheme: 05 is commerce in one and wetland in the other', () => {
    expect(parcels('GB/T21010-2017', ['05', '0701'])).toEqual([{ u: 'commercial' }, { u: 'residential' }]);
    expect(parcels('MNR-2023', ['05', '0701'])).toEqual([{ u: 'wetland' }, { u: 'residential' }]);
  });

  it('has none for a missing or unknown code, or an unknown scheme', () => {
    expect(parcels('MNR-2023', [null, 'zz', '1001'])).toEqual([{}, {}, { u: 'industry' }]);
    expect(parcels('no such scheme', ['0701'])).toEqual([{}]);
  });

  it('reads codes that a spreadsheet took for numbers', () => {
    expect(parcels('MNR-2023', [701, 1001])).toEqual([{ u: 'residential' }, { u: 'industry' }]);
  });
});

it('gives the number of limits a value has reached as its class', () => {
  const values = Float64Array.of(0, 4.9, 5, 19, 20, 1e9, Number.NaN);
  const rows = Array.from(values, () => ({}));
  const classes = attributesOf(rows, {}, { classed: { values, breaks: [5, 20] } }).map(({ c }) => c);
  expect(classes).toEqual([0, 0, 1, 1, 2, 2, undefined]);
});

it('marks features by id; the last mark wins', () => {
  const marks = [{ featureIds: ['f0', 'f1', 'gone'] }, { featureIds: ['f1'] }];
  expect(attributesOf([{}, {}, {}], {}, { marks })).toEqual([{ m: 0 }, { m: 1 }, {}]);
});

it('brings emissions of sources to tonnes, and says nothing for a unit it does not know', () => {
  const sources = (unit: string | null) =>
    attributesOf([{ e: 2.5 }, { e: null }], {
      role: 'pointSources',
      meanings: { pointEmissionsT: { column: 'e', scheme: null, unit } },
    });
  expect(sources(null)).toEqual([{ e: 2.5 }, {}]);
  expect(sources('万吨')).toEqual([{ e: 25_000 }, {}]);
  expect(sources('furlong')).toEqual([{}, {}]);
});

describe('words', () => {
  it('rank roads in Chinese, English and OpenStreetMap', () => {
    expect(['高速公路', 'motorway_link', '快速路'].map(roadRankOf)).toEqual(['motorway', 'motorway', 'motorway']);
    expect(['主干路', '国道', 'primary', '次干路', 'tertiary'].map(roadRankOf)).toEqual([
      'primary',
      'primary',
      'primary',
      'secondary',
      'secondary',
    ]);
    expect(['支路', 'residential', 'footway', '绿道', 'living_street'].map(roadRankOf)).toEqual([
      'local',
      'local',
      'path',
      'path',
      'local',
    ]);
    expect(roadRankOf('运河')).toBeNull();
  });

  it('tell rail and vegetation apart', () => {
    expect(['地铁线路', '公交站', 'light_rail', '高铁', 'funicular'].map(railKindOf)).toEqual([
      'metro',
      'bus',
      'metro',
      'rail',
      null,
    ]);
    expect(['红树林', '乔木林', '城市绿地', 'reedbed', '草地', 'rock'].map(vegetationOf)).toEqual([
      'mangrove',
      'forest',
      'green',
      'wetland',
      'grass',
      null,
    ]);
  });
});
