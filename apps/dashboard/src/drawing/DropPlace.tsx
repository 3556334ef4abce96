import { useState, type DragEvent, type ReactNode } from 'react';
import { FileChoice, type FileChoiceProps } from './FileChoice';

interface DropPlaceProps extends FileChoiceProps {
  readonly text: string;
  readonly children?: ReactNode;
}

/** Files are dropped here, or chosen. */
export function DropPlace({ text, children, ...choice }: DropPlaceProps) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    choice.onFiles([...event.dataTransfer.files]);
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
      <FileChoice {...choice} />
      {children}
    </div>
  );
}
