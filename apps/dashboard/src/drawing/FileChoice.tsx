import { useRef, type ReactNode } from 'react';

export interface FileChoiceProps {
  /** Name of the field that files are chosen in. */
  readonly label: string;
  /** Endings of files, as browsers want them: '.xlsx,.csv'. */
  readonly accept: string;
  readonly several?: boolean;
  /** What opens the browser's own choice of files. */
  readonly button: (open: () => void) => ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's own choice of files. */
export function FileChoice({ label, accept, several = false, button, onFiles }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {button(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        multiple={several}
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // So that the same file can be chosen again after it was changed.
          target.value = '';
        }}
      />
    </>
  );
}
