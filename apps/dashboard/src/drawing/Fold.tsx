import type { ComponentProps, ReactNode } from 'react';
import { usePrinting } from './table/use-printing';
import { useFold, type FoldState } from './use-fold';

interface FoldOfProps extends Omit<ComponentProps<'details'>, 'name' | 'title' | 'open' | 'children'> {
  readonly fold: FoldState;
  readonly title: ReactNode;
  readonly summary?: ComponentProps<'summary'>;
  /** A function draws what is in the page only while it is open. */
  readonly children: ReactNode | (() => ReactNode);
  /** Opens it without anybody having done so. */
  readonly unfolded?: boolean;
  /** Open on paper, whether it is on the screen or not. */
  readonly printed?: boolean;
}

interface FoldProps extends Omit<FoldOfProps, 'fold'> {
  /** Tells it from the other folds of the page. */
  readonly name: string;
}

/** What opens under its title, and is still open after a reload. */
export function Fold({ name, ...rest }: FoldProps) {
  return <FoldOf {...rest} fold={useFold(name)} />;
}

/** A fold of which others want to know whether it is open. */
export function FoldOf({
  fold: [isOpen, setOpen],
  title,
  summary,
  children,
  unfolded = false,
  printed = false,
  ...rest
}: FoldOfProps) {
  const printing = usePrinting() && printed;
  const open = isOpen || unfolded || printing;
  return (
    <details
      {...rest}
      open={open}
      onToggle={({ currentTarget }) => {
        // What only the printer opened nobody has opened.
        if (!printing) setOpen(currentTarget.open);
      }}
    >
      <summary {...summary}>{title}</summary>
      {typeof children === 'function' ? open && children() : children}
    </details>
  );
}
