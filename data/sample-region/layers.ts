/** Which layers does the sample hold, with which columns? Ids are stable: the same seed gives the same ids. */
import { buildingUses } from '../../src/core/factors/building-use.ts';
import { sectorOf } from '../../src/core/inventory/sectors.ts';
import { lengthM, simplifiedLine } from './curve.ts';
import type { District } from './district.ts';
import { districtName } from './district.ts';
import { buildSinkAreas } from './ecology.ts';
import { englishName, waterNames } from './english-names.ts';
import { landUses } from './land-use.ts';
import type { PointSource } from './point-sources.ts';
import { simplified } from './polygon.ts';
import { metroLines } from './rail-plan.ts';
import { roadWidthM } from './road-network.ts';
import type { RoadClass } from './road-plan.ts';
import {
  lineGeometry,
  meaning,
  pointGeometry,
  polygonGeometry,
  ringGeometry,
  type SampleLayer,
} from './sample-layer.ts';
import { buildSolarGrid } from './solar-grid.ts';
import { both } from './worded-plan.ts';

const roadClassName: Record<RoadClass, string> = {
  expressway: '高速公路',
  ramp: '高速公路匝道',
  arterial: '主干路',
  secondary: '次干路',
  local: '支路',
};

/** Class of a road on an English screen. */
const roadClassInEnglish: Record<RoadClass, string> = {
  expressway: 'Expressway',
  ramp: 'Expressway ramp',
  arterial: 'Arterial',
  secondary: 'Secondary',
  local: 'Local',
};

const lanes: Record<RoadClass, number> = { expressway: 8, ramp: 1, arterial: 6, secondary: 4, local: 2 };

const useName = new Map(buildingUses.map((use) => [use.id, use.name['zh-CN']]));

const numbered = (prefix: string, i: number, digits: number) => `${prefix}${String(i + 1).padStart(digits, '0')}`;
const orNull = (text: string) => (text === '' ? null : text);

const nameColumn = both('名称', 'name:en');

/** A feature's name in both columns. */
const named = (name: string, english: string | undefined = undefined) => ({
  名称: orNull(name),
  'name:en': name === '' ? null : (english ?? englishName(name)),
});

export function parcelId(i: number): string {
  return numbered('P', i, 4);
}

export function buildingId(i: number): string {
  return numbered('B', i, 5);
}

export function roadId(i: number): string {
  return numbered('R', i, 4);
}

/** Lowest first, in the order in which they are drawn. */
export function buildLayers(district: District, pointSources: readonly PointSource[]): SampleLayer[] {
  return [
    neighbours(district),
    solar(district),
    parcels(district),
    water(district),
    sinks(district),
    roads(district),
    buildings(district),
    bus(district),
    metro(),
    points(pointSources),
    boundary(district),
  ];
}

function boundary({ land }: District): SampleLayer {
  return {
    id: 'boundary',
    name: both('规划范围', 'Planning area'),
    role: 'boundary',
    visible: true,
    meanings: [meaning(nameColumn, 'name')],
    features: [
      {
        id: 'LW',
        geometry: polygonGeometry(simplified(land.coast.district, 0.3)),
        properties: { 编号: 'LW', ...named(districtName['zh-CN'], districtName.en) },
      },
    ],
  };
}

function neighbours({ land }: District): SampleLayer {
  return {
    id: 'neighbours',
    name: both('周边地区', 'Neighbouring areas'),
    role: 'neighbours',
    visible: true,
    meanings: [meaning(nameColumn, 'name')],
    features: land.coast.neighbours.map(({ name, polygons }, i) => ({
      id: numbered('N', i, 1),
      geometry: polygonGeometry(simplified(polygons, 2)),
      properties: { 编号: numbered('N', i, 1), ...named(`${name}（虚构）`) },
    })),
  };
}

function water({ land }: District): SampleLayer {
  const bodies = [
    { name: '澜湾海域', kind: '海域', polygons: simplified(land.coast.sea, 0.3) },
    ...land.rivers.bodies.map(({ name, code, polygons }) => ({
      name,
      kind: Object.values(landUses).find((use) => use.code === code)?.name ?? '',
      polygons: simplified(polygons, 0.6),
    })),
  ];
  return {
    id: 'water',
    name: both('水体', 'Water'),
    role: 'water',
    visible: true,
    meanings: [meaning(nameColumn, 'name')],
    features: bodies.map(({ name, kind, polygons }, i) => ({
      id: numbered('W', i, 2),
      geometry: polygonGeometry(polygons),
      properties: { 编号: numbered('W', i, 2), ...named(name, waterNames[name]), 类型: kind },
    })),
  };
}

function parcels(district: District): SampleLayer {
  return {
    id: 'parcels',
    name: both('用地地块', 'Land-use parcels'),
    role: 'parcels',
    visible: true,
    meanings: [
      meaning('用地代码', 'landUseCode', { scheme: 'MNR-2023' }),
      meaning('用地名称', 'landUseName'),
      meaning(nameColumn, 'name'),
    ],
    features: district.parcels.map((parcel, i) => ({
      id: parcelId(i),
      geometry: polygonGeometry([parcel.polygon]),
      properties: {
        编号: parcelId(i),
        用地代码: landUses[parcel.use].code,
        用地名称: landUses[parcel.use].name,
        ...named(parcel.name, parcel.use === 'river' ? waterNames[parcel.name] : undefined),
      },
    })),
  };
}

function sinks(district: District): SampleLayer {
  return {
    id: 'sinks',
    name: both('现有碳汇', 'Existing carbon sinks'),
    role: 'sinks',
    visible: false,
    meanings: [meaning('类型', 'sinkKind'), meaning('林龄', 'ageClass')],
    features: buildSinkAreas(district).map(({ kind, age, polygon }, i) => ({
      id: numbered('S', i, 3),
      geometry: polygonGeometry([polygon]),
      properties: { 编号: numbered('S', i, 3), 类型: kind, 林龄: age },
    })),
  };
}

function solar(district: District): SampleLayer {
  return {
    id: 'solar',
    name: both('太阳能资源（年总辐射）', 'Yearly solar radiation'),
    role: 'solar',
    visible: false,
    meanings: [meaning('年总辐射', 'solarKwhPerM2', { unit: 'kWh/m²/a' })],
    features: buildSolarGrid(district).map(({ id, polygon, kwhPerM2 }) => ({
      id,
      geometry: polygonGeometry([polygon]),
      properties: { 编号: id, 年总辐射: kwhPerM2 },
    })),
  };
}

function roads({ roads: network, traffic }: District): SampleLayer {
  return {
    id: 'roads',
    name: both('道路', 'Roads'),
    role: 'roads',
    visible: true,
    meanings: [
      meaning(nameColumn, 'name'),
      meaning(both('道路等级', 'class:en'), 'roadClass'),
      meaning('日车流量', 'trafficPerDay', { unit: both('辆/日', 'veh/d') }),
    ],
    features: network.graph.segments.map((segment, i) => ({
      id: roadId(i),
      geometry: lineGeometry(simplifiedLine(segment.points, 0.4)),
      properties: {
        编号: roadId(i),
        ...named(segment.name),
        道路等级: roadClassName[segment.roadClass],
        'class:en': roadClassInEnglish[segment.roadClass],
        车道数: lanes[segment.roadClass],
        红线宽度: roadWidthM[segment.roadClass],
        长度: Math.round(lengthM(segment.points)),
        日车流量: traffic[i] ?? null,
      },
    })),
  };
}

function buildings({ buildings: all }: District): SampleLayer {
  return {
    id: 'buildings',
    name: both('建筑', 'Buildings'),
    role: 'buildings',
    visible: true,
    meanings: [
      meaning(nameColumn, 'name'),
      meaning('用途', 'buildingUse'),
      meaning('层数', 'storeys'),
      meaning('高度', 'heightM', { unit: 'm' }),
      meaning('建成年份', 'yearBuilt'),
    ],
    features: all.map((building, i) => ({
      id: buildingId(i),
      geometry: ringGeometry(building.ring),
      properties: {
        编号: buildingId(i),
        ...named(building.name),
        用途: useName.get(building.use) ?? null,
        层数: building.storeys,
        高度: building.heightM,
        建成年份: building.yearBuilt,
      },
    })),
  };
}

function metro(): SampleLayer {
  const tracks = metroLines.map((line, i) => ({
    id: numbered('M', i, 1),
    geometry: lineGeometry(simplifiedLine(line.track, 0.5)),
    properties: { 编号: numbered('M', i, 1), ...named(line.name), 类型: '地铁线路', 开通年份: line.openedIn },
  }));
  const stations = metroLines.flatMap((line) => line.stations.map((station) => ({ line, station })));
  return {
    id: 'metro',
    name: both('轨道交通', 'Rail transit'),
    role: 'rail',
    visible: true,
    meanings: [meaning(nameColumn, 'name'), meaning('类型', 'roadClass')],
    features: [
      ...tracks,
      ...stations.map(({ line, station }, i) => ({
        id: numbered('MS', i, 2),
        geometry: pointGeometry(station.at),
        properties: {
          编号: numbered('MS', i, 2),
          ...named(`${station.name}站（${line.name.slice(-3)}）`),
          类型: '地铁站',
          开通年份: line.openedIn,
        },
      })),
    ],
  };
}

function bus({ bus: { routes, stops } }: District): SampleLayer {
  return {
    id: 'bus',
    name: both('公交线路与站点', 'Bus routes and stops'),
    role: 'rail',
    visible: true,
    meanings: [meaning(nameColumn, 'name'), meaning('类型', 'roadClass')],
    features: [
      ...routes.map(({ name, line }, i) => ({
        id: numbered('BL', i, 2),
        geometry: lineGeometry(simplifiedLine(line, 0.5)),
        properties: { 编号: numbered('BL', i, 2), ...named(name), 类型: '公交线路', 线路: name },
      })),
      ...stops.map(({ name, at, routes: calling }, i) => ({
        id: numbered('BS', i, 3),
        geometry: pointGeometry(at),
        properties: { 编号: numbered('BS', i, 3), ...named(name), 类型: '公交站', 线路: calling.join('、') },
      })),
    ],
  };
}

function points(sources: readonly PointSource[]): SampleLayer {
  return {
    id: 'point-sources',
    name: both('重点排放源', 'Major emission sources'),
    role: 'pointSources',
    visible: true,
    meanings: [
      meaning(nameColumn, 'name'),
      meaning('部门', 'pointSector'),
      meaning('排放量', 'pointEmissionsT', { unit: 't' }),
      meaning('年份', 'pointYear'),
    ],
    features: sources.map((source) => ({
      id: source.id,
      geometry: pointGeometry(source.at),
      properties: {
        编号: source.id,
        ...named(source.name),
        部门: sectorOf(source.sector).name['zh-CN'],
        行业: source.branch,
        排放量: source.tonnesCo2e,
        年份: 2024,
      },
    })),
  };
}
