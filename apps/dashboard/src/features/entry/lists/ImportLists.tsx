import { Alert, Button } from 'antd';
import { useCommandTexts } from '../../../commands/command-texts';
import type { ImportProgress, ImportState } from '../../../commands/use-import-job';
import { DropPlace } from '../../../drawing/DropPlace';
import { useActor } from '../../../server/actor';
import { useName } from '../../../wording/settings';
import { Actions } from './Actions';
import { HowRead } from './HowRead';
import { ReportRows } from './ReportRows';
import { useListTexts } from './texts';
import { useListImport, type ListImport } from './use-list-import';
import './lists.css';

/** Lists are dropped here: how they are read, what becomes of each row, mended in place and imported. */
export function ImportLists() {
  const said = useCommandTexts();
  const actor = useActor();
  const work = useListImport();
  const { report } = work.state;
  return (
    <div className="lists">
      <Files work={work} isDisabled={actor === ''} />
      {actor === '' && <Alert role="alert" type="error" showIcon title={said('nobody')} />}
      <Standing state={work.state} stop={work.stop} />
      {report && (
        <>
          <Actions work={work} report={report} />
          {report.files.map((file, i) => (
            <HowRead key={`${i} ${file.name}`} file={file} work={work} />
          ))}
          <ReportRows report={report} work={work} />
        </>
      )}
    </div>
  );
}

interface FilesProps {
  readonly work: ListImport;
  readonly isDisabled: boolean;
}

function Files({ work, isDisabled }: FilesProps) {
  const t = useListTexts();
  return (
    <DropPlace
      text={t('drop')}
      label={t('choose')}
      accept=".xlsx,.xls,.xlsm,.csv,.tsv,.yaml,.yml"
      several
      button={(open) => (
        <Button type="primary" disabled={isDisabled} onClick={open}>
          {t('choose')}
        </Button>
      )}
      onFiles={(files) => !isDisabled && work.choose(files)}
    >
      <Chosen work={work} />
      <p className="hint">{t('hint')}</p>
    </DropPlace>
  );
}

function Chosen({ work }: { readonly work: ListImport }) {
  const t = useListTexts();
  return (
    <>
      <p>{work.files.map(({ name }) => name).join('，')}</p>
      <label>
        <input
          type="checkbox"
          checked={work.asked.isOfManyUnits}
          onChange={({ target }) => work.check({ isOfManyUnits: target.checked })}
        />{' '}
        {t('manyUnits')}
      </label>
    </>
  );
}

function Standing({ state, stop }: { readonly state: ImportState; readonly stop: () => void }) {
  const t = useListTexts();
  const name = useName();
  const { isBusy, progress, refusal } = state;
  if (refusal) return <Alert role="alert" type="error" showIcon title={name(refusal, '')} />;
  if (!isBusy) return null;
  const { done = 0, total = 0, waitingBehind = 0, status } = progress ?? {};
  return (
    <p role="status" className="standing">
      {t(keyOf(status), { done, total, count: waitingBehind })}{' '}
      <progress max={total || 1} {...(total > 0 && { value: done })} />{' '}
      {progress && (
        <Button size="small" onClick={stop} disabled={status === 'WRITING'}>
          {t('stop')}
        </Button>
      )}
    </p>
  );
}

function keyOf(
  status: ImportProgress['status'] | undefined,
): 'WAITING' | 'READING' | 'DECIDING' | 'WRITING' | 'sending' {
  switch (status) {
    case 'WAITING':
    case 'READING':
    case 'DECIDING':
    case 'WRITING':
      return status;
    default:
      return 'sending';
  }
}
