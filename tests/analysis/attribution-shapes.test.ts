/** Shapes as files have them: several parts, holes, holes in the boundary, no shape at all; and layers with nothing in them. */
import { describe, expect, it } from 'vitest';
import { attributeEmissions } from '../../src/analysis/attribute-emissions.ts';
import { buildingStock } from '../../src/analysis/building-stock.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { parcelPieces } from '../../src/analysis/parcel-pieces.ts';
import { pointSourceRows } from '../../src/analysis/point-source-rows.ts';
import { roadStock } from '../../src/analysis/road-stock.ts';
import type { ViewTable } from '../../src/analysis/view-table.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import type { Region } from '../../src/geo/region.ts';
import { box, line, makeLayer, makeTable, noPause, point, polygon, ring } from './make-layer.ts';

interface Town {
  buildings?: ViewTable;
  parcels?: ViewTable;
  roads?: ViewTable;
  points?: ViewTable;
  region?: Region | null;
}

async function attribute(totals: Partial<Record<SectorId, number>>, town: Town) {
  const { buildings, parcels, roads, points, region = null } = town;
  const lots = parcels ? [parcels] : [];
  const { layers, balance } = await attributeEmissions(
    { totals: Object.entries(totals).map(([sector, tonnes]) => ({ sector: sector as SectorId, tonnes })) },
    points ? [pointSourceRows(points, 2024, region)] : [],
    {
      buildings: buildings ? [await buildingStock(buildings, lots, region, noPause)] : [],
      roads: roads ? [roadStock(roads, region)] : [],
      parcels: lots,
      parcelPieces: () =>
        parcelPieces(
          lots.map(({ table }) => table),
          region,
          noPause,
        ),
      sinkRateCity: 'Guangzhou',
    },
    noPause,
  );
  const column = (layerId: string, name: SectorId) =>
    [...(layers.find(({ layer }) => layer.view.layerId === layerId)?.columns.get(name) ?? [])].map(
      (tonnes) => Math.round(tonnes * 100) / 100,
    );
  return { column, row: (sector: SectorId) => balance.find((one) => one.sector === sector)! };
}

const square = (x: number, y: number, width: number, height = width): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
const withHole = (outer: [number, number][], hole: [number, number][]) => ({
  type: 'Polygon',
  coordinates: [ring(outer), ring(hole).reverse()],
});
const several = (...parts: [number, number][][]) => ({
  type: 'MultiPolygon',
  coordinates: parts.map((part) => [ring(part)]),
});
const mnr = [{ meaning: 'landUseCode', scheme: 'MNR-2023' }] as const;

describe('attribution of shapes as files have them', () => {
  it('buildings of several parts and with a yard: by what they cover', async () => {
    const buildings = makeLayer(
      'buildings',
      [
        {
          geometry: several(square(0, 0, 10, 20), square(40, 0, 10, 20)),
          values: { storeys: 1, buildingUse: 'house' },
        },
        { geometry: withHole(square(0, 50, 20), square(5, 55, 10)), values: { storeys: 1, buildingUse: 'house' } },
        { geometry: box(80, 0, 10), values: { storeys: 1, buildingUse: 'house' } },
      ],
      ['storeys', 'buildingUse'],
    );
    expect((await attribute({ buildings: 80 }, { buildings })).column('buildings', 'buildings')).toEqual([40, 30, 10]);
  });

  it('the use of the parcel that holds the inner point: its other part, not its hole; the parcel in the hole', async () => {
    const parcels = makeLayer(
      'parcels',
      [
        {
          geometry: {
            type: 'MultiPolygon',
            coordinates: [[ring(square(0, 0, 200)), ring(square(100, 100, 50)).reverse()], [ring(square(300, 0, 50))]],
          },
          values: { landUseCode: '1001' },
        },
        { geometry: box(110, 110, 30), values: { landUseCode: '0701' } },
      ],
      mnr,
    );
    const places = [box(10, 10, 10), box(310, 10, 10), box(120, 120, 10), box(102, 102, 4), box(500, 0, 10)];
    const buildings = makeLayer(
      'buildings',
      places.map((geometry) => ({ geometry, values: { storeys: 1 } })),
      ['storeys'],
    );
    const { column, row } = await attribute({ industry: 100 }, { buildings, parcels });
    expect(column('buildings', 'industry')).toEqual([50, 50, 0, 0, 0]);
    expect(row('industry').unknownUseCount).toBe(0);
  });

  it('nothing in a hole of the boundary or beyond it takes part', async () => {
    const { region } = measureRegion([makeTable([{ geometry: withHole(square(0, 0, 400), square(100, 100, 100)) }])]);
    const places = [box(10, 10, 10), box(140, 140, 10), box(390, 50, 30), box(900, 0, 10)];
    const buildings = makeLayer(
      'buildings',
      places.map((geometry) => ({ geometry, values: { storeys: 1, buildingUse: 'house' } })),
      ['storeys', 'buildingUse'],
    );
    const roads = makeLayer(
      'roads',
      // 400 m inside but for the 100 m of the hole; half of it inside; all of it in the hole.
      [line([0, 150], [400, 150]), line([200, 20], [600, 20]), line([110, 120], [190, 120])].map((geometry) => ({
        geometry,
        values: { roadClass: 'residential' },
      })),
      ['roadClass'],
    );
    const points = makeLayer(
      'pointSources',
      [point(50, 50), point(150, 150), point(900, 900)].map((geometry) => ({
        geometry,
        values: { pointSector: 'waste', pointEmissionsT: 5 },
      })),
      ['pointSector', 'pointEmissionsT'],
    );
    const { column, row } = await attribute(
      { buildings: 10, transport: 50, waste: 5 },
      { buildings, roads, points, region },
    );
    expect(column('buildings', 'buildings')).toEqual([10, 0, 0, 0]);
    expect(column('roads', 'transport')).toEqual([30, 20, 0]);
    expect(row('waste')).toMatchObject({ reportedT: 5, pointCount: 1, residualT: 0 });
  });

  it('roads of several lines: by their length together', async () => {
    const parts = [
      [
        [0, 0],
        [50, 0],
      ],
      [
        [100, 0],
        [150, 0],
      ],
    ] as const;
    const roads = makeLayer(
      'roads',
      [
        {
          geometry: {
            type: 'MultiLineString',
            coordinates: parts.map((part) => line(...part).coordinates),
          },
          values: { roadClass: 'secondary' },
        },
        { geometry: line([0, 50], [100, 50]), values: { roadClass: 'boreen' } },
      ],
      ['roadClass'],
    );
    const { column, row } = await attribute({ transport: 30 }, { roads });
    // Class weights 2 and, being unknown, 1.
    expect(column('roads', 'transport')).toEqual([20, 10]);
    expect(row('transport').residualT).toBe(0);
  });

  it('features without a shape, and polygons folded flat, bear nothing', async () => {
    const buildings = makeLayer(
      'buildings',
      [null, polygon([0, 0], [10, 0], [0, 0]), box(50, 0, 10)].map((geometry) => ({
        geometry,
        values: { storeys: 2, buildingUse: 'house' },
      })),
      ['storeys', 'buildingUse'],
    );
    expect((await attribute({ buildings: 9 }, { buildings })).column('buildings', 'buildings')).toEqual([0, 0, 9]);
  });

  it('layers without a feature leave all residual', async () => {
    const buildings = makeLayer('buildings', [], ['storeys']);
    const parcels = makeLayer('parcels', [], mnr);
    const roads = makeLayer('roads', [], ['roadClass']);
    const { row } = await attribute({ buildings: 9, transport: 4, waste: 2 }, { buildings, parcels, roads });
    expect([row('buildings').residualT, row('transport').residualT, row('waste').residualT]).toEqual([9, 4, 2]);
  });
});
