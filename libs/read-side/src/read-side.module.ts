import { EventStore } from '@ledger/event-store';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LedgerReader } from './ledger/ledger-reader';
import { StoreWatch } from './ledger/store-watch';
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
    {
      provide: StoreWatch,
      useFactory: async (store: EventStore, reader: LedgerReader) => {
        const watch = new StoreWatch({
          storeHead: () => store.head(),
          readHead: () => reader.history.head,
          waitFor: (position, timeoutMs) => reader.waitFor(position, timeoutMs),
        });
        await watch.start();
        return watch;
      },
      inject: [EventStore, LedgerReader],
    },
    ...questionHandlers,
  ],
  exports: [LedgerReader, StoreWatch],
})
export class ReadSideModule implements OnApplicationShutdown {
  constructor(
    private readonly reader: LedgerReader,
    private readonly watch: StoreWatch,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.watch.stop();
    await this.reader.stop();
  }
}
