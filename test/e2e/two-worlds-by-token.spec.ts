import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { ROLES } from '@ledger/domain';
import type { Command } from 'commander';
import { buildProgram } from '../../apps/cli/src/program';
import { budgetAgainWith } from '../support/cli';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';
import { subjectOf, worldOf } from '../support/two-worlds';
import { BENEATH, FOREIGN, LISTS, NOWHERE, probesOf } from '../support/two-worlds-questions';
import { UNIT } from '../support/written/written';

const WORLDS = ['alone', 'among others'] as const;
const ASKED = [...LISTS, ...[FOREIGN, BENEATH, NOWHERE].flatMap(probesOf)];

let folder: string;
let provider: TestProvider;
let urls: readonly string[];
const servers: GuardedServers[] = [];
const storeOf = (world: (typeof WORLDS)[number]) => `embedded:${join(folder, world)}`;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-worlds-'));
  urls = await publicUrls(WORLDS.length);
  provider = await testProvider(urls);
  await provider.start();
  const { issuer } = provider;
  const personOf = (subject: string) => ({ issuer, subject, name: subject });
  for (const [index, world] of WORLDS.entries()) {
    const { ledger } = await worldOf(world, ROLES, { at: storeOf(world), personOf });
    await ledger.close();
    const url = urls[index] ?? '';
    servers.push(await guardedServers([url], issuer, { EVENT_STORE: storeOf(world) }));
  }
  for (const [index, document] of ASKED.entries()) await writeFile(fileOf(index), document);
});
afterAll(async () => {
  for (const each of servers) await each.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

function fileOf(index: number): string {
  return join(folder, `${index}.graphql`);
}

/** All that `budget` prints and ends with, under a token of the provider. What may differ says nothing. */
async function answersOf(url: string, subject: string): Promise<readonly string[]> {
  const environment = { LEDGER_TOKEN: await provider.token({ sub: subject }) };
  const answers: string[] = [];
  for (const index of ASKED.keys()) {
    const said = await budgetAgainWith(environment, 'graphql', fileOf(index), '--url', url);
    answers.push(
      JSON.stringify(said)
        .replaceAll(url, 'URL')
        .replaceAll(/S\.[\w-]+/g, (sealed) => `sealed in ${sealed.length}`),
    );
  }
  return answers;
}

describe('the command line under a token', () => {
  it.each([...ROLES.map(subjectOf), 'holds no role'])(
    'says the same to %s whatever other units write',
    async (subject) => {
      const [alone = [], among = []] = await Promise.all(urls.map((url) => answersOf(url, subject)));
      expect(ASKED.filter((_, index) => alone[index] !== among[index])).toEqual([]);
      expect(alone).toHaveLength(ASKED.length);
    },
  );

  it('says more to who may see the unit than to who holds no role', async () => {
    const url = urls[1] ?? '';
    const [auditor, nobody] = [
      await answersOf(url, subjectOf('auditor')),
      await answersOf(url, 'holds no role'),
    ];
    expect(auditor.filter((answer) => answer.includes(UNIT))).not.toEqual([]);
    expect(auditor.filter((answer, index) => answer !== nobody[index]).length).toBeGreaterThan(3);
  });

  it('is what graphql, login and logout send; all other commands open a store, as the operator, and say so', async () => {
    const program = buildProgram(readEnvironment({}), () => undefined);
    const toServers = commandsBelow(program).filter(({ options }) =>
      options.some(({ long }) => long === '--url'),
    );
    expect(toServers.map((command) => command.name()).sort()).toEqual(['graphql', 'login', 'logout']);
    const environment = { LEDGER_TOKEN: await provider.token({ sub: subjectOf('clerk') }) };
    for (const question of ['execution', 'adjustments']) {
      const asked = ['--store', storeOf('among others'), question, FOREIGN, '2023'];
      const said = await budgetAgainWith(environment, ...asked);
      expect([question, said.stderr]).toEqual([question, expect.stringContaining('opened as the operator')]);
    }
  });
});

function commandsBelow(command: Command): readonly Command[] {
  return command.commands.flatMap((each) => [each, ...commandsBelow(each)]);
}
