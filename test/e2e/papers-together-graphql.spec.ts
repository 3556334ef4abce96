import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { budgetAgain } from '../support/cli';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';
import { seenIn } from '../support/sheets/second-reader';

const QUERY = `query($uploadIds: [ID!]!, $against: PapersAgainstInput, $sheetFrom: [String!]) {
  checkPapers(uploadIds: $uploadIds, against: $against, sheetFrom: $sheetFrom) {
    refusal { reason message { zh } }
    papers { refusal { reason } report { fiscalYear findings { id } figures { figureId } } ledger { fiscalYear compared { verdict } } }
    across { comparisons { duty paper page printed computed figureIds } repairs { figures { paper figureId from to } } }
    duties { duty held contradicted }
    checkSheet { fileName xlsx } } }`;
const comparison = z.object({
  duty: z.string(),
  paper: z.number(),
  printed: z.string(),
  figureIds: z.array(z.string()),
});
const answered = z.object({
  checkPapers: z.object({
    refusal: z.object({ reason: z.string() }).nullable(),
    papers: z.array(
      z.object({
        refusal: z.object({ reason: z.string() }).nullable(),
        report: z
          .object({
            fiscalYear: z.number().nullable(),
            findings: z.array(z.unknown()),
            figures: z.array(z.object({ figureId: z.string() })),
          })
          .nullable(),
        ledger: z
          .object({ fiscalYear: z.number(), compared: z.array(z.object({ verdict: z.string() })) })
          .nullable(),
      }),
    ),
    across: z.array(
      z.object({
        comparisons: z.array(comparison),
        repairs: z.array(
          z.object({ figures: z.array(z.object({ paper: z.number(), figureId: z.string() })) }),
        ),
      }),
    ),
    duties: z.array(z.object({ duty: z.string(), held: z.number(), contradicted: z.number() })),
    checkSheet: z.object({ fileName: z.string(), xlsx: z.string() }).nullable(),
  }),
});

const LAST = '某某市水利局2023年度部门决算\n三、支出决算情况说明\n本年支出合计100.00万元。\n';
const THIS =
  '某某市水利局2024年度部门决算\n三、支出决算情况说明\n本年支出合计120.00万元。与2023年度相比，本年支出合计增加30.00万元，增长33.33%。\n';

let folder: string;
let api: RunningTestApi;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'together-'));
  const store = `embedded:${join(folder, 'data')}`;
  expect(await budgetAgain('--store', store, 'import', 'samples/huaihua-2023/year.yaml')).toMatchObject({
    code: 0,
  });
  api = await runApi(store);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function sent(bytes: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await fetch(new URL('/uploads', api.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  });
  return z.object({ uploadId: z.string() }).parse(await answer.json()).uploadId;
}

async function together(variables: Record<string, unknown>) {
  const { data, errors } = await api.ask(QUERY, { variables });
  expect(errors).toBeUndefined();
  return answered.parse(data).checkPapers;
}

describe('checkPapers', () => {
  it('gives what papers of one office have against each other, though each holds by itself', async () => {
    const { papers, across, duties, refusal } = await together({
      uploadIds: [await sent(LAST), await sent(THIS)],
    });
    expect(refusal).toBeNull();
    expect(papers.map(({ report }) => [report?.fiscalYear, report?.findings])).toEqual([
      [2023, []],
      [2024, []],
    ]);
    expect(duties).toEqual([{ duty: 'PAPER_TO_PAPER', held: 0, contradicted: 1 }]);
    const [found] = across.flatMap(({ comparisons }) => comparisons);
    expect(found).toMatchObject({ duty: 'PAPER_TO_PAPER', paper: 1, printed: '本年支出合计 100.00万元' });
    for (const name of found?.figureIds ?? []) {
      const [paper, figureId] = name.split(':');
      expect(papers[Number(paper) - 1]?.report?.figures).toContainEqual({ figureId });
    }
    for (const { paper, figureId } of across
      .flatMap(({ repairs }) => repairs)
      .flatMap(({ figures }) => figures))
      expect(figureId.startsWith(`${String(paper)}:`)).toBe(true);
  });

  it('keeps the places of papers where one is refused', async () => {
    const { papers, across } = await together({
      uploadIds: [await sent(LAST), await sent('%PDF-1.7\n1 0 obj\n'), 'nothing', await sent(THIS)],
    });
    expect(papers.map(({ refusal }) => refusal?.reason)).toEqual([
      undefined,
      'PAPER_DAMAGED',
      'UPLOAD_UNKNOWN',
      undefined,
    ]);
    const ids = across.flatMap(({ comparisons }) => comparisons).flatMap(({ figureIds }) => figureIds);
    expect([...new Set(ids.map((id) => id.split(':')[0]))].toSorted()).toEqual(['1', '4']);
  });

  it('takes at most ten', async () => {
    const uploadId = await sent(LAST);
    const { refusal, papers } = await together({ uploadIds: Array.from({ length: 11 }, () => uploadId) });
    expect(refusal).toMatchObject({ reason: 'PAPERS_TOO_MANY' });
    expect(papers).toEqual([]);
  });

  it('compares each with the year that it is about, where the unit has one', async () => {
    const report = new Uint8Array(await readFile('samples/papers/huaihua-2023-report.txt'));
    const uploadIds = [await sent(report), await sent(THIS)];
    const { papers } = await together({ uploadIds, against: { unitCode: '431200.ZRZYGH' } });
    expect(papers.map(({ ledger }) => ledger?.fiscalYear)).toEqual([2023, undefined]);
    const verdicts = papers[0]?.ledger?.compared.map(({ verdict }) => verdict) ?? [];
    expect(verdicts.filter((verdict) => verdict === 'CONTRADICTED')).toHaveLength(2);
    const nobody = await api.ask(QUERY, { variables: { uploadIds, against: { unitCode: 'NOBODY' } } });
    expect(codeIn(nobody)).toBe('UNIT_NOT_FOUND');
  });

  it('gives a check sheet of each budget and final accounts, in one file', async () => {
    const report = new Uint8Array(await readFile('samples/papers/huaihua-2023-report.txt'));
    const uploadIds = [await sent(LAST), await sent(report), await sent(THIS)];
    const { checkSheet } = await together({ uploadIds, sheetFrom: ['去年.txt', '自评.txt', '今年.txt'] });
    const sheets = seenIn(Buffer.from(checkSheet?.xlsx ?? '', 'base64'));
    expect(sheets.map(({ rows }) => rows[0]?.[0])).toEqual([
      '2023年部门决算公开情况检查表',
      '2024年部门决算公开情况检查表',
    ]);
    expect((await together({ uploadIds })).checkSheet).toBeNull();
    const query = `query($uploadId: ID!) { checkPaper(uploadId: $uploadId, sheetFrom: "a.txt") { checkSheet { fileName } } }`;
    const { data } = await api.ask(query, { variables: { uploadId: uploadIds[0] ?? '' } });
    expect(data).toEqual({
      checkPaper: { checkSheet: { fileName: '某某市水利局2023年部门决算公开情况检查表.xlsx' } },
    });
  });
});
