import { Button } from 'antd';
import { use, useState } from 'react';
import { DropPlace } from '../../drawing/DropPlace';
import { YearDataContext } from '../../loading/YearContext';
import { useSettings } from '../../wording/settings';
import { CheckedPapers } from './CheckedPapers';
import './papers.css';
import { PastedText } from './PastedText';
import { usePapersTexts } from './texts';
import { useManyTexts } from './texts-of-many';
import { usePaperCheck, type PaperState } from './use-paper-check';

/** Published papers are dropped here: the paper on one side, what it has against itself, others and the ledger on the other. */
export function PapersPage() {
  const t = usePapersTexts();
  const { state, check } = usePaperCheck();
  const unit = use(YearDataContext)?.unit;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isCompared, setCompared] = useState(false);
  const start = (sources: readonly File[], withLedger: boolean): void => {
    if (sources.length === 0) return;
    setFiles(sources);
    void check(sources, withLedger ? unit : undefined);
  };
  const take = (sources: readonly File[]): void => start(sources, isCompared);
  const compare = (withLedger: boolean): void => {
    setCompared(withLedger);
    start(files, withLedger);
  };
  return (
    <section className="papers">
      <h2>{t('title')}</h2>
      <DropPlace
        text={t('drop')}
        label={t('choose')}
        accept=".pdf,.docx,.xlsx,.xls,.html,.htm,.txt"
        several
        button={(open) => (
          <Button type="primary" onClick={open}>
            {t('choose')}
          </Button>
        )}
        onFiles={take}
      >
        <PastedText onFiles={take} />
        {unit !== undefined && <WithLedger unit={unit} checked={isCompared} onChange={compare} />}
      </DropPlace>
      <Status state={state} />
      {state.kind === 'checked' && <CheckedPapers of={state} />}
    </section>
  );
}

interface WithLedgerProps {
  readonly unit: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Offered where the figures of the shown unit may be seen. */
function WithLedger({ unit, checked, onChange }: WithLedgerProps) {
  const m = useManyTexts();
  return (
    <p>
      <label>
        <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />{' '}
        {m('withLedger', { unit })}
      </label>
    </p>
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
      return state.files
        .filter(({ refusal }) => refusal)
        .map(({ source, refusal }, index) => (
          <p role="alert" key={index}>
            {source.name}：{refusal?.[language]}
          </p>
        ));
  }
}
