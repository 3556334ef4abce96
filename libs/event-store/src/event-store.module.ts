import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from './event-store';
import type { OpenOptions } from './event-store-options';
import { openEventStore } from './open-event-store';

export interface EventStoreModuleOptions extends OpenOptions {
  readonly url: string;
}

/** Provides {@link EventStore} to the whole application, and closes it last. */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(private readonly store: EventStore) {}

  static forRoot({ url, ...options }: EventStoreModuleOptions): DynamicModule {
    return EventStoreModule.opening(() => openEventStore(url, options));
  }

  /** Opens the store while the application starts, so that a wrong setting stops the start. */
  static opening(open: () => Promise<EventStore>): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [{ provide: EventStore, useFactory: open }],
      exports: [EventStore],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
