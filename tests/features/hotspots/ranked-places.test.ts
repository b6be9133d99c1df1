import { describe, expect, it } from 'vitest';
import type { FeatureRank } from '../../../src/analysis/attribution-result.ts';
import type { HotSpot } from '../../../src/analysis/hot-spot-result.ts';
import { rankedCells, rankedFeatures } from '../../../src/features/hotspots/ranked-places.ts';

const spot: HotSpot = {
  rank: 1,
  cell: 17,
  id: '3,4',
  name: null,
  centre: [113.5, 22.1],
  bounds: [113.49, 22.09, 113.51, 22.11],
  tonnes: 90,
  tonnesBySector: { transport: 25, industry: 75, landUse: -10 },
  areaKm2: 0.0625,
  densityTPerKm2: 1440,
  insideShare: 1,
  z: 4,
  p: 0.001,
  hotClass: 3,
  quadrant: 1,
};

const feature: FeatureRank = {
  layerId: 'plants',
  role: 'pointSources',
  row: 2,
  featureId: 'p-2',
  name: '热电厂',
  tonnes: 500,
  sector: 'energy',
  tonnesBySector: { energy: 400, electricity: 100 },
  bounds: [1, 2, 1, 2],
};

describe('ranked places', () => {
  it('takes the value they are ranked by', () => {
    expect(rankedCells([spot], 'density')[0]?.value).toBe(1440);
    expect(rankedCells([spot], 'total')[0]?.value).toBe(90);
  });

  it('tells what a cell is made of, largest first; a removal does not eat into what is emitted', () => {
    expect(rankedCells([spot], 'total')[0]?.shares).toMatchObject([
      { sector: 'industry', share: 0.75 },
      { sector: 'transport', share: 0.25 },
    ]);
  });

  it('is known to the map by its row', () => {
    expect(rankedCells([spot], 'total')[0]).toMatchObject({ row: 17, feature: null });
    expect(rankedFeatures([feature])[0]).toMatchObject({ key: 'plants/2', row: 2, rank: 1 });
  });

  it('tells the parts of a feature too', () => {
    expect(rankedFeatures([feature])[0]?.shares).toMatchObject([
      { sector: 'energy', share: 0.8 },
      { sector: 'electricity', share: 0.2 },
    ]);
  });

  it('tells what a place takes up where it emits nothing', () => {
    const wood: FeatureRank = { ...feature, tonnes: -40, sector: 'landUse', tonnesBySector: { landUse: -40 } };
    expect(rankedFeatures([wood])[0]).toMatchObject({ value: -40, shares: [{ sector: 'landUse', share: 1 }] });
  });
});
