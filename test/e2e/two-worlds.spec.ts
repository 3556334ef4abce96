import { ROLES, type Role } from '@ledger/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerReader } from '@ledger/reader';
import { parse, validate } from 'graphql';
import { COMMANDS, hasInput } from '../../apps/api/src/writing/commands';
import { GRANTING_COMMANDS } from '../../apps/api/src/granting/granting-inputs';
import { Sight, withSight, type Who } from '../../apps/api/src/access/sight';
import { Reading } from '../../apps/api/src/reading/reading';
import { workbookOfYear } from '../../apps/api/src/workbooks/written-workbooks';
import { fileOfTable, YEAR_TABLE_NAMES } from '../../apps/api/src/workbooks/year-tables';
import { personCalled } from '../support/asking-as';
import { everyField } from '../support/every-field';
import { everywhere, lookedFor, ONE_BY_ONE, payeesIn, TEXTS_OF_PAYEES, writtenBy } from '../support/payees';
import { holderOf, worldOf, type World } from '../support/two-worlds';
import { BENEATH, FOREIGN, LISTS, NOWHERE, probesOf } from '../support/two-worlds-questions';
import { seenIn } from '../support/sheets/second-reader';
import { inputOf } from '../support/written/leaves';
import { UNIT } from '../support/written/written';

/** Instants at which others were the last to write. */
const STEPS = [2, 7, 20, 40];
/** It tells when the server last looked at the store. */
const CLOCK = ['Basis.freshness', 'Freshness.currentAt', 'Freshness.storeReachable'];

let worlds: { readonly alone: World; readonly among: World };
beforeAll(async () => {
  const [alone, among] = [await worldOf('alone', ROLES), await worldOf('among others', ROLES)];
  worlds = { alone, among };
});
afterAll(async () => {
  await Promise.all([worlds.alone.ledger.close(), worlds.among.ledger.close()]);
});

/** Of every field below a root: the unit's own where they take one. */
function questions(year: number): readonly string[] {
  const fields = everyField(worlds.alone.schema, {
    unitCode: `"${UNIT}"`,
    fiscalYear: String(year),
    uploadId: '"none"',
    uploadIds: '["none"]',
    payee: '"某酒店"',
    code: '"302"',
    id: '"none"',
    line: '{ key: "general/project/2200106/P1/302" }',
    no: '"某财预〔2023〕1号"',
    from: '{ asOf: "2023-03-31" }',
  }).filter(({ key }) => !CLOCK.includes(key));
  const places = Map.groupBy(fields, ({ place }) => place);
  return [...places].flatMap(([place, of]) =>
    place.type.name === 'Query'
      ? of.map(({ asked }) => place.wrap(asked))
      : [place.wrap(of.map(({ asked }) => asked).join(' '))],
  );
}

/** At an instant that has passed. Whoever has no right to the past is refused, and in the same words. */
function pastAt(knownAt: string): readonly string[] {
  const at = `knownAt: "${knownAt}"`;
  const asked = `basis { cut knownAt token } events(first: 1000) { totalCount nodes { position } } unit { id names { name } }
    whatIf(leaveOut: []) { budgetYear { basis { cut knownAt } } added { position recordedAt } }
    whatIfAdded: whatIf(ruleSet: "mof-2020") { added { position recordedAt } refusals { code } }
    bridge(from: { asOf: "2023-02-01" }, figure: EXECUTED) { rows { nodes { position } } }`;
  return [
    `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023, ${at}) { ${asked} } }`,
    `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2022, ${at}) { basis { cut knownAt token } } }`,
    `{ budgetYears(fiscalYear: 2023, ${at}) { totalCount nodes { basis { cut knownAt token } } } }`,
    `{ unit(unitCode: "${UNIT}", ${at}) { id name } units(${at}) { totalCount } unitStandings(fiscalYear: 2023, ${at}) { unitCode } }`,
    `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023) { bridge(from: { ${at} }, figure: EXECUTED) { rows { nodes { position } } } } }`,
  ];
}

/** Every mutation, tried on each of the units. */
function tried(): readonly string[] {
  const onUnits = Object.entries(COMMANDS).flatMap(([name, command]) =>
    [UNIT, FOREIGN, BENEATH, NOWHERE].map((unit) => {
      const year = command.of === 'unit' ? '' : ', fiscalYear: 2023';
      const input = hasInput(command) ? `, input: ${command.example}` : '';
      return `${name}(unitCode: "${unit}"${year}${input}, options: { dryRun: true })
        { result { position streamVersion events } refusals { code field message { zh en } cure { zh en } } }`;
    }),
  );
  const ofRoles = Object.entries(GRANTING_COMMANDS).flatMap(([name, { example }]) =>
    [UNIT, FOREIGN, NOWHERE].map((unit) => {
      // An id that is taken is told to who grants: there cannot be two of it.
      const grantId = name === 'grantRole' ? 'new' : 'foreign 9 approver';
      const input = example.replaceAll('161001', unit).replaceAll('"G-7"', `"${grantId}"`);
      return `${name}(input: ${input}, options: { dryRun: true })
        { result { position } refusals { code field message { zh en } cure { zh en } } }`;
    }),
  );
  return [...onUnits, ...ofRoles].map((mutation) => `mutation { ${mutation} }`);
}

/** What may differ says nothing: the id of the store, and what is sealed, but for its length. */
function plain(answer: unknown, storeId: string): string {
  return JSON.stringify(answer)
    .replaceAll(storeId, 'STORE')
    .replaceAll(/S\.[\w-]+/g, (sealed) => `sealed in ${sealed.length}`);
}

async function answersIn(
  { ledger, schema }: World,
  asked: readonly string[],
  who: Who,
): Promise<readonly string[]> {
  const { storeId } = ledger.app.get(LedgerReader);
  const answers: string[] = [];
  for (const question of asked) {
    if (!valid.has(question)) expect([question, ...validate(schema, parse(question))]).toEqual([question]);
    valid.add(question);
    answers.push(plain(await ledger.ask(question, who), storeId));
  }
  return answers;
}

/** Checked before: every asker asks the same. */
const valid = new Set<string>();

const nobody = personCalled('holds no role');
const askers = [
  ...ROLES.map((role) => ({ name: role, who: holderOf(role) })),
  { name: 'nobody', who: nobody },
];

/** Every table of the year as a workbook, or why there is none. */
async function workbooksIn({ ledger }: World, who: Who): Promise<readonly string[]> {
  const [reader, reading] = [ledger.app.get(LedgerReader), ledger.app.get(Reading)];
  const files = YEAR_TABLE_NAMES.map((table) => fileOfTable(table));
  const written: string[] = [];
  for (const [unitCode, file] of [UNIT, FOREIGN, NOWHERE].flatMap((unit) =>
    files.map((file) => [unit, file]),
  ))
    written.push(
      await withSight(new Sight(who, reader), async () => {
        const named = { unitCode: unitCode ?? '', fiscalYear: '2023', file: file ?? '' };
        const sent = await workbookOfYear(reading, named, {}).catch(String);
        return typeof sent === 'string' ? sent : textOf(sent.bytes);
      }),
    );
  return written;
}

/** All that the sheets hold. The token, which is sealed, is a note beside them. */
function textOf(workbook: Uint8Array): string {
  const sheets = seenIn(workbook);
  return JSON.stringify(sheets.map(({ rows }) => rows));
}

/** @returns the questions that are answered otherwise where others write. */
async function tellingApart(asked: readonly string[], who: Who): Promise<readonly string[]> {
  const [alone, among] = [
    await answersIn(worlds.alone, asked, who),
    await answersIn(worlds.among, asked, who),
  ];
  return asked.flatMap((question, at) =>
    alone[at] === among[at] ? [] : [`${question}\n  alone: ${alone[at]}\n  among: ${among[at]}`],
  );
}

describe('two worlds that differ only in what others write', () => {
  it('are told apart by whoever sees everything', async () => {
    expect(await tellingApart(LISTS, 'unbound')).toHaveLength(LISTS.length);
    expect(await workbooksIn(worlds.among, 'unbound')).not.toEqual(
      await workbooksIn(worlds.alone, 'unbound'),
    );
  });

  it.each(askers)('are one world to $name of a unit, by every field below every root', async ({ who }) => {
    const asked = questions(2023);
    expect(asked.length).toBeGreaterThan(150);
    expect(await tellingApart(asked, who)).toEqual([]);
  });

  it.each(askers)('are one world to $name of a unit, by lists and by looking for others', async ({ who }) => {
    const asked = [...LISTS, ...[FOREIGN, BENEATH, NOWHERE].flatMap(probesOf)];
    expect(await tellingApart(asked, who)).toEqual([]);
  });

  it.each(askers)('are one world to $name of a unit, at instants that have passed', async ({ who }) => {
    const asked = STEPS.flatMap((step) => pastAt(worlds.alone.after(step)));
    expect(await tellingApart(asked, who)).toEqual([]);
  });

  it.each(askers)('are one world to $name of a unit, by whatever they try to do', async ({ who }) => {
    expect(await tellingApart(tried(), who)).toEqual([]);
  });

  it.each(askers)('are one world to $name of a unit, by workbooks', async ({ who }) => {
    const [alone, among] = [await workbooksIn(worlds.alone, who), await workbooksIn(worlds.among, who)];
    expect(among).toEqual(alone);
  });

  it('answer most of it', async () => {
    const past = STEPS.slice(2).flatMap((step) => pastAt(worlds.among.after(step)));
    // The log of reads, and how the log is, are for auditors of every unit.
    const ofUnit = questions(2023).filter((question) => !/^\{ (reads|logHealth)/.test(question));
    const answers = await answersIn(worlds.among, [...ofUnit, ...past], holderOf('auditor'));
    const faulty = answers.filter((answer) => answer.includes('"errors"'));
    expect(faulty).toEqual([]);
  });
});

describe('subscriptions in both worlds', () => {
  const subscriptions = (since: string) => [
    'subscription { ledgerChanged { position recordedAt complete changed { unitCode fiscalYear eventTypes } } }',
    `subscription { budgetYearChanged(unitCode: "${UNIT}", fiscalYear: 2024, since: "${since}") { position recordedAt events { totalCount nodes { position } } } }`,
    'subscription { waitingForMeChanged { totalCount } }',
  ];
  const fact = (name: string) => ({
    mutation: 'declareCodes',
    unitCode: UNIT,
    fiscalYear: 2024,
    input: { codes: [{ table: 'PROJECT', code: name, name: '新项目', source: '预算' }] },
  });

  it.each(['leader', 'approver', 'auditor'] satisfies readonly Role[])('tell %s the same', async (role) => {
    const told = async ({ ledger, goOn, othersWrite }: World) => {
      const position = `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2024) { basis { cut } } }`;
      const cut = /\d{6,}/.exec(JSON.stringify(await ledger.ask(position, holderOf(role))))?.[0] ?? '';
      const asked = subscriptions(cut);
      const listening = await Promise.all(asked.map((one) => ledger.listen(one, holderOf(role))));
      const next = Promise.all(listening.map((one) => one.next()));
      await othersWrite();
      await goOn(fact(`N_${role}`));
      const messages = await next;
      await Promise.all(listening.map((one) => one.end()));
      return messages;
    };
    const [alone, among] = [await told(worlds.alone), await told(worlds.among)];
    expect(JSON.stringify(alone)).toContain(UNIT);
    expect(among).toEqual(alone);
  });
});

describe('who was paid, and for what', () => {
  const [officer, clerk] = [holderOf('performance-officer'), holderOf('clerk')];
  const year = `unitCode: "${UNIT}", fiscalYear: 2023`;

  it('is told to a clerk and not to a performance officer, by every field', async () => {
    const asked = [...everywhere(worlds.alone.schema), ...ONE_BY_ONE];
    const [told, hidden] = [
      await answersIn(worlds.alone, asked, clerk),
      await answersIn(worlds.alone, asked, officer),
    ];
    expect(payeesIn(told)).toEqual(TEXTS_OF_PAYEES);
    expect(asked.filter((_, at) => payeesIn(hidden[at]).length > 0)).toEqual([]);
    const telling = asked.filter((_, at) => payeesIn(told[at]).length > 0);
    expect(telling.length).toBeGreaterThan(10);
    // It is the same that is told, with the place of what is hidden.
    for (const question of telling) expect(hidden[asked.indexOf(question)]).toContain('***');
  });

  it('is found by a clerk and not by a performance officer, however it is looked for', async () => {
    const asked = TEXTS_OF_PAYEES.map(lookedFor);
    const found = (answers: readonly string[]) =>
      TEXTS_OF_PAYEES.filter((_, at) => /"totalCount":[1-9]/.test(answers[at] ?? ''));
    expect(found(await answersIn(worlds.alone, asked, officer))).toEqual([]);
    const byClerk = found(await answersIn(worlds.alone, asked, clerk));
    expect(byClerk).toEqual(
      expect.arrayContaining(['某酒店', '接待摘要', '测绘供应商', '湘A00011', '退款人', '冲销事由']),
    );
    const place =
      '{ vouchers(filter: { payee: "***" }) { totalCount } all: vouchers(filter: { kind: EXPENDITURE }) { totalCount } }';
    const [shown] = await answersIn(worlds.alone, [`{ budgetYear(${year}) ${place} }`], officer);
    const [matching, all] = [...(shown ?? '').matchAll(/"totalCount":(\d+)/g)].map(([, count]) => count);
    expect(matching).toBe(all);
  });

  it('is found over all units and years where it may be read, and says how many were searched', async () => {
    const asked = [
      '{ payeeYears(payee: "某酒店", moneyUnit: YUAN) { searched nodes { unitCode fiscalYear payments paid { amount } } } }',
      '{ payeeYears(payee: "***") { nodes { unitCode } } }',
    ];
    const [found, hidden] = await answersIn(worlds.among, asked, clerk);
    const paid = { unitCode: UNIT, fiscalYear: 2023, payments: 1, paid: { amount: expect.any(String) } };
    expect(JSON.parse(found ?? '')).toEqual({
      data: { payeeYears: { searched: expect.any(Number), nodes: [paid] } },
    });
    expect(hidden).toBe('{"data":{"payeeYears":{"nodes":[]}}}');
    const searchedBy = async (world: World, who: Who) =>
      Number(/"searched":(\d+)/.exec((await answersIn(world, asked.slice(0, 1), who))[0] ?? '')?.[1]);
    expect(await searchedBy(worlds.among, clerk)).toBe(await searchedBy(worlds.alone, clerk));
    expect(await searchedBy(worlds.among, 'unbound')).toBeGreaterThan(
      await searchedBy(worlds.alone, 'unbound'),
    );
    for (const who of [officer, nobody, holderOf('administrator')])
      for (const answer of await answersIn(worlds.among, asked, who)) expect(answer).toContain('"errors"');
  });

  it('cannot be guessed by a performance officer from what entries would be refused for', async () => {
    const { ledger } = worlds.alone;
    const { input } = writtenBy('recordExpenditure');
    const supposed = (who: Who, change: object) =>
      ledger.ask(
        `query($commands: [EntryInput!]!) { budgetYear(${year}, moneyUnit: YUAN) { whatIf(commands: $commands) { refusals { code } added { type } } } }`,
        who,
        { commands: [{ recordExpenditure: { ...input, ...change } }] },
      );
    const guesses = [{}, { payee: '别人' }, { summary: '别的' }, { vehicle: '湘A99999' }];
    const [right, ...wrong] = await Promise.all(guesses.map((guess) => supposed(officer, guess)));
    for (const answer of wrong) expect(answer).toEqual(right);
    expect(await supposed(clerk, { payee: '别人' })).not.toEqual(await supposed(clerk, {}));
  });

  it('is in the workbooks of a clerk and in none of a performance officer', async () => {
    expect(payeesIn(await workbooksIn(worlds.alone, officer))).toEqual([]);
    expect(payeesIn(await workbooksIn(worlds.alone, clerk))).toEqual(
      expect.arrayContaining(['某酒店', '接待摘要', '湘A00011', '公函11号']),
    );
  });

  it('is in no preview and in no message of a performance officer', async () => {
    const { ledger, schema } = worlds.alone;
    const { mutation, input } = writtenBy('reportResult');
    const shown = '{ vouchers { nodes { payee summary } } events(first: 1000) { nodes { summary { zh } } } }';
    const preview = `mutation($input: ${String(inputOf(schema, mutation))}) { ${mutation}(${year}, input: $input, options: { dryRun: true }) { result { budgetYear ${shown} } refusals { code } } }`;
    const previewed = await ledger.ask(preview, officer, { input });
    expect(JSON.stringify(previewed)).toContain('***');
    expect(payeesIn(previewed)).toEqual([]);
    const first = await ledger.ask(
      `{ budgetYear(${year}) { events(first: 1) { nodes { position } } } }`,
      officer,
    );
    const since = /\d{6,}/.exec(JSON.stringify(first))?.[0] ?? '';
    const asked = `subscription { budgetYearChanged(${year}, since: "${since}") { budgetYear ${shown} events { nodes { summary { zh } } } } }`;
    const told = async (who: Who) => {
      const listening = await ledger.listen(asked, who);
      const message = await listening.next();
      await listening.end();
      return payeesIn(message);
    };
    expect(await told(officer)).toEqual([]);
    expect(await told(clerk)).toContain('某酒店');
  });
});
