import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';
import { copy, eventsOf, identity } from '../support/copied-logs';
import { STORE_KINDS } from '../support/stores/kinds';
import type { StoreServer } from '../support/stores/store-kind';

const kinds = STORE_KINDS.filter(({ lacks }) => lacks === undefined);
const names = kinds.map(({ name }) => name);

describe('budget store copy', () => {
  let servers: readonly StoreServer[] = [];
  beforeAll(async () => {
    servers = await Promise.all(kinds.map((kind) => kind.start()));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
  });

  it(`carries a log from each kind of store into each other, unchanged: ${names.join(', ')}`, async () => {
    const [first] = servers;
    const origin = await first?.newStore();
    const url = origin?.url ?? '';
    expect(await budgetAgain('--store', url, 'import', 'samples/linshui-2024/year.yaml')).toMatchObject({
      code: 0,
    });
    const given = (await eventsOf(url)).map(identity);
    for (const from of servers) {
      const source = from === first ? url : (await from.newStore()).url;
      if (source !== url) expect(await copy(url, source)).toMatchObject({ code: 0 });
      for (const to of servers.filter((server) => server !== from)) {
        const target = await to.newStore();
        expect(await copy(source, target.url)).toMatchObject({ code: 0 });
        expect((await eventsOf(target.url)).map(identity)).toEqual(given);
        await target.remove();
      }
    }
    await origin?.remove();
  }, 300_000);
});
