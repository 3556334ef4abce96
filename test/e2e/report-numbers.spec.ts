import { readFile } from 'node:fs/promises';
import { reportsIn, type ReportRun, type StatementReport } from '@ledger/answers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';

/** What is no figure, by its form: the rule of this walk, beside that of the product. */
const NO_FIGURES: readonly RegExp[] = [
  /《[^》]*》/gu, // titles
  /〔\d{4}〕\d+ ?号|第\d+号/gu, // numbers of documents
  /\d{4}年?-\d{4}年?|\d{4}年度?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月/gu, // dates
  /(?<=^|。)\d{1,2}\.|（\d{1,2}）/gu, // enumerations
  /\d+:\d+|[A-Z]\d+|“\d+”/gu, // numbers in names: 1:500, G209, “631”
];

describe('the text of the report, number by number', () => {
  let ledger: SampleLedger;
  let report: StatementReport;

  beforeAll(async () => {
    ledger = await openSampleLedger('huaihua-2023');
    const year = await ledger.reader.yearAt(ledger.reader.pointOf(ledger.year, {}));
    const [only] = reportsIn(year).reports;
    if (!only) throw new Error('the sample year has no report');
    report = only;
  });
  afterAll(() => ledger.close());

  const lines = () =>
    report.chapters.flatMap(({ chapter, headingRuns, paragraphs }) =>
      [headingRuns, ...paragraphs.map(({ runs }) => runs)].map((runs) => ({ chapter, runs })),
    );
  const numbers = () => lines().flatMap(({ runs }) => runs.filter(({ standing }) => standing !== undefined));
  const textOf = (runs: readonly ReportRun[]) => runs.map(({ text }) => text).join('');

  it('is the published text, with nothing left out', async () => {
    const published = await readFile('samples/papers/huaihua-2023-report.txt', 'utf8');
    const words = (text: string) => text.replaceAll(/\s/gu, '');
    expect(
      words(
        lines()
          .map(({ runs }) => textOf(runs))
          .join(''),
      ),
    ).toBe(words(published));
  });

  it('has a figure with chapter and standing for every number that is no date, document, enumeration or name', () => {
    const left = lines().flatMap(({ chapter, runs }) => {
      // Figures become marks, what is no figure by its form becomes blanks: no digit may be left.
      const unmarked = runs.map(({ text, figure }) => (figure ? '＿' : text)).join('');
      const rest = NO_FIGURES.reduce((text, form) => text.replaceAll(form, ' '), unmarked);
      return /\d|分之/u.test(rest) ? [`${chapter} ${rest}`] : [];
    });
    expect(left).toEqual([]);
    expect(report.standings.unplaced).toBe(0);
    for (const { figure } of numbers()) {
      expect(figure?.chapter).not.toBe('');
      expect(['contradicted', 'computed', 'held', 'recorded']).toContain(figure?.standing);
    }
  });

  it('marks no date, number of a document, enumeration or title', () => {
    const marked = lines().flatMap(({ runs }) => {
      const text = textOf(runs);
      const forms = NO_FIGURES.flatMap((form) => [...text.matchAll(form)]).map(({ 0: found, index }) => ({
        from: index,
        to: index + found.length,
      }));
      let end = 0;
      return runs.filter((run) => {
        const from = end;
        end += run.text.length;
        return run.standing !== undefined && forms.some((form) => form.from < end && from < form.to);
      });
    });
    expect(marked).toEqual([]);
  });

  it('shows each figure once, in its own chapter, with the value that is printed there', () => {
    const shown = lines().flatMap(({ chapter, runs }) =>
      runs.flatMap(({ text, figure }) => (figure ? [{ chapter, text, figure }] : [])),
    );
    expect(new Set(shown.map(({ figure }) => figure.figureId)).size).toBe(shown.length);
    for (const { chapter, text, figure } of shown) {
      expect(chapter.startsWith(figure.chapter)).toBe(true);
      const digits = (written: string) => written.replaceAll(/[^\d.]/gu, '');
      // 513.5,7 is printed for 513.57.
      if (figure.unit !== 'TEXT') expect(digits(text)).toBe(digits(figure.value));
      else expect(text).toBe(figure.value);
    }
    // Counted by the reader, and printed nowhere.
    expect(report.outsideText.map(({ figureId }) => figureId)).toEqual(['sections-listed']);
  });

  it('says 77 numbers of what the office did, with both sides where the text gives them', () => {
    const done = lines()
      .filter(({ chapter }) => chapter.startsWith('六（二）6'))
      .flatMap(({ runs }) =>
        runs.flatMap(({ figure }) => (figure && figure.figureId !== 'external-grade' ? [figure] : [])),
      );
    expect(done).toHaveLength(77);
    const held = report.holding.map(({ text }) => text.zh);
    expect(held).toContain('市直成交 7宗 + 高新区成交 16宗 + 经开区成交 7宗 = 市本级招拍挂成交 30宗');
    expect(held).toContain(
      '市直成交价款 8.03亿元 + 高新区成交价款 5.29亿元 + 经开区成交价款 7.97亿元 = 成交价款 21.29亿元',
    );
    expect(held).toContain('全省平均覆盖率 80% ≤ 村庄规划覆盖率 91.2%');
  });

  it('puts the five contradictions where they stand', () => {
    const standing = (figureId: string) =>
      numbers().find(({ figure }) => figure?.figureId === figureId)?.standing;
    expect(
      numbers()
        .filter((run) => run.standing === 'contradicted')
        .map(({ figure }) => figure?.figureId),
    ).toEqual(['sections', 'executed', 'execution-rate', 'daily-public', 'score', 'staff-secured']);
    expect([standing('staff-1'), standing('deals'), standing('field-chiefs')]).toEqual([
      'computed',
      'held',
      'recorded',
    ]);
    expect(
      report.chapters.flatMap(({ chapter, contradictions }) =>
        contradictions.map(({ finding }) => [chapter, finding]),
      ),
    ).toEqual([
      ['一（一）', 1],
      ['二（二）1', 2],
      ['二（二）1', 2],
      ['六（一）', 3],
      ['六（一）', 3],
      ['六（二）1', 4],
      ['六（二）3', 5],
      ['六（二）3', 5],
      ['六（二）4', 2],
    ]);
  });

  it('lists all that holds, and says why 24 distinct names are right', () => {
    expect(report.findings[0]?.notes.join()).toContain('不同的名称是 24 个');
    expect(report.holding.filter(({ against }) => against === 'stated').length).toBeGreaterThan(60);
    for (const { text } of report.holding) expect(text.zh).toMatch(/[=≈≤]/u);
  });
});

describe('the text of an invented report', () => {
  it('is marked by the same rule', async () => {
    const ledger = await openSampleLedger('linshui-2024');
    try {
      const year = await ledger.reader.yearAt(ledger.reader.pointOf(ledger.year, {}));
      const [report] = reportsIn(year).reports;
      expect(report?.standings).toEqual({ contradicted: 0, computed: 5, held: 0, recorded: 0, unplaced: 0 });
      expect(report?.outsideText).toEqual([]);
    } finally {
      await ledger.close();
    }
  });
});
