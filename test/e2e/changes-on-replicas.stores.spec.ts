import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { runReplicas, type Replicas } from '../support/replicas';
import { codeIn } from '../support/running-api';
import { onEveryStore } from '../support/stores/on-every-store';
import type { EmptyStore } from '../support/stores/store-kind';
import { subscriberOf } from '../support/subscriber';

const UNIT = '431200.TEST';
const WATCH = `subscription { budgetYearChanged(unitCode: "${UNIT}", fiscalYear: 2024) { position changed { kind eventTypes } budgetYear { fiscalYear } } }`;
const OPEN = `mutation { openYear(unitCode: "${UNIT}", fiscalYear: 2024, input: {mode: CONTROL, paymentPlanEnforced: false}) { result { position } refusals { code } } }`;
const STAFF = `mutation { recordStaffing(unitCode: "${UNIT}", input: {occurredOn: "2024-02-01", authorised: 5, filled: 4}) { result { position } refusals { code } } }`;
const CONTROL = `mutation { setThreePublicControl(unitCode: "${UNIT}", fiscalYear: 2024, input: {occurredOn: "2024-02-01", total: "1.00"}) { result { position } refusals { code } } }`;
const REGISTER = `mutation { registerUnit(unitCode: "${UNIT}", input: {name: "测试", level: DEPARTMENT, occurredOn: "2024-01-01", region: "431200"}) { result { position } refusals { code } } }`;

onEveryStore((newStore, kind) => {
  let store: EmptyStore;
  let replicas: Replicas;
  const clients: Client[] = [];
  beforeEach(async () => {
    store = await newStore();
    replicas = await runReplicas(kind, store);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    await replicas.close();
    await store.remove();
  });
  const listen = (query: string) => {
    const client = subscriberOf(replicas.second.url);
    clients.push(client);
    const messages = client.iterate({ query });
    // Asked at once: only then is the client connected.
    let next = messages.next();
    return {
      next: async () => {
        const message = await next;
        next = messages.next();
        return message;
      },
    };
  };

  describe('subscriptions', () => {
    it('tell a client of one replica what another has stored', async () => {
      await replicas.first.ask(REGISTER);
      await replicas.first.ask(OPEN);
      await untilListening(replicas);
      const messages = listen(WATCH);
      await untilListening(replicas);
      expect(codeIn(await replicas.first.ask(STAFF))).toBeUndefined();
      expect(await messages.next()).toMatchObject({
        value: {
          data: { budgetYearChanged: { changed: [{ kind: 'UNIT', eventTypes: ['STAFFING_RECORDED'] }] } },
        },
      });
      expect(codeIn(await replicas.first.ask(CONTROL))).toBeUndefined();
      expect(await messages.next()).toMatchObject({
        value: {
          data: { budgetYearChanged: { changed: [{ kind: 'BUDGET' }], budgetYear: { fiscalYear: 2024 } } },
        },
      });
    });

    it('tell at once what came since a position that the client names', async () => {
      await replicas.first.ask(REGISTER);
      const answer = await replicas.first.ask(OPEN);
      const position = /"position":"(\d+)"/.exec(JSON.stringify(answer))?.[1] ?? '';
      await replicas.second.ask(
        `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2024, minPosition: "${position}") { unitCode } }`,
      );
      const messages = listen(WATCH.replace('2024)', '2024, since: "0")'));
      expect(await messages.next()).toMatchObject({ value: { data: { budgetYearChanged: { position } } } });
    });
  });
});

/** A subscription has no message that says it stands; the round trip of a query on the same machine is longer. */
async function untilListening({ second }: Replicas): Promise<void> {
  for (let i = 0; i < 20; i += 1) await second.ask('{ units { totalCount } }');
}
