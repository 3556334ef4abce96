import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ListMapping } from '../../../commands/use-import-job';
import { FileChoice } from '../../../drawing/FileChoice';
import { save } from '../../../wording/csv';
import { mappingFile, mappingIn } from './mapping-file';
import { useListTexts } from './texts';

interface MappingFileProps {
  readonly name: string;
  readonly mapping: ListMapping;
  readonly onChange: (mapping: ListMapping) => void;
}

/** How a list is read, to a file that others can use, and from one. */
export function MappingFile({ name, mapping, onChange }: MappingFileProps) {
  const t = useListTexts();
  const [isWrong, setWrong] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = mappingIn(await file.text());
    setWrong(read === undefined);
    if (read) onChange(read);
  };
  return (
    <>
      <p className="buttons">
        <Button
          size="small"
          disabled={mapping.columns.length === 0}
          onClick={() => save(`${name}.json`, new Blob([mappingFile(mapping)], { type: 'application/json' }))}
        >
          {t('saveReading')}
        </Button>
        <FileChoice
          label={t('openReading')}
          accept=".json"
          button={(choose) => (
            <Button size="small" onClick={choose}>
              {t('openReading')}
            </Button>
          )}
          onFiles={([file]) => void open(file)}
        />
      </p>
      {isWrong && <Alert role="alert" type="error" showIcon title={t('noReading')} />}
    </>
  );
}
