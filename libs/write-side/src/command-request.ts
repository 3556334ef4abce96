import type { Author, EventOf, Person, Provenance } from '@ledger/domain';

/** The author, the idempotency key, and the expected version. */
export interface CommandMeta extends Author {
  /** A repeated key with the same intent gives the first answer again and stores nothing. */
  readonly idempotencyKey: string;
  /**
   * Where the intent was read: the digest of the file, the sheet and the row. It is stored in the metadata of the
   * events, not in their payload.
   */
  readonly source?: string;
  /** Where the content comes from. It is stored in the metadata, too. */
  readonly provenance?: Provenance;
  /** The author that a file names, if that is not the real author. It is kept for the record only. */
  readonly statedBy?: string;
  /** The importer, if the file names the author. */
  readonly importedBy?: Person;
  /**
   * If absent, the command is decided on the latest version, with retries. If given, another version gives
   * `EXPECTED_VERSION_MISMATCH` and there are no retries.
   */
  readonly expectedVersion?: number;
  /** Only decide; store nothing. */
  readonly dryRun?: boolean;
}

export interface CommandOutcome<M> {
  readonly streamId: string;
  /** The version of the stream after the command. */
  readonly streamVersion: number;
  /** The position of the command's last event, or the head of the log if it stored none. */
  readonly position: bigint;
  /**
   * The events that were decided: stored now or earlier under the same key, or with `dryRun` not stored. Empty if the
   * intent was already fulfilled.
   */
  readonly events: readonly EventOf<M>[];
  readonly replayed: boolean;
}

/** One command on one stream: the intent that was sent, and how it becomes a command once the evidence was read. */
export interface CommandRequest<Command> {
  readonly streamId: string;
  /** The intent as the caller sent it. Its digest decides whether a repeated key is the same request. */
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
