import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, OperationTypeNode, parse, print, separateOperations } from 'graphql';
import { z } from 'zod';
import { runSample } from '../support/dashboard';
import type { RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runSample();
});
afterAll(() => api.close());

/** Whoever approves is another than who proposed. */
const ACTORS: Readonly<Record<string, string>> = { Approve: '李' };

interface Operation {
  readonly name: string;
  /** With the fragments that it names. */
  readonly text: string;
}

/** Every operation of the page, in its order, but for what is asked over WebSocket. */
async function operationsOf(page: string): Promise<readonly Operation[]> {
  const blocks = (await readFile(page, 'utf8')).matchAll(/```graphql\n([^]*?)```/g);
  const documents = [...blocks].flatMap(([, text = '']) => Object.values(separateOperations(parse(text))));
  return documents.flatMap((document): readonly Operation[] => {
    const found = getOperationAST(document);
    if (!found || found.operation === OperationTypeNode.SUBSCRIPTION) return [];
    return [{ name: found.name?.value ?? '', text: print(document) }];
  });
}

/** Sent as the page says; the id that the server answers. */
async function uploaded(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const url = api.url.replace(/graphql$/, 'uploads');
  const response = await fetch(url, { method: 'POST', headers, body: content });
  return UPLOAD.parse(await response.json()).uploadId;
}

const UPLOAD = z.object({ uploadId: z.string() });
const JOB = z.object({ startImport: z.object({ result: z.object({ id: z.string() }) }) });

describe('the page about GraphQL', () => {
  it('is followed from its first question to the effect of an adjustment, on the sample as it is started', async () => {
    const operations = await operationsOf('docs/graphql.md');
    const variables: Record<string, string> = {
      upload: await uploaded('凭证号,日期,预算行,经济科目,金额,收款人'),
      paper: await uploaded(await readFile('samples/papers/huaihua-2023-report.txt')),
    };
    for (const { name, text } of operations) {
      const answer = await api.ask(text, { variables, actor: ACTORS[name] ?? '张' });
      if (name === 'Import') variables['job'] = JOB.parse(answer.data).startImport.result.id;
      expect([name, answer.errors, answer.data]).toEqual([name, undefined, expect.anything()]);
      expect([name, JSON.stringify(answer.data)]).toEqual([
        name,
        expect.not.stringContaining('"refusals":[{'),
      ]);
    }
    const names = operations.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Reopen', 'Spend', 'Propose', 'Approve', 'Effect']));
    const effect = operations.find(({ name }) => name === 'Effect');
    const { data } = await api.ask(effect?.text ?? '');
    expect(data).toMatchObject({ budgetYear: { adjustment: { status: 'APPROVED', settledBy: '李' } } });
  });

  it('asks the same in Chinese', async () => {
    const [english, chinese] = [
      await operationsOf('docs/graphql.md'),
      await operationsOf('docs/graphql.zh-CN.md'),
    ];
    expect(english).toEqual(expect.arrayContaining([...chinese]));
  });
});
