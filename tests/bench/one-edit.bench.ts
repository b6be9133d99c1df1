/** One building of a million gets another storey: its cell, its sector and the lists, one thread. */
import { EditableAttribution } from '../../src/analysis/kernel/editable-attribution.ts';
import { TopList } from '../../src/analysis/kernel/top-list.ts';
import { seededRandom } from '../../src/core/seeded-random.ts';
import { type Bench, type Figure, median } from './bench.ts';

const BUILDINGS = 1_000_000;
const CELLS = 64_000;
const USES = 6;
const EDITS = 51;
const TOP = 20;

export const oneEdit: Bench = {
  name: 'one-edit',
  question: `One of ${BUILDINGS.toLocaleString('en')} buildings edited: its cell, the sector, the lists of cells and buildings`,
  async run() {
    const random = seededRandom(1);
    const weights = Float64Array.from({ length: BUILDINGS }, () => 1e4 * (1 + 20 * random()));
    const group = Uint8Array.from({ length: BUILDINGS }, () => Math.floor(random() * USES));
    const cells = Uint32Array.from({ length: BUILDINGS }, (_, row) => Math.floor((row / BUILDINGS) * CELLS));
    const pieces = {
      offsets: Uint32Array.from({ length: BUILDINGS + 1 }, (_, row) => row),
      cells,
      measures: new Float64Array(BUILDINGS).fill(100),
    };
    const totals = Array.from({ length: USES }, (_, g) => 1e6 * (g + 1));
    const began = performance.now();
    const state = new EditableAttribution({ weights, group }, totals, pieces, CELLS);
    const madeMs = performance.now() - began;
    const cpu = process.cpuUsage();
    const times: number[] = [];
    const withAll: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      const row = Math.floor(random() * BUILDINGS);
      const start = performance.now();
      const piece = { cells: [cells[row]!], measures: [110] };
      state.edit(row, { weight: 1e4 * (1 + 25 * random()), group: group[row]!, ...piece });
      const inCells = state.cellTotals();
      const cellList = new TopList(TOP);
      for (let cell = 0; cell < inCells.length; cell++) cellList.offer(cell, inCells[cell]!);
      const list = state.topMembers(TOP);
      times.push(performance.now() - start);
      if (cellList.items.length !== TOP || list.length !== TOP) throw new Error('the lists are too short');
      state.parts();
      withAll.push(performance.now() - start);
    }
    const used = process.cpuUsage(cpu);
    const figures: Figure[] = [
      { what: 'made ready once', value: madeMs, unit: 'ms' },
      { what: 'an edit: cells, sector, both lists', value: median(times), unit: 'ms', target: '≤ 16' },
      { what: 'the same and a value for every building', value: median(withAll), unit: 'ms' },
      { what: 'the same, processor, mean', value: (used.user + used.system) / 1000 / EDITS, unit: 'ms' },
    ];
    return figures;
  },
};
