import type { Finding } from '@ledger/paper-check';
import type { CheckedPaper, PaperRefusal } from './paper-answer';
import type {
  PaperCheckType,
  PaperComparisonType,
  PaperFindingType,
  PaperRefusalType,
  PaperReportType,
} from './paper.types';

export function refused(refusal: PaperRefusal): PaperCheckType {
  return { refusal: refusalOf(refusal) };
}

export function refusalOf({ code, en, zh }: PaperRefusal): PaperRefusalType {
  return { code, reason: code, message: { en, zh } };
}

export function reportOf({ paper, report }: CheckedPaper): PaperReportType {
  const { facts, coverage, findings, figures, notJudged, remarks, duties, unreadPages, ...rest } = report;
  return {
    ...rest,
    fileFormat: rest.format,
    kind: facts.kind,
    ...(facts.year !== undefined && { fiscalYear: facts.year, year: facts.year }),
    office: facts.office,
    unreadPages: [...unreadPages],
    figuresRead: coverage.read,
    figuresSeen: coverage.seen,
    findings: findings.map(findingOf),
    lastDigit: rest.lastDigit.map(comparisonOf),
    heldLoosely: rest.heldLoosely.map(comparisonOf),
    notJudged: [...notJudged],
    remarks: [...remarks],
    duties: [...duties],
    figures: figures.map((figure) => ({ ...figure, statedUnit: figure.unit })),
    blocks: paper.blocks.map((block) =>
      block.kind === 'table' ? { ...block, cells: [...block.cells] } : block,
    ),
  };
}

export function findingOf(finding: Finding): PaperFindingType {
  return {
    ...finding,
    comparisons: finding.comparisons.map(comparisonOf),
    repairs: finding.repairs.map((repair) => ({ figures: [...repair] })),
  };
}

function comparisonOf({
  figureIds,
  ...comparison
}: CheckedPaper['report']['lastDigit'][number]): PaperComparisonType {
  return { ...comparison, figureIds: [...figureIds] };
}
