import { isWrittenClock, LogClock } from './log-clock';
import type { OwnStream } from './own-stream';

export interface ClockKeeping {
  /** Where the clock is written down. */
  readonly stream: OwnStream;
  /** Whether it may be written. */
  readonly writes: boolean;
  /** It is written down when it has gone on by this much of the log. */
  readonly everyBytes?: bigint;
}

/** About a second of reading. */
const EVERY_BYTES = 16n * 1024n * 1024n;

/**
 * The clock of a log, saved regularly, so that the next process need not read the whole log to know the time at its
 * end.
 */
export class ClockKeeper {
  readonly clock = new LogClock();
  /** As far as it is known to be written. */
  private written = 0n;
  private writing: Promise<void> | undefined;

  constructor(private readonly keeping: ClockKeeping) {}

  /** Goes on from what was written down. */
  async resume(): Promise<void> {
    const last = (await this.keeping.stream.last())?.data;
    if (!isWrittenClock(last)) return;
    this.clock.skipTo(last);
    this.written = BigInt(last.position);
  }

  /** To be called when the clock has gone on. Nobody waits for it: what cannot be written now is written later. */
  keep(): void {
    const { writes, everyBytes = EVERY_BYTES } = this.keeping;
    if (!writes || this.clock.position < this.written + everyBytes) return;
    this.writing ??= this.write(everyBytes)
      .catch(() => undefined)
      .finally(() => (this.writing = undefined));
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Others keep the same clock: what one of them has written need not be written again. */
  private async write(everyBytes: bigint): Promise<void> {
    const { stream } = this.keeping;
    const last = await stream.last();
    this.written = isWrittenClock(last?.data) ? BigInt(last.data.position) : 0n;
    if (this.clock.position < this.written + everyBytes) return;
    const clock = this.clock.written();
    if (await stream.append('ClockRead', { ...clock }, last)) this.written = BigInt(clock.position);
  }
}
