import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  type DefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { runSample } from '../support/dashboard';
import type { RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runSample();
});
afterAll(() => api.close());

/** Whoever approves is another than who proposed. */
const ACTORS: Readonly<Record<string, string>> = { Approve: '李' };

/** Every operation of the page, in its order, but for what is asked over WebSocket. */
async function operationsOf(page: string): Promise<readonly OperationDefinitionNode[]> {
  const blocks = (await readFile(page, 'utf8')).matchAll(/```graphql\n([^]*?)```/g);
  const definitions = [...blocks].flatMap(([, text = '']) => parse(text).definitions);
  return definitions
    .filter(isOperation)
    .filter(({ operation }) => operation !== OperationTypeNode.SUBSCRIPTION);
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

describe('the page about GraphQL', () => {
  it('is followed from its first question to the effect of an adjustment, on the sample as it is started', async () => {
    const operations = await operationsOf('docs/graphql.md');
    for (const operation of operations) {
      const name = operation.name?.value ?? '';
      const answer = await api.ask(print(operation), { actor: ACTORS[name] ?? '张' });
      expect([name, answer.errors, answer.data]).toEqual([name, undefined, expect.anything()]);
      expect([name, JSON.stringify(answer.data)]).toEqual([
        name,
        expect.not.stringContaining('"refusals":[{'),
      ]);
    }
    const names = operations.map(({ name }) => name?.value);
    expect(names).toEqual(expect.arrayContaining(['Reopen', 'Spend', 'Propose', 'Approve', 'Effect']));
    const effect = operations.find(({ name }) => name?.value === 'Effect');
    const { data } = await api.ask(effect ? print(effect) : '');
    expect(data).toMatchObject({ budgetYear: { adjustment: { status: 'APPROVED', settledBy: '李' } } });
  });

  it('asks the same in Chinese', async () => {
    const printed = async (page: string) => (await operationsOf(page)).map((operation) => print(operation));
    const [english, chinese] = [await printed('docs/graphql.md'), await printed('docs/graphql.zh-CN.md')];
    expect(english).toEqual(expect.arrayContaining([...chinese]));
  });
});
