import type { PropsWithChildren } from 'react';

interface ScrollProps {
  /** What is in it, said to those who come to it by keyboard. */
  readonly label: string;
  readonly className?: string;
}

/**
 * A container for content that may be wider than a narrow screen. It scrolls by itself, also by keyboard; the page
 * does not.
 */
export function Scroll({ label, className = '', children }: PropsWithChildren<ScrollProps>) {
  return (
    <div className={`scroll ${className}`.trim()} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
