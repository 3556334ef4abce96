import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';

const [EARLIER, LATER] = [2024, 2025].map((year) => `test/support/two-years/${year}.yaml`);
const CARDS = [[], ['--card', 'KP-YWJY'], ['--card', 'KP-XXYY']] as const;
const BY_CARD = [
  ['score'],
  ['replay'],
  ['bridge', '--from-as-of', '2024-11-30'],
  ['what-if', '--rule-set', 'jiangxi-2017', '--without', '6月付-3'],
] as const;
const OF_YEAR = ['execution', 'scorecards', 'adjustments', 'vouchers', 'warnings', 'todo', 'check'] as const;

/** Two years of an invented department of which each needs what the other brings. */
describe('two years with several scorecards and a contract over the turn of the year', () => {
  let folder: string;
  const store = (name: string) => ['--store', `embedded:${join(folder, name)}`];
  const run = async (name: string, ...args: readonly (string | undefined)[]) => {
    const { code, stdout, stderr } = await budgetAgain(...store(name), ...args.map(String));
    return { code, text: `${stdout}${stderr}` };
  };
  const asked = async (name: string, year: number, [question, ...more]: readonly string[]) =>
    (await run(name, String(question), 'QY.JYJ', String(year), ...more)).text;
  const answer = async (name: string, year: number, [question, ...more]: readonly string[]) => {
    const { code, text } = await run(name, '--json', String(question), 'QY.JYJ', String(year), ...more);
    const told = text.slice(text.indexOf('"answer"')).replaceAll(/\b(\d{4})(\/year)?\.yaml/g, '$1');
    return [code, told.replaceAll(/"(eventId|position|recordedAt)": "[^"]*"/g, '')];
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'two-years-'));
    expect(await run('first', 'import', LATER, EARLIER)).toMatchObject({ code: 0 });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('have the scores that are worked out by hand, of the unit and of each card', async () => {
    // 60 × 1100 / 1200 = 55; 40 × 1326.09 / 1882.20 = 28.18, cut to one decimal.
    expect(await asked('first', 2024, ['score'])).toMatch(
      /40\.00 × 1326\.09 \/ 1882\.20 = 28\.18 → 28\.10[^]*得分 score 83\.10/,
    );
    // 50 × 7600 / 8000; 30 − 8 days × 0.5; half of 20, because no indicator loses more; 23 and 90 were given by hand.
    expect(await asked('first', 2024, ['score', ...CARDS[1]])).toMatch(
      /47\.50[^]*26\.00[^]*23\.00[^]*验收组意见[^]*10\.00[^]*90\.00[^]*未说明理由[^]*得分 score 83\.50/,
    );
    // 100 − 4 begun percentage points × 0.5
    expect(await asked('first', 2024, ['score', ...CARDS[2]])).toContain('得分 score 98.00');
  });

  it('have the money that was carried over, returned and recovered where it belongs', async () => {
    // 330 came over, 20 went back; 150 of the contract were paid; 0.03 came back of 2024, outside of the year's figures.
    expect(await asked('first', 2025, ['execution'])).toMatch(
      /合计 total +1,130\.00 +310\.00 +0\.00 +1,440\.00 +150\.00/,
    );
    expect(await asked('first', 2025, ['warnings'])).toMatch(/PRIOR_SPENDING_RECOVERED.*收-1.*0\.03/);
    expect(await asked('first', 2025, ['warnings'])).not.toContain('CARRY_FORWARD_UNMATCHED');
  });

  it('are the same where they are written as year files and imported as one job', async () => {
    const files = [2024, 2025].map((year) => join(folder, String(year), 'year.yaml'));
    for (const year of [2024, 2025])
      expect(
        await run('first', 'export', 'QY.JYJ', String(year), '--out', join(folder, String(year))),
      ).toMatchObject({
        code: 0,
      });
    expect(await run('second', 'import', ...files)).toMatchObject({ code: 0 });
    // A line for each year, and one for both.
    const again = (await run('first', 'import', ...files)).text.match(/写入 written \d+/g);
    expect(again).toEqual(Array.from({ length: 3 }, () => '写入 written 0'));
    const questions = [
      ...[2024, 2025].flatMap((year) => OF_YEAR.map((question) => [year, [question]] as const)),
      ...CARDS.flatMap((card) => BY_CARD.map((question) => [2024, [...question, ...card]] as const)),
    ];
    for (const [year, question] of questions) {
      const theirs = await answer('second', year, question);
      expect([question, theirs]).toEqual([question, await answer('first', year, question)]);
      expect([question, theirs[0]]).toEqual([question, 0]);
    }
  });

  it('have bridges of each card that add up to the difference of its scores', async () => {
    for (const card of CARDS) {
      const text = await asked('first', 2024, ['bridge', '--from-as-of', '2024-11-30', ...card]);
      const [, from, to, difference] = /([\d.]+) → ([\d.]+)，差额 difference (-?[\d.]+)/.exec(text) ?? [];
      expect(Number(to) - Number(from)).toBeCloseTo(Number(difference), 6);
      const end = (await asked('first', 2024, ['score', ...card])).match(/得分 score ([\d.]+)/)?.[1];
      expect(to).toBe(end);
    }
  });
});
