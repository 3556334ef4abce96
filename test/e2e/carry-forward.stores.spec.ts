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
  const adjustedOf = async (year: number) =>
    JSON.stringify(
      await api.ask(
        `{ budgetYear(unitCode: "U", fiscalYear: ${year}) { execution { totals { adjusted { amount } carriedIn { amount } carriedOut { amount } available { amount } } } warnings { nodes { code } } } }`,
      ),
    );

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
      await send(
        'revokeCarryForward(unitCode: "U", fiscalYear: 2023, input: {carryId: "c1", reason: "更正"})',
      );
      expect(await adjustedOf(2024)).toContain('"adjusted":"0.00"');
      expect(await codeOf(reopen)).toBeUndefined();
    });
  });
});
