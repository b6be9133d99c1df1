/** Where do the metro lines run, and where are their stations? */
import { curveThrough, nearestOnLine, pointAlong } from './curve.ts';
import type { Point } from './plane.ts';

export interface MetroLine {
  readonly name: string;
  readonly openedIn: number;
  readonly track: readonly Point[];
  readonly stations: readonly { readonly name: string; readonly at: Point }[];
}

const planned = [
  {
    name: '澜湾地铁1号线',
    openedIn: 2019,
    points: [
      [-8600, -460],
      [-7000, -540],
      [-5900, -500],
      [-4700, -420],
      [-3700, -250],
      [-2800, 100],
      [-1900, 380],
      [-900, 520],
      [100, 480],
      [1100, 420],
      [2100, 330],
      [2420, 900],
      [2760, 1780],
      [2950, 2220],
      [2700, 2420],
      [2300, 2640],
    ] as Point[],
    stations: [
      ['湾西', -6900, -550],
      ['工业一路', -6260, -500],
      ['工业园', -4950, -440],
      ['西涌', -3600, -220],
      ['凤台', -2130, 310],
      ['镜湖', -1140, 500],
      ['澜湾中心', -120, 485],
      ['运河东', 1330, 395],
      ['渔港路', 2300, 560],
      ['鹭江', 2560, 1350],
      ['江北新城', 2420, 2570],
    ] as const,
  },
  {
    name: '澜湾地铁2号线',
    openedIn: 2022,
    points: [
      [-4400, 3350],
      [-3600, 2650],
      [-2950, 2880],
      [-2350, 3230],
      [-1600, 3230],
      [-800, 3150],
      [-250, 2900],
      [60, 2300],
      [-60, 1500],
      [-140, 900],
      [-130, 300],
      [150, -300],
      [700, -440],
      [1350, -720],
      [1950, -1180],
      [2450, -1560],
      [3200, -1620],
      [4200, -1650],
      [5000, -1500],
    ] as Point[],
    stations: [
      ['科创湖', -3620, 2680],
      ['澜大西', -2250, 3240],
      ['澜湾大学', -1250, 3200],
      ['江北大道', -220, 2880],
      ['江南', 0, 1560],
      ['市民中心', -135, 930],
      ['澜湾中心', -120, 485],
      ['湾心广场', 520, -410],
      ['渔港', 1900, -1140],
      ['南屿', 3550, -1640],
      ['观澜角', 4950, -1510],
    ] as const,
  },
];

export const metroLines: readonly MetroLine[] = planned.map(({ name, openedIn, points, stations }) => {
  const track = curveThrough(points, 25);
  return {
    name,
    openedIn,
    track,
    stations: stations.map(([station, x, y]) => ({
      name: station,
      at: pointAlong(track, nearestOnLine(track, [x, y]).alongM),
    })),
  };
});
