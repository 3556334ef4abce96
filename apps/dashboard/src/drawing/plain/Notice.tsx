import type { ReactNode } from 'react';

interface NoticeProps {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  /** What more is to be said, or done. */
  readonly children?: ReactNode;
}

/** Something that wants attention, said aloud by screen readers: an error at once, a warning in its turn. */
export function Notice({ severity, title, children }: NoticeProps) {
  return (
    <div className={`announcement ${severity}`} role={severity === 'error' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
