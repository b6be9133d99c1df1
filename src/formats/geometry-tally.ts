/** What a reader met while taking geometries in, row by row; `finish-layer.ts` makes issues of it. */
import type { GeometryTaken } from '../geo/geojson-to-table.ts';

export class GeometryTally {
  readonly types = new Map<string, number>();
  readonly nullRows: number[] = [];
  readonly emptyRows: number[] = [];
  readonly badRows: number[] = [];
  readonly curveRows: number[] = [];
  withZ = 0;
  withM = 0;

  add(row: number, taken: GeometryTaken & { readonly hasM?: boolean }): void {
    if (taken.outcome === 'null') {
      this.nullRows.push(row);
      return;
    }
    if (taken.type !== null) this.countType(taken.type);
    if (taken.outcome === 'empty') this.emptyRows.push(row);
    if (taken.outcome === 'bad') this.badRows.push(row);
    if (taken.outcome === 'curve') this.curveRows.push(row);
    if (taken.hasZ) this.withZ++;
    if (taken.hasM) this.withM++;
  }

  countType(type: string): void {
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
  }
}
