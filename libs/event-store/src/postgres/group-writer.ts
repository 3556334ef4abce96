import { setTimeout as pause } from 'node:timers/promises';
import { AppendQueue, type AppendRequest, type PendingAppend } from '../append-queue';
import type { AppendPlace } from '../event';
import { EventStoreError } from '../event-store-error';
import type { GroupOutcome, GroupRun, GroupStorage } from './group-storage';
import { isAway, isRefusal, storeFailure } from './postgres-failure';
import type { Session } from './session';

export interface WriterOptions {
  /** After this an answer counts as lost. */
  readonly answerTimeoutMs: number;
  readonly onCommit: () => void;
}

/** How long appends wait for a server that has just gone away; once it is known to be away, one attempt is enough. */
const PATIENCE_MS = 5_000;
/** An append whose outcome is not known is sent again for as long as so many answers may take: also the first may not come. */
const UNKNOWN_PATIENCE_ANSWERS = 2;
const RETRY_MS = 200;

/**
 * Appends in flight share a transaction. Where a connection is lost before the answer came, the identical group is
 * sent again, with the same ids, until the answer is definite: what is stored already is recognised by its ids.
 */
export class GroupWriter {
  /** Transactions committed so far. */
  transactions = 0;
  private readonly queue = new AppendQueue((group) => this.commitGroup(group));
  private away = false;

  constructor(
    private readonly session: Session,
    private readonly storage: GroupStorage,
    private readonly options: WriterOptions,
  ) {}

  append(request: AppendRequest): Promise<AppendPlace> {
    return this.queue.append(request);
  }

  private async commitGroup(group: readonly PendingAppend[]): Promise<void> {
    const run: GroupRun = { group, sent: undefined };
    const startedAtMs = performance.now();
    for (;;) {
      try {
        this.answer(group, await this.once(run));
        this.away = false;
        return;
      } catch (error) {
        this.session.drop();
        if (!isAway(error) || !this.mayTryAgain(run, performance.now() - startedAtMs)) {
          this.away = isAway(error);
          await this.refuse(run, error);
          return;
        }
      }
      await pause(RETRY_MS);
    }
  }

  /** Where the server does not take what a statement carries, that may be one append's doing alone. */
  private async refuse(run: GroupRun, error: unknown): Promise<void> {
    const { group } = run;
    if (group.length > 1 && isRefusal(error)) for (const one of group) await this.commitGroup([one]);
    else for (const { reject } of group) reject(failureOf(error, run));
  }

  private async once(run: GroupRun): Promise<GroupOutcome> {
    const client = await this.session.get();
    try {
      return await this.storage.store(client, run);
    } catch (error) {
      // Where the server has answered, nothing is stored.
      if (!isAway(error)) run.sent = undefined;
      throw error;
    }
  }

  private answer(group: readonly PendingAppend[], { answers, stored }: GroupOutcome): void {
    if (stored) this.transactions += 1;
    for (const [i, { resolve, reject }] of group.entries()) {
      const answer = answers[i];
      if (answer instanceof EventStoreError) reject(answer);
      else if (answer) resolve(answer);
    }
    // Also where it was found stored after a connection was lost.
    this.options.onCommit();
  }

  private mayTryAgain({ sent }: GroupRun, waitedMs: number): boolean {
    if (sent) return waitedMs < UNKNOWN_PATIENCE_ANSWERS * this.options.answerTimeoutMs;
    return !this.away && waitedMs < PATIENCE_MS;
  }
}

function failureOf(error: unknown, { sent }: GroupRun): EventStoreError {
  if (!sent) return storeFailure(error);
  return new EventStoreError(
    'STORE_UNAVAILABLE',
    'the connection was lost while the append was being stored, and it is not known whether it was: send the same again, with the same ids',
    { cause: error },
  );
}
