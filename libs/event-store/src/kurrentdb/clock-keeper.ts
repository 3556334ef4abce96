import { isWrittenClock, LogClock } from './log-clock';
import type { OwnStream } from './own-stream';

export interface ClockKeeping {
  /** The stream in which the clock is saved. */
  readonly stream: OwnStream;
  /** Whether it may be saved. */
  readonly writes: boolean;
  /** Saved again after this much more of the log. */
  readonly everyBytes?: bigint;
}

/** About a second of reading. */
const EVERY_BYTES = 16n * 1024n * 1024n;

/**
 * Saves the clock of a log regularly, so that the next process need not read the whole log to know the time at its end.
 */
export class ClockKeeper {
  readonly clock = new LogClock();
  /** The position up to which it is known to be saved. */
  private written = 0n;
  private writing: Promise<void> | undefined;

  constructor(private readonly keeping: ClockKeeping) {}

  /** Loads the saved clock. */
  async resume(): Promise<void> {
    const last = (await this.keeping.stream.last())?.data;
    if (!isWrittenClock(last)) return;
    this.clock.skipTo(last);
    this.written = BigInt(last.position);
  }

  /** Call it when the clock has advanced. Nobody waits for it: if it cannot be saved now, it is saved later. */
  keep(): void {
    const { writes, everyBytes = EVERY_BYTES } = this.keeping;
    if (!writes || this.clock.position < this.written + everyBytes) return;
    this.writing ??= this.write(everyBytes)
      .catch(() => undefined)
      .finally(() => (this.writing = undefined));
  }

  /** Resolves when nothing is being saved. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Other processes save the same clock. What one of them has saved need not be saved again. */
  private async write(everyBytes: bigint): Promise<void> {
    const { stream } = this.keeping;
    const last = await stream.last();
    this.written = isWrittenClock(last?.data) ? BigInt(last.data.position) : 0n;
    if (this.clock.position < this.written + everyBytes) return;
    const clock = this.clock.written();
    if (await stream.append('ClockRead', { ...clock }, last)) this.written = BigInt(clock.position);
  }
}
