import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import type { ListMapping } from '../../../commands/use-import-job';
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
  const input = useRef<HTMLInputElement>(null);
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
        <Button size="small" onClick={() => input.current?.click()}>
          {t('openReading')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('openReading')}
          accept=".json"
          onChange={({ target }) => {
            void open(target.files?.[0]);
            target.value = '';
          }}
        />
      </p>
      {isWrong && <Alert role="alert" type="error" showIcon title={t('noReading')} />}
    </>
  );
}
