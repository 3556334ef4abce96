import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from './event-store';
import { openEventStore, type OpenOptions } from './open-event-store';

export interface EventStoreModuleOptions extends OpenOptions {
  readonly url: string;
}

/** Provides {@link EventStore} to the whole application and closes it last of all. */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(private readonly store: EventStore) {}

  /** The store is opened while the application starts, so that a wrong setting stops the start. */
  static forRoot({ url, ...options }: EventStoreModuleOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [{ provide: EventStore, useFactory: () => openEventStore(url, options) }],
      exports: [EventStore],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
