import { Alert, Button } from 'antd';
import { useCommandTexts } from '../../../commands/command-texts';
import { DropPlace } from '../../../drawing/DropPlace';
import { useActor } from '../../../server/actor';
import { Actions } from './Actions';
import { HowRead } from './HowRead';
import { OfDocument } from './OfDocument';
import { ReportRows } from './ReportRows';
import { Standing } from './Standing';
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
          <OfDocument work={work} report={report} />
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
      accept=".xlsx,.xls,.xlsm,.et,.csv,.tsv,.txt,.html,.htm,.xml,.yaml,.yml"
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
