import type { PaperLines, StatedPaper } from '@ledger/paper-check';
import { writeYearFile, type YearEntry, type YearEntryTarget } from '@ledger/year-file';
import { assumedHeading, assumedLines, withLineNotes } from './assumed-of-paper';
import { moneyOfPaper } from './money-of-paper';

/** Letters, digits and `_`: the characters of a unit code. */
const UNIT_CODE = 'UNIT_OF_THE_PAPER';

/** A year in `record` mode with the figures that a paper prints. What is assumed is listed at the top. */
export function yearOfPaper(stated: StatedPaper, source: string): string {
  const { unitCode, fiscalYear } = addressOf(stated);
  const entries = [...openedYear(stated), statement(stated, source)];
  const { yaml } = writeYearFile({ unitCode, fiscalYear, entries });
  return `${assumedHeading(stated, source)}${yaml}`;
}

/** The same year with the money of the paper's tables on lines: each says where it is printed and what of it is assumed. */
export function recordYearOfPaper(stated: StatedPaper, lines: PaperLines, source: string): string {
  const { unitCode, fiscalYear } = addressOf(stated);
  const entries = [
    ...openedYear(stated, lines.printedToFen > 1 ? lines.printedToFen : undefined),
    ...lines.codes.map((entry) =>
      entryOf(`code-${entry.table}-${entry.code}`, {
        target: 'budget',
        intent: { type: 'DeclareCodes', codes: [entry] },
      }),
    ),
    ...(lines.lines.length > 0
      ? [entryOf('money', { target: 'budget', intent: moneyOfPaper(stated, lines, fiscalYear) })]
      : []),
    ...(stated.figures.length > 0 ? [statement(stated, source)] : []),
  ];
  const { yaml } = writeYearFile({ unitCode, fiscalYear, entries });
  return `${assumedHeading(stated, source)}${assumedLines(stated, lines)}${withLineNotes(yaml, lines.lines)}`;
}

function addressOf({ facts }: StatedPaper) {
  return { unitCode: UNIT_CODE, fiscalYear: facts.year ?? 2000 };
}

function entryOf(entryId: string, target: YearEntryTarget): YearEntry {
  return { actor: 'paper check', file: '', line: 0, entryId, ...target };
}

function openedYear(stated: StatedPaper, printedToFen?: number): readonly YearEntry[] {
  const { unitCode, fiscalYear } = addressOf(stated);
  return [
    entryOf('unit', {
      target: 'unit',
      intent: {
        type: 'RegisterUnit',
        occurredOn: `${String(fiscalYear)}-01-01`,
        unitCode,
        name: stated.facts.office || '（文本未写明单位）',
        level: 'department',
        region: '（文本未写明地区）',
      },
    }),
    entryOf('open', {
      target: 'budget',
      intent: {
        type: 'OpenYear',
        unitCode,
        fiscalYear,
        mode: 'record',
        paymentPlanEnforced: false,
        ...(printedToFen !== undefined && { printedToFen }),
      },
    }),
  ];
}

function statement({ facts, figures, relations, chapters }: StatedPaper, source: string): YearEntry {
  return entryOf('statement', {
    target: 'performance',
    intent: {
      type: 'StateSelfAssessment',
      occurredOn: `${String(facts.year ?? 2000)}-12-31`,
      statementId: 'paper',
      title: source,
      figures,
      relations,
      ...(chapters.length > 0 && { chapters }),
    },
  });
}
