import { useRef, useState, type DragEvent } from 'react';
import { useSettings } from '../../wording/settings';
import { Findings } from './Findings';
import { PaperView } from './PaperView';
import './papers.css';
import { usePapersTexts } from './texts';
import { usePaperCheck, type PaperState } from './use-paper-check';

/** A published paper is dropped here: the paper on one side, what it has against itself on the other. */
export function PapersPage() {
  const t = usePapersTexts();
  const { state, check } = usePaperCheck();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (!file) return;
    setChosen([]);
    void check(file);
  };
  return (
    <section className="papers">
      <h2>{t('title')}</h2>
      <DropPlace onFiles={take} />
      <Status state={state} />
      {state.kind === 'checked' && (
        <div className="paper-and-findings">
          <PaperView report={state.report} chosen={chosen} onChoose={(figureId) => setChosen([figureId])} />
          <Findings report={state.report} chosen={chosen} onChoose={setChosen} />
        </div>
      )}
    </section>
  );
}

function DropPlace({ onFiles }: { readonly onFiles: (files: FileList | null) => void }) {
  const t = usePapersTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <div
      className={isOver ? 'drop-place over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t('drop')}</p>
      <button type="button" onClick={() => input.current?.click()}>
        {t('choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('choose')}
        accept=".pdf,.docx,.xlsx,.xls,.html,.htm,.txt"
        onChange={(event) => onFiles(event.target.files)}
      />
    </div>
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
      <strong>{file}</strong> {report.year} {t(report.kind)} {report.office} ·{' '}
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
