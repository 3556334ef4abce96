import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import {
  assertCanListen,
  assertDoorIsShut,
  listenError,
  loadDotEnv,
  readEnvironment,
  type Environment,
} from '@ledger/config';
import { LedgerReader } from '@ledger/reader';
import { WriteSide } from '@ledger/write-side';
import { LogScrub } from '@ledger/event-store';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { CommandBus } from '@nestjs/cqrs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { presentSight } from './access/sight';
import { askerOfRequest } from './asker-of-request';
import { Documents, refuseUnlisted } from './documents/documents';
import { textsOfDigests } from './documents/known-documents';
import type { Door } from './door/door';
import { nameFirstAdministrator, openDoor } from './door/open-door';
import { admitted, standBefore } from './door/stand-before';
import { completeHalves } from './complete-halves';
import { EXIT_CODES, kindOf } from './exit-codes';
import { answerAhead, keepAnswers, type Memory } from './graphql/answer-cache/serve-answers';
import { printedErrors } from './errors/print-errors';
import { PassOnFilter } from './graphql/pass-on.filter';
import { printedSchema } from './print-schema';
import { clientAddresses } from './door/client-address';
import { addHeaders, safeHeaders } from './http/safe-headers';
import { askItself } from './http/ask-itself';
import { addDashboard } from './http/dashboard';
import { addGraphiql } from './http/graphiql';
import { answerInTurn } from './http/answer-in-turn';
import { servedUrl } from './http/served-url';
import { addSchemaText } from './http/schema-text';
import { bodyBudget, endUnfinished } from './http/body-budget';
import { refuseBodies, refuseUnparsed } from './http/refused-bodies';
import { headerGuard, requestGuard } from './http/request-guard';
import { noteAnswers, noteRefused } from './reads/note-answers';
import { notedSubscriptions } from './reads/note-subscriptions';
import { notingReads } from './reads/noting-reads';
import { chargeDownloads } from './spending/charge-downloads';
import { costsOfRoles, withPurse } from './spending/spending';
import { LARGEST_UPLOAD } from './uploads/uploads';
import { serveSubscriptions } from './live/subscription-server';
import { memoryOf } from './memory-of';
import { openApp, openStore } from './open-app';
import { operate } from './operation/operate';
import { shownInLines } from '@ledger/domain';

export { openStore } from './open-app';

export interface RunningApi {
  /** Where it listens, without a path. */
  readonly url: string;
  /** The link that signs a person in, on a server without a provider. */
  readonly signInLink?: string;
  close(): Promise<void>;
}

/** The largest body: a year file of 8 MB in a JSON string. */
const MAX_BODY = '12mb';

/** Eight of the largest at once, two of them from one address. */
const BODIES = { mostBytes: 12 * 2 ** 20, totalBytes: 96 * 2 ** 20, bytesPerAddress: 24 * 2 ** 20 } as const;

/** A quarter of the process's memory. A client that has read nothing for half a minute is gone. */
const ANSWERS = { totalBytes: 256 * 2 ** 20, idleMs: 30_000 } as const;

/** Opens the store and serves GraphQL. @throws EventStoreError STORE_LOCKED and others; ConfigError. */
export async function serve(environment: Environment, open = openStore): Promise<RunningApi> {
  const documents = await checked(environment);
  const app = await openApp(environment, open);
  try {
    return await serveOn(app, environment, documents);
  } catch (error) {
    // What is open would keep the process from ending.
    await app.close().catch(() => undefined);
    throw error;
  }
}

async function serveOn(
  app: NestExpressApplication,
  environment: Environment,
  documents: Documents,
): Promise<RunningApi> {
  const ledger = { reader: app.get(LedgerReader), commands: app.get(CommandBus) };
  const door = await openDoor(environment, ledger);
  const noting = await notingReads(environment, ledger.reader, documents.known);
  const memory = memoryOf(app, environment, { documents, ...(noting && { reads: noting.reads }) });
  const addressOf = clientAddresses(environment.trustedProxies);
  const refused = (request: IncomingMessage, code: string) => noteRefused(noting?.reads, request, code);
  addPages(app, environment, { door, memory, documents, addressOf, refused });
  await completeHalves(ledger.reader, app.get(WriteSide));
  const server: Server = app.getHttpServer();
  endUnfinished(server);
  const guard = headerGuard(environment);
  const ownWord = randomUUID();
  answerAhead(server, memory, (headers) => guard(headers) === undefined);
  standBefore(server, door, { ownWord, headers: safeHeaders(environment), refused });
  const endOperation = await operate(environment, { app, server, memory });
  await app.init();
  answerInTurn(server, ANSWERS);
  await nameFirstAdministrator(environment, ledger);
  await app.listen(environment.port, environment.host).catch((error: unknown) => {
    throw listenError(error, environment);
  });
  const { schema } = app.get(GraphQLSchemaHost);
  const admit = (request: IncomingMessage) => admitted(door, request);
  const asked = noting && notedSubscriptions(noting.reads);
  const listening = { schema, guard, admit, refused, addressOf, documents, ...memory };
  const subscriptions = serveSubscriptions(server, { ...listening, ...(asked && { asked }) });
  app.get(LogScrub).start();
  const begun = askItself(server, ownWord);
  const close = async () => {
    await begun;
    await subscriptions.close();
    endOperation();
    await app.get(LogScrub).stop();
    await app.close();
    await noting?.log.close();
  };
  const url = servedUrl(server, environment.host);
  return { url, ...(door.linkAt && { signInLink: door.linkAt(url) }), close };
}

/** The settings of a server, before the store is opened, which would make its folder. @throws ConfigError. */
export async function checked(environment: Environment): Promise<Documents> {
  assertDoorIsShut(environment);
  costsOfRoles(environment);
  await assertCanListen(environment);
  return Documents.of(environment);
}

interface Behind {
  readonly door: Door;
  readonly memory: Memory;
  readonly documents: Documents;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly refused: (request: IncomingMessage, code: string) => void;
}

/** All that Express serves, in the order in which it looks. */
function addPages(app: NestExpressApplication, environment: Environment, behind: Behind): void {
  const { door, memory, documents, addressOf, refused } = behind;
  app.disable('x-powered-by');
  const guard = requestGuard(environment, refused);
  app.use(addHeaders(safeHeaders(environment)), guard, askerOfRequest(memory.sightOf));
  app.use(withPurse(memory.spending));
  app.use(['/workbooks', '/evidence'], chargeDownloads);
  app.use(bodyBudget({ ...BODIES, addressOf }));
  app.useBodyParser('json', {
    limit: MAX_BODY,
    type: ['application/json', 'application/graphql-response+json'],
  });
  app.useBodyParser('raw', { limit: LARGEST_UPLOAD, type: 'application/octet-stream' });
  app.use(refuseBodies);
  if (memory.reads) app.use(noteAnswers(memory.reads));
  app.use('/graphql', textsOfDigests(documents.known), refuseUnparsed);
  app.use(['/graphql', '/schema.graphql'], refuseUnlisted(documents));
  app.use(keepAnswers(memory));
  app.useGlobalFilters(new PassOnFilter(app.getHttpAdapter()));
  const router = app.getHttpAdapter().getInstance();
  door.addPages(router);
  addGraphiql(router, door.notice);
  addSchemaText(router, () => app.get(GraphQLSchemaHost).schema);
  addDashboard(router, door.notice, () => documents.mayAskFreely(presentSight()));
}

if (import.meta.main && process.argv.includes('--print-schema')) {
  process.stdout.write(await printedSchema());
} else if (import.meta.main && process.argv.includes('--print-errors')) {
  process.stdout.write(printedErrors());
} else if (import.meta.main) {
  loadDotEnv('.env');
  try {
    const { url, signInLink } = await serve(readEnvironment());
    process.stdout.write(`${url}/graphql\n${signInLink ? `${signInLink}\n` : ''}`);
  } catch (error) {
    const kind = kindOf(error);
    if (kind === 'bug') throw error;
    // Without its cause, in which a driver names the server.
    process.stderr.write(`${error instanceof Error ? shownInLines(error.message) : ''}\n`);
    process.exitCode = EXIT_CODES[kind].code;
  }
}
