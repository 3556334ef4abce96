import type { EyesReport } from '@ledger/answers';
import { EventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { Inject, Injectable } from '@nestjs/common';
import { notAllowed } from '../access/permits';
import { mayNow } from '../access/sight';
import { FourEyesOfLog } from './four-eyes-of-log';
import { notedReads, type NotedReads, type ReadsAsked } from './noted-reads';

/** Folder of the log of reads; undefined if there is none. */
export const READS_LOG = Symbol('the folder of the log of reads');

/** What only 审计 is answered. */
@Injectable()
export class Audit {
  private readonly eyes: FourEyesOfLog;

  constructor(
    store: EventStore,
    private readonly reader: LedgerReader,
    @Inject(READS_LOG) private readonly readsLog: string | undefined,
  ) {
    this.eyes = new FourEyesOfLog(store);
  }

  /**
   * About the events whose past the asker may see; with `unitCode`, only those of that unit.
   * @throws RequestError NOT_ALLOWED, EventStoreError.
   */
  async fourEyes(unitCode: string | undefined): Promise<EyesReport> {
    if (!mayNow(['past'], 'any unit')) throw notAllowed('fourEyes', ['past']);
    return this.eyes.report(this.reader.catalogue.head, (about) => {
      const isAsked = unitCode === undefined || about === unitCode;
      return isAsked && mayNow(['past'], about ?? 'every unit');
    });
  }

  /**
   * Needs the right on every unit, because it shows all askers. Undefined if no log of reads is kept. @throws
   * RequestError NOT_ALLOWED, PAGE_INVALID.
   */
  async reads(asked: ReadsAsked): Promise<NotedReads | undefined> {
    if (!mayNow(['reads'], 'every unit')) throw notAllowed('reads', ['reads']);
    return this.readsLog === undefined ? undefined : notedReads(this.readsLog, asked);
  }
}
