import { NoAnswer, type Line } from '@ledger/event-store/testing';
import type { Random } from './random';
import type { VirtualTime } from './virtual-time';

/** How connections are, for all or for one. */
export interface NetworkState {
  /** Of requests and of answers, the share that is lost. */
  lost: number;
  /** Milliseconds that a way takes at most. */
  slowestMs: number;
  isCut: boolean;
}

const TIMEOUT_MS = 5_000;
const RETRY_MS = 200;

export const GOOD: Readonly<NetworkState> = { lost: 0, slowestMs: 5, isCut: false };

/** One process's connection to the server. What is on its way may be late, lost, or done without an answer. */
export class SimulatedLine implements Line {
  readonly state: NetworkState = { ...GOOD };
  private isDead = false;

  constructor(
    private readonly time: VirtualTime,
    private readonly random: Random,
  ) {}

  async ask<Answer>(ask: () => Answer | Promise<Answer>): Promise<Answer> {
    await this.way();
    try {
      const answer = await ask();
      await this.way();
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) await this.time.sleep(RETRY_MS);
      else await this.way();
      throw error;
    } finally {
      if (this.isDead) await never();
    }
  }

  /** The process at its end has died: nothing comes back to it any more. */
  die(): void {
    this.isDead = true;
  }

  private async way(): Promise<void> {
    if (this.isDead) await never();
    await this.time.sleep(this.random.between(0, this.state.slowestMs));
    if (!this.state.isCut && !this.random.chance(this.state.lost)) return;
    await this.time.sleep(TIMEOUT_MS);
    throw new NoAnswer('the connection was lost');
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
