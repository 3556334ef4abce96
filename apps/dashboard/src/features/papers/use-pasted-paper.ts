import { useEffect, useEffectEvent } from 'react';
import { isTypedInto } from '../../drawing/typed-into';

/** Takes text or files that are pasted anywhere on the page where nothing is typed. */
export function usePastedPaper(take: (files: readonly File[]) => void, nameOfText: string): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (!clipboardData || isTypedInto(target)) return;
    const files =
      clipboardData.files.length > 0 ? [...clipboardData.files] : textFiles(clipboardData, nameOfText);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}

function textFiles(data: DataTransfer, name: string): readonly File[] {
  const text = data.getData('text/plain');
  return text.trim() === '' ? [] : [fileOfText(text, name)];
}

/** Text as the file that it would be if it were saved and dropped. */
export function fileOfText(text: string, name: string): File {
  return new File([text], name, { type: 'text/plain' });
}
