/** The pieces the sample region is built of, one by one. */
import { describe, expect, it } from 'vitest';
import { curveThrough, evenlySpaced, lengthM, nearestOnLine, simplifiedLine } from '../../data/sample-region/curve.ts';
import { Lot } from '../../data/sample-region/lot.ts';
import { toLonLat } from '../../data/sample-region/plane.ts';
import { areaM2, difference, grow, rectangle, totalAreaM2 } from '../../data/sample-region/polygon.ts';
import { planeNoise, seededRandom } from '../../data/sample-region/random.ts';
import { connectRoads, type RoadLine } from '../../data/sample-region/road-graph.ts';
import { box } from '../../data/sample-region/shapes.ts';
import { frameOf, splitLots } from '../../data/sample-region/splitting.ts';
import { RoadRouter, trafficPerDay } from '../../data/sample-region/traffic.ts';

const square = (sizeM: number) => rectangle({ west: 0, south: 0, east: sizeM, north: sizeM });
const road = (name: string, ...points: [number, number][]): RoadLine => ({ name, roadClass: 'local', points });
const never = () => false;

describe('chance', () => {
  it('is the same for the same seed and another for another', () => {
    const take = (seed: string) => {
      const random = seededRandom(seed);
      return [random.next(), random.whole(1, 6), random.pick(['a', 'b', 'c']), random.between(2, 3)];
    };
    expect(take('town')).toEqual(take('town'));
    expect(take('town')).not.toEqual(take('village'));
  });

  it('is even, and noise stays between −1 and 1', () => {
    const random = seededRandom('even');
    const values = Array.from({ length: 20_000 }, () => random.next());
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 2);
    const noise = planeNoise('field', 100, 4);
    for (let i = 0; i < 2000; i++) expect(Math.abs(noise(i * 13.7, i * 7.1))).toBeLessThanOrEqual(1);
  });
});

describe('the flat sheet', () => {
  it('lies true to scale on the earth near its origin', () => {
    // a minute of latitude is 1843 m at 22° N on the ellipsoid
    const [, south] = toLonLat([0, 0]);
    const [, north] = toLonLat([0, 1845.7]);
    expect((north - south) * 60).toBeCloseTo(1, 2);
  });
});

describe('curves', () => {
  it('pass through their points and keep their shape when thinned', () => {
    const points: [number, number][] = [
      [0, 0],
      [100, 40],
      [200, 0],
    ];
    const curve = curveThrough(points, 5);
    for (const point of points) expect(nearestOnLine(curve, point).offM).toBeLessThan(1e-9);
    const thin = simplifiedLine(curve, 0.5);
    expect(thin.length).toBeLessThan(curve.length / 2);
    for (const point of curve) expect(nearestOnLine(thin, point).offM).toBeLessThanOrEqual(0.5);
  });

  it('are spaced evenly', () => {
    const line = evenlySpaced([[0, 0] as const, [95, 0] as const], 10);
    expect(line).toHaveLength(11);
    expect(lengthM(line)).toBeCloseTo(95, 9);
  });
});

describe('lots', () => {
  it('fill the block they are cut from, without overlap', () => {
    const lots = splitLots(square(400), 9000, seededRandom('lots'));
    expect(lots.length).toBeGreaterThan(10);
    expect(totalAreaM2(lots)).toBeCloseTo(160_000, 0);
    for (const lot of lots) expect(areaM2(lot)).toBeGreaterThan(3000);
  });

  it('leave the gap between them that was asked for', () => {
    const lots = splitLots(square(200), 20_000, seededRandom('gap'), 6);
    expect(lots).toHaveLength(2);
    expect(totalAreaM2(lots)).toBeCloseTo(200 * 194, 0);
  });

  it('know the direction of a turned rectangle', () => {
    const angle = 0.4;
    const turn = (x: number, y: number) =>
      [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)] as const;
    const frame = frameOf([turn(0, 0), turn(90, 0), turn(90, 30), turn(0, 30)]);
    expect(frame.lengthM).toBeCloseTo(90, 6);
    expect(frame.widthM).toBeCloseTo(30, 6);
    expect(Math.abs(Math.sin(frame.angle - angle))).toBeLessThan(1e-9);
  });

  it('take a building only where it lies wholly on the ground and clear of others', () => {
    const [withHole] = difference([square(100)], grow([rectangle({ west: 40, south: 40, east: 60, north: 60 })], 0.01));
    const lot = new Lot(withHole!, 0);
    expect(lot.fits(box(20, 20, 20, 20), 5)).toBe(true);
    expect(lot.fits(box(5, 20, 20, 20), 5)).toBe(false);
    expect(lot.fits(box(50, 50, 40, 40), 5)).toBe(false);
    lot.place(box(20, 20, 20, 20));
    expect(lot.fits(box(43, 20, 20, 20), 5)).toBe(false);
    expect(lot.fits(box(46, 20, 20, 20), 5)).toBe(true);
  });
});

describe('roads', () => {
  it('are split where they cross, and what sticks out is cut off', () => {
    // a square of four roads, each sticking out 10 m at both ends
    const graph = connectRoads(
      [
        road('south', [-10, 0], [110, 0]),
        road('north', [-10, 100], [110, 100]),
        road('west', [0, -10], [0, 110]),
        road('east', [100, -10], [100, 110]),
      ],
      never,
    );
    expect(graph.segments).toHaveLength(4);
    expect(graph.nodes).toHaveLength(4);
    expect(graph.segments.reduce((sum, segment) => sum + lengthM(segment.points), 0)).toBeCloseTo(400, 6);
  });

  it('keep only the largest connected part, and ends that may be ends', () => {
    const ring = [road('a', [0, 0], [100, 0], [100, 100]), road('b', [100, 100], [0, 100], [0, 0])];
    const island = [road('c', [500, 0], [540, 0], [540, 40]), road('d', [540, 40], [500, 0])];
    const out = road('out', [100, 100], [300, 100]);
    expect(connectRoads([...ring, ...island], never).segments).toHaveLength(2);
    const open = connectRoads([...ring, ...island, out], ([x]) => x === 300);
    expect(open.segments.map(({ name }) => name).sort()).toEqual(['a', 'b', 'out']);
  });

  it('lead the quickest way', () => {
    const fast: RoadLine = {
      name: 'fast',
      roadClass: 'arterial',
      points: [
        [0, 0],
        [0, 300],
        [400, 300],
        [400, 0],
      ],
    };
    const slow: RoadLine = {
      name: 'slow',
      roadClass: 'local',
      points: [
        [0, 0],
        [400, 0],
      ],
    };
    const graph = connectRoads([fast, slow], never);
    const router = new RoadRouter(graph);
    const [from, to] = [router.nearestNode([0, 0]), router.nearestNode([400, 0])];
    // 1000 m at 46 km/h take longer than 400 m at 22 km/h
    expect(lengthM(router.route(from, to))).toBeCloseTo(400, 6);
    expect(router.waysFrom(from).seconds[to]).toBeCloseTo((0.4 / 22) * 3600, 6);
  });

  it('bear the trips that must pass them', () => {
    const graph = connectRoads(
      [road('only', [0, 0], [500, 0]), road('back', [500, 0], [500, 400], [0, 400], [0, 0])],
      never,
    );
    const traffic = trafficPerDay(
      graph,
      [
        { at: [0, 0], homes: 1, work: 0 },
        { at: [500, 0], homes: 0, work: 1 },
      ],
      1000,
    );
    const [only] = graph.segments.flatMap((segment, s) => (segment.name === 'only' ? [traffic[s]] : []));
    expect(only).toBe(1520); // 1000 trips and 520 of its own
  });
});
