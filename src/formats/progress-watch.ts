/**
 * Does a read still go on? One that tells no new share for so many seconds is stuck, and whoever holds its worker
 * ends it.
 *
 * Counted in ticks and not by the clock: while a laptop sleeps or a page is held up no tick comes, and nothing is
 * taken for stuck because of it. The same share told again is no progress.
 */
const TICKS = 10;

export class ProgressWatch {
  private told = Number.NaN;
  private quietTicks = 0;
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(seconds: number, onStuck: () => void) {
    this.timer = setInterval(
      () => {
        this.quietTicks++;
        if (this.quietTicks < TICKS) return;
        this.stop();
        onStuck();
      },
      (1000 * seconds) / TICKS,
    );
  }

  /** The share done, as often as it likes. */
  tell(fraction: number): void {
    if (fraction === this.told) return;
    this.told = fraction;
    this.quietTicks = 0;
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
