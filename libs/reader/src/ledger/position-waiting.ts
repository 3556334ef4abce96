import { QuestionError } from '@ledger/answers';

/** How far the log was read in this process. */
export interface Reading {
  readonly head: () => bigint;
  /** @throws the error that ended the reading. */
  readonly assertReadable: () => void;
}

/** Callers that wait until a position was read. */
export class PositionWaiting {
  private readonly waiting = new Set<() => void>();

  constructor(private readonly reading: Reading) {}

  /** Call it after more was read, or when reading has ended. */
  wake(): void {
    for (const resume of this.waiting) resume();
    this.waiting.clear();
  }

  /**
   * `head`: the last position that the asker may see. @throws QuestionError POSITION_NOT_REACHED, and the error that
   * ended the reading.
   */
  async waitFor(position: bigint, timeoutMs: number, head = this.reading.head): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (head() < position) {
      this.reading.assertReadable();
      if (deadline.aborted)
        throw new QuestionError('POSITION_NOT_REACHED', {
          position: String(position),
          timeoutMs,
          head: String(head()),
        });
      await this.nextChange(deadline);
    }
    this.reading.assertReadable();
  }

  private nextChange(deadline: AbortSignal): Promise<void> {
    return new Promise((resume) => {
      this.waiting.add(resume);
      deadline.addEventListener('abort', () => resume(), { once: true });
    });
  }
}
