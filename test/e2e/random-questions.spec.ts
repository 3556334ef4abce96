import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { Random } from '../papers/random';
import { inFragment, withoutReason } from '../support/random-questions/asked-otherwise';
import { KnownValues } from '../support/random-questions/known-values';
import { RandomQuestions } from '../support/random-questions/random-question';
import { servedYears } from '../support/random-questions/served-years';
import type { GraphqlAnswer, RunningTestApi } from '../support/running-api';

const SEED = Number(process.env['RANDOM_SEED'] ?? 20_261_130);
const COUNT = Number(process.env['RANDOM_QUESTIONS'] ?? 120);
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
/** What is looked for by a random value may not be there. */
const MAY_BE = [
  'BAD_POINT',
  'EVENT_NOT_FOUND',
  'EVENT_NOT_LEFT_OUT',
  'RULE_SET_NOT_FOUND',
  'SCORECARD_UNKNOWN',
  'UNIT_NOT_FOUND',
  'YEAR_NOT_FOUND',
];

let api: RunningTestApi;
const known = new KnownValues();
const random = new Random(SEED);
beforeAll(async () => {
  api = await servedYears(schema, known);
}, 120_000);
afterAll(() => api.close());

interface Asked {
  readonly question: string;
  readonly wrong: unknown;
}

async function wrongIn(questions: RandomQuestions, nth: number): Promise<readonly Asked[]> {
  const question = questions.next();
  const document = `{ ${question.field} }`;
  const [fault] = validate(schema, parse(document));
  if (fault) return [{ question: document, wrong: fault.message }];
  const first = await api.ask(document);
  const codes = (first.errors ?? []).map(({ extensions }) => extensions['code']);
  const wrong = (what: unknown): readonly Asked[] => [{ question: document, wrong: what }];
  if (codes.some((code) => !MAY_BE.includes(String(code))))
    return wrong(first.errors?.map(({ message, extensions }) => [extensions['code'], message]));
  known.learn(first.data);
  const anew = await api.ask(`${document} # ${nth}`);
  const otherwise = await api.ask(inFragment(schema, question));
  const differs = [
    ['again', await api.ask(document)],
    ['anew', anew],
    ['in a fragment', renamed(question.root, otherwise)],
  ].filter(([, answer]) => JSON.stringify(dataOf(answer)) !== JSON.stringify(dataOf(first)));
  const reasonless = withoutReason(first.data);
  return [...differs.flatMap((what) => wrong(what)), ...reasonless.flatMap((path) => wrong(path))];
}

const dataOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'data') : answer;
const renamed = (root: string, { data }: GraphqlAnswer): GraphqlAnswer => ({
  data: data ? { [root]: data['again'] } : null,
});

describe('a random question that the schema takes', () => {
  it(
    'is answered without a fault, alike however it is asked, and says why a value is undefined',
    async () => {
      const questions = new RandomQuestions(schema, random, known);
      const wrong: Asked[] = [];
      for (let nth = 0; nth < COUNT; nth += 1) wrong.push(...(await wrongIn(questions, nth)));
      expect(wrong).toEqual([]);
    },
    180_000 + COUNT * 1_000,
  );
});
