import { createPrivateKey, createPublicKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { HEAD_FAULTS, sealHead, type SealedHead } from '@ledger/log-proof';
import type { EventStore } from './event-store';
import { pauseGivingWay } from './giving-way';
import { ScrubRound } from './scrub-round';
import { instantOf, type BrokenHead, type ScrubState } from './scrub-state';

/** How heads of the log are signed and stored. */
export interface Sealing {
  /** An Ed25519 key, PKCS 8 in PEM. */
  readonly privateKeyPem: string;
  /** Adds a line to the file of heads, which must be outside the store. */
  readonly write: (line: string) => Promise<void>;
  /** For each store, the last head that was signed before this start. */
  readonly earlier?: readonly SealedHead[];
}

export interface ScrubOptions {
  readonly sealing?: Sealing | undefined;
  /** Milliseconds since 1970; by default the system clock. */
  readonly now?: () => number;
  /** The pause between two pages. It limits the load. */
  readonly pauseMs?: number;
  /** The time between two looks for new events. */
  readonly lookMs?: number;
  /** The time from the end of one reading of the whole log to the beginning of the next. */
  readonly againMs?: number;
  /** Waits, but not after `signal` is aborted. By default the system's timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const PAUSE_MS = 20;
/** Between two pages, while requests keep the thread busy. */
const MOST_PAUSES = 5;
const LOOK_MS = 1_000;
const AGAIN_MS = 6 * 3_600_000;
const EVENTS_PER_SEAL = 1_000;

/**
 * Reads the whole log in the background, then new events, and begins again some hours later. Reports altered streams.
 * Signs heads of the log after it has read all of it.
 */
export class LogScrub {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private round: ScrubRound;
  /**
   * A further reading from the beginning, and the head that it must reproduce. The earlier reading continues with new
   * events.
   */
  private again: { readonly round: ScrubRound; readonly size: number; readonly root: string } | undefined;
  private isAtEnd = false;
  private begunAtMs: number | undefined;
  private wholeAtMs: number | undefined;
  private sealed: SealedHead | undefined;
  private isCompared = false;
  private broken: BrokenHead | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly options: ScrubOptions = {},
  ) {
    this.round = new ScrubRound(
      store,
      options.sealing?.earlier?.map(({ size }) => size),
    );
  }

  get state(): ScrubState {
    const { round, again, sealed, isAtEnd, broken } = this;
    return {
      verified: round.size,
      isAtEnd,
      begunAt: instantOf(this.begunAtMs),
      isReading: this.begunAtMs !== undefined && (this.wholeAtMs === undefined || again !== undefined),
      read: (again?.round ?? round).size,
      wholeAt: instantOf(this.wholeAtMs),
      sealed,
      broken,
    };
  }

  start(): void {
    this.begunAtMs ??= this.now();
    this.running ??= this.run();
  }

  /** Signs what was read. The store must still be open. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    if (this.isAtEnd) {
      await this.round.page().catch(ignore);
      await this.seal().catch(ignore);
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      // An unavailable store is tried again.
      const mayBeMore = await this.round.page().catch(() => undefined);
      if (mayBeMore !== undefined) this.isAtEnd = !mayBeMore;
      if (this.isAtEnd && !this.isCompared) await this.compare().catch(ignore);
      // A head that cannot be written now is signed later. Its age is visible.
      if (this.isAtEnd || (this.sealed && this.unsealed >= EVENTS_PER_SEAL)) await this.seal().catch(ignore);
      if (this.isAtEnd) await this.readAgain().catch(ignore);
      await this.pause(mayBeMore === true || this.again !== undefined);
    }
  }

  private pause(hasMore: boolean): Promise<void> {
    const { pauseMs = PAUSE_MS, lookMs = LOOK_MS, wait } = this.options;
    const { signal } = this.stopping;
    if (wait) return wait(hasMore ? pauseMs : lookMs, signal);
    return hasMore ? pauseGivingWay(pauseMs, MOST_PAUSES, signal) : systemWait(lookMs, signal);
  }

  /** An event that was correct when it was read may not be correct any more: disks fail, and people alter tables. */
  private async readAgain(): Promise<void> {
    const { againMs = AGAIN_MS } = this.options;
    this.wholeAtMs ??= this.now();
    if (!this.again && this.now() - this.wholeAtMs < againMs) return;
    this.again ??= this.begunAgain();
    const { round, size, root } = this.again;
    if (await round.page()) return;
    const fault = round.check.faultOf({ size, root });
    const sealedAt = new Date(this.wholeAtMs).toISOString();
    if (fault) this.broken ??= { size, sealedAt, kind: fault, fault: HEAD_FAULTS[fault] };
    [this.round, this.again, this.wholeAtMs] = [round, undefined, this.now()];
  }

  private begunAgain() {
    const { size, root } = this.round;
    this.begunAtMs = this.now();
    return { round: new ScrubRound(this.store, [size]), size, root };
  }

  /** Compares the log with the heads that were signed before this start, once all of it was read. */
  private async compare(): Promise<void> {
    const { privateKeyPem = '', earlier = [] } = this.options.sealing ?? {};
    const storeId = await this.store.storeId();
    const ours = earlier.filter((head) => head.storeId === storeId);
    const keys = ours.length === 0 ? [] : [publicKeyOf(privateKeyPem)];
    for (const { head, fault } of this.round.check.headsOf(ours, keys)) {
      if (fault !== 'log-too-short' && fault !== 'other-root') continue;
      const { size, sealedAt } = head;
      this.broken = { size, sealedAt, kind: fault, fault: HEAD_FAULTS[fault] };
    }
    this.isCompared = true;
  }

  private get unsealed(): number {
    return this.round.size - (this.sealed?.size ?? 0);
  }

  private async seal(): Promise<void> {
    const { sealing } = this.options;
    // Signs nothing after a broken head. A new signature would claim that the remaining events are all there ever were.
    if (!sealing || !this.isCompared || this.broken || this.unsealed === 0) return;
    const { size, root } = this.round;
    const storeId = await this.store.storeId();
    const head = { storeId, size, root, sealedAt: new Date(this.now()).toISOString() };
    const sealed = sealHead(head, sealing.privateKeyPem);
    await sealing.write(`${JSON.stringify(sealed)}\n`);
    this.sealed = sealed;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

function publicKeyOf(privateKeyPem: string): string {
  const key = createPublicKey(createPrivateKey(privateKeyPem));
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function systemWait(ms: number, signal: AbortSignal): Promise<void> {
  return pause(ms, undefined, { ref: false, signal }).catch(ignore);
}

function ignore(): void {
  // The next look tries again, or the scrub was stopped.
}
