/** Which measures and drawn sinks does the sample open with? */
import type { Tables } from '../../src/core/plan/tables.ts';
import type { Text } from '../../src/core/text.ts';
import type { District } from './district.ts';
import { source } from './district.ts';
import type { LandUseId } from './land-use.ts';
import { buildingId, parcelId, roadId } from './layers.ts';
import { distanceM, type Point } from './plane.ts';
import type { PointSource } from './point-sources.ts';
import { areaM2, grow, simplified } from './polygon.ts';
import { bodies } from './public-bodies.ts';
import { inIndustry, inPort } from './road-network.ts';
import { polygonGeometry } from './sample-layer.ts';
import { both } from './worded-plan.ts';
import { centre } from './zoning.ts';

export interface PlacedMeasure {
  readonly kind: string;
  readonly name: Text;
  readonly startYear: number;
  readonly fullYear: number;
  readonly coverage: number;
  readonly responsible: Text;
  readonly inputs: Readonly<Record<string, number>>;
  readonly sites: readonly { readonly layer: string; readonly featureIds: readonly string[] }[];
}

export function buildMeasures(district: District, sources: readonly PointSource[]): PlacedMeasure[] {
  const { buildings, parcels, roads } = district;
  const idsOf = <T>(items: readonly T[], id: (i: number) => string, wanted: (item: T) => boolean) =>
    items.flatMap((item, i) => (wanted(item) ? [id(i)] : []));
  const onBuildings = (wanted: (building: (typeof buildings)[number]) => boolean) => [
    { layer: 'buildings', featureIds: idsOf(buildings, buildingId, wanted) },
  ];
  const onParcels = (wanted: (parcel: (typeof parcels)[number]) => boolean) => [
    { layer: 'parcels', featureIds: idsOf(parcels, parcelId, wanted) },
  ];
  const nearCentre = (at: Point, withinM: number) => distanceM(at, centre) < withinM;
  return [
    {
      kind: 'rooftop-solar',
      name: both('工业园和港区屋顶光伏', 'Rooftop solar in the industrial park and the port'),
      startYear: 2026,
      fullYear: 2032,
      coverage: 0.8,
      responsible: bodies.development,
      inputs: {},
      sites: onBuildings(
        ({ use, footprintM2, parcel }) =>
          (use === 'industry' || use === 'warehouse') &&
          footprintM2 > 800 &&
          (inIndustry(parcel.at) || inPort(parcel.at)),
      ),
    },
    {
      kind: 'industrial-heat-pump',
      name: both('印染、造纸和食品企业工业热泵', 'Heat pumps in dyeing, paper and food plants'),
      startYear: 2027,
      fullYear: 2033,
      coverage: 0.6,
      responsible: bodies.industry,
      inputs: {},
      sites: [
        {
          layer: 'point-sources',
          featureIds: sources
            .filter(({ branch }) => ['造纸', '纺织印染', '食品制造', '工业蒸汽'].includes(branch))
            .map(({ id }) => id),
        },
      ],
    },
    {
      kind: 'charging-network',
      name: both('公交场站和停车场充电网络', 'Charging at bus depots and car parks'),
      startYear: 2026,
      fullYear: 2029,
      coverage: 1,
      responsible: bodies.transport,
      inputs: {},
      sites: onParcels(({ use }) => use === 'busDepot' || use === 'parking'),
    },
    {
      kind: 'bev-bus',
      name: both('澜湾大道、学府路公交走廊电动化', 'Battery buses on Lanwan Avenue and Xuefu Road'),
      startYear: 2026,
      fullYear: 2030,
      coverage: 1,
      responsible: bodies.transport,
      inputs: {},
      sites: [
        {
          layer: 'roads',
          featureIds: idsOf(roads.graph.segments, roadId, ({ name }) => name === '澜湾大道' || name === '学府路'),
        },
      ],
    },
    {
      kind: 'chiller-upgrade',
      name: both('中心区公共建筑冷水机组更新', 'New chillers in public buildings in the centre'),
      startYear: 2026,
      fullYear: 2031,
      coverage: 0.7,
      responsible: bodies.housing,
      inputs: {},
      sites: onBuildings(
        ({ use, parcel }) => ['office', 'retail', 'hotel'].includes(use) && nearCentre(parcel.at, 1300),
      ),
    },
    {
      kind: 'led-lighting',
      name: both('学校和医院照明改造', 'LED lighting in schools and hospitals'),
      startYear: 2026,
      fullYear: 2028,
      coverage: 0.9,
      responsible: bodies.educationAndHealth,
      inputs: {},
      sites: onBuildings(({ use }) => use === 'school' || use === 'hospital'),
    },
    {
      kind: 'mangrove-planting',
      name: both('澜江口滩涂红树林营造', 'Mangrove planting on the tidal flats of the Lanjiang estuary'),
      startYear: 2027,
      fullYear: 2029,
      coverage: 0.7,
      responsible: bodies.naturalResources,
      inputs: {},
      sites: onParcels(({ use }) => use === 'tidalFlat'),
    },
  ];
}

export interface DrawnSink {
  readonly name: Text;
  readonly geometry: string;
  readonly kind: Tables['sinks']['kind'];
  readonly ageClass: Tables['sinks']['ageClass'];
  readonly note: Text;
}

/** Sinks drawn by hand, each inside one parcel of fitting use. */
export function buildDrawnSinks({ parcels }: District): DrawnSink[] {
  const drawn = (
    use: LandUseId,
    near: Point,
    leastM2: number,
    name: Text,
    kind: string,
    ageClass: string,
  ): DrawnSink => {
    const parcel = parcels
      .filter((candidate) => candidate.use === use && candidate.areaM2 > leastM2)
      .sort((a, b) => distanceM(a.at, near) - distanceM(b.at, near))[0];
    if (!parcel) throw new Error(`no parcel for the sink ${name.en}`);
    const [shape] = simplified(grow(grow([parcel.polygon], -9), 1), 3).sort((a, b) => areaM2(b) - areaM2(a));
    if (!shape) throw new Error(`no room for the sink ${name.en}`);
    return { name, geometry: JSON.stringify(polygonGeometry([shape])), kind, ageClass, note: source };
  };
  return [
    drawn(
      'mangrove',
      [6200, 200],
      60000,
      both('澜江口红树林保护区', 'Lanjiang estuary mangrove reserve'),
      'mangrove',
      'established',
    ),
    drawn(
      'wood',
      [-400, 4800],
      120000,
      both('北屏山水源涵养林', 'Watershed forest on Beiping Hill'),
      'forest',
      'established',
    ),
    drawn(
      'grass',
      [-1800, 4500],
      60000,
      both('北屏山造林地', 'Afforestation site on Beiping Hill'),
      'forest',
      'planted',
    ),
    drawn('park', [-300, -700], 15000, both('澜湾滨海公园', 'Lanwan Seaside Park'), 'urbanGreen', 'established'),
  ];
}
