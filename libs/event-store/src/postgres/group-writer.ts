import { setTimeout as pause } from 'node:timers/promises';
import { AppendQueue, type AppendRequest, type PendingAppend } from '../append-queue';
import type { AppendPlace } from '../event';
import { EventStoreError } from '../event-store-error';
import type { GroupOutcome, GroupRun, GroupStorage } from './group-storage';
import { isAway, isRefusal, storeFailure } from './postgres-failure';
import type { Session } from './session';

export interface WriterOptions {
  /** After this time an answer counts as lost. */
  readonly answerTimeoutMs: number;
  readonly onCommit: () => void;
}

/** How long appends wait for a server that has just become unavailable. Once it is known to be, they try only once. */
const PATIENCE_MS = 5_000;
/**
 * An append with an unknown outcome is sent again for as long as this many answers may take, because the second one may
 * be lost, too.
 */
const UNKNOWN_PATIENCE_ANSWERS = 2;
const RETRY_MS = 200;

/**
 * Appends that are in flight share a transaction. If a connection is lost before the answer came, the identical group
 * is sent again with the same ids until there is a definite answer. Stored events are recognised by their ids.
 */
export class GroupWriter {
  /** How many transactions were committed. */
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

  /** If the server does not accept the data of a statement, a single append may be the cause. */
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
      // If the server has answered, nothing is stored.
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
    // Also for a group that was found stored after a connection was lost.
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
