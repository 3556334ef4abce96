import { setTimeout as pause } from 'node:timers/promises';
import { AppendQueue, type AppendRequest, type PendingAppend } from '../append-queue';
import type { AppendResult } from '../event';
import { EventStoreError } from '../event-store-error';
import type { GroupDecision } from './decide-group';
import type { GroupOutcome, GroupTransaction } from './group-transaction';
import { isAway, storeFailure } from './postgres-failure';
import type { Session } from './session';

export interface WriterHooks {
  readonly onCommit: () => void;
}

/** How long appends wait for a server that has just gone away; once it is known to be away, one attempt is enough. */
const PATIENCE_MS = 5_000;
/** How long an append is sent again whose outcome the loss of a connection has left unknown. */
const UNKNOWN_PATIENCE_MS = 30_000;
const RETRY_MS = 200;

interface Attempt {
  readonly startedAtMs: number;
  /** What was sent to be committed and not answered: it may be stored. */
  sent: GroupDecision | undefined;
}

/**
 * Appends in flight share a transaction. Where a connection is lost after the commit was sent, the identical group is
 * sent again, with the same ids, until the answer is definite: what is stored already is recognised by its ids.
 */
export class GroupWriter {
  /** Transactions committed so far. */
  transactions = 0;
  private readonly queue = new AppendQueue((group) => this.commitGroup(group));
  private away = false;

  constructor(
    private readonly session: Session,
    private readonly transaction: GroupTransaction,
    private readonly hooks: WriterHooks,
  ) {}

  append(request: AppendRequest): Promise<AppendResult> {
    return this.queue.append(request);
  }

  drained(): Promise<void> {
    return this.queue.drained();
  }

  private async commitGroup(group: readonly PendingAppend[]): Promise<void> {
    const attempt: Attempt = { startedAtMs: performance.now(), sent: undefined };
    for (;;) {
      try {
        this.answer(group, await this.once(group, attempt), attempt);
        this.away = false;
        return;
      } catch (error) {
        this.session.drop();
        if (!isAway(error) || !this.mayTryAgain(attempt)) {
          this.away = isAway(error);
          for (const { reject } of group) reject(failureOf(error, attempt));
          return;
        }
      }
      await pause(RETRY_MS);
    }
  }

  private async once(group: readonly PendingAppend[], attempt: Attempt): Promise<GroupOutcome> {
    const client = await this.session.get();
    try {
      return await this.transaction.run(client, group, (decision) => (attempt.sent = decision));
    } catch (error) {
      // Where the server has answered, nothing is stored.
      if (!isAway(error)) attempt.sent = undefined;
      throw error;
    }
  }

  private answer(
    group: readonly PendingAppend[],
    { decision, stored }: GroupOutcome,
    { sent }: Attempt,
  ): void {
    if (stored) this.transactions += 1;
    for (const [i, { resolve, reject }] of group.entries()) {
      const answer = decision.answers[i];
      if (answer instanceof EventStoreError) reject(answer);
      else if (answer) resolve(isFresh(sent?.answers[i]) ? { ...answer, replayed: false } : answer);
    }
    if (stored || sent) this.hooks.onCommit();
  }

  private mayTryAgain({ startedAtMs, sent }: Attempt): boolean {
    const waitedMs = performance.now() - startedAtMs;
    if (sent) return waitedMs < UNKNOWN_PATIENCE_MS;
    return !this.away && waitedMs < PATIENCE_MS;
  }
}

/** Found stored when it was sent again, an append that was new at first is no repetition of its caller's. */
function isFresh(answer: AppendResult | EventStoreError | undefined): boolean {
  return answer !== undefined && !(answer instanceof EventStoreError) && !answer.replayed;
}

function failureOf(error: unknown, { sent }: Attempt): EventStoreError {
  if (!sent) return storeFailure(error);
  return new EventStoreError(
    'STORE_UNAVAILABLE',
    'the connection was lost while the append was being stored, and it is not known whether it was: send the same again, with the same ids',
    { cause: error },
  );
}
