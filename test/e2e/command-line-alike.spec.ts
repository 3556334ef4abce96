import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import type { Command } from 'commander';
import { z } from 'zod';
import { buildProgram } from '../../apps/cli/src/program';
import { alike, type Compared } from '../support/answers-alike/alike';
import { BESIDE_YEARS, LISTS } from '../support/answers-alike/beside-years';
import { BUDGET_QUESTIONS } from '../support/answers-alike/budget-questions';
import { LOG_QUESTIONS } from '../support/answers-alike/log-questions';
import type { YearQuestion } from '../support/answers-alike/questions';
import { SCORE_QUESTIONS } from '../support/answers-alike/score-questions';
import { budgetAgain } from '../support/cli';
import { HUAIHUA } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';
import { worldOf } from '../support/two-worlds';
import { UNIT } from '../support/written/written';

const QUESTIONS = [...BUDGET_QUESTIONS, ...SCORE_QUESTIONS, ...LOG_QUESTIONS];
/** A real year with hundreds of vouchers, and one in which everything was written that can be. */
const YEARS = [
  { unitCode: HUAIHUA, middle: '2023-06-30', asOf: '2023-11-30' },
  { unitCode: UNIT, middle: '2023-03-31', asOf: '2023-12-31' },
] as const;
type Year = (typeof YEARS)[number];

const said = z.object({
  basis: z.object({ token: z.string(), asOf: z.string(), cut: z.string() }),
  answer: z.unknown(),
});
const asked = z.object({
  budgetYear: z.looseObject({ basis: z.object({ asOf: z.string(), cut: z.string() }) }),
});

let folder: string;
const apis = new Map<string, RunningTestApi>();
const storeOf = ({ unitCode }: Year) => `embedded:${join(folder, unitCode)}`;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alike-'));
  const [real, written] = YEARS;
  await budgetAgain('--store', storeOf(real), 'import', 'samples/huaihua-2023/year.yaml');
  await (await worldOf('among others', ['clerk'], { at: storeOf(written) })).ledger.close();
  for (const year of YEARS) apis.set(year.unitCode, await runApi(storeOf(year)));
});
afterAll(async () => {
  for (const api of apis.values()) await api.close();
  await rm(folder, { recursive: true });
});

async function answerOf(year: Year, args: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await budgetAgain('--store', storeOf(year), '--json', ...args);
  if (stdout === '') throw new Error(`${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout);
}

async function ask({ unitCode }: Year, query: string): Promise<unknown> {
  const answer = await apis.get(unitCode)?.ask(query);
  if (!answer || answer.errors) throw new Error(JSON.stringify(answer));
  return answer.data;
}

/** What a command answers, and what GraphQL does at the basis of that answer. */
async function compared(
  { args, at, names, inOneOrder, ...question }: YearQuestion,
  year: Year,
): Promise<Compared> {
  const { unitCode, middle, asOf } = year;
  const [name = '', ...options] = args.map((arg) => arg.replace('MIDDLE', middle));
  const { basis, answer } = said.parse(
    await answerOf(year, [name, unitCode, '2023', '--as-of', asOf, ...options]),
  );
  const view = `budgetYear(unitCode: "${unitCode}", fiscalYear: 2023, basis: "${basis.token}", moneyUnit: FEN)`;
  const query = `{ ${view} { basis { asOf cut } ${question.asked.replace('MIDDLE', middle)} } }`;
  const { basis: of, ...rest } = asked.parse(await ask(year, query)).budgetYear;
  expect(of).toEqual({ asOf: basis.asOf, cut: basis.cut });
  const whole = at === undefined ? rest : rest[at];
  if (!inOneOrder) return alike(whole, answer, names);
  return alike(inOneOrder.asked(whole), inOneOrder.said(answer), names);
}

describe('the figures of the command line', () => {
  it.each(QUESTIONS)('are those of GraphQL at the same point: budget $args', async (question) => {
    const both = [await compared(question, YEARS[0]), await compared(question, YEARS[1])];
    expect(both.flatMap(({ differences }) => differences)).toEqual([]);
    expect(both.reduce((sum, { same }) => sum + same, 0)).toBeGreaterThan(0);
  });

  it.each(LISTS)(
    'are those of GraphQL beside years, too: budget $args',
    async ({ args, asked, at, names }) => {
      let same = 0;
      for (const year of YEARS) {
        const found = alike(at(await ask(year, asked)), await answerOf(year, args), names);
        expect(found.differences).toEqual([]);
        same += found.same;
      }
      expect(same).toBeGreaterThan(0);
    },
  );

  it('are compared of every command that answers any: a new one needs its row here, or why it has none', () => {
    const commands = endsOf(buildProgram(readEnvironment({}), () => undefined));
    const ofYears = commands.filter(({ command }) => command.options.some(({ long }) => long === '--basis'));
    const rows = new Set(QUESTIONS.map(({ args: [name] }) => name));
    expect(ofYears.map(({ name }) => name).filter((name) => !rows.has(name))).toEqual([]);
    const others = commands.filter((each) => !ofYears.includes(each)).map(({ name }) => name);
    const listed = [...LISTS.map(({ command }) => command), ...Object.keys(BESIDE_YEARS)];
    expect(others.toSorted()).toEqual(listed.toSorted());
  });
});

describe('a difference', () => {
  it('is found in an amount, in points, in a code, in a missing entry and in what one of the two does not say', () => {
    const answer = {
      executed: { amount: '735' },
      kinds: { nodes: [{ earned: { value: '7.35' }, kind: 'IN_PART' }] },
    };
    const told = { executedFen: 735, kinds: [{ earned: 735, kind: 'in-part' }] };
    expect(alike(answer, told)).toEqual({ differences: [], same: 3 });
    const [entry] = told.kinds;
    const wrong = [
      { ...told, executedFen: 736 },
      { ...told, kinds: [{ ...entry, earned: 73_500 }] },
      { ...told, kinds: [{ ...entry, kind: 'whole' }] },
      { ...told, kinds: [] },
      { kinds: told.kinds },
    ];
    for (const each of wrong) expect(alike(answer, each).differences).toHaveLength(1);
    expect(alike({ executed: null }, told).differences).toHaveLength(1);
  });
});

interface End {
  readonly name: string;
  readonly command: Command;
}

/** Every command that does something, by its whole name. */
function endsOf(command: Command, above = ''): readonly End[] {
  return command.commands.flatMap((each) => {
    const name = `${above}${each.name()}`;
    return each.commands.length === 0 ? [{ name, command: each }] : endsOf(each, `${name} `);
  });
}
