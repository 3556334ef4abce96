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
    const { figureId, assumed } = figure;
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
        <Marking text={text} standing={standing} isAssumed={assumed !== null} />
      </button>
    );
  });
}

/** Behind the sign of a number that is compared with what is assumed. */
export const ASSUMED = '※';

interface MarkProps {
  readonly text: string;
  readonly standing: Standing;
  /** Whether what the ledger computes for it rests on what is assumed. */
  readonly isAssumed?: boolean;
}

/** A number that no figure is. */
function Marked({ text, standing }: MarkProps) {
  return (
    <span className={`number ${standing.toLowerCase()}`} data-standing={standing} tabIndex={-1}>
      <Marking text={text} standing={standing} />
    </span>
  );
}

function Marking({ text, standing, isAssumed = false }: MarkProps) {
  const t = useReportTexts();
  return (
    <>
      {text}
      <sup aria-hidden="true">{STANDINGS[standing].sign + (isAssumed ? ASSUMED : '')}</sup>
      <span className="only-read">
        （{t(standing)}
        {isAssumed && `，${t('restsOnAssumed')}`}）
      </span>
    </>
  );
}
