import { IncomingMessage } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@ledger/config';
import { authorOf, type AccessIntent, type Person, type Role } from '@ledger/domain';
import type { EventStore } from '@ledger/event-store';
import { LedgerReader, type ReaderOptions } from '@ledger/reader';
import { ChangeAccess } from '@ledger/write-side';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse } from 'graphql';
import { ApiModule } from '../../apps/api/src/api.module';
import { Sight, withSight, type Who } from '../../apps/api/src/access/sight';
import { letIn } from '../../apps/api/src/door/asker';
import { subscribeUnder } from '../../apps/api/src/live/under-sight';
import { openStore } from '../../apps/api/src/main';

type Variables = Readonly<Record<string, unknown>>;

interface Listening {
  readonly next: () => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** A ledger that is asked as whoever is named, without a door in front. */
export interface AskedLedger {
  readonly app: INestApplicationContext;
  /** The answer, as JSON says it. */
  ask(query: string, who?: Who, variables?: Variables): Promise<unknown>;
  /** What a mutation that must be taken says; @throws where it is refused. */
  send(mutation: string, who?: Who): Promise<void>;
  /** A subscription; `next` is what it tells next. */
  listen(query: string, who?: Who): Promise<Listening>;
  /** By the operator. */
  grant(person: Person, role: Role, scope?: Readonly<Record<string, unknown>>): Promise<void>;
  change(intent: AccessIntent, by?: Person): Promise<void>;
  close(): Promise<void>;
}

/** `reading`: as the settings of a server say it. `store`: an embedded one in a folder of its own where it is left out. */
export async function askedLedger(reading: ReaderOptions = {}, store?: EventStore): Promise<AskedLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'asked-'));
  const app = await appIn(() => store ?? storeIn(folder), reading);
  const { schema } = app.get(GraphQLSchemaHost);
  const reader = app.get(LedgerReader);
  let commands = 0;
  const by = (who: Who, query: string) => {
    const request = new IncomingMessage(new Socket());
    const author = typeof who === 'string' ? { actor: 'tester' } : authorOf(who);
    letIn(request, { by: who === 'unbound' ? 'trial' : 'session', author });
    return {
      sight: new Sight(who, reader),
      args: { schema, document: parse(query), contextValue: { request } },
    };
  };
  const ask = async (query: string, who: Who = 'unbound', variables: Variables = {}): Promise<unknown> => {
    const { sight, args } = by(who, query);
    return plain(await withSight(sight, () => execute({ ...args, variableValues: variables })));
  };
  const change = async (intent: AccessIntent, by?: Person): Promise<void> => {
    const author = by ? authorOf(by) : { actor: 'operator' };
    await app
      .get(CommandBus)
      .execute(new ChangeAccess(intent, { ...author, idempotencyKey: String(++commands) }));
    await reader.waitForStore();
  };
  const { grant, send } = shorthands(ask, change);
  return {
    app,
    ask,
    change,
    grant,
    send,
    listen: async (query, who = 'unbound') => {
      const { sight, args } = by(who, query);
      const told = await subscribeUnder(sight, args);
      if (!(Symbol.asyncIterator in told)) throw new Error(JSON.stringify(told));
      return {
        next: async () => plain((await told.next()).value),
        end: async () => void (await told.return()),
      };
    },
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}

function storeIn(folder: string): Promise<EventStore> {
  return openStore(readEnvironment({ EVENT_STORE: `embedded:${folder}` }));
}

async function appIn(
  open: () => EventStore | Promise<EventStore>,
  reading: ReaderOptions,
): Promise<INestApplicationContext> {
  const module = ApiModule.on(async () => open(), reading);
  const app = await NestFactory.create(module, { logger: false });
  return app.init();
}

function shorthands(
  ask: AskedLedger['ask'],
  change: AskedLedger['change'],
): Pick<AskedLedger, 'grant' | 'send'> {
  return {
    send: async (mutation, who) => {
      const answer = JSON.stringify(await ask(`mutation { ${mutation} { refusals { code } } }`, who));
      if (!answer.includes('"refusals":[]')) throw new Error(`${mutation}: ${answer}`);
    },
    grant: (person, role, scope = {}) =>
      change({
        type: 'GrantRole',
        occurredOn: '2026-01-01',
        grantId: `${person.subject} ${role}`,
        person,
        role,
        withSubordinates: false,
        from: '2026-01-01',
        ...scope,
      }),
  };
}

function plain(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result ?? null));
}

export function personCalled(subject: string): Person {
  return { issuer: 'https://id.example', subject, name: subject };
}
