import { LogScrub } from '@ledger/event-store';
import { LedgerReader, StoreWatch } from '@ledger/reader';
import { Controller, Get, Injectable, Req, ServiceUnavailableException } from '@nestjs/common';
import type { Request } from 'express';
import { mayNow } from '../access/sight';
import { askerOf } from '../door/asker';
import { AnswersGiven } from '../graphql/answer-cache/answers-given';

/** How this server is, for those that watch it. */
interface Health {
  /** 'away': the log cannot be reached; questions go on being answered from what has been read, changes are refused. */
  readonly store: 'ok' | 'away';
  /** Position up to which the log has been read here. */
  readonly read: string;
  /** All that was recorded up to then has been read here; null where that has never been so. */
  readonly currentAt: string | null;
  /** Of streams that are not what was written: which event, and what is wrong. Nothing is answered about their years. */
  readonly unreadable: readonly string[];
  /** How far the log was read again in the background, and the last head of it that was signed here. */
  readonly scrub: LogScrub['state'];
  /** Questions answered here since the start, before they reached Apollo. */
  readonly answers: AnswersGiven;
}

/** What goes on beside the requests. */
@Injectable()
export class BesideRequests {
  constructor(
    readonly watch: StoreWatch,
    readonly scrub: LogScrub,
  ) {}
}

@Controller()
export class HealthController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly beside: BesideRequests,
    private readonly given: AnswersGiven,
  ) {}

  /** For whoever restarts or takes out of service what is broken: 503 only where no question can be answered. */
  @Get('healthz')
  health(@Req() request: Request): Health | Pick<Health, 'store'> {
    const health = this.told(request);
    if (!this.reader.isReadable) throw new ServiceUnavailableException(health);
    return health;
  }

  /** For whoever must know that all is well: 503 also while the store is away, or the log breaks a head that was sealed. */
  @Get('readyz')
  readiness(@Req() request: Request): Health | Pick<Health, 'store'> {
    const health = this.health(request);
    if (health.store === 'away' || this.beside.scrub.state.broken)
      throw new ServiceUnavailableException(health);
    return health;
  }

  /** Nobody learns more than whether it works who did not sign in; what names units is for who may see them all. */
  private told(request: Request): Health | Pick<Health, 'store'> {
    const { store, ...more } = this.state();
    if (!askerOf(request)) return { store };
    const seesAll = mayNow(['past', 'administer'], 'every unit');
    return { store, ...more, unreadable: seesAll ? more.unreadable : [] };
  }

  private state(): Health {
    const { storeReachable, currentAt } = this.beside.watch.freshness;
    return {
      store: storeReachable ? 'ok' : 'away',
      read: String(this.reader.catalogue.head),
      currentAt: currentAt ?? null,
      unreadable: this.reader.unreadable.all,
      scrub: this.beside.scrub.state,
      answers: this.given,
    };
  }
}
