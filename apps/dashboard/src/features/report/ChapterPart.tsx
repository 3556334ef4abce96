import { memo, type ReactNode } from 'react';
import { useSettings } from '../../wording/settings';
import { FindingToProblem } from '../../drawing/FindingToProblem';
import { FigureDetail } from './FigureDetail';
import type { Chapter, Index } from './model';
import { Runs } from './Number';
import { useReportTexts } from './texts';

interface ChapterProps {
  readonly chapter: Chapter;
  readonly number: number;
  /** How deep its heading lies: 1 for those of the report itself. */
  readonly depth: number;
  /** The figure whose detail is open, if this chapter shows it first. */
  readonly open: string | undefined;
  readonly index: Index;
  readonly asOf: string;
  readonly choose: (figureId: string | undefined) => void;
}

/** One chapter: its text, the open detail below its paragraph, and at its end what contradicts itself here. */
export const ChapterPart = memo(function ChapterPart(props: ChapterProps) {
  const { chapter, number, depth, choose, open, index } = props;
  const t = useReportTexts();
  const { language } = useSettings();
  const { headingRuns, paragraphs, contradictions, level } = chapter;
  const withNumber = paragraphs.findIndex(({ runs }) => runs.some(({ figure }) => figure));
  return (
    <div className={`chapter level-${level}`} id={chapterId(number)} tabIndex={-1}>
      {headingRuns.length > 0 && (
        <div role="heading" aria-level={depth + 2} className="chapter-heading">
          <Runs runs={headingRuns} open={open} isFirst={withNumber < 0} choose={choose} />
        </div>
      )}
      <Opened {...props} paragraph={-1} />
      {paragraphs.map(({ runs }, i) => (
        <div key={i}>
          <p>
            <Runs runs={runs} open={open} isFirst={i === withNumber} choose={choose} />
          </p>
          <Opened {...props} paragraph={i} />
        </div>
      ))}
      {contradictions.map(({ finding, text }) => (
        <p key={text.zh} className="contradiction" role="note">
          <a href={`#${findingId(finding)}`}>
            <span aria-hidden="true">≠</span> {t('here', { finding })}
          </a>{' '}
          {text[language]}
          <ToProblem finding={finding} index={index} />
        </p>
      ))}
    </div>
  );
});

function ToProblem({ finding: number, index }: { readonly finding: number; readonly index: Index }) {
  const finding = index.findings[number - 1];
  return (
    finding && (
      <>
        {' '}
        <FindingToProblem finding={finding} statementId={index.statementId} />
      </>
    )
  );
}

function Opened({
  open,
  index,
  asOf,
  choose,
  number,
  paragraph,
}: ChapterProps & { readonly paragraph: number }): ReactNode {
  const figure = open === undefined ? undefined : index.figures.get(open);
  const place = open === undefined ? undefined : index.places.get(open);
  if (!figure || place?.chapter !== number || place.paragraph !== paragraph) return null;
  return (
    <FigureDetail figure={figure} index={index} asOf={asOf} choose={choose} close={() => choose(undefined)} />
  );
}

export function chapterId(number: number): string {
  return `chapter-${number + 1}`;
}

export function findingId(finding: number): string {
  return `finding-${finding}`;
}
