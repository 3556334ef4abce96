import { Button } from 'antd';
import { useState } from 'react';
import { GrowingText } from '../../drawing/GrowingText';
import { usePapersTexts } from './texts';
import { fileOfText, usePastedPaper } from './use-pasted-paper';

/** A text that is pasted, on the page or into a box that a button opens, is checked as its file would be. */
export function PastedText({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = usePapersTexts();
  const [text, setText] = useState<string>();
  const isOpen = text !== undefined;
  usePastedPaper(onFiles, t('pastedName'));
  const check = (): void => {
    if (!isOpen) return;
    onFiles([fileOfText(text, t('pastedName'))]);
    setText(undefined);
  };
  return (
    <>
      {' '}
      <Button aria-expanded={isOpen} onClick={() => setText(isOpen ? undefined : '')}>
        {t('paste')}
      </Button>
      {isOpen && (
        <div className="pasted-text">
          <GrowingText
            autoFocus
            aria-label={t('pastedText')}
            placeholder={t('pastedText')}
            lines={[6, 16]}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="primary" disabled={text.trim() === ''} onClick={check}>
            {t('checkText')}
          </Button>
        </div>
      )}
    </>
  );
}
