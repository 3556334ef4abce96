import type { ReactNode } from 'react';
import { useViewing } from '../loading/ViewerContext';
import { useYearView } from '../loading/YearContext';
import { PageLink } from './PageLink';

interface FormLinkProps {
  /** Its command. */
  readonly form: string;
  /** What the form begins with, by path. */
  readonly given: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Leads to a form with the shown day and some of it filled in; nothing for who may not send it. */
export function FormLink({ form, given, children }: FormLinkProps) {
  const { may } = useViewing();
  const { asOf } = useYearView();
  if (!may(form)) return null;
  return (
    <span className="to-form">
      <PageLink path="/entry" query={{ form, with: JSON.stringify({ occurredOn: asOf, ...given }) }}>
        {children}
      </PageLink>
    </span>
  );
}
