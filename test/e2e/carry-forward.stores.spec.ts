import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';
import { onEveryStore } from '../support/stores/on-every-store';
import type { EmptyStore } from '../support/stores/store-kind';

const LINE = 'general/basic/2200101/-/302';

onEveryStore((newStore) => {
  let store: EmptyStore;
  let api: RunningTestApi;
  beforeAll(async () => {
    store = await newStore();
    api = await runApi(store.url);
    await send(
      'registerUnit(unitCode: "U", input: {occurredOn: "2023-01-01", name: "某局", level: DEPARTMENT, region: "某市"})',
    );
    for (const year of [2023, 2024]) {
      await send(
        `openYear(unitCode: "U", fiscalYear: ${year}, input: {mode: CONTROL, paymentPlanEnforced: false})`,
      );
    }
    await send(
      `approveAppropriation(unitCode: "U", fiscalYear: 2023, input: {occurredOn: "2023-01-10", documentNo: "一", items: [{line: {key: "${LINE}"}, amount: "100"}]})`,
    );
    await send('closeYear(unitCode: "U", fiscalYear: 2023)');
  });
  afterAll(async () => {
    await api.close();
    await store.remove();
  });

  const send = (mutation: string) =>
    api.ask(`mutation { ${mutation} { result { events } refusals { code } } }`);
  const codeOf = async (mutation: string) => codeIn(await send(mutation));
  const adjustedOf = async (year: number) => {
    const answer = JSON.stringify(
      await api.ask(
        `{ budgetYear(unitCode: "U", fiscalYear: ${year}) { execution { totals { adjusted { amount } carriedIn { amount } carriedOut { amount } available { amount } } } warnings { nodes { code } } } }`,
      ),
    );
    return answer.replaceAll(/\{"amount":("[^"]*")\}/g, '$1');
  };

  describe('a carry-forward', () => {
    it('leaves the closed year and is in the next one under the same id', async () => {
      await send(
        `releaseCarryForward(unitCode: "U", fiscalYear: 2023, input: {carryId: "c1", items: [{line: {key: "${LINE}"}, amount: "30"}]})`,
      );
      expect(await adjustedOf(2023)).toContain('"carriedOut":"30.00","available":"70.00"');
      expect(await adjustedOf(2024)).toContain('"adjusted":"30.00","carriedIn":"30.00"');
      expect(await adjustedOf(2023)).not.toContain('CARRY_FORWARD_UNMATCHED');
    });

    it('is refused where the line has less left', async () => {
      expect(
        await codeOf(
          `releaseCarryForward(unitCode: "U", fiscalYear: 2023, input: {carryId: "c2", items: [{line: {key: "${LINE}"}, amount: "70.01"}]})`,
        ),
      ).toBe('LINE_OVERDRAWN');
    });

    it('blocks reopening until it is revoked, which takes it out of the next year for good', async () => {
      const reopen = 'reopenYear(unitCode: "U", fiscalYear: 2023, input: {reason: "补记"})';
      expect(await codeOf(reopen)).toBe('CARRY_FORWARD_OUTSTANDING');
      const revoke =
        'revokeCarryForward(unitCode: "U", fiscalYear: 2023, input: {carryId: "c1", reason: "更正"})';
      const tried = revoke.replace(/\)$/, ', options: {dryRun: true})');
      expect(await codeOf(tried)).toBeUndefined();
      expect(await adjustedOf(2024)).not.toContain('"adjusted":"0.00"');
      await send(revoke);
      expect(await adjustedOf(2024)).toContain('"adjusted":"0.00"');
      expect(await codeOf(reopen)).toBeUndefined();
    });

    it('takes an open contract along, which is paid in the next year', async () => {
      await send(
        `makeCommitment(unitCode: "U", fiscalYear: 2023, input: {commitmentId: "HT-1", occurredOn: "2023-11-01", line: {key: "${LINE}"}, amount: "20", contractNo: "一", supplier: "某公司"})`,
      );
      expect(await codeOf('closeYear(unitCode: "U", fiscalYear: 2023)')).toBe('YEAR_LEAVES_OPEN');
      await send('closeYear(unitCode: "U", fiscalYear: 2023, input: {evenSo: true})');
      await send(
        `releaseCarryForward(unitCode: "U", fiscalYear: 2023, input: {carryId: "c3", items: [{line: {key: "${LINE}"}, amount: "80"}], commitments: [{commitmentId: "HT-1"}]})`,
      );
      expect(await adjustedOf(2023)).toContain('"carriedOut":"100.00","available":"0.00"');
      expect(await adjustedOf(2024)).toContain(
        '"carriedIn":"100.00","carriedOut":"0.00","available":"80.00"',
      );
      expect(
        await codeOf(
          `recordExpenditure(unitCode: "U", fiscalYear: 2024, input: {voucherNo: "1", occurredOn: "2024-02-01", line: {key: "${LINE}"}, economic: "30201", amount: "15", payee: "某公司", commitmentId: "HT-1"})`,
        ),
      ).toBeUndefined();
      expect(await adjustedOf(2024)).toContain('"available":"80.00"');
    });

    it('comes back in part after the next year began to spend it, and the late invoice is booked', async () => {
      const late = (no: string, amount: string) =>
        `recordExpenditure(unitCode: "U", fiscalYear: 2023, input: {voucherNo: "${no}", occurredOn: "2023-12-20", line: {key: "${LINE}"}, economic: "30201", amount: "${amount}", payee: "某公司"})`;
      const back = (no: string, amount: string) =>
        `returnCarryIn(unitCode: "U", fiscalYear: 2024, input: {returnId: "${no}", occurredOn: "2024-03-01", carryId: "c3", items: [{line: {key: "${LINE}"}, amount: "${amount}"}], reason: "发票迟到"})`;
      const reopen = 'reopenYear(unitCode: "U", fiscalYear: 2023, input: {reason: "发票迟到"})';
      expect(await codeOf(reopen)).toBe('CARRY_FORWARD_OUTSTANDING');
      expect(await codeOf(back('t0', '80.01'))).toBe('LINE_OVERDRAWN');
      expect(await codeOf(back('t1', '10'))).toBeUndefined();
      expect(await adjustedOf(2024)).toContain('"carriedIn":"90.00","carriedOut":"0.00","available":"70.00"');
      expect(await adjustedOf(2023)).toContain('"carriedOut":"90.00","available":"10.00"');
      expect(await adjustedOf(2023)).not.toContain('CARRY_FORWARD_UNMATCHED');
      expect(await codeOf(reopen)).toBeUndefined();
      expect(await codeOf(late('9', '10.01'))).toBe('LINE_OVERDRAWN');
      expect(await codeOf(late('9', '10'))).toBeUndefined();
    });

    it('is raised by a payment of the year before that comes back, which moves no other figure', async () => {
      const before = await adjustedOf(2024);
      const back = (no: string, amount: string, original = '9') =>
        `recoverPriorSpending(unitCode: "U", fiscalYear: 2024, input: {recoveryNo: "${no}", occurredOn: "2024-04-01", fromYear: 2023, line: {key: "${LINE}"}, economic: "30201", amount: "${amount}", payer: "某公司", originalNo: "${original}", reason: "重复付款"})`;
      expect(await codeOf(back('收-1', '10.01'))).toBe('RECOVERED_ABOVE_ORIGINAL');
      expect(await codeOf(back('收-1', '1', '8'))).toBe('RECOVERED_VOUCHER_UNKNOWN');
      expect(await codeOf(back('收-1', '4'))).toBeUndefined();
      expect(await codeOf(back('收-2', '6.01'))).toBe('RECOVERED_ABOVE_ORIGINAL');
      const after = (await adjustedOf(2024)).replace(',{"code":"PRIOR_SPENDING_RECOVERED"}', '');
      expect(after).toBe(before);
      expect(await codeOf(back('收-2', '6.01', '９'))).toBe('RECOVERED_ABOVE_ORIGINAL');
      const carried = (year: number, fields: string) =>
        api.ask(`{ budgetYear(unitCode: "U", fiscalYear: ${year}) { carryForwards { ${fields} } } }`);
      expect(await carried(2024, 'recoveredTotal { amount } broughtForwardTotal { amount }')).toMatchObject({
        data: {
          budgetYear: {
            carryForwards: { recoveredTotal: { amount: '4.00' }, broughtForwardTotal: { amount: '94.00' } },
          },
        },
      });
      expect(
        await carried(2023, 'recoveredNextYear { nodes { recoveryNo } } leftToNextYearTotal { amount }'),
      ).toMatchObject({
        data: {
          budgetYear: {
            carryForwards: {
              recoveredNextYear: { nodes: [{ recoveryNo: '收-1' }] },
              leftToNextYearTotal: { amount: '94.00' },
            },
          },
        },
      });
    });

    it('counts once what the appropriation of the next year has of it as 其中上年结转', async () => {
      const open = (year: number) =>
        send(
          `openYear(unitCode: "V", fiscalYear: ${year}, input: {mode: CONTROL, paymentPlanEnforced: false})`,
        );
      const approve = (year: number, amounts: string) =>
        `approveAppropriation(unitCode: "V", fiscalYear: ${year}, input: {occurredOn: "${year}-01-10", documentNo: "一", items: [{line: {key: "${LINE}"}, ${amounts}}]})`;
      const totals = () =>
        api.ask(
          '{ budgetYear(unitCode: "V", fiscalYear: 2024) { execution { totals { initial { amount } carriedOver { amount } initialOfYear { amount } carriedIn { amount } adjustment { amount } adjusted { amount } } } budget { steps { nodes { kind net { amount } } } } } }',
        );
      await send(
        'registerUnit(unitCode: "V", input: {occurredOn: "2023-01-01", name: "另一局", level: DEPARTMENT, region: "某市"})',
      );
      await open(2023);
      await open(2024);
      await send(approve(2023, 'amount: "100"'));
      await send('closeYear(unitCode: "V", fiscalYear: 2023)');
      expect(await codeOf(approve(2024, 'amount: "985", carriedOver: "985.01"'))).toBe(
        'CARRIED_OVER_ABOVE_AMOUNT',
      );
      expect(await codeOf(approve(2024, 'amount: "985", carriedOver: "50"'))).toBeUndefined();
      await send(
        `releaseCarryForward(unitCode: "V", fiscalYear: 2023, input: {carryId: "v1", items: [{line: {key: "${LINE}"}, amount: "70"}]})`,
      );
      expect(await totals()).toMatchObject({
        data: {
          budgetYear: {
            execution: {
              totals: {
                initial: { amount: '985.00' },
                carriedOver: { amount: '50.00' },
                initialOfYear: { amount: '935.00' },
                carriedIn: { amount: '20.00' },
                adjustment: { amount: '0.00' },
                adjusted: { amount: '1005.00' },
              },
            },
            budget: {
              steps: {
                nodes: [
                  { kind: 'CARRY_IN', net: { amount: '70.00' } },
                  { kind: 'CARRY_IN_INCLUDED', net: { amount: '-50.00' } },
                ],
              },
            },
          },
        },
      });
    });
  });
});
