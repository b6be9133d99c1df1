/** What are streets and facilities called? Names are made up from common characters and from the quarters of the town. */
import { distanceM, type Point } from './plane.ts';
import { metroLines } from './rail-plan.ts';
import { seededRandom } from './random.ts';
import { villages } from './zoning.ts';

const first = [...'澜海云星文翠金锦紫春和安康兴华明福祥凤鹤松竹兰桂榕荔棉莲荷银瑞嘉永宏'];
const second = [...'景泰晖源盛新民业创智潮帆澄秀林溪泉园渡围苑湖岭岸霞舟'];

/** Names of streets, each once: 翠溪路, 兴业街 … */
export function streetNames(count: number, ending: string): string[] {
  const pairs = first.flatMap((a) => second.map((b) => `${a}${b}${ending}`));
  if (count > pairs.length) throw new Error(`only ${pairs.length} street names for ${count} streets`);
  return seededRandom(`streets-${ending}`).shuffled(pairs).slice(0, count);
}

const quarters: readonly { readonly name: string; readonly at: Point }[] = [
  ...villages.map(({ name, at }) => ({ name: name.replace(/村$/, ''), at })),
  ...metroLines.flatMap((line) => line.stations).map(({ name, at }) => ({ name, at })),
];

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Gives facilities the name of their quarter: 凤台学校, 凤台第二学校 … */
export class FacilityNames {
  private readonly given = new Map<string, number>();

  nameFor(kind: string, at: Point): string {
    const near = quarters.reduce((best, one) => (distanceM(one.at, at) < distanceM(best.at, at) ? one : best));
    const n = (this.given.get(near.name + kind) ?? 0) + 1;
    this.given.set(near.name + kind, n);
    return n === 1 ? `${near.name}${kind}` : `${near.name}第${digits[n] ?? n}${kind}`;
  }
}

/** For the tallest buildings of the centre, tallest first. */
export const landmarkNames = [
  '澜湾国际金融中心',
  '澜江中心大厦',
  '湾心国际大厦',
  '运河一号',
  '海云广场',
  '新港商务中心',
  '澜湾传媒大厦',
  '镜湖大厦',
];
