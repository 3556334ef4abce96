import type { Environment } from '@ledger/config';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { storedEvents } from '@ledger/domain';
import type { ReaderOptions } from '@ledger/reader';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module';
import { loggerOf, sayAs } from './operation/log-lines';
import { sealingOf } from './sealing';
import { programDigest } from './program-digest';
import { workerProgram } from './worker-program';

/** The store that the environment names, for writing. */
export function openStore({ eventStore, ownClockIsRight }: Environment): Promise<EventStore> {
  const ownClock = ownClockIsRight ? Date.now : undefined;
  return openEventStore(eventStore, { mode: 'write', codec: createEventCodec(storedEvents), ownClock });
}

export async function openApp(
  environment: Environment,
  open: typeof openStore,
): Promise<NestExpressApplication> {
  const { readsLog, evidenceFolder } = environment;
  const sealing = await sealingOf(environment);
  // Before Nest, which would log a failure whole, and with it the address that the driver names.
  const store = await open(environment);
  return NestFactory.create<NestExpressApplication>(
    ApiModule.on(() => Promise.resolve(store), readingWith(environment), {
      sealing,
      readsLog,
      evidenceFolder,
    }),
    { logger: loggerOf(environment), abortOnError: false, bodyParser: false },
  );
}

function readingWith(environment: Environment): ReaderOptions {
  const { dataDir, timelineMiB, eventStore, signIn } = environment;
  const worker = workerProgram(eventStore);
  return {
    dataDir,
    timelineMiB,
    readAhead: true,
    say: sayAs(environment),
    ...(signIn && { tokenKeys: signIn.sessionKeys }),
    ...(worker && { worker }),
    program: () => programDigest(),
  };
}
