/** Floor plans of buildings, in metres about a centre. */

import type { Shape } from './lot.ts';
import type { Point } from './plane.ts';

export function box(x: number, y: number, widthM: number, depthM: number): Shape {
  const [w, d] = [widthM / 2, depthM / 2];
  return [
    [x - w, y - d],
    [x + w, y - d],
    [x + w, y + d],
    [x - w, y + d],
  ];
}

/** A cross with a broad body: the usual tower of flats, each flat with light from three sides. */
export function crossTower(x: number, y: number, widthM: number, depthM: number): Shape {
  const [w, d] = [widthM / 2, depthM / 2];
  const [i, j] = [w * 0.42, d * 0.38];
  return [
    [x - i, y - d],
    [x + i, y - d],
    [x + i, y - j],
    [x + w, y - j],
    [x + w, y + j],
    [x + i, y + j],
    [x + i, y + d],
    [x - i, y + d],
    [x - i, y + j],
    [x - w, y + j],
    [x - w, y - j],
    [x - i, y - j],
  ];
}

/** Two wings and a recess to the north: a tower with two flats a wing. */
export function wingedTower(x: number, y: number, widthM: number, depthM: number): Shape {
  const [w, d] = [widthM / 2, depthM / 2];
  const [i, j] = [w * 0.3, d * 0.25];
  return [
    [x - w, y - d],
    [x - i, y - d],
    [x - i, y - j],
    [x + i, y - j],
    [x + i, y - d],
    [x + w, y - d],
    [x + w, y + d * 0.7],
    [x + i, y + d * 0.7],
    [x + i, y + d],
    [x - i, y + d],
    [x - i, y + d * 0.7],
    [x - w, y + d * 0.7],
  ];
}

/** An L: a box less the box at its north-east corner. */
export function cornered(x: number, y: number, widthM: number, depthM: number, cutW: number, cutD: number): Shape {
  const [w, d] = [widthM / 2, depthM / 2];
  return [
    [x - w, y - d],
    [x + w, y - d],
    [x + w, y + d - cutD],
    [x + w - cutW, y + d - cutD],
    [x + w - cutW, y + d],
    [x - w, y + d],
  ];
}

/** A U open to the south: two wings and a bar. */
export function openCourt(x: number, y: number, widthM: number, depthM: number, wingM: number): Shape {
  const [w, d] = [widthM / 2, depthM / 2];
  return [
    [x - w, y - d],
    [x - w + wingM, y - d],
    [x - w + wingM, y + d - wingM],
    [x + w - wingM, y + d - wingM],
    [x + w - wingM, y - d],
    [x + w, y - d],
    [x + w, y + d],
    [x - w, y + d],
  ];
}

/** A comb: a spine in the west with three bars, as schools and hospitals have. */
export function comb(x: number, y: number, widthM: number, depthM: number, barM: number): Shape {
  const [w, d] = [widthM / 2, depthM / 2];
  const gap = (depthM - 3 * barM) / 2;
  const spine = x - w + barM;
  return [
    [x - w, y - d],
    [x + w, y - d],
    [x + w, y - d + barM],
    [spine, y - d + barM],
    [spine, y - d + barM + gap],
    [x + w, y - d + barM + gap],
    [x + w, y - d + 2 * barM + gap],
    [spine, y - d + 2 * barM + gap],
    [spine, y + d - barM],
    [x + w, y + d - barM],
    [x + w, y + d],
    [x - w, y + d],
  ];
}

export function ellipse(x: number, y: number, widthM: number, depthM: number, corners: number): Shape {
  const points: Point[] = [];
  for (let i = 0; i < corners; i++) {
    const angle = (2 * Math.PI * i) / corners;
    points.push([x + (widthM / 2) * Math.cos(angle), y + (depthM / 2) * Math.sin(angle)]);
  }
  return points;
}
