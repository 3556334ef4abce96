import { Buffer } from 'node:buffer';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkInThread } from '../../apps/api/src/papers/check-in-thread';
import { budgetAgain } from '../support/cli';
import { runApi, type RunningTestApi } from '../support/running-api';

const QUERY = `query($uploadId: ID!) { checkPaper(uploadId: $uploadId) {
  refusal { reason message { zh en } }
  report { findings { id } } } }`;
const checked = z.object({
  checkPaper: z.object({
    refusal: z
      .object({ reason: z.string(), message: z.object({ zh: z.string(), en: z.string() }) })
      .nullable(),
    report: z.object({ findings: z.array(z.unknown()) }).nullable(),
  }),
});

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

async function check(bytes: Uint8Array) {
  const sent = await fetch(new URL('/uploads', api.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  const { uploadId } = z.object({ uploadId: z.string() }).parse(await sent.json());
  const { data, errors } = await api.ask(QUERY, { variables: { uploadId } });
  expect(errors).toBeUndefined();
  return checked.parse(data).checkPaper;
}

const REPORT = 'samples/papers/huaihua-2023-report.txt';

describe('a server that is sent a hostile paper', () => {
  it('ends the thread where a stream unpacks to more than memory holds, and checks the next paper', async () => {
    const refused = await check(bomb());
    expect(refused).toMatchObject({ report: null, refusal: { reason: 'PAPER_TOO_LARGE' } });
    expect(refused.refusal?.message.zh).toContain('512 MiB');
    expect((await check(await readFile(REPORT))).report?.findings).toHaveLength(5);
  }, 120_000);

  it('says what is wrong with one that is cut off, and checks the next paper', async () => {
    const sound = await readFile('samples/papers/putuo-caizheng-2025-yusuan.pdf');
    const refused = await check(sound.subarray(0, sound.length / 2));
    expect(refused).toMatchObject({ report: null, refusal: { reason: 'PAPER_DAMAGED' } });
    expect((await check(await readFile(REPORT))).report?.findings).toHaveLength(5);
  }, 120_000);
});

const printed = z.object({
  files: z.array(z.string()),
  papers: z.array(z.object({ findings: z.array(z.unknown()) })),
  refused: z.array(z.object({ file: z.string(), code: z.string(), message: z.object({ zh: z.string() }) })),
});

describe('the command line that is given a hostile paper', () => {
  let folder: string;
  let hostile: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
    hostile = join(folder, 'bomb.pdf');
    await writeFile(hostile, bomb());
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('refuses it by name and checks the paper beside it', async () => {
    const { stdout, stderr, code } = await budgetAgain('--json', 'paper', 'check', hostile, REPORT);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\[PAPER_TOO_LARGE\] bomb\.pdf：.*512 MiB/u);
    const { files, papers, refused } = printed.parse(JSON.parse(stdout));
    expect(files).toEqual(['huaihua-2023-report.txt']);
    expect(papers.map(({ findings }) => findings.length)).toEqual([5]);
    expect(refused).toMatchObject([{ file: 'bomb.pdf', code: 'PAPER_TOO_LARGE' }]);
  });

  it('prints nothing but the error where no other paper is named', async () => {
    expect(await budgetAgain('paper', 'check', hostile)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('[PAPER_TOO_LARGE] bomb.pdf'),
    });
  });

  it('writes no year of the one that is left of two', async () => {
    const year = join(folder, 'year.yaml');
    const { stderr, code } = await budgetAgain('paper', 'check', hostile, REPORT, '--year-file', year);
    expect(code).toBe(2);
    expect(stderr).toContain('--year-file takes one paper');
    await expect(readFile(year)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the thread of a paper', () => {
  it('is ended at its limit where forms paint each other without end', async () => {
    const bytes = pdfOf({ contents: '4 0 R', stream: Buffer.from('/X6 Do '), forms: 12 });
    expect(await checkInThread({ bytes }, 5_000)).toMatchObject({ refusal: { code: 'PAPER_TOO_LARGE' } });
  }, 60_000);
});

/** Its one stream unpacks to 100 MiB, and its page asks for it twenty times. */
function bomb(): Uint8Array {
  const stream = deflateSync(Buffer.alloc(100 * 1024 * 1024, ' '));
  return pdfOf({ contents: '4 0 R '.repeat(20), stream });
}

interface PagePdf {
  readonly contents: string;
  readonly stream: Buffer;
  /** Each paints the next ten times. */
  readonly forms?: number;
}

function pdfOf({ contents, stream, forms = 0 }: PagePdf): Uint8Array {
  const last = 5 + forms;
  const names = Array.from(
    { length: forms },
    (_, index) => `/X${String(index + 6)} ${String(index + 6)} 0 R`,
  );
  const dictionary = `<</XObject<<${names.join('')}>>>>`;
  const form = (number: number) => {
    const content = number === last ? '' : `/X${String(number + 1)} Do `.repeat(10);
    return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R/Length ${String(content.length)}>>\nstream\n${content}\nendstream`;
  };
  const filter = forms > 0 ? '' : '/Filter/FlateDecode';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[${contents}]/Resources 5 0 R>>`,
    `<<${filter}/Length ${String(stream.length)}>>\nstream\n${stream.toString('latin1')}\nendstream`,
    dictionary,
    ...Array.from({ length: forms }, (_, index) => form(index + 6)),
  ];
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join('');
  const text = `%PDF-1.7\n${body}trailer <</Root 1 0 R/Size ${String(last + 1)}>>\n%%EOF`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
