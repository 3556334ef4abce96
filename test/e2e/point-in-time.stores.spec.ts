import {
  adjustmentsIn,
  answerAdjustments,
  answerContradictions,
  answerExecution,
  answerScorecard,
  answerThreePublic,
  answerWarnings,
  contradictionsIn,
  executionIn,
  scorecardIn,
  selectEvents,
  threePublicIn,
  warningsIn,
  type YearPoint,
} from '@ledger/answers';
import { ledgerEvent } from '@ledger/reader';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';
import { onEveryStore } from '../support/stores/on-every-store';
import type { EmptyStore } from '../support/stores/store-kind';

const day = fc
  .integer({ min: 0, max: 500 })
  .map((offset) => new Date(Date.UTC(2022, 11, 1) + offset * 86_400_000).toISOString());

onEveryStore((newStore) => {
  describe.each(['huaihua-2023', 'linshui-2024'])('any point of %s', (sample) => {
    let store: EmptyStore;
    let ledger: SampleLedger;
    beforeAll(async () => {
      store = await newStore();
      ledger = await openSampleLedger(sample, store.url);
    });
    afterAll(async () => {
      await ledger.close();
      await store.remove();
    });

    it('is imported whole', () => {
      expect(ledger.outcome.verdicts.filter(({ error }) => error !== undefined)).toEqual([]);
      expect(ledger.outcome.written).toBeGreaterThan(30);
    });

    it('answers with the fold of the events selected by hand, for random asOf and knownAt', async () => {
      const stored = await ledger.store.readAll({ limit: 10_000 });
      const shift = ledger.year.fiscalYear - 2023;
      const moved = (iso: string) => `${Number(iso.slice(0, 4)) + shift}${iso.slice(4)}`;
      await fc.assert(
        fc.asyncProperty(day, day, async (asOfAt, knownAt) => {
          const asOf = moved(asOfAt).slice(0, 10).replace('02-29', '02-28');
          const known = moved(knownAt).replace('02-29', '02-28');
          const point: YearPoint = {
            ...ledger.year,
            asOf,
            cut: ledger.reader.catalogue.recorded.cutAt(known),
          };
          const naiveCut = stored.filter(({ recordedAt }) => recordedAt <= known).at(-1)?.position ?? 0n;
          const naive = selectEvents(stored.map(ledgerEvent), { asOf, cut: naiveCut });
          const selected = await ledger.reader.select(point);
          expect(selected).toEqual(naive);
          const year = await ledger.reader.yearAt(point);
          expect(executionIn(year)).toEqual(answerExecution(naive, point));
          expect(threePublicIn(year)).toEqual(answerThreePublic(naive, point));
          expect(scorecardIn(year)).toEqual(answerScorecard(naive, point));
          expect(adjustmentsIn(year)).toEqual(answerAdjustments(naive, point));
          expect(warningsIn(year)).toEqual(answerWarnings(naive, point));
          expect(contradictionsIn(year)).toEqual(answerContradictions(naive, point));
          const { total } = scorecardIn(year);
          if (total) expect(total.earned + total.lost + total.open).toBe(total.weight);
        }),
        { seed: 20231231, numRuns: 60 },
      );
    });
  });
});
