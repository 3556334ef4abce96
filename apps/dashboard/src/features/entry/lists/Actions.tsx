import { Alert, Button, Input } from 'antd';
import { countOf, type ImportReport } from '../../../commands/use-import-job';
import { withCure } from '../../../wording/name';
import { useName } from '../../../wording/settings';
import { useListTexts } from './texts';
import type { ListImport } from './use-list-import';

interface ActionsProps {
  readonly work: ListImport;
  readonly report: ImportReport;
}

/** What came of it, and what can be done next. */
export function Actions({ work, report }: ActionsProps) {
  const t = useListTexts();
  const { isBusy } = work.state;
  const fresh = countOf(report, 'NEW');
  return (
    <>
      <Outcome report={report} />
      <p className="buttons">
        <Button type="primary" disabled={isBusy || fresh === 0} onClick={() => work.send(false)}>
          {t('send')}
        </Button>
        {report.status === 'REFUSED' && fresh > 0 && (
          <Button disabled={isBusy} onClick={() => work.send(true)}>
            {t('sendRight', { fresh })}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => work.check()}>
          {t('again')}
        </Button>
        {!work.asked.isOfManyUnits && (
          <label>
            {t('keepAs')}{' '}
            <Input
              className="keep-as"
              maxLength={60}
              value={work.asked.keepAs}
              onChange={({ target }) => work.note({ keepAs: target.value })}
            />
          </label>
        )}
      </p>
    </>
  );
}

function Outcome({ report }: { readonly report: ImportReport }) {
  const t = useListTexts();
  const name = useName();
  const { dryRun, status, written, refusal, faulty } = report;
  const counts = {
    fresh: countOf(report, 'NEW'),
    known: countOf(report, 'KNOWN') + countOf(report, 'NO_CHANGE'),
    bad: faulty.totalCount,
    written,
  };
  const failed = refusal ? name(withCure(refusal), '') : t('failed');
  const isEmpty = report.rows.totalCount === 0;
  if (status === 'STOPPED') return <Alert role="status" type="info" showIcon title={t('stopped')} />;
  if (status === 'FAILED') return <Alert role="alert" type="error" showIcon title={failed} />;
  if (status === 'DONE')
    return (
      <Alert
        role="status"
        type={counts.bad > 0 ? 'warning' : 'success'}
        showIcon
        title={t(dryRun ? 'wouldDo' : 'did', counts)}
      />
    );
  const key = isEmpty ? 'nothing' : dryRun ? 'faulty' : 'didNot';
  return <Alert role="alert" type="error" showIcon title={t(key, counts)} />;
}
