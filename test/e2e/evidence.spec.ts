import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

const UNIT = '431200.ZRZYGH';
const YEAR = `unitCode: "${UNIT}", fiscalYear: 2023`;
const CONTENT = '<script>document.title = "run"</script>重点工作台账';
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');

const sentFile = z.object({ uploadId: z.string() });
const file = z.object({
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  liesAt: z.string().nullable(),
  state: z.string(),
  path: z.string().nullable(),
});
const reportAnswer = z.object({
  reportResult: z.object({ refusals: z.array(z.object({ code: z.string(), field: z.array(z.string()) })) }),
});
const results = z.object({
  budgetYear: z.object({
    indicator: z.object({
      result: z.object({
        evidence: z.string(),
        evidenceItems: z.array(z.looseObject({ __typename: z.string() })),
      }),
    }),
  }),
});

describe('files as evidence of a result', () => {
  let folder: string;
  let api: RunningTestApi;
  let origin: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evidence-'));
    api = await runApi(`embedded:${folder}`);
    origin = new URL(api.url).origin;
    await importSample(api, 'huaihua-2023');
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  const stored = () => join(folder, 'evidence', SHA256.slice(0, 2), SHA256);
  const upload = async () => {
    const response = await fetch(`${origin}/uploads`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: CONTENT,
    });
    return sentFile.parse(await response.json()).uploadId;
  };
  const report = async (evidenceItems: readonly object[], options: object = { dryRun: false }) => {
    const { data, errors } = await api.ask(
      `mutation($items: [EvidenceItemInput!], $options: ChangeOptions) { reportResult(${YEAR}, options: $options, input: { indicatorId: "quantity", occurredOn: "2023-12-31", value: { number: "11" }, evidenceItems: $items }) { refusals { code field } } }`,
      { variables: { items: evidenceItems, options } },
    );
    expect(errors).toBeUndefined();
    return reportAnswer.parse(data).reportResult.refusals;
  };
  const shown = async () => {
    const { data, errors } = await api.ask(
      `{ budgetYear(${YEAR}) { indicator(id: "quantity") { result { evidence evidenceItems { __typename ... on TextEvidence { text } ... on DocumentEvidence { documentNo document { no } } ... on FigureEvidence { figureId figure { label value chapter } inReport { heading passage figure { standing chapter comparisons { outcome } } } } ... on FileEvidence { name bytes sha256 liesAt state path } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return results.parse(data).budgetYear.indicator.result;
  };
  const theFile = async () => {
    const { evidenceItems } = await shown();
    return file.parse(evidenceItems.find(({ __typename }) => __typename === 'FileEvidence'));
  };
  const download = (path: string) => fetch(`${origin}${path}`);

  it('are sent up, named by size and digest, and found verified beside texts, documents and figures', async () => {
    const name = '重点工作台账 (终稿).html';
    const items = [
      { text: '台账' },
      { document: { documentNo: '怀财预〔2023〕6号' } },
      { figure: { statementId: 'self-assessment-2023', figureId: 'initial' } },
      { upload: { uploadId: await upload(), name } },
    ];
    expect(await report(items)).toEqual([]);
    const { evidence, evidenceItems } = await shown();
    expect(evidence).toBe(`台账；怀财预〔2023〕6号；self-assessment-2023 initial；${name}`);
    const bytes = Buffer.byteLength(CONTENT);
    expect(evidenceItems).toMatchObject([
      { text: '台账' },
      { documentNo: '怀财预〔2023〕6号', document: { no: '怀财预〔2023〕6号' } },
      {
        figureId: 'initial',
        figure: { value: '4738.83', chapter: '二（一）' },
        inReport: {
          passage: expect.stringContaining('4,738.83万元'),
          figure: { standing: 'COMPUTED', chapter: '二（一）' },
        },
      },
      { name, bytes, sha256: SHA256, liesAt: null, state: 'VERIFIED' },
    ]);
  });

  it('come back whole, as a file that no browser runs', async () => {
    const { path } = await theFile();
    const response = await download(path ?? '');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(CONTENT);
    const header = (name: string) => response.headers.get(name) ?? '';
    expect(header('content-type')).toBe('application/octet-stream');
    expect(header('content-disposition')).toMatch(/^attachment; filename=.*filename\*=UTF-8''/);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-security-policy')).toContain('sandbox');
    expect(header('cache-control')).toContain('no-store');
    expect(header('repr-digest')).toBe(`sha-256=:${Buffer.from(SHA256, 'hex').toString('base64')}:`);
  });

  it.each([
    `/evidence/${UNIT}/2023/${'0'.repeat(64)}`,
    `/evidence/${UNIT}/2022/${SHA256}`,
    `/evidence/NOBODY/2023/${SHA256}`,
    `/evidence/${UNIT}/2023/..%2f..%2fledger.db`,
    `/evidence/${UNIT}/2023/%2e%2e%2f${SHA256}`,
    `/evidence/${UNIT}/2023/${SHA256.toUpperCase()}`,
  ])('are not found by %s', async (path) => {
    expect((await download(path)).status).toBe(404);
  });

  it('are damaged where their content was changed, and are not given; missing where it is gone', async () => {
    const { path } = await theFile();
    await chmod(stored(), 0o600);
    await writeFile(stored(), CONTENT.replace('重', '轻'));
    expect(await theFile()).toMatchObject({ state: 'DAMAGED', path: null });
    expect((await download(path ?? '')).status).toBe(409);
    await rm(stored());
    expect(await theFile()).toMatchObject({ state: 'MISSING', path: null });
    expect((await download(path ?? '')).status).toBe(404);
    // Sent again, as part of another report.
    expect(await report([{ upload: { uploadId: await upload(), name: '台账.html' } }])).toEqual([]);
    expect(await theFile()).toMatchObject({ state: 'VERIFIED', path });
  });

  it('are not stored where they lie elsewhere', async () => {
    const elsewhere = { name: '卷宗.pdf', bytes: 12, sha256: 'b2'.repeat(32), liesAt: '档案室 2023-17' };
    expect(await report([{ file: elsewhere }])).toEqual([]);
    expect(await theFile()).toMatchObject({ ...elsewhere, state: 'NOT_STORED', path: null });
  });

  it('are not stored by a dry run, and refused where nothing was sent or the name is a path', async () => {
    await rm(stored(), { force: true });
    const tried = { upload: { uploadId: await upload(), name: '台账.html' } };
    expect(await report([tried], { dryRun: true })).toEqual([]);
    expect(await report([{ file: { name: '台账.html', bytes: CONTENT.length, sha256: SHA256 } }])).toEqual(
      [],
    );
    expect(await theFile()).toMatchObject({ state: 'MISSING' });
    expect(await report([{ upload: { uploadId: 'none', name: 'a' } }])).toEqual([
      { code: 'UPLOAD_UNKNOWN', field: ['input', 'evidenceItems', '0', 'upload', 'uploadId'] },
    ]);
    expect(await report([{ upload: { ...tried.upload, name: '../台账.html' } }])).toEqual([
      { code: 'EVIDENCE_FILE_NAME', field: ['input', 'evidenceItems', '0', 'upload', 'name'] },
    ]);
    expect(await report([])).toMatchObject([{ code: 'LIST_EMPTY' }]);
    expect(await report([{ figure: { statementId: 'self-assessment-2023', figureId: 'none' } }])).toEqual([
      {
        code: 'EVIDENCE_FIGURE_NOT_FOUND',
        field: ['input', 'evidenceItems', '0', 'figure', 'figureId'],
      },
    ]);
  });
});
