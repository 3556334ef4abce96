import { createPrivateKey, createPublicKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CHAIN_FAULTS,
  HEAD_FAULTS,
  LogCheck,
  sealHead,
  type EventFault,
  type SealedHead,
} from '@ledger/log-proof';
import type { EventStore } from './event-store';
import { EventStoreError } from './event-store-error';

/** Where heads of the log are signed and kept. */
export interface Sealing {
  /** Ed25519, PKCS 8 in PEM. */
  readonly privateKeyPem: string;
  /** Adds a line to the file of heads, which lies outside the store. */
  readonly write: (line: string) => Promise<void>;
  /** The last of each store that was signed before this start. */
  readonly earlier?: readonly SealedHead[];
}

export interface ScrubOptions {
  readonly sealing?: Sealing | undefined;
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly now?: () => number;
  /** Between two pages: what keeps the rate modest. */
  readonly pauseMs?: number;
  /** Between two looks for what is new. */
  readonly lookMs?: number;
}

export interface BrokenHead extends Pick<SealedHead, 'size' | 'sealedAt'> {
  readonly fault: string;
}

export interface ScrubState {
  /** Events that were read again since the start. */
  readonly verified: number;
  /** Whether all was read again that was there at the last look. */
  readonly isAtEnd: boolean;
  /** The last head that was signed here. */
  readonly sealed: Pick<SealedHead, 'size' | 'sealedAt'> | undefined;
  /** The head, signed before this start, that the log does not keep: events are missing at its end, or are others. */
  readonly broken: BrokenHead | undefined;
}

/** About a millisecond of work, so that no request waits long behind it. */
const PAGE = 200;
const PAUSE_MS = 20;
const LOOK_MS = 1_000;
const EVENTS_PER_SEAL = 1_000;

/**
 * Reads the whole log again in the background and goes on with what comes: reports streams that are not what was written,
 * and signs heads of the log once it has been through all of it.
 */
export class LogScrub {
  private readonly check: LogCheck;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private after = 0n;
  private isAtEnd = false;
  private sealed: SealedHead | undefined;
  private isCompared = false;
  private broken: BrokenHead | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly options: ScrubOptions = {},
  ) {
    this.check = new LogCheck(new Set(options.sealing?.earlier?.map(({ size }) => size)));
  }

  get state(): ScrubState {
    const { sealed, isAtEnd, broken } = this;
    return { verified: this.check.tree.size, isAtEnd, sealed, broken };
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Signs what was read. The store must still be open. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    if (this.isAtEnd) {
      await this.page().catch(ignore);
      await this.seal().catch(ignore);
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      // A store that is away is looked for again.
      const count = await this.page().catch(() => undefined);
      if (count !== undefined) this.isAtEnd = count < PAGE;
      if (this.isAtEnd && !this.isCompared) await this.compare().catch(ignore);
      // A head that cannot be written now is signed later; its age tells.
      if (this.isAtEnd || (this.sealed && this.unsealed >= EVENTS_PER_SEAL)) await this.seal().catch(ignore);
      const { pauseMs = PAUSE_MS, lookMs = LOOK_MS } = this.options;
      const waitMs = count === PAGE ? pauseMs : lookMs;
      await pause(waitMs, undefined, { ref: false, signal: this.stopping.signal }).catch(ignore);
    }
  }

  private async page(): Promise<number> {
    const events = await this.store.readTexts(this.after, PAGE);
    for (const event of events) {
      const fault = this.check.add(event);
      if (fault) this.store.faults.report({ streamId: fault.streamId, error: errorOf(fault) });
      this.after = event.position;
    }
    return events.length;
  }

  /** Holds the log against what was signed of it before this start, once all that was there has been read. */
  private async compare(): Promise<void> {
    const { privateKeyPem = '', earlier = [] } = this.options.sealing ?? {};
    const storeId = await this.store.storeId();
    const ours = earlier.filter((head) => head.storeId === storeId);
    const keys = ours.length === 0 ? [] : [publicKeyOf(privateKeyPem)];
    for (const { head, fault } of this.check.headsOf(ours, keys)) {
      if (fault !== 'log-too-short' && fault !== 'other-root') continue;
      this.broken = { size: head.size, sealedAt: head.sealedAt, fault: HEAD_FAULTS[fault] };
    }
    this.isCompared = true;
  }

  private get unsealed(): number {
    return this.check.tree.size - (this.sealed?.size ?? 0);
  }

  private async seal(): Promise<void> {
    const { sealing, now = Date.now } = this.options;
    // Whoever signs on would say that what is left is all there ever was.
    if (!sealing || !this.isCompared || this.broken || this.unsealed === 0) return;
    const { size } = this.check.tree;
    const storeId = await this.store.storeId();
    const head = { storeId, size, root: this.check.tree.root(), sealedAt: new Date(now()).toISOString() };
    const sealed = sealHead(head, sealing.privateKeyPem);
    await sealing.write(`${JSON.stringify(sealed)}\n`);
    this.sealed = sealed;
  }
}

function errorOf({ streamId, streamVersion, id, fault }: EventFault): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} (${id}): ${CHAIN_FAULTS[fault]}; restore the store from a backup`,
    { event: { streamId, streamVersion, id } },
  );
}

function publicKeyOf(privateKeyPem: string): string {
  const key = createPublicKey(createPrivateKey(privateKeyPem));
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function ignore(): void {
  // It is looked at again, or was told to stop.
}
