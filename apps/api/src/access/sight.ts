import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import {
  dayInShanghai,
  holdingFor,
  visibilityOf,
  type Asked,
  type Holding,
  type Person,
  type Right,
  type Role,
  type StreamAddress,
  type UnitPath,
} from '@ledger/domain';
import type { LedgerReader } from '@ledger/reader';
import type { Asker } from '../door/asker';

/** What a bound asker is known by; `unbound`: the local trial and this server itself, whom no role binds. */
export type Who = Person | 'unbound' | 'nobody';

/** What a person may do and see now. It is computed each time, so that a revoked role ends at once. */
export class Sight {
  private known: { readonly at: string; readonly holdings: readonly Holding[] } | undefined;

  private seen: { readonly holdings: readonly Holding[]; readonly digest: string } | undefined;

  private looked:
    { readonly holdings: readonly Holding[]; readonly head: bigint; readonly upTo: bigint } | undefined;

  private furthest = 0n;

  constructor(
    private readonly who: Who,
    private readonly reader: Pick<LedgerReader, 'access' | 'catalogue'>,
  ) {}

  get isBound(): boolean {
    return this.who !== 'unbound';
  }

  /** The role that grants one of the rights there; undefined if none does. */
  holding(asked: Asked): Holding | undefined {
    return holdingFor(this.holdings(), asked);
  }

  /** Whether one of the roles is held today, on any unit. */
  holdsOneOf(roles: readonly Role[]): boolean {
    return !this.isBound || this.holdings().some(({ grant }) => roles.includes(grant.role));
  }

  /** `on`: a unit's code, 'every unit' or 'any unit', which no code can be. */
  may(rights: readonly Right[], on: string): boolean {
    if (!this.isBound || (rights.includes('public') && this.who !== 'nobody')) return true;
    return this.holding({ rights, on: isKind(on) ? on : this.pathOf(on) }) !== undefined;
  }

  /** A digest: askers with the same digest get the same answers. Empty if no role applies. */
  get visibility(): string {
    if (!this.isBound) return '';
    const holdings = this.holdings();
    if (this.seen?.holdings !== holdings) {
      const text = `${typeof this.who} ${visibilityOf(holdings)}`;
      this.seen = { holdings, digest: hash('sha256', text) };
    }
    return this.seen.digest;
  }

  /**
   * The last visible position, on which answers are based. The end of the log would reveal how much others write, and
   * when. For people who see the figures of every unit it is the end of the log.
   */
  get upTo(): bigint {
    const upTo = this.may(['figures'], 'every unit') ? this.reader.catalogue.head : this.lastSeen();
    if (upTo > this.furthest) this.furthest = upTo;
    return upTo;
  }

  /**
   * The highest value that {@link upTo} ever had. A person who was given a position may wait for it even after a role
   * has ended.
   */
  get toldUpTo(): bigint {
    const { upTo } = this;
    return upTo > this.furthest ? upTo : this.furthest;
  }

  /** Whether figures of some unit are not seen: then positions of the log are told as instants. */
  get isNarrow(): boolean {
    return !this.may(['figures'], 'every unit');
  }

  /**
   * The position as the asker may know it: two of their own would tell how many events of others came between. An instant
   * says no more than the time of recording, which is told beside it. What was never stored is told as it is.
   */
  told(position: bigint): bigint {
    const isOfLog = position < FIRST_INSTANT;
    return isOfLog && this.isNarrow ? this.reader.catalogue.recorded.instantOf(position) : position;
  }

  /** The position of the log that was {@link told}; what is no instant is nothing to who is told no other. */
  meant(told: bigint): bigint {
    return told < FIRST_INSTANT && !this.isNarrow ? told : this.reader.catalogue.recorded.upToInstant(told);
  }

  /**
   * How far this server has read, to compare with a position that was given out before: roles may have changed since.
   */
  readUpTo(told: bigint): bigint {
    const { toldUpTo } = this;
    return told < FIRST_INSTANT ? this.told(toldUpTo) : this.reader.catalogue.recorded.instantOf(toldUpTo);
  }

  /** A unit with those above it, as registered. */
  pathOf(unitCode: string): UnitPath {
    const above: string[] = [];
    for (let code = this.parentOf(unitCode); code !== undefined; code = this.parentOf(code)) above.push(code);
    return { unitCode, above };
  }

  isRegistered(unitCode: string): boolean {
    return this.reader.catalogue.isRegistered(unitCode);
  }

  /** Of the streams that have grown since it was last asked, those that are seen: asked again, it costs nothing. */
  private lastSeen(): bigint {
    const { catalogue } = this.reader;
    const { head } = catalogue;
    const holdings = this.holdings();
    const before = this.looked?.holdings === holdings ? this.looked : { head: 0n, upTo: 0n };
    if (before.head === head) return before.upTo;
    const since = catalogue.lastPositionAfter(before.head, (address) => this.sees(address));
    const upTo = since > before.upTo ? since : before.upTo;
    this.looked = { holdings, head, upTo };
    return upTo;
  }

  /** Whoever may see a unit may see its own stream. */
  private sees({ kind, unitCode }: StreamAddress): boolean {
    return this.may([kind === 'unit' ? 'register' : 'figures'], unitCode);
  }

  private parentOf(unitCode: string): string | undefined {
    return this.reader.catalogue.parentOf(unitCode);
  }

  private holdings(): readonly Holding[] {
    const { who } = this;
    if (typeof who === 'string') return NONE;
    const { access } = this.reader;
    const day = dayInShanghai(new Date());
    const at = `${access.revision} ${day}`;
    if (this.known?.at !== at) this.known = { at, holdings: access.holdingsOf(who, day) };
    return this.known.holdings;
  }
}

/** No log has so many positions, and every instant since 1985 is larger. */
const FIRST_INSTANT = 10n ** 18n;

const NONE: readonly Holding[] = [];

function isKind(on: string): on is 'every unit' | 'any unit' {
  return on === 'every unit' || on === 'any unit';
}

/** What a request's asker is to roles. */
export function whoIs(asker: Asker | undefined): Who {
  if (!asker) return 'nobody';
  if (asker.by === 'trial' || asker.by === 'server') return 'unbound';
  return asker.author?.person ?? 'nobody';
}

const SIGHTS = new AsyncLocalStorage<Sight>();

/** Runs the work of a request with the sight of its asker. */
export function withSight<Result>(sight: Sight, work: () => Result): Result {
  return SIGHTS.run(sight, work);
}

/** Whether the asker of this request may do it. Outside a request nothing is allowed. */
export function mayNow(rights: readonly Right[], on: string): boolean {
  return presentSight()?.may(rights, on) ?? false;
}

/**
 * A position in the form that the asker of this request may see, see {@link Sight.told}; unchanged outside a request.
 */
export function toldNow(position: bigint): bigint {
  return presentSight()?.told(position) ?? position;
}

/** Undefined outside a request. */
export function presentSight(): Sight | undefined {
  return SIGHTS.getStore();
}
