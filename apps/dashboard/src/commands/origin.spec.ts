import { describe, expect, it } from '@jest/globals';
import { ORIGIN_AT_FIRST, fieldOfOrigin, readOrigin } from './origin';

describe('readOrigin', () => {
  it('says nothing of what is simply entered', () => {
    expect(readOrigin(ORIGIN_AT_FIRST)).toEqual({ faults: {} });
  });

  it('says the document, and the chapter where one is named', () => {
    const printed = { 'provenance.from': 'printed', 'provenance.document': '决算公开说明' };
    expect(readOrigin(printed).provenance).toEqual({ printed: { document: '决算公开说明' } });
    expect(readOrigin({ ...printed, 'provenance.chapter': '三' }).provenance).toEqual({
      printed: { document: '决算公开说明', chapter: '三' },
    });
  });

  it('says why something is assumed, and asks for it', () => {
    const assumed = { 'provenance.from': 'assumed', 'provenance.why': '文件未印日期' };
    expect(readOrigin(assumed).provenance).toEqual({ assumed: { why: '文件未印日期' } });
    expect(readOrigin({ 'provenance.from': 'assumed' })).toEqual({ faults: { 'provenance.why': 'needed' } });
  });
});

describe('fieldOfOrigin', () => {
  it('finds the field of the form, and leaves others', () => {
    expect(fieldOfOrigin('options.provenance.printed.document')).toBe('provenance.document');
    expect(fieldOfOrigin('items.0.amount')).toBe('items.0.amount');
  });
});
