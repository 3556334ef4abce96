import { useMemo, type KeyboardEvent, type RefObject } from 'react';
import { ChapterPart, chapterId } from './ChapterPart';
import type { Index, Report } from './model';
import { useReportTexts } from './texts';

interface TextProps {
  readonly report: Report;
  readonly index: Index;
  readonly open: string | undefined;
  readonly choose: (figureId: string | undefined) => void;
  readonly text: RefObject<HTMLDivElement | null>;
}

/** The chapters beside the text; in the text the arrow keys lead from number to number. */
export function ReportText({ report: { chapters, occurredOn }, index, open, choose, text }: TextProps) {
  const t = useReportTexts();
  const depths = useMemo(() => depthsOf(chapters), [chapters]);
  const openIn = open === undefined ? undefined : index.places.get(open)?.chapter;
  return (
    <div className="report-parts">
      <Contents chapters={chapters} />
      <section className="report-text" aria-label={t('text')} ref={text} onKeyDown={goByKeys}>
        {chapters.map((chapter, i) => (
          <ChapterPart
            key={i}
            chapter={chapter}
            number={i}
            depth={depths[i] ?? 1}
            open={openIn === i ? open : undefined}
            index={index}
            asOf={occurredOn}
            choose={choose}
          />
        ))}
      </section>
    </div>
  );
}

/** Reports leave out levels of headings; what is read aloud does not. */
function depthsOf(chapters: Report['chapters']): readonly number[] {
  let above = 0;
  return chapters.map(({ level }) => (above = Math.min(level, above + 1)));
}

function Contents({ chapters }: Pick<Report, 'chapters'>) {
  const t = useReportTexts();
  return (
    <nav className="report-contents" aria-label={t('chapters')}>
      <ul>
        {chapters.map(({ headingRuns, level, contradictions }, i) => (
          <li key={i} className={`level-${level}`}>
            <a href={`#${chapterId(i)}`}>{headingRuns.map(({ text }) => text).join('') || t('before')}</a>
            {contradictions.length > 0 && <b className="negative"> ≠{contradictions.length}</b>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function goByKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const at =
    event.target instanceof HTMLElement ? event.target.closest('.report-text [data-standing]') : null;
  if (step === undefined || !at) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-standing]')];
  const next = all[all.findIndex((each) => each === at) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
