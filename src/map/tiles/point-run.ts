/** A growing run of tile coordinates (x, y, x, y …), reused from ring to ring so that cutting makes no garbage. */
export class PointRun {
  xy = new Float64Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  push(x: number, y: number): void {
    if (this.length + 2 > this.xy.length) {
      const larger = new Float64Array(this.xy.length * 2);
      larger.set(this.xy);
      this.xy = larger;
    }
    this.xy[this.length++] = x;
    this.xy[this.length++] = y;
  }

  get points(): number {
    return this.length >> 1;
  }
}
