import { LogScrub, WriteWatch, type WriteState } from '@ledger/event-store';
import { LedgerReader, StoreWatch, type ClockAhead } from '@ledger/reader';
import { Controller, Get, Injectable, ServiceUnavailableException } from '@nestjs/common';
import { RIGHTS_ON_THE_LOG } from '../access/permits';
import { mayNow } from '../access/sight';
import { AnswersGiven } from '../graphql/answer-cache/answers-given';

/** How this server is, for those that watch it. */
interface Health {
  /** 'away': the log cannot be reached; questions are answered from what was read before, changes are refused. */
  readonly store: 'ok' | 'away';
  /** Whether appends are stored, as of the last change or the last readiness check. */
  readonly writing: WriteState;
  /** Position up to which the log has been read here. */
  readonly read: string;
  /** All that was recorded up to then has been read here; null if that has never been so. */
  readonly currentAt: string | null;
  /** Where the last event was recorded at a time that this machine's clock has not reached: one of two clocks is wrong. */
  readonly clockAhead: ClockAhead | null;
  /** The altered event of each altered stream, and what is wrong. Questions about their years are refused. */
  readonly unreadable: readonly string[];
  /** How far the log was read again in the background, and the last head of it that was signed here. */
  readonly scrub: LogScrub['state'];
  /** The comparison of memory with the log in the background, and which years had to be read again. */
  readonly selfCheck: LedgerReader['selfCheck']['state'];
  /** Questions answered here since the start, before they reached Apollo. */
  readonly answers: AnswersGiven;
}

/** What everybody may see: `writing` only if it fails. */
type HealthForAll = Pick<Health, 'store'> & Partial<Pick<Health, 'writing'>>;

/** What goes on beside the requests. */
@Injectable()
export class BesideRequests {
  constructor(
    readonly watch: StoreWatch,
    readonly scrub: LogScrub,
    readonly writing: WriteWatch,
  ) {}
}

@Controller()
export class HealthController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly beside: BesideRequests,
    private readonly given: AnswersGiven,
  ) {}

  /** For supervisors that restart a broken server: 503 only if no question can be answered. */
  @Get('healthz')
  health(): Health | HealthForAll {
    const health = this.told();
    if (!this.reader.isReadable) throw new ServiceUnavailableException(health);
    return health;
  }

  /**
   * Readiness: also 503 while the store is unavailable or does not write, or if the log does not match a sealed head.
   * If there was no recent change, the store is tested.
   */
  @Get('readyz')
  async readiness(): Promise<Health | HealthForAll> {
    const writing = await this.beside.writing.look();
    const health = this.health();
    if (health.store === 'away' || !writing.ok || this.beside.scrub.state.broken)
      throw new ServiceUnavailableException(health);
    return health;
  }

  private told(): Health | HealthForAll {
    const health = this.state();
    if (mayNow(RIGHTS_ON_THE_LOG, 'every unit')) return health;
    const { store, writing } = health;
    return writing.ok ? { store } : { store, writing };
  }

  private state(): Health {
    const { storeReachable, currentAt } = this.beside.watch.freshness;
    return {
      store: storeReachable ? 'ok' : 'away',
      writing: this.beside.writing.state,
      read: String(this.reader.catalogue.head),
      currentAt: currentAt ?? null,
      clockAhead: this.beside.watch.clockAhead ?? null,
      unreadable: this.reader.unreadable.all,
      scrub: this.beside.scrub.state,
      selfCheck: this.reader.selfCheck.state,
      answers: this.given,
    };
  }
}
