import { Button } from 'antd';
import { useSteady } from '../../state/use-steady';
import { save } from '../../wording/csv';
import { useSettings } from '../../wording/settings';
import { usePapersTexts } from './texts';
import { usePaperYear, type MadeYear } from './use-paper-year';

/** A year made of the paper: shown with what is assumed, saved as a file, and imported by the page of imports. */
export function YearOfPaper({ source }: { readonly source: File }) {
  const t = usePapersTexts();
  const { language } = useSettings();
  const { state, make } = usePaperYear(source);
  const start = useSteady(() => void make());
  return (
    <section className="year-of-paper">
      <Button onClick={start} disabled={state.kind === 'making'}>
        {t('makeYear')}
      </Button>
      {state.kind === 'making' && <p role="status">{t('makingYear')}</p>}
      {state.kind === 'refused' && <p role="alert">{state.message[language]}</p>}
      {state.kind === 'nothing' && <p role="alert">{t('noYear')}</p>}
      {state.kind === 'made' && <Made year={state.year} source={source} />}
    </section>
  );
}

function Made({ year, source }: { readonly year: MadeYear; readonly source: File }) {
  const t = usePapersTexts();
  const { yearFile, lineCount, assumedLineCount, notLineCount } = year;
  const saveFile = useSteady(() =>
    save(`${source.name.replace(/\.[^.]*$/u, '')}.yaml`, new Blob([yearFile], { type: 'application/yaml' })),
  );
  return (
    <>
      <p role="status">
        {t('yearMade', { lines: lineCount, assumed: assumedLineCount, left: notLineCount })}
      </p>
      <p className="hint">{t('yearHint')}</p>
      <textarea
        readOnly
        aria-label={t('yearFile')}
        rows={Math.min(20, yearFile.split('\n').length)}
        value={yearFile}
      />
      <button type="button" className="plain" onClick={saveFile}>
        {t('saveYear')}
      </button>
    </>
  );
}
