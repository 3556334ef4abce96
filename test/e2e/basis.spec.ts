import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';
import { HUAIHUA, importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

/** What became known afterwards, dated into the time that was asked about: it moves all figures of it. */
const LATER = `
  - id: later-reopening
    recordedAt: 2024-05-01T09:00:00+08:00
    reopenYear: { reason: 补记 }
  - id: later-voucher
    on: 2023-03-05
    recordedAt: 2024-05-02T09:00:00+08:00
    expenditure: { voucherNo: 补-1, line: P00G, amount: 3.21, payee: 某公司 }
  - id: later-result
    on: 2023-06-01
    recordedAt: 2024-05-03T09:00:00+08:00
    result: { indicatorId: quantity, value: { kind: number, value: 1 }, evidence: 台账 }
  - id: later-rules
    on: 2024-03-04
    recordedAt: 2024-05-04T09:00:00+08:00
    ruleSet: { builtIn: sichuan-2025 }
`;
const EVERYTHING = `basis { token cut asOf knownAt ruleSetId ruleSetDigest }
  execution { totals { executed { amount } rates { executionInitial { percent } } } lines { nodes { key figures { executed { amount } available { amount } } } } byMonth { inMonth { amount } } }
  threePublic { executed { amount } byKind { kind executed { amount } } receptions { nodes { voucherNo checks { holds text { zh } } } } }
  scorecard { total { earned { value } lost { value } open { value } } grade { name { zh } } indicators { nodes { indicatorId formula points { earned { value } } } } }
  budget { adjusted { amount } steps { nodes { position documentNo items { line { key } before { amount } after { amount } } } } } adjustments { nodes { history { status on } } }
  warnings { nodes { code text { en } cause { events { eventId } } } } contradictions { nodes { findings { nodes { label difference } } } } ratios { id withNumbers }
  replay(first: 500) { nodes { occurredOn change { zh } after { earned { value } } } }
  executionTimeline(step: MONTH) { lines { nodes { line { key } changes { on executed { amount } } } } } scoreTimeline(step: EVENT) { total { on earned { value } by { eventId } } }
  warningsTimeline { nodes { from until warning { code } } }
  bridge(from: {asOf: "2023-03-31"}, figure: SCORE) { difference { value } rows(first: 200) { nodes { eventId contribution { value } } } }
  changes(from: {asOf: "2023-03-31"}) { added { nodes { documentNo net { amount } } } }
  whatIf(ruleSet: "mof-2020", leaveOut: ["怀财预追〔2023〕11号"], entries: $entries) {
    figures { figure before { value } after { value } } leftOut { eventId } added { eventId recordedAt summary { zh } }
    budgetYear { basis { token } scorecard { total { earned { value } } } events(first: 200) { edges { node { eventId recordedAt } } } }
  }
  events(first: 200) { totalCount edges { cursor node { eventId summary { zh } } } }`;
/** What is supposed of the view, beside other rules and a document that never was. */
const SUPPOSED = `
entries:
  - id: reopening
    reopenYear: { reason: 试算 }
  - id: supposed-voucher
    on: 2023-06-05
    expenditure: { voucherNo: 试-1, line: general/project/22001/P00/302, amount: 1.00, payee: 某公司 }
`;
/** One of each kind; through GraphQL all of them are asked at once. */
const QUESTIONS = [
  ['execution'],
  ['score', '--rule-set', 'mof-2020'],
  ['replay', '--all'],
  ['bridge', '--from-as-of', '2023-03-31'],
  ['what-if', '--rule-set', 'mof-2020', '--without', '怀财预追〔2023〕11号'],
] as const;

let folder: string;
let year: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'basis-'));
  await cp('samples/huaihua-2023', folder, { recursive: true });
  year = await readFile(join(folder, 'year.yaml'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

describe('a basis on the command line', () => {
  const ask = (...args: readonly string[]) =>
    budgetAgain('--store', `embedded:${join(folder, 'data')}`, ...args);

  it('repeats every answer byte for byte after more has become known about the same days', async () => {
    await ask('import', join(folder, 'year.yaml'), '--with-recorded-times');
    const first: string[] = [];
    for (const question of QUESTIONS)
      first.push((await ask('--json', ...question, '--as-of', '2023-06-30')).stdout);
    await writeFile(join(folder, 'year.yaml'), year + LATER);
    expect(await ask('import', join(folder, 'year.yaml'))).toMatchObject({ code: 0 });
    for (const [i, [name, ...options]] of QUESTIONS.entries()) {
      const stdout = first[i] ?? '';
      const [, token = ''] = /"token": "([^"]+)"/.exec(stdout) ?? [];
      // The rule set that was asked for is part of the basis: it is not named again.
      const kept = name === 'score' ? [] : options;
      const repeated = await ask('--json', name, ...kept, '--basis', token);
      expect({ question: [name, ...options], same: repeated.stdout === stdout }).toEqual({
        question: [name, ...options],
        same: stdout !== '',
      });
    }
  });

  it('is refused where another store, another version or other rules gave it', async () => {
    const { stdout } = await ask('--json', 'score', '--rule-set', 'mof-2020');
    const [, token = ''] = /"token": "([^"]+)"/.exec(stdout) ?? [];
    const fields = fieldsOf(token);
    const [version, store, ...rest] = fields;
    const refused = async (...changed: readonly unknown[]) =>
      (await ask('score', '--basis', Buffer.from(JSON.stringify(changed)).toString('base64url'))).stderr;
    expect(await refused(version, 'another', ...rest)).toContain('BASIS_OF_ANOTHER_STORE');
    expect(await refused(Number(version) + 1, store, ...rest)).toContain('BASIS_OF_ANOTHER_VERSION');
    expect(await refused(...fields.slice(0, -1), 'digest')).toContain('BASIS_OF_OTHER_RULES');
    expect(await refused('nothing')).toContain('BASIS_UNREADABLE');
  });
});

describe('a basis through GraphQL', () => {
  let api: RunningTestApi;
  beforeAll(async () => {
    api = await runApi();
    await importSample(api, 'huaihua-2023');
  });
  afterAll(() => api.close());

  it('repeats everything of a view byte for byte after more has become known about the same days', async () => {
    const bytes = async (at: string) => {
      const query = `query($entries: String!) { budgetYear(unitCode: "${HUAIHUA}", fiscalYear: 2023, ${at}) { ${EVERYTHING} } }`;
      const headers = { 'content-type': 'application/json', 'x-actor': 'tester' };
      const response = await fetch(api.url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables: { entries: SUPPOSED } }),
      });
      return response.text();
    };
    const first = await bytes('asOf: "2023-06-30"');
    const [, token = ''] = /"token":"([^"]+)"/.exec(first) ?? [];
    await api.ask(
      `mutation($content: String!, $vouchers: String!) { importYear(content: $content, attachments: [{name: "vouchers.csv", content: $vouchers}]) { accepted } }`,
      {
        variables: { content: year + LATER, vouchers: await readFile(join(folder, 'vouchers.csv'), 'utf8') },
      },
    );
    const [now, repeated] = [await bytes('asOf: "2023-06-30"'), await bytes(`basis: "${token}"`)];
    // The answers are long: a difference is better looked for than printed.
    expect({ moved: now !== first, same: repeated === first }).toEqual({ moved: true, same: true });
  });
});

function fieldsOf(token: string): readonly unknown[] {
  const fields: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  return Array.isArray(fields) ? fields : [];
}
