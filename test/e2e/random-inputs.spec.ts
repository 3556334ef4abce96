import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema, getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import { Random } from '../papers/random';
import { GRANTING } from '../support/random-inputs/granting';
import { RandomInputs } from '../support/random-inputs/random-inputs';
import {
  mutationOf,
  send,
  versions,
  type Mutation,
  type Refusal,
  type Sent,
} from '../support/random-inputs/sending';
import { runApi, type RunningTestApi } from '../support/running-api';
import { EVERY_INPUT } from '../support/written/every-input';
import { inputOf } from '../support/written/leaves';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const SEED = Number(process.env['RANDOM_SEED'] ?? 20_261_130);
/** Of each input. */
const COUNT = Number(process.env['RANDOM_INPUTS'] ?? 2);
const EXAMPLES = [...EVERY_INPUT, ...GRANTING];
/** Few would mean that random inputs all fail alike. */
const MANY_ANSWERS = 25;
/** Mutations that take a file or the id of a job. */
const OF_FILES = ['importYear', 'startImport', 'stopImport'];
/** What is wrong is no field of the input: the state of the unit or year, or who acts. */
const OF_THE_STATE = new Set([
  'APPROPRIATION_ALREADY_APPROVED',
  'APPROPRIATION_MISSING',
  'CARRY_FORWARD_OUTSTANDING',
  'OWN_PROPOSAL_APPROVED',
  'UNIT_NOT_REGISTERED',
  'YEAR_ALREADY_OPENED',
  'YEAR_CLOSED',
  'YEAR_NOT_CLOSED',
  'YEAR_NOT_OPENED',
]);

/** How inputs were answered: taken, or by the codes of their refusals. */
let seen: Set<string>;
let api: RunningTestApi;
let inputs: RandomInputs;
beforeEach(async () => {
  seen = new Set();
  api = await runApi();
  inputs = new RandomInputs(
    new Random(SEED),
    EXAMPLES.map(({ input }) => input),
  );
});
afterEach(() => api.close());

const sent = (mutation: Mutation, dryRun: boolean) => send(api, schema, { ...mutation, dryRun });
const isTaken = ({ result }: Sent) => result !== undefined && result !== null;

/** What is wrong with how an input was answered. */
function faultsOf(
  { errors, result, refusals = [] }: Sent,
  { mutation, input }: Mutation,
): readonly unknown[] {
  if (errors) return errors.filter(({ extensions }) => !isOfTypes(extensions)).map(({ message }) => message);
  if (result) return refusals.length > 0 ? ['a result and refusals'] : [];
  if (refusals.length === 0) return ['neither a result nor refusals'];
  return refusals.filter((one) => !isClear(one) || !isPlaced(one, mutation, input));
}

/** A value of the wrong type never reaches a mutation. */
function isOfTypes({ code, zh, en }: Readonly<Record<string, unknown>>): boolean {
  return (code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED') && isWording({ zh, en });
}

function isClear({ code, message, cure }: Refusal): boolean {
  return code !== 'INTERNAL' && isWording(message) && isWording(cure);
}

/** Words for people: no holes where a value should stand. */
function isWording({ zh, en }: Readonly<Record<'zh' | 'en', unknown>>): boolean {
  const texts = [zh, en].map(String);
  return (
    /\p{Script=Han}/u.test(texts[0] ?? '') &&
    texts.every((text) => text.trim() !== '' && !/undefined|NaN\b(?!”|")|\[object/.test(text))
  );
}

function isPlaced({ code, field }: Refusal, mutation: string, input: unknown): boolean {
  const [argument, ...path] = field;
  if (argument === undefined) return OF_THE_STATE.has(code);
  if (argument === 'input') return leadsTo(inputOf(schema, mutation), input, path);
  return path.length === 0 && mutationOf(schema, mutation).args.some(({ name }) => name === argument);
}

/** Whether there is such a place: a field that the input could give, and an entry that a list has. */
function leadsTo(type: GraphQLInputType, value: unknown, [name, ...below]: readonly string[]): boolean {
  if (name === undefined) return true;
  const of = getNullableType(type);
  if (isListType(of))
    return Array.isArray(value) && name in value && leadsTo(of.ofType, value[Number(name)], below);
  const field = isInputObjectType(of) ? of.getFields()[name] : undefined;
  const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return field !== undefined && leadsTo(field.type, inner, below);
}

async function wrongWith(mutation: Mutation, written: boolean): Promise<readonly unknown[]> {
  const tried = await sent(mutation, true);
  seen.add(isTaken(tried) ? 'taken' : (tried.refusals?.[0]?.code ?? 'of types'));
  const faults = faultsOf(tried, mutation);
  const told = { mutation: mutation.mutation, input: JSON.stringify(mutation.input)?.slice(0, 2_000) };
  if (faults.length > 0) return [{ ...told, faults }];
  if (isTaken(tried) && !written) return [];
  const done = await sent(mutation, false);
  return JSON.stringify(done) === JSON.stringify(tried) ? [] : [{ ...told, tried, done }];
}

const near = (example: (typeof EXAMPLES)[number]): Mutation => ({
  ...inputs.beside(example),
  input: inputs.near(inputOf(schema, example.mutation), example.input),
});

describe('a random input', () => {
  it(
    'is refused with a place in it, in words of both languages, and stores nothing where it is not taken',
    async () => {
      const wrong: unknown[] = [];
      for (const example of EXAMPLES) {
        const before = await versions(api);
        for (let nth = 0; nth < COUNT; nth += 1) wrong.push(...(await wrongWith(near(example), false)));
        const after = await versions(api);
        if (after !== before) wrong.push({ mutation: example.mutation, before, after });
        await sent(example, false);
      }
      expect(wrong).toEqual([]);
      expect(seen).toContain('taken');
      expect(seen.size).toBeGreaterThan(MANY_ANSWERS);
    },
    180_000 + COUNT * 20_000,
  );

  it(
    'does what its dry run says, in whatever state earlier ones have left the books',
    async () => {
      const wrong: unknown[] = [];
      for (const example of EXAMPLES) {
        for (let nth = 0; nth < COUNT; nth += 1) wrong.push(...(await wrongWith(near(example), true)));
        await sent(example, false);
      }
      expect(wrong).toEqual([]);
      expect(seen).toContain('taken');
      expect(seen.size).toBeGreaterThan(MANY_ANSWERS);
    },
    180_000 + COUNT * 20_000,
  );

  it('is sent to every mutation that takes one', () => {
    const known = new Set([...EXAMPLES.map(({ mutation }) => mutation), ...OF_FILES]);
    const every = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(every.filter((name) => !known.has(name))).toEqual([]);
  });
});
