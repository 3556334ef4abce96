import { EventStore } from '@ledger/event-store';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LedgerReader } from './ledger/ledger-reader';
import type { ReaderOptions } from './ledger/reader-options';
import { StoreWatch } from './ledger/store-watch';
import { LongQuestions } from './long-questions/long-questions';
import { answerings } from './question-handlers';

const READER_OPTIONS = Symbol('ReaderOptions');

/** Needs a global provider of EventStore. Answers once it has read the log as of the start. */
@Module({
  imports: [CqrsModule],
  providers: [
    {
      provide: LedgerReader,
      useFactory: async (store: EventStore, options: ReaderOptions = {}) => {
        const reader = new LedgerReader(store, options);
        await reader.start();
        reader.selfCheck.start();
        return reader;
      },
      inject: [EventStore, { token: READER_OPTIONS, optional: true }],
    },
    {
      provide: StoreWatch,
      useFactory: async (store: EventStore, reader: LedgerReader, { say }: ReaderOptions = {}) => {
        const watched = {
          storeHead: () => store.head(),
          readHead: () => reader.catalogue.head,
          waitFor: (...wait: Parameters<LedgerReader['waitFor']>) => reader.waitFor(...wait),
        };
        const watch = new StoreWatch(watched, { ...(say && { say }) });
        await watch.start();
        return watch;
      },
      inject: [EventStore, LedgerReader, { token: READER_OPTIONS, optional: true }],
    },
    {
      provide: LongQuestions,
      useFactory: ({ catalogue }: LedgerReader, options: ReaderOptions = {}) =>
        new LongQuestions(catalogue, options.worker),
      inject: [LedgerReader, { token: READER_OPTIONS, optional: true }],
    },
    ...answerings.map(({ handler }) => handler),
  ],
  exports: [LedgerReader, LongQuestions, StoreWatch],
})
export class ReaderModule implements OnApplicationShutdown {
  constructor(
    private readonly reader: LedgerReader,
    private readonly watch: StoreWatch,
    private readonly long: LongQuestions,
  ) {}

  static with(options: ReaderOptions): DynamicModule {
    return { module: ReaderModule, providers: [{ provide: READER_OPTIONS, useValue: options }] };
  }

  async onApplicationShutdown(): Promise<void> {
    this.watch.stop();
    this.long.stop();
    await this.reader.stop();
  }
}
