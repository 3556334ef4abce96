import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readYearFile } from '@ledger/year-file';
import { z } from 'zod';
import { budgetAgain } from '../support/cli';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

const QUERY = `query($uploadId: ID!, $against: PaperAgainstInput) { checkPaper(uploadId: $uploadId, against: $against) {
  refusal { reason }
  report { findings { id } }
  ledger { unitCode fiscalYear asOf basis
    compared { label printed recomputed difference verdict page statedUnit }
    notCompared { label printed reason { zh en } } } } }`;
const checked = z.object({
  checkPaper: z.object({
    refusal: z.null(),
    report: z.object({ findings: z.array(z.unknown()) }),
    ledger: z
      .object({
        asOf: z.string(),
        compared: z.array(
          z.object({
            printed: z.string(),
            recomputed: z.string(),
            difference: z.string(),
            verdict: z.string(),
          }),
        ),
        notCompared: z.array(z.object({ reason: z.object({ zh: z.string(), en: z.string() }) })),
      })
      .nullable(),
  }),
});

const reason = z.object({ reason: z.object({ zh: z.string(), en: z.string() }) });
const saidByCommand = z.object({
  against: z.tuple([
    z.object({
      compared: z.array(
        z.object({
          figure: z.object({ value: z.string() }),
          recomputed: z.string(),
          difference: z.string(),
        }),
      ),
      notCompared: z.array(reason),
    }),
  ]),
});

let folder: string;
const store = () => `embedded:${join(folder, 'data')}`;
let api: RunningTestApi;
let uploadId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'against-'));
  expect(await budgetAgain('--store', store(), 'import', 'samples/huaihua-2023/year.yaml')).toMatchObject({
    code: 0,
  });
  api = await runApi(store());
  const sent = await fetch(new URL('/uploads', api.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(await readFile('samples/papers/huaihua-2023-report.txt')),
  });
  uploadId = z.object({ uploadId: z.string() }).parse(await sent.json()).uploadId;
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

describe('checkPaper against a year of the ledger', () => {
  it('gives both sides of what differs, what holds, and why the rest was not compared', async () => {
    const against = { unitCode: '431200.ZRZYGH', fiscalYear: 2023 };
    const { data, errors } = await api.ask(QUERY, { variables: { uploadId, against } });
    expect(errors).toBeUndefined();
    const { ledger } = checked.parse(data).checkPaper;
    expect(ledger?.asOf).toBe('2023-12-31');
    const differing = ledger?.compared.filter(({ verdict }) => verdict === 'CONTRADICTED') ?? [];
    expect(differing.map(({ printed, recomputed, difference }) => [printed, recomputed, difference])).toEqual(
      [
        ['153.33', '154.41', '-1.08'],
        ['128', '113', '15'],
      ],
    );
    expect(ledger?.compared.filter(({ verdict }) => verdict === 'HELD').length).toBeGreaterThanOrEqual(15);
    expect(ledger?.notCompared.length).toBeGreaterThan(0);
  });

  it('says of every figure what `budget paper check --against` says', async () => {
    const against = { unitCode: '431200.ZRZYGH', fiscalYear: 2023 };
    const { data } = await api.ask(QUERY, { variables: { uploadId, against } });
    const { ledger } = checked.parse(data).checkPaper;
    const args = ['paper', 'check', 'samples/papers/huaihua-2023-report.txt', '--against'];
    const { stdout } = await budgetAgain('--store', store(), '--json', ...args);
    const [said] = saidByCommand.parse(JSON.parse(stdout)).against;
    expect(said.compared.length).toBeGreaterThanOrEqual(17);
    expect(
      ledger?.compared.map(({ printed, recomputed, difference }) => ({ printed, recomputed, difference })),
    ).toEqual(
      said.compared.map(({ figure, recomputed, difference }) => ({
        printed: figure.value,
        recomputed,
        difference,
      })),
    );
    expect(ledger?.notCompared.map(({ reason }) => reason)).toEqual(
      said.notCompared.map(({ reason }) => reason),
    );
  });

  it('is left out where no year is named', async () => {
    const { data } = await api.ask(QUERY, { variables: { uploadId } });
    expect(checked.parse(data).checkPaper).toMatchObject({ ledger: null });
    expect(checked.parse(data).checkPaper.report.findings).toHaveLength(5);
  });

  it('makes a year of the paper where its file is named, and stores nothing', async () => {
    const query = `query($uploadId: ID!) { checkPaper(uploadId: $uploadId, yearFrom: "自评 报告.txt") {
      madeYear { yearFile lineCount assumedLineCount notLineCount } } units { totalCount } }`;
    const { data, errors } = await api.ask(query, { variables: { uploadId } });
    expect(errors).toBeUndefined();
    const made = z.object({
      checkPaper: z.object({
        madeYear: z.object({ yearFile: z.string(), lineCount: z.literal(0), notLineCount: z.number() }),
      }),
      units: z.object({ totalCount: z.literal(1) }),
    });
    const { yearFile } = made.parse(data).checkPaper.madeYear;
    expect(yearFile).toMatch(/^# 读自 自评 报告\.txt/u);
    expect(readYearFile(yearFile, {}).ok).toBe(true);
  });

  it('refuses a unit that the ledger has not', async () => {
    const against = { unitCode: 'NOBODY', fiscalYear: 2023 };
    expect(codeIn(await api.ask(QUERY, { variables: { uploadId, against } }))).toBe('UNIT_NOT_FOUND');
  });
});
