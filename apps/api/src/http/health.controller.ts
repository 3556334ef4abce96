import { EventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/read-side';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

/** For load balancers and containers: whether the store answers and the reader has read all of it. */
@Controller('healthz')
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly reader: LedgerReader,
  ) {}

  @Get()
  async health() {
    const head = await this.store.head().catch(() => undefined);
    const read = this.reader.history.head;
    const report = {
      store: head === undefined ? 'away' : 'ok',
      head: String(head?.position ?? ''),
      read: String(read),
    };
    if (head === undefined || head.position - read > MAX_BEHIND)
      throw new ServiceUnavailableException(report);
    return report;
  }
}

/** A reader this many positions behind is still catching up. */
const MAX_BEHIND = 10_000n;
