import { chaptersOf, type StatedFigure, type StatedRelation, type StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, given, openedWith, spent, type Fact } from '../testing/given';
import { foldedYear } from '../year-at';
import { withinChapter } from './narrowed-report';
import { reportsIn } from './report.answer';
import type { ReportAsked, ReportRun, StatementReport } from './report.types';

const GOODS = 'general/basic/22001/-/302';

/** An invented report: other words, units and headings than those of any sample. */
const TEXT = `某县水利局
2024年度自评报告（水财〔2025〕7号）

一、基本情况
（一）机构与人员
根据《关于核定等3个单位编制的通知》，核定编制30人，2024年末在职28人，其中女职工9人。
（二）收支
1、全年预算１，２００．００万元，支出1,190.5万元，执行率99.21%，结余9.5万元。
2、较上年减少0.3,5亿元，降低百分之五。
二、绩效
（一）得分
自评96分，等级为“良”。投入10分，得10分；产出50分，得46分；效益40分，得40分。
（二）履职
（1）渠道。完成渠道清淤12.5公里，其中支渠4公里；维修水闸3座、泵站3座，G56沿线5座。
（2）群众。受益2.4万人，满意度95%，比目标90%高5个百分点；投诉0件。
第二轮巡查从3月起，按1:1000测图，发现问题30个，已整改30个。
`;

const FIGURES: readonly StatedFigure[] = [
  figure('staff', '在职', ['28', 'COUNT', '一（一）', '人']),
  figure('posts', '编制', ['30', 'COUNT', '一（一）', '人']),
  figure('women', '女职工', ['9', 'COUNT', '一（一）', '人']),
  { ...figure('budget', '全年预算', ['1200.00', 'WAN_YUAN', '一（二）1']), computed: { measure: 'initial' } },
  { ...figure('spent', '支出', ['1190.5', 'WAN_YUAN', '一（二）']), computed: { measure: 'executed' } },
  figure('rate', '执行率', ['99.21', 'PERCENT', '一（二）1']),
  figure('left', '结余', ['9.5', 'WAN_YUAN', '一（二）1']),
  figure('change', '较上年', ['-0.35', 'YI_YUAN', '一（二）2']),
  figure('fall', '降低', ['百分之五', 'TEXT', '一（二）2']),
  figure('score', '自评', ['96', 'POINTS', '二（一）']),
  figure('grade', '等级', ['良', 'TEXT', '二（一）']),
  // Not in the order of the text: the names tell them apart.
  figure('output-weight', '产出分值', ['50', 'POINTS', '二（一）']),
  figure('output', '产出得分', ['46', 'POINTS', '二（一）']),
  figure('input-weight', '投入分值', ['10', 'POINTS', '二（一）']),
  figure('input', '投入得分', ['10', 'POINTS', '二（一）']),
  figure('benefit-weight', '效益分值', ['40', 'POINTS', '二（一）']),
  figure('benefit', '效益得分', ['40', 'POINTS', '二（一）']),
  figure('canals', '渠道清淤', ['12.5', 'COUNT', '二（二）（1）', '公里']),
  figure('branches', '支渠', ['4', 'COUNT', '二（二）（1）', '公里']),
  figure('pumps', '泵站', ['3', 'COUNT', '二（二）（1）', '座']),
  figure('gates', '水闸', ['3', 'COUNT', '二（二）（1）', '座']),
  figure('roadside', '沿线', ['5', 'COUNT', '二（二）（1）', '座']),
  figure('people', '受益', ['2.4', 'COUNT', '二（二）（2）', '万人']),
  figure('satisfied', '满意度', ['95', 'PERCENT', '二（二）（2）']),
  figure('target', '满意度目标', ['90', 'PERCENT', '二（二）（2）']),
  figure('above', '高于目标', ['5', 'PERCENT', '二（二）（2）']),
  figure('found', '发现问题', ['30', 'COUNT', '二（二）（2）', '个']),
  figure('mended', '整改', ['31', 'COUNT', '二（二）（2）', '个']),
];

const RELATIONS: readonly StatedRelation[] = [
  {
    relationId: 'score',
    chapter: '二（一）',
    kind: 'sum',
    total: 'score',
    parts: parts('input', 'output', 'benefit'),
  },
  {
    relationId: 'branches',
    chapter: '二（二）（1）',
    kind: 'atMost',
    part: parts('branches'),
    whole: parts('canals'),
  },
  {
    relationId: 'above',
    chapter: '二（二）（2）',
    kind: 'sum',
    total: 'satisfied',
    parts: parts('target', 'above'),
  },
  {
    relationId: 'rate',
    chapter: '一（二）1',
    kind: 'rate',
    rate: 'rate',
    numerator: parts('spent'),
    denominator: parts('budget'),
  },
  { relationId: 'women', chapter: '一（一）', kind: 'atMost', part: parts('staff'), whole: parts('women') },
];

describe('a report that nobody has seen', () => {
  const report = reportOf(TEXT, FIGURES);
  const numbers = runsOf(report).filter(({ standing }) => standing !== undefined);

  it('marks every number that counts or rates, and no date, document, law, road, scale or ordinal', () => {
    expect(numbers.map(({ text, figure }) => [text, figure?.figureId])).toEqual([
      ['30人', 'posts'],
      ['28人', 'staff'],
      ['9人', 'women'],
      ['１，２００．００万元', 'budget'],
      ['1,190.5万元', 'spent'],
      ['99.21%', 'rate'],
      ['9.5万元', 'left'],
      ['0.3,5亿元', 'change'],
      ['百分之五', 'fall'],
      ['96分', 'score'],
      ['良', 'grade'],
      ['10分', 'input-weight'],
      ['10分', 'input'],
      ['50分', 'output-weight'],
      ['46分', 'output'],
      ['40分', 'benefit-weight'],
      ['40分', 'benefit'],
      ['12.5公里', 'canals'],
      ['4公里', 'branches'],
      ['3座', 'gates'],
      ['3座', 'pumps'],
      ['5座', 'roadside'],
      ['2.4万人', 'people'],
      ['95%', 'satisfied'],
      ['90%', 'target'],
      ['5个百分点', 'above'],
      ['0', undefined],
      ['30个', 'found'],
      ['30', undefined],
    ]);
  });

  it('says of each how it stands', () => {
    const standing = (figureId: string) =>
      numbers.find(({ figure }) => figure?.figureId === figureId)?.standing;
    expect(['budget', 'spent', 'rate', 'left', 'score', 'branches', 'canals', 'grade'].map(standing)).toEqual(
      ['computed', 'computed', 'held', 'recorded', 'held', 'held', 'held', 'recorded'],
    );
    // 28 ≤ 9 fails, and either of the two may be wrong.
    expect(standing('staff')).toBe('contradicted');
    expect(report.standings).toEqual({ contradicted: 1, computed: 2, held: 10, recorded: 14, unplaced: 2 });
  });

  it('tells a number that no figure states from one whose figure stands nowhere in the text', () => {
    expect(report.outsideText.map(({ figureId }) => figureId)).toEqual(['mended']);
    expect(numbers.filter((run) => run.standing === 'unplaced').map(({ text }) => text)).toEqual(['0', '30']);
  });

  it('loses no character of the text', () => {
    expect(
      runsOf(report)
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/gu, ''),
    ).toBe(TEXT.replaceAll(/\s/gu, ''));
  });

  it('puts what fails into its chapter, and what holds into a list with both sides', () => {
    expect(
      report.chapters.flatMap(({ chapter, contradictions }) => contradictions.map(() => chapter)),
    ).toEqual(['一（一）']);
    expect(report.holding.map(({ text }) => text.zh)).toEqual([
      '全年预算：账上 1200.00万元 = 印出 1200.00万元',
      '支出：账上 1190.5万元 = 印出 1190.5万元',
      '投入得分 10 + 产出得分 46 + 效益得分 40 = 自评 96',
      '支渠 4公里 ≤ 渠道清淤 12.5公里',
      '满意度目标 90% + 高于目标 5% = 满意度 95%',
      '支出 1190.5万元 ÷ 全年预算 1200.00万元 = 执行率 99.21%',
    ]);
  });

  it('gives one chapter with what stands below it, and not its neighbours', () => {
    expect(withinChapter(report, '一(二)').chapters.map(({ chapter }) => chapter)).toEqual([
      '一（二）',
      '一（二）1',
      '一（二）2',
    ]);
    expect(withinChapter(report, '二（二）（1）').standings).toMatchObject({ held: 2, recorded: 3 });
    expect(withinChapter(report, '二（九）').chapters).toEqual([]);
  });

  it('has no chapters without a text: all figures stand outside it', () => {
    const bare = reportOf(undefined, FIGURES);
    expect(bare.chapters).toEqual([]);
    expect(bare.outsideText).toHaveLength(FIGURES.length);
  });

  it('does not take a number of one chapter for a figure of another', () => {
    const other = [figure('other', '在职', ['28', 'COUNT', '二（一）', '人'])];
    expect(reportOf(TEXT, other).outsideText).toHaveLength(1);
    const coarse = [figure('coarse', '在职', ['28', 'COUNT', '一', '人'])];
    expect(reportOf(TEXT, coarse).outsideText).toEqual([]);
  });
});

describe('a report of a year of which something is assumed', () => {
  const spending = { assumed: { why: '凭证没有印出' } };
  const whole = reportOf(TEXT, FIGURES, { spending });
  const known = reportOf(TEXT, FIGURES, { spending, withoutAssumed: true });
  const standing = (report: StatementReport, figureId: string) =>
    runsOf(report).find(({ figure }) => figure?.figureId === figureId)?.standing;

  it('is compared, without it, with what the ledger computes from what is known, and with itself', () => {
    expect(['budget', 'spent', 'rate'].map((id) => standing(whole, id))).toEqual([
      'computed',
      'computed',
      'held',
    ]);
    // The rate still holds against both figures as they are printed.
    expect(['budget', 'spent', 'rate'].map((id) => standing(known, id))).toEqual([
      'computed',
      'held',
      'held',
    ]);
    expect(known.leftOut).toBe(1);
    expect([whole.leftOut, whole.assumed === undefined, known.assumed]).toEqual([
      undefined,
      false,
      undefined,
    ]);
    expect(known.chapters.flatMap(({ contradictions }) => contradictions)).toHaveLength(1);
  });

  it('is contradicted, without it, by nothing that was computed from it', () => {
    const wrong = FIGURES.map((one) => (one.figureId === 'spent' ? { ...one, value: '1100.5' } : one));
    const findings = (withoutAssumed: boolean) =>
      reportOf(undefined, wrong, { spending, withoutAssumed }).findings.flatMap(({ witnesses }) =>
        witnesses.filter(({ against }) => against === 'computed'),
      );
    expect(findings(false)).toHaveLength(1);
    expect(findings(true)).toEqual([]);
  });
});

interface Course extends ReportAsked {
  /** What is assumed of the spending. */
  readonly spending?: Pick<Fact, 'assumed'>;
}

function reportOf(
  text: string | undefined,
  figures: readonly StatedFigure[],
  { spending = {}, ...asked }: Course = {},
): StatementReport {
  const known = new Set(figures.map(({ figureId }) => figureId));
  const relations = RELATIONS.filter((relation) => idsIn(relation).every((figureId) => known.has(figureId)));
  const stated: Fact = {
    type: 'SelfAssessmentStated',
    data: {
      occurredOn: '2023-12-31',
      statementId: 's',
      title: '自评报告',
      figures,
      relations,
      ...(text !== undefined && { chapters: chaptersOf(text) }),
    },
  };
  const [report] = given(
    openedWith(),
    appropriated([GOODS, 1_200_000_000]),
    { ...spent('1', { occurredOn: '2023-02-01', line: GOODS, amountFen: 1_190_500_000 }), ...spending },
    stated,
  ).then((events, point) => reportsIn(foldedYear(events, point), asked)).reports;
  if (!report) throw new Error('no report');
  return report;
}

function idsIn(relation: StatedRelation): readonly string[] {
  return JSON.stringify(relation).match(/(?<="figureId":"|"(?:total|rate)":")[^"]+/gu) ?? [];
}

function runsOf({ chapters }: StatementReport): readonly ReportRun[] {
  return chapters.flatMap(({ headingRuns, paragraphs }) => [
    ...headingRuns,
    ...paragraphs.flatMap(({ runs }) => runs),
  ]);
}

function parts(...figureIds: readonly string[]) {
  return figureIds.map((figureId) => ({ figureId, sign: 1 as const }));
}

type Printed = readonly [value: string, unit: StatedUnit, chapter: string, measureWord?: string];

function figure(figureId: string, label: string, [value, unit, chapter, measureWord]: Printed): StatedFigure {
  return { figureId, label, value, unit, chapter, ...(measureWord !== undefined && { measureWord }) };
}
