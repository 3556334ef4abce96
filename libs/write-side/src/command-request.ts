import type { Author, EventOf, Person } from '@ledger/domain';

/** Who asks, under which key, and on which version. */
export interface CommandMeta extends Author {
  /** The same key with the same intent gives the first answer again and stores nothing. */
  readonly idempotencyKey: string;
  /**
   * Where it was read: the digest of the file, the sheet and the row. Stored in the metadata of the events, not in
   * their payload.
   */
  readonly source?: string;
  /** Whom a file names for it, where that is not who did it: text of record. */
  readonly statedBy?: string;
  /** Who imported it, where the file says who did it. */
  readonly importedBy?: Person;
  /** Absent: the latest version, with retries. Given: that version or `EXPECTED_VERSION_MISMATCH`, no retries. */
  readonly expectedVersion?: number;
  /** Decide only; nothing is stored. */
  readonly dryRun?: boolean;
}

export interface CommandOutcome<M> {
  readonly streamId: string;
  /** Version of the stream after the command. */
  readonly streamVersion: number;
  /** Position of the command's last event; the head of the log where it stored none. */
  readonly position: bigint;
  /** What was decided: stored, now or under the same key before, or under `dryRun` only decided. Empty where the intent already held. */
  readonly events: readonly EventOf<M>[];
  readonly replayed: boolean;
}

/** One command on one stream: the intent that was sent, and how it becomes a command once evidence is at hand. */
export interface CommandRequest<Command> {
  readonly streamId: string;
  /** What the caller sent; its digest decides whether a repeated key is the same request. */
  readonly intent: { readonly type: string };
  readonly withEvidence: () => Promise<Command>;
  readonly meta: CommandMeta;
}

/** A command in the queue of its stream. */
export interface WaitingCommand<Command, M> {
  readonly request: CommandRequest<Command>;
  readonly digest: string;
  readonly resolve: (outcome: CommandOutcome<M>) => void;
  readonly reject: (error: unknown) => void;
}
