import { IncomingMessage } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import {
  authorOf,
  COMMAND_RIGHTS,
  ROLE_RIGHTS,
  ROLES,
  type Person,
  type Right,
  type Role,
} from '@ledger/domain';
import { LedgerReader } from '@ledger/reader';
import { ChangeAccess } from '@ledger/write-side';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { ApiModule } from '../api.module';
import { letIn } from '../door/asker';
import { openStore } from '../main';
import { COMMANDS, hasInput } from '../writing/commands';
import { Sight, withSight, type Who } from './sight';

/** F above D above S; T stands beside D. X is nowhere. */
const UNITS = { F: [], D: ['F'], S: ['D', 'F'], T: ['F'] } as const;
type Unit = keyof typeof UNITS;
const units = ['F', 'D', 'S', 'T'] as const;
const YEAR = 2026;

/** One person for each role on D alone, and one on D and below. */
const people = ROLES.flatMap((role) =>
  [false, true].map((below) => ({ role, below, person: personOf(`${role} ${below ? 'tree' : 'own'}`) })),
);
type Holder = (typeof people)[number];

let folder: string;
let app: INestApplicationContext;
let schema: GraphQLSchema;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roles-'));
  const environment = readEnvironment({ EVENT_STORE: `embedded:${folder}` });
  app = await NestFactory.create(
    ApiModule.on(() => openStore(environment)),
    { logger: false },
  );
  await app.init();
  ({ schema } = app.get(GraphQLSchemaHost));
  for (const unit of units) {
    const [parent] = UNITS[unit];
    const level = { F: 'FINANCE_BUREAU', D: 'DEPARTMENT', S: 'SUBORDINATE', T: 'DEPARTMENT' }[unit];
    const above = parent ? `, parentCode: "${parent}"` : '';
    await done(
      `registerUnit(unitCode: "${unit}", input: { occurredOn: "2020-01-01", name: "${unit}局", level: ${level}, region: "某市"${above} })`,
    );
    await done(
      `openYear(unitCode: "${unit}", fiscalYear: ${YEAR}, input: { mode: CONTROL, paymentPlanEnforced: false })`,
    );
  }
  for (const { role, below, person } of people) {
    const scope = { unitCode: 'D', withSubordinates: below, from: '2020-01-01' };
    const intent = {
      type: 'GrantRole',
      occurredOn: '2026-01-01',
      grantId: person.subject,
      person,
      role,
      ...scope,
    } as const;
    await app
      .get(CommandBus)
      .execute(new ChangeAccess(intent, { actor: 'operator', idempotencyKey: person.subject }));
  }
  await app.get(LedgerReader).waitForStore();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

function personOf(subject: string): Person {
  return { issuer: 'https://id.example', subject, name: subject };
}

async function done(mutation: string): Promise<void> {
  const { text } = await ask(`mutation { ${mutation} { refusals { code message { zh } } } }`, 'unbound');
  expect(text).toContain('"refusals":[]');
}

async function ask(query: string, who: Who): Promise<{ readonly text: string }> {
  const request = new IncomingMessage(new Socket());
  const author = typeof who === 'string' ? { actor: 'tester' } : authorOf(who);
  letIn(request, { by: who === 'unbound' ? 'trial' : 'session', author });
  const result = await withSight(new Sight(who, app.get(LedgerReader)), () =>
    execute({ schema, document: parse(query), contextValue: { request } }),
  );
  return {
    text: JSON.stringify({ data: result.data, errors: result.errors?.map(({ message }) => message) }),
  };
}

/** What the table says, read plainly. */
function says(
  { role, below }: Pick<Holder, 'role' | 'below'>,
  rights: readonly Right[],
  unit: Unit,
): boolean {
  const isThere = unit === 'D' || (below && UNITS[unit].some((above) => above === 'D'));
  return isThere && ROLE_RIGHTS[role].some((right) => rights.includes(right));
}

const mutations = Object.entries(COMMANDS).map(([name, command]) => {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const rights = isCommand(type) ? COMMAND_RIGHTS[type] : [];
  const year = command.of === 'unit' ? '' : `, fiscalYear: ${YEAR}`;
  const input = hasInput(command) ? `, input: ${command.example}` : '';
  const callOn = (unit: string) =>
    `mutation { ${name}(unitCode: "${unit}"${year}${input}, options: { dryRun: true }) { result { position } refusals { code message { zh } } } }`;
  return { name, type, rights, callOn };
});

function isCommand(type: string): type is keyof typeof COMMAND_RIGHTS {
  return Object.hasOwn(COMMAND_RIGHTS, type);
}

/** A question about a unit and the right that it needs. Where it is denied, the unit looks as if it were not there. */
const questions: readonly { readonly right: Right; readonly about: (unit: string) => string }[] = [
  {
    right: 'figures',
    about: (unit) => `{ budgetYear(unitCode: "${unit}", fiscalYear: ${YEAR}) { unitCode fiscalYear } }`,
  },
  { right: 'figures', about: (unit) => `{ node(id: "${idOf(['BudgetYear', unit, YEAR, {}])}") { id } }` },
  {
    right: 'figures',
    about: (unit) =>
      `{ code(table: PROJECT, code: "P1", fiscalYear: ${YEAR}, unitCode: "${unit}") { code } }`,
  },
  { right: 'register', about: (unit) => `{ unit(unitCode: "${unit}") { name stream { version } } }` },
  { right: 'register', about: (unit) => `{ node(id: "${idOf(['Unit', unit])}") { id } }` },
];

function idOf(address: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(address)).toString('base64url');
}

describe('every mutation', () => {
  it('has its row in the table', () => {
    expect(mutations.filter(({ rights }) => rights.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it.each(mutations)('$name is let pass exactly where the table says so', async ({ rights, callOn }) => {
    for (const holder of people) {
      for (const unit of units) {
        const { text } = await ask(callOn(unit), holder.person);
        const verdict = `${holder.person.subject} on ${unit}: ${text.includes('"NOT_ALLOWED"') ? 'denied' : 'allowed'}`;
        expect(verdict).toBe(
          `${holder.person.subject} on ${unit}: ${says(holder, rights, unit) ? 'allowed' : 'denied'}`,
        );
      }
    }
  });

  it('is denied in the same words whether or not the unit is there', async () => {
    for (const { callOn } of mutations) {
      const [there, nowhere] = await Promise.all([
        ask(callOn('T'), personOf('leader own')),
        ask(callOn('X'), personOf('leader own')),
      ]);
      expect(there).toEqual(nowhere);
      expect(there.text).toContain('NOT_ALLOWED');
    }
  });

  it('is denied to who has signed in and holds nothing', async () => {
    for (const { callOn } of mutations) {
      expect((await ask(callOn('D'), personOf('stranger'))).text).toContain('NOT_ALLOWED');
    }
  });
});

describe('every question about a unit', () => {
  it.each(people)('of $person.subject is answered exactly where the table says so', async (holder) => {
    for (const { right, about } of questions) {
      for (const unit of units) {
        const [{ text }, { text: known }, { text: nowhere }] = await Promise.all([
          ask(about(unit), holder.person),
          ask(about(unit), 'unbound'),
          ask(about('X'), holder.person),
        ]);
        if (says(holder, [right], unit) && says(holder, ['register'], unit)) expect(text).toBe(known);
        else expect(hidden(text, unit)).toBe(hidden(nowhere, 'X'));
      }
    }
  });

  /** The answer without the name of the unit that was asked about: nothing else may differ. */
  function hidden(text: string, unit: string): string {
    return text.replaceAll(`code ${unit};`, 'code ?;');
  }

  it('shows no year of a unit whose name alone may be known', async () => {
    for (const holder of people) {
      const { text } = await ask(
        `{ unit(unitCode: "D") { budgetYear(fiscalYear: ${YEAR}) { unitCode } } }`,
        holder.person,
      );
      const budgetYear = says(holder, ['figures'], 'D') ? { unitCode: 'D' } : null;
      expect(JSON.parse(text)).toEqual({ data: { unit: { budgetYear } } });
    }
  });

  it('counts in lists no unit and no year but those that may be seen', async () => {
    const lists = `{ units { totalCount nodes { unitCode } } budgetYears(fiscalYear: ${YEAR}) { totalCount nodes { unitCode } } }`;
    for (const holder of people) {
      const seen = (right: Right) => units.filter((unit) => says(holder, [right], unit)).sort();
      const list = (right: Right) => ({
        totalCount: seen(right).length,
        nodes: seen(right).map((unitCode) => ({ unitCode })),
      });
      const { text } = await ask(lists, holder.person);
      expect(JSON.parse(text)).toEqual({ data: { units: list('register'), budgetYears: list('figures') } });
    }
  });

  it('lets 审计 alone ask what was known in the past', async () => {
    const past = `{ budgetYear(unitCode: "D", fiscalYear: ${YEAR}, knownAt: "2099-01-01T00:00:00Z") { unitCode } }`;
    for (const { role, person } of people) {
      const isAnswered = (await ask(past, person)).text.includes('"unitCode":"D"');
      expect([role, isAnswered]).toEqual([role, ROLE_RIGHTS[role].includes('past')]);
    }
  });
});

/** 10,000 unless asked for more, in hundreds. */
const RANDOM_REQUESTS = Number(process.env['RANDOM_REQUESTS'] ?? 10_000);
const RANDOM_SEED = Number(process.env['RANDOM_SEED'] ?? 20_260_615);

describe('random requests by random roles', () => {
  const requests = fc.record({
    holder: fc.constantFrom(...people),
    unit: fc.constantFrom(...units),
    request: fc.oneof(
      fc.constantFrom(...mutations).map(({ rights, callOn }) => ({ rights, on: callOn })),
      fc.constantFrom(...questions).map(({ right, about }) => ({ rights: [right], on: about })),
    ),
  });

  it('are answered as the table says, with no internal error', async () => {
    const law = fc.asyncProperty(fc.array(requests, { minLength: 100, maxLength: 100 }), async (many) => {
      for (const { holder, unit, request } of many) {
        const { text } = await ask(request.on(unit), holder.person);
        expect(text).not.toContain('internal error');
        const isDenied = /NOT_ALLOWED|there is no unit|"(node|unit)":null|"budgetYear":null/.test(text);
        expect([holder.person.subject, unit, text, isDenied]).toEqual([
          holder.person.subject,
          unit,
          text,
          !says(holder, request.rights, unit),
        ]);
      }
    });
    await fc.assert(law, { seed: RANDOM_SEED, numRuns: RANDOM_REQUESTS / 100 });
  });
});

describe('a role that is revoked', () => {
  it('allows nothing any more, from the next request on', async () => {
    const person = personOf('passing');
    const send = (intent: ConstructorParameters<typeof ChangeAccess>[0]) =>
      app
        .get(CommandBus)
        .execute(new ChangeAccess(intent, { actor: 'operator', idempotencyKey: intent.type }));
    const question = `{ budgetYear(unitCode: "T", fiscalYear: ${YEAR}) { unitCode } }`;
    const role: Role = 'leader';
    const scope = { unitCode: 'T', withSubordinates: false, from: '2020-01-01' };
    await send({ type: 'GrantRole', occurredOn: '2026-01-01', grantId: 'P', person, role, ...scope });
    await app.get(LedgerReader).waitForStore();
    expect((await ask(question, person)).text).toContain('"unitCode":"T"');
    await send({ type: 'RevokeRole', occurredOn: '2026-01-02', grantId: 'P', reason: '调离' });
    await app.get(LedgerReader).waitForStore();
    expect((await ask(question, person)).text).toContain('there is no unit');
  });
});
