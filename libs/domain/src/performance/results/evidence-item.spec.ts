import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { refuses, yieldsNothing } from '../../testing/given';
import { defined, given } from '../../testing/given-performance';
import type { PerformanceEvent } from '../performance';
import { evidenceText, plainEvidence, type EvidenceItem, type GivenEvidence } from './evidence-item';
import { resultCards } from './results.facts';

const FILE = { kind: 'file', name: '台账.xlsx', bytes: 18_321, sha256: 'a1'.repeat(32) } as const;
const stated: PerformanceEvent = {
  type: 'SelfAssessmentStated',
  data: {
    occurredOn: '2023-12-31',
    statementId: 'report',
    title: '自评报告',
    figures: [{ figureId: 'works', label: '重点工作', value: '11', unit: 'COUNT', chapter: '六（二）6' }],
    relations: [],
  },
};
const report = (evidence: GivenEvidence) =>
  given(defined(), stated).when({
    type: 'ReportResult',
    occurredOn: '2023-12-31',
    indicatorId: 'i',
    value: { kind: 'number', value: '11' },
    evidence,
  });
const stores = (evidence: readonly EvidenceItem[]) => ({
  yields: [{ type: 'ResultReported', data: { evidence } }],
});

describe('the evidence of a result', () => {
  it('is one text, or texts, figures, documents and files', () => {
    expect(report('台账\n两册')).toMatchObject(stores([{ kind: 'text', text: '台账\n两册' }]));
    const items: readonly EvidenceItem[] = [
      { kind: 'text', text: '第一行\n第二行' },
      { kind: 'figure', statementId: 'report', figureId: 'works' },
      { kind: 'document', documentNo: '某办〔2023〕3号', title: '重点工作清单' },
      { ...FILE, liesAt: '档案室' },
    ];
    expect(report(items)).toMatchObject(stores(items));
  });

  it('is not blank, and has at most 200 items', () => {
    expect(report(' ')).toEqual(refuses('TEXT_BLANK'));
    expect(report([{ kind: 'text', text: ' ' }])).toEqual(refuses('TEXT_BLANK'));
    expect(report([])).toEqual(refuses('LIST_EMPTY'));
    const items = Array.from({ length: 200 }, (_, i) => ({ kind: 'text', text: `第${i}项` }) as const);
    expect(report(items)).toMatchObject(stores(items));
    expect(report([...items, ...items.slice(0, 1)])).toEqual(refuses('LIST_TOO_LONG'));
  });

  it('names a figure of a statement that was entered before', () => {
    const figure = (statementId: string, figureId: string) =>
      report([{ kind: 'figure', statementId, figureId }]);
    expect(figure('report', 'works')).toMatchObject({ yields: [{ type: 'ResultReported' }] });
    expect(figure('report', 'others')).toEqual(refuses('EVIDENCE_FIGURE_NOT_FOUND'));
    expect(figure('another', 'works')).toEqual(refuses('EVIDENCE_STATEMENT_NOT_FOUND'));
  });

  it.each([
    ...['../台账.xlsx', '/etc/passwd', 'C:\\台账.xlsx', 'a?.txt', '<b>.html'],
    ...['..', '.', '.\u202e.', '台账\u0000/../x'],
  ])('takes no %j as the name of a file', (name) => {
    expect(report([{ ...FILE, name }])).toEqual(refuses('EVIDENCE_FILE_NAME'));
  });

  it('has a name of what is seen, of at most 200 characters', () => {
    const turned = { ...FILE, name: '台账\u202exslx.exe' };
    expect(report([turned])).toMatchObject(stores([{ ...FILE, name: '台账xslx.exe' }]));
    expect(report([{ ...FILE, name: '台'.repeat(201) }])).toEqual(refuses('TEXT_TOO_LONG'));
  });

  it.each(['台账 (2).xlsx', '.env', 'a..b', '一（四）.pdf', '台'.repeat(200)])(
    'takes %j as the name of a file',
    (name) => {
      expect(report([{ ...FILE, name }])).toMatchObject(stores([{ ...FILE, name }]));
    },
  );

  it('has the size of a file in whole bytes, from 1 to 999,999,999', () => {
    const of = (bytes: number) => report([{ ...FILE, bytes }]);
    for (const bytes of [1, 999_999_999]) expect(of(bytes)).toMatchObject(stores([{ ...FILE, bytes }]));
    for (const bytes of [0, 1_000_000_000, 1.5, Number.NaN])
      expect(of(bytes)).toEqual(refuses('EVIDENCE_FILE_SIZE'));
  });

  it('has the digest of a file in 64 hexadecimal digits, large or small', () => {
    const of = (sha256: string) => report([{ ...FILE, sha256 }]);
    expect(of('A1'.repeat(32))).toMatchObject(stores([FILE]));
    for (const sha256 of ['a1'.repeat(31), 'a1'.repeat(33), 'g1'.repeat(32), ''])
      expect(of(sha256)).toEqual(refuses('EVIDENCE_FILE_DIGEST'));
  });

  it('is read as one line, and is written as it was given', () => {
    const items: readonly EvidenceItem[] = [
      { kind: 'text', text: '台账' },
      { kind: 'document', documentNo: '某办〔2023〕3号' },
      { kind: 'figure', statementId: 'report', figureId: 'works' },
      FILE,
    ];
    expect(evidenceText(items)).toBe('台账；某办〔2023〕3号；report works；台账.xlsx');
    expect(plainEvidence(items)).toBe(items);
    expect(plainEvidence(items.slice(0, 1))).toBe('台账');
  });
});

describe('a result as it was stored before evidence had items', () => {
  it('has its text as the only item, and is known again when it is reported with that text', () => {
    const sample = new URL('./stored-events/ResultReported.v1.json', import.meta.url);
    const { data } = z.object({ data: z.unknown() }).parse(JSON.parse(readFileSync(sample, 'utf8')));
    expect(resultCards.ResultReported.upcast[1](data)).toMatchObject({
      indicatorId: 'output-count',
      evidence: [{ kind: 'text', text: '年度工作总结' }],
    });
    const before: PerformanceEvent = {
      type: 'ResultReported',
      data: {
        occurredOn: '2023-12-31',
        indicatorId: 'i',
        value: { kind: 'number', value: '11' },
        evidence: [{ kind: 'text', text: '年度工作总结' }],
        reportedBy: 'clerk',
      },
    };
    const again = given(defined(), before).when({
      type: 'ReportResult',
      occurredOn: '2023-12-31',
      indicatorId: 'i',
      value: { kind: 'number', value: '11' },
      evidence: '年度工作总结',
    });
    expect(again).toEqual(yieldsNothing);
  });
});
