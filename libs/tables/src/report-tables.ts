import type { ReportAnswer, ReportChapter, ReportFigure, ReportRun, StatementReport } from '@ledger/answers';
import { both } from './cells';
import { heading, table, type Block, type Report, type Table } from './table';
import { wrapped } from './wrapped';

/** The signs behind the numbers of a report. */
const MARKS: Readonly<Record<ReportFigure['standing'], { readonly sign: string; readonly name: string }>> = {
  contradicted: { sign: '✗', name: '矛盾 contradicted' },
  computed: { sign: '✓', name: '账上算得 computed' },
  held: { sign: '＝', name: '报告内相符 held' },
  recorded: { sign: '·', name: '仅记录 recorded only' },
  unplaced: { sign: '？', name: '未列入 not stated' },
};

/** '✓ 账上算得 computed', as the legend of a report has it. */
export function standingText(standing: ReportFigure['standing']): string {
  const { sign, name } = MARKS[standing];
  return `${sign} ${name}`;
}

/** 报告逐句: the text with a sign behind each number, what does not hold where it stands, and what holds. */
export function reportLines({ reports }: ReportAnswer): Report {
  if (reports.length === 0) return [heading('报告 report'), '没有已公布的自评报告 no published report'];
  return reports.flatMap(statementLines);
}

function statementLines(report: StatementReport): readonly Block[] {
  const { title, chapters, outsideText, holding, findings } = report;
  return [
    heading(`报告 report：《${title}》`),
    legendOf(report),
    ...(chapters.length === 0 ? ['没有报告全文，只有数字 the text was not given, only its figures'] : []),
    ...chapters.flatMap(chapterLines),
    ...listed('文中没有的数字 figures that the text does not show', outsideText.map(figureLine)),
    ...listed(
      '矛盾 contradictions',
      findings.flatMap((finding, i) => (isShown(i + 1, chapters) ? findingLines(finding, i + 1) : [])),
    ),
    ...listed(
      `相符 what holds（${holding.length}）`,
      holding.map(
        ({ against, chapter, text }) =>
          `${MARKS[against === 'computed' ? 'computed' : 'held'].sign} [${chapter}] ${text.zh}`,
      ),
    ),
  ];
}

/** All, if there is no text that shows some of them. */
function isShown(number: number, chapters: readonly ReportChapter[]): boolean {
  const told = chapters.flatMap(({ contradictions }) => contradictions.map(({ finding }) => finding));
  return chapters.length === 0 || told.includes(number);
}

function findingLines({ label, witnesses, notes }: StatementReport['findings'][number], number: number) {
  return [
    `${MARKS.contradicted.sign}${number} ${label}`,
    ...witnesses.map(({ chapter, text }) => `   [${chapter}] ${both(text)}`),
    ...notes.map((note) => `   注 note：${note}`),
  ];
}

function legendOf({ standings }: StatementReport): string {
  const kinds = [
    ['contradicted', standings.contradicted],
    ['computed', standings.computed],
    ['held', standings.held],
    ['recorded', standings.recorded],
    ['unplaced', standings.unplaced],
  ] as const;
  return `图例 legend：${kinds.map(([standing, count]) => `${standingText(standing)} ${count}`).join('；')}`;
}

function chapterLines({
  chapter,
  level,
  headingRuns,
  paragraphs,
  contradictions,
}: ReportChapter): readonly string[] {
  const indent = '  '.repeat(Math.max(0, level - 1));
  return [
    ...(level <= 2 ? [''] : []),
    ...wrapped(textOf(headingRuns) || chapter, indent),
    ...paragraphs.flatMap(({ runs }) => wrapped(textOf(runs), `${indent}  `)),
    ...contradictions.flatMap(({ finding, text }) =>
      wrapped(`→ ${MARKS.contradicted.sign}${finding} ${both(text)}`, `${indent}  `),
    ),
  ];
}

function textOf(runs: readonly ReportRun[]): string {
  return runs.map((run) => run.text + signOf(run)).join('');
}

function signOf({ standing, figure }: ReportRun): string {
  if (standing === undefined) return '';
  return MARKS[standing].sign + (standing === 'contradicted' ? findingsOf(figure) : '');
}

/** The numbers of the findings that a figure is in. */
function findingsOf(figure: ReportFigure | undefined): string {
  const numbers = (figure?.comparisons ?? []).flatMap(({ finding }) => finding ?? []);
  return [...new Set(numbers)].join(',');
}

function figureLine(figure: ReportFigure): string {
  const { chapter, label, value, standing, note } = figure;
  const sign = signOf({ text: value, standing, figure });
  return `[${chapter}] ${label} ${value}${sign}${note === undefined ? '' : `（${note}）`}`;
}

function listed(title: string, entries: readonly string[]): readonly Block[] {
  return entries.length === 0 ? [] : [heading(title), ...entries.flatMap((entry) => wrapped(entry, '  '))];
}

/** The same for a workbook: a row for each number, and one for all that holds. */
export function reportTables({ reports }: ReportAnswer): Report {
  return reports.flatMap((report) => [
    heading(`报告 report：《${report.title}》`),
    legendOf(report),
    numbersTable(report),
    heading('相符 what holds'),
    table(
      [{ title: '章节 chapter' }, { title: '与 against' }, { title: '两边 both sides', maxWidth: 100 }],
      report.holding.map(({ chapter, against, text }) => [
        chapter,
        against === 'computed' ? '账 ledger' : '报告 report',
        both(text),
      ]),
    ),
  ]);
}

function numbersTable({ chapters }: StatementReport): Table {
  const rows = chapters.flatMap(({ chapter, headingRuns, paragraphs }) =>
    [headingRuns, ...paragraphs.map(({ runs }) => runs)].flat().flatMap((run) => {
      const { text, standing, figure } = run;
      if (standing === undefined) return [];
      const compared = (figure?.comparisons ?? []).map((comparison) => both(comparison.text));
      return [[chapter, text, figure?.label ?? '', MARKS[standing].name, compared.join('；')]];
    }),
  );
  return table(
    [
      { title: '章节 chapter' },
      { title: '印出 printed' },
      { title: '名称 name', maxWidth: 40 },
      { title: '状态 standing' },
      { title: '依据 compared with', maxWidth: 100 },
    ],
    rows,
  );
}
