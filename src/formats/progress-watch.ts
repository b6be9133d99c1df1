/**
 * Does a read still go on? One that tells no new share for so many seconds is stuck, and whoever holds its worker
 * ends it.
 *
 * Counted in ticks and not by the clock: while a laptop sleeps or a page is held up no tick comes, and nothing is
 * taken for stuck because of it. The same share told again is no progress. A step that takes everything at once can say
 * beforehand how long it may be quiet; it is then waited for so much longer, once.
 */
const TICKS = 10;

export class ProgressWatch {
  private told = Number.NaN;
  private quietTicks = 0;
  private mostTicks = TICKS;
  private readonly timer: ReturnType<typeof setInterval>;

  /** `onStuck` is told how many seconds it was waited. */
  constructor(
    private readonly seconds: number,
    onStuck: (waitedSeconds: number) => void,
  ) {
    this.timer = setInterval(
      () => {
        this.quietTicks++;
        if (this.quietTicks < this.mostTicks) return;
        this.stop();
        onStuck((seconds * this.mostTicks) / TICKS);
      },
      (1000 * seconds) / TICKS,
    );
  }

  /** The share done, as often as it likes. */
  tell(fraction: number, quietSeconds = 0): void {
    if (fraction === this.told) return;
    this.told = fraction;
    this.quietTicks = 0;
    this.mostTicks = TICKS + Math.ceil((TICKS * quietSeconds) / this.seconds);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
