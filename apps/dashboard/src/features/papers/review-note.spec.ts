import { describe, expect, it } from '@jest/globals';
import { reviewNote, type NoteSource } from './review-note';

const say = Object.assign(
  (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    [key, ...Object.values(values)].join(' '),
  { find: () => undefined },
);

const comparison = {
  duty: 'PAPER_TO_PAPER',
  page: 3,
  chapter: '支出决算表',
  printed: '5.00',
  computed: '4.00',
  difference: '1.00',
} as const;
const none: NoteSource = {
  report: { office: '某某局', fiscalYear: 2024, kind: 'FINAL_ACCOUNTS', findings: [] },
  across: { findings: [], names: [] },
  ledger: null,
};

describe('the note for the office', () => {
  it('is empty where nothing was found', () => {
    expect(reviewNote(none, say, say)).toBe('');
  });

  it('names the other paper, and its page', () => {
    const comparisons = [{ ...comparison, paper: 2, figureIds: ['1:t1.r2.c3', '2:t1.r2.c3'] }];
    const across = {
      findings: [{ id: '1', isExact: true, comparisons, repairs: [] }],
      names: ['2023.pdf', '2024.pdf'],
    };
    expect(reviewNote({ ...none, across }, say, say).split('\n')).toEqual([
      'noteAbout 某某局 2024 FINAL_ACCOUNTS',
      'noteAcross 1',
      '1. 2024.pdf page 3 支出决算表：5.00 ≠ 4.00difference 1.00',
    ]);
  });

  it('tells what the ledger says otherwise, and nothing that it says too', () => {
    const one = {
      figureId: 't1.r2.c3',
      label: '支出合计',
      page: 3,
      chapter: '支出决算表',
      printed: '5.00',
      recomputed: '4.00',
      difference: '1.00',
      statedUnit: 'WAN_YUAN',
    } as const;
    const compared = [
      { ...one, verdict: 'CONTRADICTED' },
      { ...one, verdict: 'HELD' },
    ] as const;
    const ledger = { asOf: '2024-12-31', compared: [...compared] };
    expect(reviewNote({ ...none, ledger }, say, say).split('\n')).toEqual([
      'noteAbout 某某局 2024 FINAL_ACCOUNTS',
      'noteLedger 1 2024-12-31',
      '1. page 3 支出决算表：支出合计 bothSides 5.00WAN_YUAN 4.00WAN_YUANdifference 1.00WAN_YUAN',
    ]);
  });
});
