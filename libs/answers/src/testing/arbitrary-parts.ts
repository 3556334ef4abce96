import fc from 'fast-check';
import { lineAmount } from './given';

export const LINES = [
  'general/basic/22001/-/301',
  'general/project/22001/P01/302',
  'fund/project/21208/P01/30217',
  'special/basic/22001/-/30231',
] as const;

export const anyLine = fc.constantFrom(...LINES);
export const fen = fc.integer({ min: 1, max: 1_000_000 });
export const anyId = fc.constantFrom('1', '2', '3');
/** Of 2023, the 1st to the 28th of a month. */
export const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** What most documents hold, under an id that others refer to. */
export const drawn = fc
  .record({ occurredOn: anyDate, id: anyId, line: anyLine, amountFen: fen })
  .map((form) => ({ ...form, items: [lineAmount([form.line, form.amountFen])] }));
