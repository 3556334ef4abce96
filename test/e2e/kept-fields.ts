import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { buildSchema, Kind, parse, type SelectionSetNode } from 'graphql';
import { z } from 'zod';
import { everyField } from '../support/every-field';
import { HUAIHUA, importSample } from '../support/import-sample';
import { serve } from '../../apps/api/src/main';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';
import { until } from '../support/until';

/** Values of arguments that must be given. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  unitCode: `"${HUAIHUA}"`,
  fiscalYear: '2023',
  uploadId: '"none"',
  uploadIds: '["none"]',
  payee: '"某酒店"',
  code: '"302"',
  id: '"quantity"',
  line: '{ key: "general/basic/22001/-/302" }',
  no: '"2023-0004"',
  from: '{ asOf: "2023-06-30" }',
};
const LATER = 400 * 86_400_000;
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

const ANSWER = z.object({ data: z.unknown(), errors: z.unknown().optional() });

let api: RunningTestApi;
beforeAll(async () => {
  // In this process: the test sets its clock.
  api = await runApi(undefined, serve);
  await importSample(api, 'huaihua-2023');
}, 60_000);
afterAll(() => api.close());
afterEach(() => void jest.restoreAllMocks());

interface Questions {
  /** All that the others ask for, in one. */
  readonly together: string;
  readonly alone: readonly { readonly field: string; readonly query: string }[];
}

/** One question for each nth field of every type that a query can reach, by the place where they stand. */
function questions(everyNth: number): readonly Questions[] {
  const fields = everyField(schema, ARGUMENTS).filter((_, index) => index % everyNth === 0);
  const places = Map.groupBy(fields, ({ place }) => place);
  return [...places].map(([place, fields]) => ({
    together: place.wrap(fields.map(({ asked }) => asked).join(' ')),
    alone: fields.map(({ key, asked }) => ({ field: key, query: place.wrap(asked) })),
  }));
}

async function ask(query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  return (await fetch(api.url, { method: 'POST', headers, body })).text();
}

let anew = 0;
/** Not kept. */
const neverSent = (query: string) => `${query} # ${(anew += 1)}`;

async function moveOn(): Promise<void> {
  const answer = await api.ask(
    'mutation { registerUnit(unitCode: "431200.OTHER", input: {name: "另一单位", level: DEPARTMENT, region: "431200", occurredOn: "2023-01-01"}) { result { position } refusals { code } } }',
  );
  expect(codeIn(answer)).toBeUndefined();
  const then = Date.now() + LATER;
  jest.spyOn(Date, 'now').mockImplementation(() => then);
  // By that clock it is time to read the log again, which is told while it goes on.
  const readAgain = `"endedAt":"${new Date(then).toISOString()}"`;
  await until(async () => (await ask(neverSent('{ logHealth { scrub { endedAt } } }'))).includes(readAgain));
}

/** What a question alone would have been answered, of the answer to one that asks for more, as it is sent. */
function answerTo(query: string, data: unknown): string {
  const [asked] = parse(query).definitions;
  if (asked?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(`no question: ${query}`);
  return `${JSON.stringify({ data: pick(data, asked.selectionSet) })}\n`;
}

function pick(answer: unknown, selected: SelectionSetNode): unknown {
  if (Array.isArray(answer)) return answer.map((entry) => pick(entry, selected));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(picked(new Map(Object.entries(answer)), selected));
}

function picked(
  fields: ReadonlyMap<string, unknown>,
  { selections }: SelectionSetNode,
): readonly (readonly [string, unknown])[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return picked(fields, selection.selectionSet);
    const { value: name } = selection.name;
    if (!fields.has(name)) return [];
    const below = selection.kind === Kind.FIELD ? selection.selectionSet : undefined;
    return [[name, below ? pick(fields.get(name), below) : fields.get(name)] as const];
  });
}

/** Asks for each nth field, and again after a fact elsewhere and a year by the clock; which of them were answered by what no longer holds. */
export async function staleFields(
  everyNth: number,
): Promise<{ readonly asked: number; readonly stale: readonly string[] }> {
  const asked = questions(everyNth);
  const all = asked.flatMap(({ alone }) => alone);
  for (const { field, query } of all) {
    const answer = await ask(query);
    if (answer.includes('"errors"')) throw new Error(`${field}: ${query}: ${answer}`);
    await ask(query);
  }
  await moveOn();
  const stale: string[] = [];
  for (const { together, alone } of asked) {
    const { data, errors } = ANSWER.parse(JSON.parse(await ask(neverSent(together))));
    for (const { field, query } of alone) {
      const kept = await ask(query);
      // All of a place may be more than one document may ask for.
      const fresh = errors ? await ask(neverSent(query)) : answerTo(query, data);
      if (kept !== fresh) stale.push(`${field}: ${kept} instead of ${fresh}`);
    }
  }
  return { asked: all.length, stale };
}
