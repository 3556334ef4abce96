import { EventStore } from '@ledger/event-store';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LedgerReader } from './ledger/ledger-reader';
import { questionHandlers } from './question-handlers';

/** Needs a (global) provider of EventStore. Answers once it has read the log as it stood at the start. */
@Module({
  imports: [CqrsModule],
  providers: [
    {
      provide: LedgerReader,
      useFactory: async (store: EventStore) => {
        const reader = new LedgerReader(store);
        await reader.start();
        return reader;
      },
      inject: [EventStore],
    },
    ...questionHandlers,
  ],
  exports: [LedgerReader],
})
export class ReadSideModule implements OnApplicationShutdown {
  constructor(private readonly reader: LedgerReader) {}

  async onApplicationShutdown(): Promise<void> {
    await this.reader.stop();
  }
}
