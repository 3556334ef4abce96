import { percentText, formatWan } from '@ledger/domain';
import { answerContradictions, answerExecution, answerScorecard, answerThreePublic } from '@ledger/answers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';
import { onEveryStore } from '../support/stores/on-every-store';
import type { EmptyStore } from '../support/stores/store-kind';

onEveryStore((newStore) => {
  describe('the year 2023 of 怀化市自然资源和规划局', () => {
    let store: EmptyStore;
    let ledger: SampleLedger;
    const at = async (asOf?: string, knownAt?: string) => {
      const point = ledger.reader.pointOf(ledger.year, {
        ...(asOf && { asOf }),
        ...(knownAt && { knownAt }),
      });
      return { point, events: await ledger.reader.select(point) };
    };

    beforeAll(async () => {
      store = await newStore();
      ledger = await openSampleLedger('huaihua-2023', store.url);
    });
    afterAll(async () => {
      await ledger.close();
      await store.remove();
    });

    it('is imported without a refusal', () => {
      expect(ledger.outcome.verdicts.filter(({ status }) => status === 'refused')).toEqual([]);
      expect(ledger.outcome).toMatchObject({ accepted: true });
    });

    it('executes 126.40 % of 4,738.83: 177.18 % of the general budget, 75.17 % of the fund budget', async () => {
      const { events, point } = await at();
      const { totals, byBook } = answerExecution(events, point);
      expect(formatWan(totals.initialFen)).toBe('4738.83');
      expect(formatWan(totals.executedFen)).toBe('5989.98');
      expect(percentText(totals.rates.executionInitial)).toBe('126.40');
      expect(percentText(totals.rates.executionAdjusted)).toBe('100.00');
      const rates = Object.fromEntries(
        byBook.map(({ code, figures }) => [code, percentText(figures.rates.executionInitial)]),
      );
      expect(rates).toMatchObject({ general: '177.18', fund: '75.17', capital: undefined });
    });

    it('spends 35.92 on the three kinds against 38.00, 3.19 less than last year', async () => {
      const { events, point } = await at();
      const answer = answerThreePublic(events, point);
      expect(formatWan(answer.executedFen)).toBe('35.92');
      expect(formatWan(answer.control?.totalFen ?? 0)).toBe('38.00');
      expect(formatWan(answer.changeFen ?? 0)).toBe('-3.19');
      expect(percentText(answer.changeRate)).toBe('-8.16');
      expect(percentText(answer.budgetChangeRate)).toBe('-47.22');
      const kinds = Object.fromEntries(
        answer.byKind.map(({ kind, executedFen }) => [kind, formatWan(executedFen)]),
      );
      expect(kinds).toEqual({
        overseas: '0.00',
        vehiclePurchase: '0.00',
        vehicleRunning: '32.91',
        reception: '3.01',
      });
    });

    it('scores 7.36 + 44.72 + 30 + 10 = 92.08, 优秀', async () => {
      const { events, point } = await at();
      const card = answerScorecard(events, point);
      expect(card.groups.map(({ points }) => points?.earned)).toEqual([736, 4_472, 3_000, 1_000]);
      expect(card.total).toEqual({ weight: 10_000, earned: 9_208, lost: 792, open: 0 });
      expect(card.grade).toMatchObject({ defined: true, name: { zh: '优秀' } });
    });

    it('contradicts itself in five ways, and in no other', async () => {
      const { events, point } = await at();
      const [check] = answerContradictions(events, point).statements;
      const findings = check?.findings.map(({ witnesses }) => witnesses.map(({ text }) => text.zh));
      expect(findings).toEqual([
        ['内设科室（印数） 24 ≠ 内设科室（逐一列名） 25（一（一））'],
        [
          '1812.11 + 153.33 = 1965.44 ≠ 1966.52',
          '-488.26 + (-26.40) = -514.66 ≠ -513.57',
          '日常公用经费 153.33 ≠ 公用经费控制 154.41（六（二）4）',
        ],
        ['7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16', '综合评价得分 92.08 ≠ 91.16'],
        ['年末实际在岗人数 113 ≠ 保障在职人员 128（六（二）1）'],
        [
          '4205.88 + 1777.73 + 0 + 0 = 5983.61 ≠ 5989.98',
          '(4205.88 + 1777.73 + 0 + 0) / 4738.83 = 126.27% ≠ 126.40%',
        ],
      ]);
      expect(check?.relations.holding).toBeGreaterThanOrEqual(40);
      expect(check?.notChecked).toEqual([]);
    });
  });
});
