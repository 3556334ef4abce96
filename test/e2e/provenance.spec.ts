import {
  answerProvenance,
  withoutAssumedIn,
  type KnownFigure,
  type ProvenanceAnswer,
  type WithoutAssumedAnswer,
} from '@ledger/answers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';

describe('the sample year, and what of it is assumed', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await openSampleLedger('huaihua-2023');
  });
  afterAll(() => ledger.close());

  const at = (asOf: string) => ledger.reader.pointOf(ledger.year, { asOf });
  const without = async (asOf: string): Promise<WithoutAssumedAnswer> =>
    withoutAssumedIn(await ledger.reader.yearAt(at(asOf)));
  const provenance = async (asOf: string): Promise<ProvenanceAnswer> =>
    answerProvenance(await ledger.reader.select(at(asOf)), at(asOf));

  it('counts every voucher as assumed, and knows of every event where it comes from', async () => {
    const { kinds, events, assumed } = await provenance('2024-12-31');
    const of = Object.fromEntries(kinds.map((count) => [count.kind, count.events]));
    const vouchers = ledger.year.entries.filter(({ file }) => file !== 'year.yaml');
    expect(events).toBe(ledger.year.entries.length);
    expect(of).toMatchObject({ entered: 0, imported: 0, unknown: 0 });
    expect((of['printed'] ?? 0) + (of['assumed'] ?? 0)).toBe(events);
    expect(assumed?.assumptions[0]).toMatchObject({ events: vouchers.length });
    expect(vouchers).toHaveLength(414);
  });

  it('says of execution, three-public expenses, score and procurement that they rest on it', async () => {
    const { answers } = await provenance('2023-12-31');
    expect(answers.map(({ answer }) => answer)).toEqual(
      expect.arrayContaining(['execution', 'three-public', 'score', 'procurement', 'adjustments']),
    );
    expect(answers.map(({ answer }) => answer)).not.toContain('staffing');
  });

  it('says the initial budget on 30 June, for its day lies in January, and refuses what was executed and the score', async () => {
    const { figures } = await without('2023-06-30');
    expect(figure(figures, { measure: 'initial' })).toMatchObject({ standing: 'computed', value: '4738.83' });
    expect(figure(figures, { measure: 'three-public-control' })).toMatchObject({
      standing: 'computed',
      value: '38.00',
    });
    for (const measure of ['executed', 'execution-rate-initial', 'score', 'grade'] as const) {
      const refused = figure(figures, { measure });
      expect(refused).toMatchObject({ standing: 'refused', printedOn: ['2023-12-31'] });
      expect(refused?.value).toBeUndefined();
      expect(refused?.reason?.zh).toContain('2023-12-31 有印出的数');
      expect(refused?.assumed?.events).toBeGreaterThanOrEqual(414);
    }
    expect(figure(figures, { measure: 'initial', label: '一般公共预算 年初预算数' })).toMatchObject({
      standing: 'refused',
    });
  });

  it('does not say the initial budget on a day in January on which it may not have been approved', async () => {
    const { figures } = await without('2023-01-20');
    expect(figure(figures, { measure: 'initial' })?.standing).toBe('refused');
    expect(figure((await without('2023-01-31')).figures, { measure: 'initial' })?.standing).toBe('computed');
  });

  it('says at the end of the year what the report prints: execution, rates, books, classes, projects, points', async () => {
    const { figures } = await without('2023-12-31');
    const printed = figures.filter(({ standing }) => standing === 'printed');
    const values = Object.fromEntries(printed.map(({ label, value }) => [label.zh, value]));
    expect(values).toMatchObject({
      执行数: '5989.98',
      '预算执行率（年初预算）': '126.40',
      '政府性基金预算 执行数': '1777.73',
      '基本支出 执行数': '1966.52',
      '国土空间规划编制项目 执行数': '371.80',
      三公经费: '35.92',
      绩效得分: '91.16',
      评定等级: '优秀',
      '成本控制 得分': '14.72',
    });
    expect(printed.every(({ printed: place }) => place?.statementId === 'self-assessment-2023')).toBe(true);
    expect(figure(figures, { measure: 'initial' })).toMatchObject({ standing: 'computed', value: '4738.83' });
    expect(figure(figures, { measure: 'staff-filled' })).toMatchObject({
      standing: 'computed',
      value: '113',
    });
  });

  it('shows that the printed score is not the sum of its printed parts', async () => {
    const { figures } = await without('2023-12-31');
    const score = figure(figures, { measure: 'score' });
    expect(score?.contradictions.map(({ zh }) => zh).join()).toContain('= 92.08 ≠ 91.16');
  });

  it('finds the five contradictions of the report without the ledger, and none on another day', async () => {
    const { contradictions } = await without('2023-12-31');
    expect(contradictions).toHaveLength(5);
    expect((await without('2023-06-30')).contradictions).toEqual([]);
  });
});

describe('the invented sample year', () => {
  it('is assumed as a whole, and nothing of it can be said without that', async () => {
    const ledger = await openSampleLedger('linshui-2024');
    const point = ledger.reader.pointOf(ledger.year, { asOf: '2024-12-31' });
    const { kinds } = answerProvenance(await ledger.reader.select(point), point);
    expect(kinds.filter(({ events }) => events > 0).map(({ kind }) => kind)).toEqual(['assumed']);
    const { figures } = withoutAssumedIn(await ledger.reader.yearAt(point));
    expect(figures.filter(({ standing }) => standing === 'printed')).toEqual([]);
    expect(figure(figures, { measure: 'executed' })?.standing).toBe('refused');
    await ledger.close();
  });
});

function figure(
  figures: readonly KnownFigure[],
  { measure, label }: { readonly measure: KnownFigure['measure']; readonly label?: string },
): KnownFigure | undefined {
  return figures.find((one) => one.measure === measure && (label === undefined || one.label.zh === label));
}
