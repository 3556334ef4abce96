import { QuestionError } from '@ledger/answers';

/** How far the log has been read here. */
export interface Reading {
  readonly head: () => bigint;
  /** @throws what ended the reading. */
  readonly assertReadable: () => void;
}

/** Those that wait until a position has been read. */
export class PositionWaiting {
  private readonly waiting = new Set<() => void>();

  constructor(private readonly reading: Reading) {}

  /** More has been read, or nothing more will be. */
  wake(): void {
    for (const resume of this.waiting) resume();
    this.waiting.clear();
  }

  /** `head`: as far as the asker sees. @throws QuestionError POSITION_NOT_REACHED, and what ended the reading. */
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
