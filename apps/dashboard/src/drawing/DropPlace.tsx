import { useRef, useState, type DragEvent, type ReactNode } from 'react';

interface DropPlaceProps {
  readonly text: string;
  /** Name of the field that files are chosen in. */
  readonly label: string;
  /** Endings of files, as browsers want them: '.xlsx,.csv'. */
  readonly accept: string;
  readonly several?: boolean;
  /** What opens the browser's own choice of files. */
  readonly button: (open: () => void) => ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}

/** Files are dropped here, or chosen. */
export function DropPlace({
  text,
  label,
  accept,
  several = false,
  button,
  onFiles,
  children,
}: DropPlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => onFiles([...(files ?? [])]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={isOver ? 'drop-place over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{text}</p>
      {button(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        multiple={several}
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          take(target.files);
          // So that the same file can be chosen again after it was changed.
          target.value = '';
        }}
      />
      {children}
    </div>
  );
}
