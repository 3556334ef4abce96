import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useActor } from '../../server/actor';
import { useCommandTexts } from '../../commands/command-texts';
import { useImport, type ImportAnswer } from '../../commands/use-import';
import { useSettings } from '../../wording/settings';
import { underName } from './import-rows';
import { ImportRows } from './ImportRows';
import { readFiles, yearFileOf, type ChosenFile } from './read-files';
import { useEntryTexts } from './texts';
import { yearPath } from './year-path';

/** A year file, checked row by row, and written only if every row is in order. */
export function ImportYear() {
  const t = useEntryTexts();
  const said = useCommandTexts();
  const actor = useActor();
  const send = useImport();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [answer, setAnswer] = useState<ImportAnswer>();
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const choose = async (chosen: FileList | null) => {
    setAnswer(undefined);
    setFault('');
    setFiles(await readFiles(chosen ?? []));
  };
  const submit = async (dryRun: boolean) => {
    const yearFile = yearFileOf(files);
    setAnswer(undefined);
    setFault(actor === '' ? said('nobody') : yearFile ? '' : t('noYearFile'));
    if (!yearFile || actor === '') return;
    setBusy(true);
    const { name, content, attachments } = yearFile;
    const answered = await send({ content, attachments: [...attachments], dryRun });
    setBusy(false);
    setAnswer(
      answered.kind === 'done' ? { ...answered, imported: underName(name, answered.imported) } : answered,
    );
  };
  return (
    <div className="import">
      <FileBox choose={choose} />
      {fault !== '' && <Alert role="alert" type="error" showIcon title={fault} />}
      <p className="buttons">
        <Button type="primary" loading={busy} disabled={files.length === 0} onClick={() => void submit(true)}>
          {t('tryOut')}
        </Button>
        <Button disabled={busy || files.length === 0} onClick={() => void submit(false)}>
          {t('send')}
        </Button>
      </p>
      {answer && <Answered answer={answer} />}
    </div>
  );
}

function FileBox({ choose }: { readonly choose: (files: FileList | null) => Promise<void> }) {
  const t = useEntryTexts();
  return (
    <>
      <label>
        {t('choose')}
        <input
          type="file"
          multiple
          accept=".yaml,.yml,.csv"
          onChange={({ target }) => void choose(target.files)}
        />
      </label>
      <p className="hint">{t('allOrNothing')}</p>
    </>
  );
}

function Answered({ answer }: { readonly answer: ImportAnswer }) {
  const t = useEntryTexts();
  const said = useCommandTexts();
  const { language } = useSettings();
  if (answer.kind === 'unanswered')
    return <Alert role="status" type="warning" showIcon title={said('notSent')} />;
  if (answer.kind === 'refused')
    return <Alert role="alert" type="error" showIcon title={answer.refusal.said[language]} />;
  const { accepted, written, known, faults, rows, unitCode, fiscalYear } = answer.imported;
  const counts = { written, known, rows: rows.length, count: faults.length };
  const title = accepted
    ? t(answer.dryRun ? 'wouldDo' : 'did', counts)
    : t(rows.length === 0 ? 'unreadable' : 'faulty', counts);
  return (
    <>
      <Alert
        role={accepted ? 'status' : 'alert'}
        type={accepted ? 'success' : 'error'}
        showIcon
        title={title}
      />
      {accepted && !answer.dryRun && unitCode !== null && fiscalYear !== null && (
        <p>
          <a href={yearPath(unitCode, fiscalYear)}>{t('openYear')}</a>
        </p>
      )}
      <ImportRows imported={answer.imported} />
    </>
  );
}
