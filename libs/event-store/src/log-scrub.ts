import { createPrivateKey, createPublicKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { HEAD_FAULTS, sealHead, type SealedHead } from '@ledger/log-proof';
import type { EventStore } from './event-store';
import { ScrubRound } from './scrub-round';
import { instantOf, type BrokenHead, type ScrubState } from './scrub-state';

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
  /** From the end of one reading of the whole log to the beginning of the next. */
  readonly againMs?: number;
  /** Waits, and no longer once `signal` is aborted; the system's timer where absent. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const PAUSE_MS = 20;
const LOOK_MS = 1_000;
const AGAIN_MS = 6 * 3_600_000;
const EVENTS_PER_SEAL = 1_000;

/**
 * Reads the whole log again in the background and goes on with what comes, and begins again some hours later: reports
 * streams that are not what was written, and signs heads of the log once it has been through all of it.
 */
export class LogScrub {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private round: ScrubRound;
  /** A further reading from the beginning, and what it must come by. The one before it goes on with what comes. */
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
      // A store that is away is looked for again.
      const mayBeMore = await this.round.page().catch(() => undefined);
      if (mayBeMore !== undefined) this.isAtEnd = !mayBeMore;
      if (this.isAtEnd && !this.isCompared) await this.compare().catch(ignore);
      // A head that cannot be written now is signed later; its age tells.
      if (this.isAtEnd || (this.sealed && this.unsealed >= EVENTS_PER_SEAL)) await this.seal().catch(ignore);
      if (this.isAtEnd) await this.readAgain().catch(ignore);
      await this.pause(mayBeMore === true || this.again !== undefined);
    }
  }

  private pause(hasMore: boolean): Promise<void> {
    const { pauseMs = PAUSE_MS, lookMs = LOOK_MS, wait = systemWait } = this.options;
    return wait(hasMore ? pauseMs : lookMs, this.stopping.signal);
  }

  /** What was right when it was read may be so no more: disks forget, and people alter tables. */
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

  /** Holds the log against what was signed of it before this start, once all that was there has been read. */
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
    // Whoever signs on would say that what is left is all there ever was.
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
  // It is looked at again, or was told to stop.
}
