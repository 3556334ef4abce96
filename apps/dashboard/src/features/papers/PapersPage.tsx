import { Button } from 'antd';
import { useState } from 'react';
import { DropPlace } from '../../drawing/DropPlace';
import { useSettings } from '../../wording/settings';
import { Findings } from './Findings';
import { PastedText } from './PastedText';
import { PaperView } from './PaperView';
import './papers.css';
import { usePapersTexts } from './texts';
import { usePaperCheck, type PaperState } from './use-paper-check';
import { YearOfPaper } from './YearOfPaper';

/** Figures that were chosen, and on which side: the other side is led to them. */
interface Choice {
  readonly chosen: readonly string[];
  readonly on?: 'paper' | 'findings';
}

const NONE: Choice = { chosen: [] };

/** A published paper is dropped here: the paper on one side, what it has against itself on the other. */
export function PapersPage() {
  const t = usePapersTexts();
  const { state, check } = usePaperCheck();
  const [{ chosen, on }, choose] = useState<Choice>(NONE);
  const take = ([file]: readonly File[]): void => {
    if (!file) return;
    choose(NONE);
    void check(file);
  };
  return (
    <section className="papers">
      <h2>{t('title')}</h2>
      <DropPlace
        text={t('drop')}
        label={t('choose')}
        accept=".pdf,.docx,.xlsx,.xls,.html,.htm,.txt"
        button={(open) => (
          <Button type="primary" onClick={open}>
            {t('choose')}
          </Button>
        )}
        onFiles={take}
      >
        <PastedText onFiles={take} />
      </DropPlace>
      <Status state={state} />
      {state.kind === 'checked' && <YearOfPaper key={state.file} source={state.source} />}
      {state.kind === 'checked' && (
        <div className="paper-and-findings">
          <PaperView
            report={state.report}
            chosen={chosen}
            isLedTo={on === 'findings'}
            onChoose={(figureId) => choose({ chosen: [figureId], on: 'paper' })}
          />
          <Findings
            report={state.report}
            chosen={chosen}
            isLedTo={on === 'paper'}
            onChoose={(figureIds) => choose({ chosen: figureIds, on: 'findings' })}
          />
        </div>
      )}
    </section>
  );
}

function Status({ state }: { readonly state: PaperState }) {
  const t = usePapersTexts();
  const { language } = useSettings();
  switch (state.kind) {
    case 'none':
      return <p className="hint">{t('hint')}</p>;
    case 'checking':
      return <p role="status">{t('checking', { file: state.file })}</p>;
    case 'refused':
      return (
        <p role="alert">
          {state.file}：{state.message[language]}
        </p>
      );
    case 'unanswered':
      return <p role="alert">{t('unanswered', { file: state.file })}</p>;
    case 'checked':
      return <Summary file={state.file} report={state.report} />;
  }
}

function Summary({
  file,
  report,
}: {
  readonly file: string;
  readonly report: Extract<PaperState, { kind: 'checked' }>['report'];
}) {
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
