import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useActor } from '../../server/actor';
import { useCommandTexts } from '../../commands/command-texts';
import { useFirstRows } from '../../commands/use-first-rows';
import { countOf, useImportJob, type ImportReport } from '../../commands/use-import-job';
import { withCure } from '../../wording/name';
import { useName } from '../../wording/settings';
import { ImportRows } from './ImportRows';
import { Standing } from './lists/Standing';
import { useEntryTexts } from './texts';
import { yearPath } from './year-path';

const SHOWN = { begin: 200, step: 200, moneyUnit: 'WAN_YUAN' } as const;

/** A year file, checked row by row, and written only if every row is in order. */
export function ImportYear() {
  const t = useEntryTexts();
  const said = useCommandTexts();
  const actor = useActor();
  const job = useImportJob();
  const { state, run, stop } = job;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [fault, setFault] = useState('');
  const { beginAgain, more } = useFirstRows(job, SHOWN);
  const { report, isBusy } = state;
  const submit = (dryRun: boolean) => {
    const hasYearFile = files.some(({ name }) => /\.ya?ml$/i.test(name));
    setFault(actor === '' ? said('nobody') : hasYearFile ? '' : t('noYearFile'));
    beginAgain();
    if (hasYearFile && actor !== '')
      void run(files, { dryRun }, { first: SHOWN.begin, moneyUnit: SHOWN.moneyUnit });
  };
  return (
    <div className="import">
      <FileBox
        choose={(chosen) => {
          setFault('');
          setFiles([...(chosen ?? [])]);
        }}
      />
      {fault !== '' && <Alert role="alert" type="error" showIcon title={fault} />}
      <p className="buttons">
        <Button type="primary" loading={isBusy} disabled={files.length === 0} onClick={() => submit(true)}>
          {t('tryOut')}
        </Button>
        <Button disabled={isBusy || files.length === 0} onClick={() => submit(false)}>
          {t('send')}
        </Button>
      </p>
      <Standing state={state} stop={stop} />
      {report && !isBusy && (
        <>
          <Answered report={report} />
          <ImportRows report={report} more={more} />
        </>
      )}
    </div>
  );
}

function FileBox({ choose }: { readonly choose: (files: FileList | null) => void }) {
  const t = useEntryTexts();
  return (
    <>
      <label>
        {t('choose')}
        <input
          type="file"
          multiple
          accept=".yaml,.yml,.csv"
          onChange={({ target }) => choose(target.files)}
        />
      </label>
      <p className="hint">{t('allOrNothing')}</p>
    </>
  );
}

function Answered({ report }: { readonly report: ImportReport }) {
  const t = useEntryTexts();
  const name = useName();
  const { dryRun, status, written, refusal, rows, faulty, files, years } = report;
  if (refusal) return <Alert role="alert" type="error" showIcon title={name(withCure(refusal), '')} />;
  const known = countOf(report, 'KNOWN') + countOf(report, 'NO_CHANGE');
  const unread = files.reduce((sum, { faults }) => sum + faults.length, 0);
  const isRead = rows.totalCount > 0;
  const counts = { written, known, rows: rows.totalCount, count: isRead ? faulty.totalCount : unread };
  const accepted = status === 'DONE';
  const [year] = accepted && !dryRun ? years : [];
  const title = accepted
    ? t(dryRun ? 'wouldDo' : 'did', counts)
    : t(isRead ? 'faulty' : 'unreadable', counts);
  return (
    <>
      <Alert
        role={accepted ? 'status' : 'alert'}
        type={accepted ? 'success' : 'error'}
        showIcon
        title={title}
      />
      {year && (
        <p>
          <a href={yearPath(year.unitCode, year.fiscalYear)}>{t('openYear')}</a>
        </p>
      )}
    </>
  );
}
