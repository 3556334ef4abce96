import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, type GraphqlAnswer } from '../support/running-api';
import { runReplicas, type Replica, type Replicas } from '../support/replicas';
import { onEveryStore } from '../support/stores/on-every-store';
import type { EmptyStore } from '../support/stores/store-kind';

const register = (unit: string, key = unit) =>
  `mutation { registerUnit(unitCode: "${unit}", options: {idempotencyKey: "${key}"}, input: {name: "测试", level: DEPARTMENT, occurredOn: "2024-01-01", region: "431200"}) { result { position replayed } refusals { code } } }`;
const open = (unit: string) =>
  `mutation { openYear(unitCode: "${unit}", fiscalYear: 2024, input: {mode: CONTROL, paymentPlanEnforced: false}) { result { position budgetYear { unitCode } } refusals { code } } }`;
const LINE = 'general/basic/2200101/-/302';
const appropriate = (unit: string, amount: string) =>
  `mutation { approveAppropriation(unitCode: "${unit}", fiscalYear: 2024, input: {occurredOn: "2024-01-10", documentNo: "一", items: [{line: {key: "${LINE}"}, amount: "${amount}"}]}) { result { position } refusals { code } } }`;
const spend = (unit: string, voucher: number, amount: string) =>
  `mutation { recordExpenditure(unitCode: "${unit}", fiscalYear: 2024, options: {idempotencyKey: "v${voucher}"}, input: {occurredOn: "2024-02-01", voucherNo: "v${voucher}", line: {key: "${LINE}"}, economic: "30201", payee: "某供应商", amount: "${amount}"}) { result { position } refusals { code } } }`;
const totals = (unit: string, minPosition: string) =>
  `{ budgetYear(unitCode: "${unit}", fiscalYear: 2024, minPosition: "${minPosition}") { execution { totals { executed { amount } available { amount } } } } }`;
const view = (unit: string, minPosition: string) =>
  `{ budgetYear(unitCode: "${unit}", fiscalYear: 2024, minPosition: "${minPosition}") { unitCode basis { cut freshness { storeReachable currentAt } } } }`;

onEveryStore((newStore, kind) => {
  let store: EmptyStore;
  let replicas: Replicas;
  beforeAll(async () => {
    store = await newStore();
    replicas = await runReplicas(kind, store);
  });
  afterAll(async () => {
    await replicas.close();
    await store.remove();
  });

  describe('several replicas over one store', () => {
    it('let a client read on one what it has written on another', async () => {
      const { first, second } = replicas;
      await first.ask(register('A.1'));
      const position = positionOf(await first.ask(open('A.1')));
      expect(await second.ask(view('A.1', position))).toMatchObject({
        data: { budgetYear: { unitCode: 'A.1', basis: { cut: position } } },
      });
    });

    it('say within a few seconds that a position is not there yet', async () => {
      const answer = await replicas.second.ask(view('A.1', '999999999'));
      expect(codeIn(answer)).toBe('POSITION_NOT_REACHED');
    });

    it('keep the rules under commands from both at once', async () => {
      const both = [replicas.first, replicas.second];
      const answers = await Promise.all(both.map((replica) => replica.ask(register('A.2', replica.url))));
      const stored = await replicas.first.store.readStream('unit-A.2');
      expect(stored).toHaveLength(1);
      expect(answers.some((answer) => codeIn(answer) === undefined)).toBe(true);
    });

    it('never let both together spend more than a line has', async () => {
      const { first, second } = replicas;
      await first.ask(register('C'));
      await first.ask(open('C'));
      await first.ask(appropriate('C', '100'));
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, i) => inTheEnd(i % 2 === 0 ? first : second, spend('C', i, '10'))),
      );
      const codes = answers.map(codeIn);
      expect(codes.filter((code) => code === undefined)).toHaveLength(10);
      expect(codes.filter((code) => code === 'LINE_OVERDRAWN')).toHaveLength(6);
      const stored = answers.filter((answer) => codeIn(answer) === undefined).map(positionOf);
      const last = stored.reduce((a, b) => (BigInt(b) > BigInt(a) ? b : a));
      for (const replica of [first, second])
        expect(JSON.stringify(await replica.ask(totals('C', last)))).toContain(
          '"executed":{"amount":"100.00"},"available":{"amount":"0.00"}',
        );
    });

    it('store a command once that is sent to both at once under the same key', async () => {
      const both = [replicas.first, replicas.second];
      await both[0]?.ask(register('D'));
      await both[0]?.ask(open('D'));
      await both[0]?.ask(appropriate('D', '100'));
      const answers = await Promise.all(both.map((replica) => inTheEnd(replica, spend('D', 1, '60'))));
      expect(answers.map(codeIn)).toEqual([undefined, undefined]);
      const stored = await replicas.first.store.readStream('budget-D-2024');
      expect(stored.filter(({ type }) => type === 'ExpenditureRecorded')).toHaveLength(1);
    });
  });

  describe('a replica whose store is away', () => {
    it('answers from what it knows, says so, refuses to write, and goes on by itself', async () => {
      const { first, second } = replicas;
      await first.ask(register('B.1'));
      const before = positionOf(await first.ask(open('B.1')));
      await second.ask(view('B.1', before));
      second.store.cut();
      expect(codeIn(await second.ask(register('B.2')))).toBe('STORE_UNAVAILABLE');
      await first.ask(register('B.3'));
      const later = positionOf(await first.ask(open('B.3')));
      expect(codeIn(await second.ask(view('B.1', later)))).toBe('STORE_UNAVAILABLE');
      expect(await second.ask(view('B.1', before))).toMatchObject({
        data: { budgetYear: { basis: { freshness: { storeReachable: false } } } },
      });
      second.store.mend();
      expect(codeIn(await second.ask(register('B.2')))).toBeUndefined();
      expect(await reachable(second, later)).toMatchObject({ data: { budgetYear: { unitCode: 'B.3' } } });
    });
  });
});

const reachable = (replica: Replica, position: string) => replica.ask(view('B.3', position));

/** Sent again, under its own key, for as long as others are faster. */
async function inTheEnd(replica: Replica, command: string): Promise<GraphqlAnswer> {
  for (;;) {
    const answer = await replica.ask(command);
    if (codeIn(answer) !== 'TOO_MUCH_CONTENTION') return answer;
  }
}

function positionOf(answer: GraphqlAnswer): string {
  return /"position":"(\d+)"/.exec(JSON.stringify(answer))?.[1] ?? JSON.stringify(answer);
}
