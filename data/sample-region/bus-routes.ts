/** Which bus routes run, along which roads, and where do they stop? */
import { lengthM, pointAlong } from './curve.ts';
import { distanceM, type Point } from './plane.ts';
import type { RoadGraph } from './road-graph.ts';
import type { RoadClass } from './road-plan.ts';
import { RoadRouter } from './traffic.ts';

export interface BusRoute {
  readonly name: string;
  readonly line: readonly Point[];
}

export interface BusStop {
  readonly name: string;
  readonly at: Point;
  readonly routes: readonly string[];
}

const places: Readonly<Record<string, Point>> = {
  港区: [-5700, -2650],
  湾西: [-6900, -900],
  工业园北: [-6000, 1500],
  龙潭: [-5450, 2500],
  科创湖: [-3500, 2450],
  北涌: [-4600, 1150],
  鹤边: [-3050, 150],
  大塘: [-2650, -1050],
  凤台: [-2150, 250],
  澜湾大学: [-1300, 3250],
  江北新城: [2450, 2600],
  屏山: [800, 4150],
  市民中心: [-300, 900],
  湾心: [500, -300],
  运河东: [1350, 900],
  渔港: [2050, -1100],
  东溪: [2750, 700],
  鹭洲: [4150, 450],
  新围: [4700, -300],
  南屿: [4200, -1500],
  观澜角: [6000, -1500],
  湿地公园: [4250, 2250],
};

const plannedRoutes: readonly (readonly [string, readonly string[]])[] = [
  ['1路', ['湾西', '凤台', '市民中心', '运河东', '鹭洲']],
  ['2路', ['大塘', '湾心', '渔港', '南屿', '观澜角']],
  ['3路', ['澜湾大学', '市民中心', '湾心', '渔港']],
  ['5路', ['港区', '大塘', '凤台', '市民中心']],
  ['6路', ['科创湖', '澜湾大学', '江北新城', '湿地公园']],
  ['8路', ['工业园北', '北涌', '鹤边', '凤台', '湾心']],
  ['9路', ['龙潭', '科创湖', '鹤边', '大塘']],
  ['11路', ['屏山', '江北新城', '东溪', '新围']],
  ['12路', ['湾西', '工业园北', '龙潭', '科创湖']],
  ['15路', ['港区', '湾西', '工业园北']],
  ['16路', ['湿地公园', '鹭洲', '新围', '南屿']],
  ['18路', ['澜湾大学', '凤台', '大塘', '港区']],
  ['20路', ['屏山', '澜湾大学', '科创湖', '北涌']],
  ['21路', ['江北新城', '运河东', '渔港']],
  ['23路', ['市民中心', '东溪', '鹭洲', '观澜角']],
  ['B1路快线', ['湾西', '凤台', '湾心', '渔港', '观澜角']],
  ['B2路快线', ['港区', '鹤边', '澜湾大学', '屏山']],
];

const pace: Record<RoadClass, number> = { expressway: 8, ramp: 5, arterial: 40, secondary: 36, local: 18 };

export function buildBusRoutes(graph: RoadGraph): { routes: BusRoute[]; stops: BusStop[] } {
  const router = new RoadRouter(graph, (roadClass) => pace[roadClass]);
  const nodeOf = new Map(Object.entries(places).map(([name, at]) => [name, router.nearestNode(at)]));
  const routes: BusRoute[] = [];
  for (const [name, calls] of plannedRoutes) {
    const line: Point[] = [];
    for (let i = 1; i < calls.length; i++) {
      const from = nodeOf.get(calls[i - 1] as string);
      const to = nodeOf.get(calls[i] as string);
      if (from === undefined || to === undefined) throw new Error(`bus route ${name}: no such place`);
      const leg = router.route(from, to);
      line.push(...(line.length > 0 ? leg.slice(1) : leg));
    }
    routes.push({ name, line });
  }
  return { routes, stops: stopsOn(routes) };
}

function stopsOn(routes: readonly BusRoute[]): BusStop[] {
  const stops: { at: Point; routes: Set<string>; near: string }[] = [];
  for (const { name, line } of routes) {
    const spacing = name.startsWith('B') ? 950 : 520;
    const count = Math.max(2, Math.round(lengthM(line) / spacing));
    for (let i = 0; i <= count; i++) {
      const at = pointAlong(line, (lengthM(line) * i) / count);
      const known = stops.find((stop) => distanceM(stop.at, at) < 230);
      if (known) known.routes.add(name);
      else stops.push({ at, routes: new Set([name]), near: nearestPlace(at) });
    }
  }
  const counted = new Map<string, number>();
  return stops.map(({ at, routes: calling, near }) => {
    const n = (counted.get(near) ?? 0) + 1;
    counted.set(near, n);
    return { at, routes: [...calling], name: n === 1 ? `${near}站` : `${near}${n}站` };
  });
}

function nearestPlace(at: Point): string {
  let best = '';
  let bestOff = Infinity;
  for (const [name, place] of Object.entries(places)) {
    if (distanceM(place, at) < bestOff) {
      bestOff = distanceM(place, at);
      best = name;
    }
  }
  return best;
}
