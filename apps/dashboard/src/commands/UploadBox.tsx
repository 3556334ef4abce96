import { Button } from 'antd';
import { useState } from 'react';
import { FileChoice } from '../drawing/FileChoice';
import { sendFile } from '../server/upload';
import { useSettings } from '../wording/settings';
import type { ControlState } from './control-state';
import { useForm } from './FormContext';
import { useUploadTexts } from './upload-texts';

/** Sends a file up when it is chosen; its name goes into the field beside. The server keeps it for ten minutes until it is entered. */
export function UploadBox({ id, value, path }: ControlState & { readonly path: string }) {
  const { values, put } = useForm();
  const said = useUploadTexts();
  const { language } = useSettings();
  const [told, setTold] = useState<string>();
  const nameAt = `${path.slice(0, path.lastIndexOf('.') + 1)}name`;
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    setTold(said('sending'));
    const sent = await sendFile(file);
    if ('uploadId' in sent) {
      setTold(undefined);
      put({ ...values, [path]: sent.uploadId, [nameAt]: file.name });
    } else setTold('refusal' in sent ? (sent.refusal[language] ?? sent.refusal.zh) : said('notSent'));
  };
  return (
    <span className="upload">
      <FileChoice
        label={said('chooseFile')}
        accept=""
        button={(open) => (
          <Button id={id} onClick={open}>
            {said('chooseFile')}
          </Button>
        )}
        onFiles={(files) => void take(files)}
      />{' '}
      <small role="status">{told ?? (value === '' ? '' : said('sentUp'))}</small>
    </span>
  );
}
