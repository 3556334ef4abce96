import { describe, expect, it } from '@jest/globals';
import {
  assumptionIn,
  isAssumed,
  originIn,
  provenanceKind,
  provenanceMetadata,
  type Assumption,
  type Origin,
} from './provenance';

const why = '没有文件写明';

describe('provenance', () => {
  const origins: readonly Origin[] = [
    { kind: 'printed', document: '某报告' },
    { kind: 'printed', document: '某报告', chapter: '二（一）' },
    { kind: 'entered', by: '张三' },
    { kind: 'imported', file: 'year.yaml' },
    { kind: 'imported', file: '支付明细.xlsx', sheet: '一月', row: 7 },
  ];
  const assumptions: readonly Assumption[] = [
    { why },
    { why, what: ['day', 'lines'] },
    { why, what: ['day'], latestOn: '2023-01-31' },
  ];

  it.each(origins)('is read from metadata as it was written: %j', (from) => {
    expect(originIn(provenanceMetadata({ from }))).toEqual(from);
  });

  it.each(assumptions)('tells followers what is assumed: %j', (assumed) => {
    const { mark } = provenanceMetadata({ assumed });
    expect(assumptionIn({ mark })).toEqual(assumed);
  });

  it('adds nothing to metadata where nothing is said', () => {
    expect(provenanceMetadata({})).toEqual({});
  });

  it('knows of events of before only which row of a list they were read from', () => {
    expect(originIn({ source: 'sha256:0a 支付 明细.xlsx 一月!7' })).toEqual({
      kind: 'imported',
      file: '支付 明细.xlsx',
      sheet: '一月',
      row: 7,
    });
    expect(originIn({})).toBeUndefined();
  });

  it.each([
    { provenance: 'printed' },
    { provenance: { kind: 'guessed' } },
    { provenance: { kind: 'printed' } },
    { provenance: { kind: 'entered', by: 7 } },
    { provenance: { kind: 'imported' } },
  ])('ignores what is none: %j', (metadata) => {
    expect(originIn(metadata)).toBeUndefined();
  });

  it.each([undefined, 7, {}, { begins: {} }, { assumed: {} }, { assumed: { why: 7 } }])(
    'finds no assumption in the mark %j',
    (mark) => {
      expect(assumptionIn({ mark })).toBeUndefined();
    },
  );

  it('takes a part that is not known here for the whole content', () => {
    expect(assumptionIn({ mark: { assumed: { why, what: ['day', 'colour'] } } })).toEqual({ why });
  });

  it('counts what is assumed as a whole as assumed, and what is assumed in part as what it is', () => {
    const from = { kind: 'printed', document: '某报告' } as const;
    expect(provenanceKind({ from, assumed: { why } })).toBe('assumed');
    expect(provenanceKind({ from, assumed: { why, what: ['day'] } })).toBe('printed');
    expect(provenanceKind({ assumed: { why, what: ['day'] } })).toBe('unknown');
    expect(provenanceKind({ from: { kind: 'entered', by: '张三' } })).toBe('entered');
    expect(provenanceKind({})).toBe('unknown');
  });

  it('asks of parts', () => {
    expect(isAssumed(undefined, 'day')).toBe(false);
    expect(isAssumed({ why }, 'day')).toBe(true);
    expect(isAssumed({ why, what: ['lines'] }, 'day', 'lines')).toBe(true);
    expect(isAssumed({ why, what: ['lines'] }, 'day')).toBe(false);
  });
});
