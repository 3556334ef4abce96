import type { ReactNode } from 'react';
import { STANDINGS, type Run, type Standing } from './model';
import { useReportTexts } from './texts';

interface RunsProps {
  readonly runs: readonly Run[];
  /** The figure whose detail is open, if it is among these. */
  readonly open: string | undefined;
  /** Whether Tab stops at the first number: at the others it does not, they are reached by arrow keys. */
  readonly isFirst: boolean;
  readonly choose: (figureId: string) => void;
}

/** Words and numbers of a paragraph, in the order of the text. */
export function Runs({ runs, open, isFirst, choose }: RunsProps): ReactNode {
  const first = isFirst ? runs.findIndex(({ figure }) => figure) : -1;
  return runs.map((run, i) => {
    const { text, standing, figure } = run;
    if (!standing) return text;
    if (!figure) return <Marked key={i} text={text} standing={standing} />;
    const { figureId } = figure;
    return (
      <button
        key={i}
        type="button"
        className={`number ${standing.toLowerCase()}`}
        data-figure={figureId}
        data-standing={standing}
        aria-expanded={open === figureId}
        tabIndex={i === first || open === figureId ? 0 : -1}
        onClick={() => choose(figureId)}
      >
        <Marking text={text} standing={standing} />
      </button>
    );
  });
}

interface MarkProps {
  readonly text: string;
  readonly standing: Standing;
}

/** A number that no figure is. */
function Marked({ text, standing }: MarkProps) {
  return (
    <span className={`number ${standing.toLowerCase()}`} data-standing={standing} tabIndex={-1}>
      <Marking text={text} standing={standing} />
    </span>
  );
}

function Marking({ text, standing }: MarkProps) {
  const t = useReportTexts();
  return (
    <>
      {text}
      <sup aria-hidden="true">{STANDINGS[standing].sign}</sup>
      <span className="only-read">（{t(standing)}）</span>
    </>
  );
}
