import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { runApi, type RunningTestApi } from '../support/running-api';
import { until } from '../support/until';
import { answerLeaves, inputFields, inputLeaves, inputOf, selectionOf } from '../support/written/leaves';

const TEXT = '科目编码,凭证日期,凭证号,摘要,借方\n5001,2024-02-05,记-1,办公用品,1000\n';

/** Each field at least once, with values that are found nowhere else. */
const input = (uploadId: string) => ({
  files: [{ uploadId, name: '序时账.csv' }],
  unitCode: 'U7',
  fiscalYear: 2024,
  mapping: {
    kind: 'JOURNAL',
    amountUnit: 'YUAN',
    negated: true,
    columns: [{ field: 'NUMBER', heading: '凭证号' }],
    accounts: [{ account: '5001', line: 'general/basic/2200101/-/302', economicCode: '30201' }],
  },
  keepMappingAs: '财务系统',
  on: '2024-12-30',
  documentNo: '财预〔2024〕7号',
  approvedBy: '赵主任',
  corrections: [{ file: '序时账.csv', sheet: '账页', cell: 'E2', text: '900' }],
  rightRowsOnly: true,
  dryRun: true,
});

const STARTED = z.object({
  startImport: z.object({ result: z.object({ id: z.string() }), refusals: z.tuple([]) }),
});
const JOB = z.object({
  importJob: z.object({
    request: z.record(z.string(), z.unknown()),
    startedBy: z.string(),
    startedByPerson: z.null(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  }),
});

let schema: GraphQLSchema;
let api: RunningTestApi;
beforeAll(async () => {
  schema = buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
  api = await runApi();
});
afterAll(() => api.close());

const takes = () => inputOf(schema, 'startImport');

async function upload(text: string): Promise<string> {
  const sent = await fetch(new URL('/uploads', api.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: text,
  });
  return z.object({ uploadId: z.string() }).parse(await sent.json()).uploadId;
}

async function start(given: object): Promise<string> {
  const { data } = await api.ask(
    'mutation($input: StartImportInput!) { startImport(input: $input) { result { id } refusals { code } } }',
    { variables: { input: given }, actor: '李明' },
  );
  return STARTED.parse(data).startImport.result.id;
}

async function jobOf(id: string) {
  const { data } = await api.ask(
    `query($id: ID!) { importJob(id: $id) { request ${selectionOf(schema, 'ImportRequest')} startedBy startedByPerson { subject } startedAt endedAt } }`,
    { variables: { id } },
  );
  return JOB.parse(data).importJob;
}

describe('what an import was started with', () => {
  it('is given here: each field of its input', () => {
    const given = new Set(inputLeaves(takes(), input('x')).map(({ field }) => field));
    expect(inputFields(takes()).filter((field) => !given.has(field))).toEqual([]);
  });

  it('is read on the job, with the digest of its files, by whom and when, also once it has ended', async () => {
    const given = input(await upload(TEXT));
    const id = await start(given);
    const unread = async () => {
      const { request } = await jobOf(id);
      const read = answerLeaves(request);
      return inputLeaves(takes(), given).filter(
        ({ names, value }) =>
          !read.some((leaf) => leaf.value === value && leaf.names.includes(names.at(-1) ?? '')),
      );
    };
    expect(await unread()).toEqual([]);
    await until(async () => (await jobOf(id)).endedAt !== null);
    expect(await unread()).toEqual([]);
    const { request, startedBy, startedAt, endedAt } = await jobOf(id);
    const digest = `sha256:${createHash('sha256').update(TEXT).digest('hex')}`;
    expect(JSON.stringify(request)).toContain(digest);
    expect(startedBy).toBe('李明');
    expect(Date.parse(startedAt)).toBeLessThanOrEqual(Date.parse(endedAt ?? ''));
  });

  it('is null where it was left out', async () => {
    const id = await start({ files: [{ uploadId: await upload(TEXT), name: '账.csv' }] });
    const { data } = await api.ask(
      `query($id: ID!) { importJob(id: $id) { request { files { name } unitCode fiscalYear mapping { kind } keepMappingAs on documentNo approvedBy corrections { text } rightRowsOnly dryRun } } }`,
      { variables: { id } },
    );
    const leftOut = { unitCode: null, fiscalYear: null, mapping: null, keepMappingAs: null, on: null };
    const byDefault = {
      documentNo: null,
      approvedBy: null,
      corrections: [],
      rightRowsOnly: false,
      dryRun: false,
    };
    const request = { files: [{ name: '账.csv' }], ...leftOut, ...byDefault };
    expect(data).toEqual({ importJob: { request } });
  });
});
