import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildingStock } from '../../src/analysis/building-stock.ts';
import { functionAreas } from '../../src/analysis/function-areas.ts';
import { measureRegion, ringIssues } from '../../src/analysis/measure-boundary.ts';
import { sinkAreas } from '../../src/analysis/sink-areas.ts';
import type { SiteLayer, SiteSources } from '../../src/analysis/site-groups.ts';
import { siteGroups } from '../../src/analysis/site-groups.ts';
import type { MadeRow } from './make-layer.ts';
import { box, line, makeLayer, makeTable, noPause, point, polygon, ring } from './make-layer.ts';

const mnr = [{ meaning: 'landUseCode', scheme: 'MNR-2023' }] as const;
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe('boundary', () => {
  it('is none without polygons', () => {
    expect(measureRegion([])).toMatchObject({ region: null, issues: [{ code: 'NO_BOUNDARY' }] });
    expect(codes(measureRegion([makeTable([{ geometry: point(0, 0) }])]).issues)).toEqual(['NO_BOUNDARY']);
  });

  it('that crosses itself has no area', () => {
    const { region, issues } = measureRegion([
      makeTable([{ geometry: polygon([0, 0], [100, 100], [100, 0], [0, 100]) }]),
    ]);
    expect(region).toBeNull();
    expect(issues).toMatchObject([{ code: 'SELF_INTERSECTION', severity: 'stop' }]);
  });

  it('with a hole outside its shell is refused; a hole that touches the shell is fine', () => {
    const shell = ring([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ]);
    const outside = {
      type: 'Polygon',
      coordinates: [
        shell,
        ring([
          [200, 0],
          [210, 0],
          [210, 10],
        ]),
      ],
    };
    const touching = {
      type: 'Polygon',
      coordinates: [
        shell,
        ring([
          [0, 0],
          [20, 5],
          [5, 20],
        ]),
      ],
    };
    expect(codes(ringIssues(makeTable([{ geometry: outside }])))).toEqual(['BAD_HOLE']);
    expect(ringIssues(makeTable([{ geometry: touching }]))).toEqual([]);
  });

  it('of several features is united, and says so', () => {
    const { region, issues } = measureRegion([
      makeTable([{ geometry: box(0, 0, 100) }, { geometry: box(50, 50, 100) }]),
    ]);
    expect(codes(issues)).toEqual(['BOUNDARY_UNITED', 'OVERLAPPING_PARTS']);
    expect(region!.areaM2 / 17_500).toBeCloseTo(1, 4);
  });

  it('with edges over 5 km tells what straight edges on a map would change', () => {
    const { issues } = measureRegion([makeTable([{ geometry: box(0, 0, 20_000, 1000) }])]);
    expect(issues).toMatchObject([{ code: 'LONG_EDGES', count: 2 }]);
  });

  it('asked again is the same object', () => {
    const table = makeTable([{ geometry: box(0, 0, 100) }]);
    expect(measureRegion([table])).toBe(measureRegion([table]));
  });
});

describe('areas by land use', () => {
  it('count overlaps once: the earlier layer, then the smaller parcel; by hand', async () => {
    const official = makeLayer(
      'parcels',
      [{ geometry: box(0, 0, 100), values: { landUseCode: '0701' } }],
      mnr,
      'official',
    );
    const osm = makeLayer(
      'parcels',
      [
        { geometry: box(50, 0, 200, 100), values: { landUseCode: '1001' } },
        { geometry: box(200, 0, 40), values: { landUseCode: '1401' } },
      ],
      mnr,
      'osm',
    );
    const areas = await functionAreas([official, osm], null, noPause);
    const m2 = Object.fromEntries(Object.entries(areas.km2ByCategory).map(([key, km2]) => [key, km2 * 1e6]));
    // 200 × 100 − 50 × 100 (official first) − 40 × 40 (the park is smaller) = 13,400 m².
    expect(m2['residential']! / 10_000).toBeCloseTo(1, 4);
    expect(m2['industry']! / 13_400).toBeCloseTo(1, 4);
    expect(m2['green']! / 1_600).toBeCloseTo(1, 4);
    expect(areas.sumKm2 * 1e6).toBeCloseTo(31_600, -1);
    expect(areas.coverageShare).toBeNull();
    expect(codes(areas.issues)).toEqual(['PARCELS_OVERLAP']);
  });

  it('are cut at the boundary, with coverage, sea and codes in no list told apart', async () => {
    const { region } = measureRegion([makeTable([{ geometry: box(0, 0, 200, 100) }])]);
    const parcels = makeLayer(
      'parcels',
      [
        { geometry: box(-50, 0, 100), values: { landUseCode: '09' } },
        { geometry: box(60, 0, 40), values: { landUseCode: '18' } },
        { geometry: box(110, 0, 20), values: { landUseCode: 'X9' } },
        { geometry: box(140, 0, 10), values: {} },
        { geometry: box(900, 0, 10), values: { landUseCode: '09' } },
      ],
      mnr,
    );
    const areas = await functionAreas([parcels], region, noPause);
    expect(areas.km2ByCategory.commercial! * 1e6).toBeCloseTo(5000, 0);
    expect(areas.seaKm2 * 1e6).toBeCloseTo(1600, 0);
    expect(areas.unmappedCodes.map(({ code, km2 }) => [code, Math.round(km2 * 1e6)])).toEqual([
      ['X9', 400],
      ['', 100],
    ]);
    expect(areas.coverageShare).toBeCloseTo(7100 / 20_000, 4);
  });

  it('share a mixed parcel equally among its uses, and say so', async () => {
    const parcels = makeLayer(
      'parcels',
      [
        { geometry: box(0, 0, 100), values: { landUseCode: '0701/0901' } },
        { geometry: box(200, 0, 60), values: { landUseCode: '0701、10、99' } },
        { geometry: box(400, 0, 10), values: { landUseCode: '1401 公园绿地' } },
      ],
      mnr,
    );
    const areas = await functionAreas([parcels], null, noPause);
    const m2 = (km2: number | undefined) => Math.round(km2! * 1e6);
    expect(m2(areas.km2ByCategory.residential)).toBe(5000 + 1200);
    expect(m2(areas.km2ByCategory.commercial)).toBe(5000);
    expect(m2(areas.km2ByCategory.industry)).toBe(1200);
    expect(areas.unmappedCodes.map(({ code, km2 }) => [code, m2(km2)])).toEqual([['0701、10、99', 1200]]);
    expect(areas.issues).toMatchObject([{ code: 'MIXED_USE_EQUAL_SPLIT', count: 2 }]);
    expect(areas.byCode.map(({ code, category }) => [code, category])).toEqual([
      ['0701/0901', 'residential'],
      ['0701、10、99', 'residential'],
      ['1401 公园绿地', 'green'],
    ]);
  });

  describe('share a mixed parcel', () => {
    const m2 = (km2: number | undefined) => Math.round((km2 ?? 0) * 1e6);
    const mixed = (landUseCode: string, side = 100) =>
      makeLayer('parcels', [{ geometry: box(0, 0, side), values: { landUseCode } }], mnr);
    const withBuildings = async (parcels: ReturnType<typeof mixed>, rows: readonly MadeRow[]) => {
      const buildings = makeLayer('buildings', rows, ['storeys', 'buildingUse']);
      return functionAreas([parcels], null, noPause, async () => [
        await buildingStock(buildings, [parcels], null, noPause),
      ]);
    };

    it('by the floor area of the buildings on it, by hand', async () => {
      const areas = await withBuildings(mixed('0701/0901'), [
        { geometry: box(10, 10, 10), values: { storeys: 6, buildingUse: '住宅' } },
        { geometry: box(30, 10, 10), values: { storeys: 2, buildingUse: '商场' } },
        // Inside none, and of no use the parcel has: both say nothing.
        { geometry: box(300, 10, 50), values: { storeys: 9, buildingUse: '商场' } },
        { geometry: box(60, 60, 10), values: { storeys: 1, buildingUse: '小学' } },
      ]);
      // 600 and 200 m² of floor on 10,000 m².
      expect(m2(areas.km2ByCategory.residential)).toBe(7500);
      expect(m2(areas.km2ByCategory.commercial)).toBe(2500);
      expect(areas.issues).toMatchObject([
        { code: 'MIXED_USE_BY_FLOOR_AREA', severity: 'note', count: 1, detail: { areaKm2: expect.closeTo(0.01, 6) } },
      ]);
    });

    it('equally where most floor tells no use of the parcel, and where heights are unknown', async () => {
      const untold = await withBuildings(mixed('0701/0901'), [
        { geometry: box(10, 10, 10), values: { storeys: 2, buildingUse: '住宅' } },
        { geometry: box(30, 10, 10), values: { storeys: 6 } },
      ]);
      expect([m2(untold.km2ByCategory.residential), m2(untold.km2ByCategory.commercial)]).toEqual([5000, 5000]);
      expect(codes(untold.issues)).toEqual(['MIXED_USE_EQUAL_SPLIT']);
      const flat = await withBuildings(mixed('0701/0901'), [
        { geometry: box(10, 10, 10), values: { buildingUse: '住宅' } },
      ]);
      expect(codes(flat.issues)).toEqual(['MIXED_USE_EQUAL_SPLIT']);
    });

    it('equally where a use bears no floor: a park is not taken for nothing', async () => {
      const areas = await withBuildings(mixed('0901;1401'), [
        { geometry: box(10, 10, 10), values: { storeys: 6, buildingUse: '商场' } },
      ]);
      expect([m2(areas.km2ByCategory.commercial), m2(areas.km2ByCategory.green)]).toEqual([5000, 5000]);
      expect(codes(areas.issues)).toEqual(['MIXED_USE_EQUAL_SPLIT']);
    });

    it.each(['0701(60%)/0901(40%)', '0701 60%、0901 40%', '0701：60％；0901：40％', '0701  60 % , 0901 40%'])(
      'by the mix its cell names: %s',
      async (cell) => {
        const areas = await functionAreas([mixed(cell)], null, noPause);
        expect([m2(areas.km2ByCategory.residential), m2(areas.km2ByCategory.commercial)]).toEqual([6000, 4000]);
        expect(areas.issues).toEqual([]);
      },
    );

    it('by floor area before the mix; a mix that does not sum to 1 is refused', async () => {
      const built = await withBuildings(mixed('0701(60%)/0901(40%)'), [
        { geometry: box(10, 10, 10), values: { storeys: 6, buildingUse: '住宅' } },
      ]);
      expect(m2(built.km2ByCategory.residential)).toBe(10_000);
      const bad = await functionAreas([mixed('0701(60%)/0901(50%)')], null, noPause);
      expect([m2(bad.km2ByCategory.residential), m2(bad.km2ByCategory.commercial)]).toEqual([5000, 5000]);
      expect(codes(bad.issues)).toEqual(['MIXED_USE_EQUAL_SPLIT', 'BAD_MIX']);
    });
  });

  describe('merge slivers that overlaps leave', () => {
    const land = (code: string, geometry: unknown) => ({ geometry, values: { landUseCode: code } });
    const m2 = (km2: number | undefined) => (km2 ?? 0) * 1e6;

    it('as the frame around a parcel drawn twice goes to the other drawing', async () => {
      // 100 × 100 less 99.9 × 99.9 leaves 19.99 m² of frame.
      const parcels = makeLayer('parcels', [land('0701', box(0, 0, 100)), land('0901', box(0.05, 0.05, 99.9))], mnr);
      const areas = await functionAreas([parcels], null, noPause);
      expect(m2(areas.km2ByCategory.commercial)).toBeCloseTo(10_000, 0);
      expect(m2(areas.km2ByCategory.residential)).toBe(0);
      expect(areas.issues).toMatchObject([
        { code: 'SLIVERS_MERGED', count: 1, detail: { areaKm2: expect.closeTo(19.99e-6, 7) } },
        { code: 'PARCELS_OVERLAP' },
      ]);
    });

    it('to the taker with the longest border, and only pieces under 50 m²', async () => {
      // The long parcel loses its middle to one and its right end but 1 m to another.
      const parcels = makeLayer(
        'parcels',
        [
          land('0701', box(0, 0, 200, 40)),
          land('0901', box(100, -1, 60, 42)),
          land('1401', box(161, -1, 60, 20)),
          land('10', box(161, 19, 60, 22)),
        ],
        mnr,
      );
      const areas = await functionAreas([parcels], null, noPause);
      // Left: 100 × 40 (kept), and 1 × 40 between the takers: 40 m of border to 0901, 20 and 20 to the others.
      expect(m2(areas.km2ByCategory.residential)).toBeCloseTo(4000, 0);
      expect(m2(areas.km2ByCategory.commercial)).toBeCloseTo(60 * 42 + 40, 0);
      expect(m2(areas.km2ByCategory.green)).toBeCloseTo(1200, 0);
      expect(areas.issues).toMatchObject([{ code: 'SLIVERS_MERGED', count: 1 }, { code: 'PARCELS_OVERLAP' }]);
    });

    it('but leave a parcel that is small by itself, and an islet nobody touched', async () => {
      const islet = {
        type: 'MultiPolygon',
        coordinates: [box(0, 0, 100).coordinates, box(300, 0, 5).coordinates],
      };
      const parcels = makeLayer(
        'parcels',
        [land('0701', islet), land('0901', box(50, 0, 20)), land('10', box(500, 0, 6))],
        mnr,
      );
      const areas = await functionAreas([parcels], null, noPause);
      expect(m2(areas.km2ByCategory.residential)).toBeCloseTo(10_000 + 25 - 400, 0);
      expect(m2(areas.km2ByCategory.industry)).toBeCloseTo(36, 1);
      expect(codes(areas.issues)).toEqual(['PARCELS_OVERLAP']);
    });

    it('without losing land: the sum is that of the union, whatever overlaps', async () => {
      const side = fc.integer({ min: 1, max: 30 });
      const corner = fc.integer({ min: 0, max: 20 });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(corner, corner, side, side, fc.constantFrom('0701', '0901', '10')), {
            minLength: 1,
            maxLength: 6,
          }),
          async (boxes) => {
            const parcels = makeLayer(
              'parcels',
              boxes.map(([x, y, w, h, code]) => land(code, box(x, y, w, h))),
              mnr,
            );
            const areas = await functionAreas([parcels], null, noPause);
            const cells = new Set<string>();
            for (const [x, y, w, h] of boxes) {
              for (let i = x; i < x + w; i++) for (let k = y; k < y + h; k++) cells.add(`${i},${k}`);
            }
            const sum = Object.values(areas.km2ByCategory).reduce((total, km2) => total + km2, 0);
            expect(Math.abs(m2(sum) - cells.size)).toBeLessThan(0.1 + 1e-3 * cells.size);
            expect(Object.values(areas.km2ByCategory).every((km2) => km2 >= -1e-12)).toBe(true);
          },
        ),
        { numRuns: 60 },
      );
    });
  });

  it('without a known scheme are all unmapped, and say so', async () => {
    const parcels = makeLayer('parcels', [{ geometry: box(0, 0, 10), values: { landUseCode: '05' } }], ['landUseCode']);
    const areas = await functionAreas([parcels], null, noPause);
    expect(areas.km2ByCategory).toEqual({});
    expect(areas.unmappedKm2 * 1e6).toBeCloseTo(100, 1);
    expect(codes(areas.issues)).toEqual(['LAND_USE_UNKNOWN']);
  });

  it('take a bow-tie as it is drawn and report it', async () => {
    const parcels = makeLayer(
      'parcels',
      [{ geometry: polygon([0, 0], [100, 100], [100, 0], [0, 100]), values: { landUseCode: '0701' } }],
      mnr,
    );
    const areas = await functionAreas([parcels], null, noPause);
    expect(areas.countedKm2 * 1e6).toBeCloseTo(5000, 0);
    expect(areas.issues).toMatchObject([{ code: 'SELF_INTERSECTION', count: 1 }]);
  });
});

describe('sinks', () => {
  const shape = (geometry: unknown) => JSON.stringify(geometry);

  it('have a geodesic area, and land of an earlier one is not counted again', () => {
    const [first, second, third] = sinkAreas(
      [
        { sinkId: 'a', geometry: shape(box(0, 0, 100)) },
        { sinkId: 'b', geometry: shape(box(50, 0, 100)) },
        { sinkId: 'c', geometry: shape(box(0, 0, 150, 50)) },
      ],
      [],
      null,
    );
    expect(first).toMatchObject({ overlaps: [], issues: [] });
    expect(first!.countedHa).toBe(first!.areaHa);
    expect(second!.areaHa).toBeCloseTo(1, 4);
    expect(second!.countedHa).toBeCloseTo(0.5, 4);
    expect(second!.overlaps).toMatchObject([{ sinkId: 'a' }]);
    expect(codes(second!.issues)).toEqual(['SINK_OVERLAP']);
    // Lies wholly on a and b, half of the overlap on both: nothing is left.
    expect(third!.countedHa).toBeCloseTo(0, 6);
    expect(third!.overlaps.map(({ sinkId }) => sinkId)).toEqual(['a', 'b']);
  });

  it('on built-up land are flagged with the area; parks are not built-up here', () => {
    const parcels = makeLayer(
      'parcels',
      [
        { geometry: box(80, 0, 100), values: { landUseCode: '0701' } },
        { geometry: box(80, 0, 10), values: { landUseCode: '1001' } },
        { geometry: box(0, 0, 20), values: { landUseCode: '1401' } },
        { geometry: box(30, 0, 20), values: { landUseCode: '03' } },
      ],
      mnr,
    );
    const [sink] = sinkAreas([{ sinkId: 'a', geometry: shape(box(0, 0, 100)) }], [parcels], null);
    expect(sink!.onBuiltUpHa).toBeCloseTo(0.2, 4);
    expect(sink!.countedHa).toBeCloseTo(1, 4);
    expect(codes(sink!.issues)).toEqual(['SINK_ON_BUILT_UP']);
  });

  it('beyond the boundary count only inside', () => {
    const { region } = measureRegion([makeTable([{ geometry: box(0, 0, 100) }])]);
    const [half, away] = sinkAreas(
      [
        { sinkId: 'a', geometry: shape(box(50, 0, 100)) },
        { sinkId: 'b', geometry: shape(box(500, 0, 100)) },
      ],
      [],
      region,
    );
    expect([half!.countedHa, half!.outsideHa].map((ha) => Math.round(ha! * 1e4) / 1e4)).toEqual([0.5, 0.5]);
    expect(away!.countedHa).toBe(0);
    expect(away!.outsideHa).toBeCloseTo(1, 4);
  });

  it('that cannot be measured have no area, not zero', () => {
    const areas = sinkAreas(
      [
        { sinkId: 'tie', geometry: shape(polygon([0, 0], [100, 100], [100, 0], [0, 100])) },
        { sinkId: 'line', geometry: shape(line([0, 0], [9, 9])) },
        { sinkId: 'junk', geometry: '{' },
        { sinkId: 'good', geometry: shape(box(0, 0, 100)) },
      ],
      [],
      null,
    );
    expect(areas.map(({ areaHa }) => areaHa === null)).toEqual([true, true, true, false]);
    expect(areas.slice(0, 3).map(({ issues }) => codes(issues)[0])).toEqual([
      'SELF_INTERSECTION',
      'NOT_A_POLYGON',
      'NOT_A_POLYGON',
    ]);
  });

  it('with a hole count without it', () => {
    const pond = { type: 'Polygon', coordinates: [...box(0, 0, 100).coordinates, ...box(20, 20, 50).coordinates] };
    const [sink] = sinkAreas([{ sinkId: 'a', geometry: shape(pond) }], [], null);
    expect(sink!.areaHa).toBeCloseTo(0.75, 4);
  });
});

describe('sites of measures', () => {
  const buildings = makeLayer(
    'buildings',
    [
      { id: 'h1', geometry: box(0, 0, 10), values: { storeys: 3, buildingUse: 'house' } },
      { id: 'h2', geometry: box(20, 0, 20), values: { storeys: 2, buildingUse: 'house' } },
      { id: 'o1', geometry: box(60, 0, 10), values: { storeys: 5, buildingUse: 'office' } },
      { id: 'shed', geometry: box(80, 0, 4), values: { buildingUse: 'house' } },
      { id: 'odd', geometry: box(100, 0, 10), values: { storeys: 1 } },
    ],
    ['storeys', 'buildingUse'],
  );
  const site = (
    layer: SiteLayer['layer'],
    role: SiteLayer['role'] = layer.view.role as SiteLayer['role'],
  ): SiteLayer => ({ layer, role });
  const sources = (more: Partial<SiteSources>): SiteSources => ({
    layers: [site(buildings)],
    parcels: [],
    solar: [],
    region: null,
    year: 2024,
    ...more,
  });
  const on = (measureId: string, ...featureIds: string[]) => ({ measureId, layerId: 'buildings', featureIds });

  it('are grouped by the set of measures and the use, and add up', async () => {
    const { groups } = await siteGroups([on('led', 'h2', 'o1'), on('pv', 'h1', 'h2', 'shed')], sources({}), noPause);
    const find = (measureIds: string[], use: string | null) =>
      groups.find((group) => JSON.stringify(group.measureIds) === JSON.stringify(measureIds) && group.use === use)!;
    expect(groups).toHaveLength(3);
    expect(find(['led', 'pv'], 'residential')).toMatchObject({ features: 1, unknown: { floorArea: 0, use: 0 } });
    expect(find(['led', 'pv'], 'residential').floorAreaM2).toBeCloseTo(800, 0);
    // 5 storeys of 100 m² at 85 kWh/m².
    expect(find(['led'], 'office').electricityMwh).toBeCloseTo(42.5, 2);
    const pv = find(['pv'], 'residential');
    // The shed's 16 m² of roof bear no panels; its floor area is unknown, its electricity by the median.
    expect(pv.features).toBe(2);
    expect(pv.footprintM2).toBeCloseTo(116, 1);
    expect(pv.roofAreaM2).toBeCloseTo(100, 1);
    expect(pv.floorAreaM2).toBeCloseTo(300, 0);
    expect(pv.unknown).toEqual({ floorArea: 1, use: 0 });
  });

  it('do not depend on the order in which measures and features come', async () => {
    const sites = [on('led', 'h2', 'o1'), on('pv', 'h1', 'h2')];
    const turned = [on('pv', 'h2', 'h1'), on('led', 'o1', 'h2', 'h2')];
    expect((await siteGroups(turned, sources({}), noPause)).groups).toEqual(
      (await siteGroups(sites, sources({}), noPause)).groups,
    );
  });

  it('of unknown use have no electricity rather than none', async () => {
    const { groups } = await siteGroups([on('led', 'odd')], sources({}), noPause);
    expect(groups).toMatchObject([{ use: null, electricityMwh: null, unknown: { use: 1 } }]);
  });

  it('give every feature its share of the group, one in all', async () => {
    const { layers, groups } = await siteGroups([on('led', 'h1', 'h2', 'o1')], sources({}), noPause);
    const { groupOf, shareOf } = layers[0]!;
    expect([...groupOf].map((group) => groups[group]?.use ?? null)).toEqual([
      'residential',
      'residential',
      'office',
      null,
      null,
    ]);
    // 300 and 800 m² of floor.
    expect(shareOf[0]! / shareOf[1]!).toBeCloseTo(3 / 8, 3);
    expect(shareOf[0]! + shareOf[1]!).toBeCloseTo(1, 12);
    expect(shareOf[2]).toBe(1);
  });

  it('that are gone or outside the boundary are reported and contribute nothing', async () => {
    const { region } = measureRegion([makeTable([{ geometry: box(-5, -5, 50) }])]);
    const { groups, issues } = await siteGroups([on('led', 'h1', 'o1', 'nobody')], sources({ region }), noPause);
    expect(groups.map(({ features }) => features)).toEqual([1]);
    expect(issues).toMatchObject([
      { code: 'SITE_GONE', where: { featureIds: ['nobody'] } },
      { code: 'SITE_OUTSIDE_BOUNDARY', where: { featureIds: ['o1'] } },
    ]);
  });

  it('count of land only what lies inside the boundary, even where its middle is out', async () => {
    const { region } = measureRegion([makeTable([{ geometry: box(0, 0, 100) }])]);
    const drawn = makeLayer(
      'other',
      [
        { id: 'half', geometry: box(60, 0, 80, 100) },
        { id: 'most', geometry: box(90, 0, 200, 100) },
        { id: 'out', geometry: box(300, 0, 50) },
      ],
      [],
      'drawn',
    );
    const { groups, issues } = await siteGroups(
      [{ measureId: 'trees', layerId: 'drawn', featureIds: ['half', 'most', 'out'] }],
      sources({ layers: [site(drawn, 'drawn')], region }),
      noPause,
    );
    // 40 × 100 and 10 × 100 m².
    expect(groups).toMatchObject([{ features: 2 }]);
    expect(groups[0]!.areaHa).toBeCloseTo(0.5, 3);
    expect(issues).toMatchObject([{ code: 'SITE_OUTSIDE_BOUNDARY', where: { featureIds: ['out'] } }]);
  });

  it('take lengths of roads, reports of plants, areas and uses of parcels, hectares of drawn shapes', async () => {
    const roads = makeLayer('roads', [{ id: 'r', geometry: line([0, 0], [500, 0]) }]);
    const plants = makeLayer(
      'pointSources',
      [
        { id: 'p', geometry: point(0, 0), values: { pointSector: 'industry', pointEmissionsT: 90, pointYear: 2024 } },
        { id: 'q', geometry: point(9, 0), values: { pointSector: 'industry', pointYear: 2024 } },
      ],
      ['pointSector', 'pointEmissionsT', 'pointYear'],
    );
    const parcels = makeLayer('parcels', [{ id: 'l', geometry: box(0, 0, 100), values: { landUseCode: '03' } }], mnr);
    const drawn = makeLayer('other', [{ id: 'd', geometry: box(0, 0, 200) }], [], 'drawn');
    const { groups } = await siteGroups(
      [
        { measureId: 'm', layerId: 'roads', featureIds: ['r'] },
        { measureId: 'm', layerId: 'pointSources', featureIds: ['p', 'q'] },
        { measureId: 'm', layerId: 'parcels', featureIds: ['l'] },
        { measureId: 'm', layerId: 'drawn', featureIds: ['d'] },
      ],
      sources({ layers: [site(roads), site(plants), site(parcels), site(drawn, 'drawn')] }),
      noPause,
    );
    const by = Object.fromEntries(groups.map((group) => [group.layerRole, group]));
    expect(by['roads']!.lengthKm).toBeCloseTo(0.5, 4);
    expect(by['pointSources']).toMatchObject({ features: 2, reportedEmissionsT: 90 });
    expect(by['parcels']).toMatchObject({ use: 'forest', electricityMwh: null });
    expect(by['parcels']!.areaHa).toBeCloseTo(1, 4);
    expect(by['drawn']!.areaHa).toBeCloseTo(4, 3);
  });

  it('take the sun of the solar layer under them, weighted by roof', async () => {
    const solar = makeLayer(
      'solar',
      [
        { geometry: box(-5, -5, 20), values: { solarKwhPerM2: 1200 } },
        { geometry: box(15, -5, 30), values: { solarKwhPerM2: 1300 } },
      ],
      ['solarKwhPerM2'],
    );
    const { groups } = await siteGroups([on('pv', 'h1', 'h2')], sources({ solar: [solar] }), noPause);
    // (1200 · 100 + 1300 · 400) / 500
    expect(groups[0]!.irradiationKwhPerM2).toBeCloseTo(1280, 1);
    expect((await siteGroups([on('pv', 'h1')], sources({}), noPause)).groups[0]!.irradiationKwhPerM2).toBeNull();
  });
});
