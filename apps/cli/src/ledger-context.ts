import { readEnvironment } from '@ledger/config';
import { createEventCodec, EventStore, EventStoreModule } from '@ledger/event-store';
import { shown, storedEvents } from '@ledger/domain';
import { LedgerReader, ReaderModule, type ReaderOptions } from '@ledger/reader';
import { WriteSideModule } from '@ledger/write-side';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

/** The same buses as the API's, without HTTP. */
export interface LedgerContext {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly reader: LedgerReader;
  readonly store: EventStore;
  close(): Promise<void>;
}

@Module({})
class CliModule {
  static on(url: string, mode: 'read' | 'write'): DynamicModule {
    const codec = createEventCodec(storedEvents);
    const ownClock = readEnvironment().ownClockIsRight ? Date.now : undefined;
    return {
      module: CliModule,
      imports: [
        EventStoreModule.forRoot({ url, mode, codec, ownClock }),
        WriteSideModule,
        ReaderModule.with(reading()),
      ],
    };
  }
}

/** Notices go to standard error: standard output holds answers. */
function reading(): ReaderOptions {
  const { dataDir, timelineMiB, signIn } = readEnvironment();
  return {
    dataDir,
    timelineMiB,
    ...(signIn && { tokenKeys: signIn.sessionKeys }),
    say: ({ zh, en }) => process.stderr.write(`${shown(zh)} ${shown(en)}\n`),
  };
}

/** Roles apply to requests to the server. Whoever opens the store directly has its files anyway. */
export function sayOperator(): void {
  process.stderr.write(
    '以运维人员身份直接打开账库：不受角色限制，所做记为未登录 opened as the operator: no role binds here, and what is done is recorded without a sign-in\n',
  );
}

/** Opens the store for reading, which works beside a running server, or exclusively for writing. @throws EventStoreError. */
export async function openLedger(url: string, mode: 'read' | 'write'): Promise<LedgerContext> {
  const app = await NestFactory.createApplicationContext(CliModule.on(url, mode), {
    logger: false,
    abortOnError: false,
  });
  if (app.get(LedgerReader).access.isBegun) sayOperator();
  return {
    commands: app.get(CommandBus),
    queries: app.get(QueryBus),
    reader: app.get(LedgerReader),
    store: app.get(EventStore),
    close: () => app.close(),
  };
}
