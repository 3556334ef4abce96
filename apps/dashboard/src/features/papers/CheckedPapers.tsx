import { useState } from 'react';
import { AcrossFindings } from './AcrossFindings';
import { CheckSheet } from './CheckSheet';
import { Findings } from './Findings';
import { PaperList } from './PaperList';
import { PaperView } from './PaperView';
import type { Across } from './review-note';
import { usePapersTexts } from './texts';
import { useManyTexts } from './texts-of-many';
import type { CheckedFile, CheckedFiles, Comparison, Report } from './use-paper-check';
import { YearOfPaper } from './YearOfPaper';

/** Which paper is shown, and figures of it that were chosen on one side: the other side is led to them. */
interface Choice {
  readonly shown?: number;
  readonly chosen: readonly string[];
  readonly on?: 'paper' | 'findings';
}

const NONE: Choice = { chosen: [] };

/** Papers that were checked: what they have against each other first, then one of them. */
export function CheckedPapers({ of }: { readonly of: CheckedFiles }) {
  const [{ shown = firstRead(of), chosen, on }, choose] = useState<Choice>(NONE);
  const file = of.files[shown];
  const isOfMany = of.files.length > 1;
  const led = (index: number, figureIds: readonly string[]): void =>
    choose({ shown: index, chosen: ownOf(index, figureIds), on: 'findings' });
  return (
    <>
      {of.checkSheet && <CheckSheet sheet={of.checkSheet} />}
      {isOfMany && (
        <AcrossFindings of={of} chosen={chosen.map((id) => `${shown + 1}:${id}`)} onChoose={led} />
      )}
      {isOfMany && (
        <PaperList files={of.files} shown={shown} onShow={(index) => choose({ shown: index, chosen: [] })} />
      )}
      {file?.report && (
        <OnePaper
          key={shown}
          file={file}
          report={file.report}
          across={acrossOf(of, shown)}
          isCompared={of.against !== undefined}
          choice={{ chosen, ...(on && { on }) }}
          onChoose={(figureIds, side) => choose({ shown, chosen: figureIds, on: side })}
        />
      )}
    </>
  );
}

function firstRead({ files }: CheckedFiles): number {
  return Math.max(
    0,
    files.findIndex(({ report }) => report),
  );
}

/** Between papers, ids of figures begin with the number of their paper. */
function ownOf(index: number, figureIds: readonly string[]): readonly string[] {
  const own = `${index + 1}:`;
  return figureIds.filter((id) => id.startsWith(own)).map((id) => id.slice(own.length));
}

/** What other papers have against one. */
function acrossOf({ across, files }: CheckedFiles, index: number): Across {
  const isOwn = ({ figureIds }: Comparison) => ownOf(index, figureIds).length > 0;
  return {
    findings: across.filter(({ comparisons }) => comparisons.some(isOwn)),
    names: files.map(({ source }) => source.name),
  };
}

interface OnePaperProps {
  readonly file: CheckedFile;
  readonly report: Report;
  readonly across: Across;
  readonly isCompared: boolean;
  readonly choice: Choice;
  readonly onChoose: (figureIds: readonly string[], on: 'paper' | 'findings') => void;
}

function OnePaper({ file, report, across, isCompared, choice, onChoose }: OnePaperProps) {
  const m = useManyTexts();
  const { chosen, on } = choice;
  return (
    <>
      <Summary file={file.source.name} report={report} />
      {isCompared && !file.ledger && <p role="alert">{m('noLedger')}</p>}
      <YearOfPaper source={file.source} />
      <div className="paper-and-findings">
        <PaperView
          report={report}
          chosen={chosen}
          isLedTo={on === 'findings'}
          onChoose={(figureId) => onChoose([figureId], 'paper')}
        />
        <Findings
          report={report}
          ledger={file.ledger}
          across={across}
          chosen={chosen}
          isLedTo={on === 'paper'}
          onChoose={(figureIds) => onChoose(figureIds, 'findings')}
        />
      </div>
    </>
  );
}

function Summary({ file, report }: { readonly file: string; readonly report: Report }) {
  const t = usePapersTexts();
  return (
    <p role="status">
      <strong>{file}</strong> {report.fiscalYear} {t(report.kind)} {report.office} ·{' '}
      {t('counts', {
        pages: report.pages,
        read: report.figuresRead,
        seen: report.figuresSeen,
        findings: report.findings.length,
      })}
      {report.unreadPages.length > 0 && ` · ${t('unread', { pages: report.unreadPages.join(', ') })}`}
    </p>
  );
}
