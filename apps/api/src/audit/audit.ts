import type { EyesReport } from '@ledger/answers';
import { EventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { Injectable } from '@nestjs/common';
import { notAllowed } from '../access/permits';
import { mayNow } from '../access/sight';
import { FourEyesOfLog } from './four-eyes-of-log';

/** What only 审计 is answered. */
@Injectable()
export class Audit {
  private readonly eyes: FourEyesOfLog;

  constructor(
    store: EventStore,
    private readonly reader: LedgerReader,
  ) {
    this.eyes = new FourEyesOfLog(store);
  }

  /**
   * Of the events that the asker may see the past of; with `unitCode`, of those about that unit.
   * @throws RequestError NOT_ALLOWED, EventStoreError.
   */
  async fourEyes(unitCode: string | undefined): Promise<EyesReport> {
    if (!mayNow(['past'], 'any unit')) throw notAllowed('fourEyes', ['past']);
    return this.eyes.report(this.reader.catalogue.head, (about) => {
      const isAsked = unitCode === undefined || about === unitCode;
      return isAsked && mayNow(['past'], about ?? 'every unit');
    });
  }
}
