import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { usePoint } from '../time/PointContext';
import { withPoint } from '../time/point';

interface PointLinkProps {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The day that it leads to. */
  readonly asOf: string;
  readonly children: ReactNode;
}

const KEPT = ['unit', 'year', 'assumed'];

/** Leads to another page of the same unit and year on another day, by what is known here. */
export function PointLink({ path, query = {}, asOf, children }: PointLinkProps) {
  const { known } = usePoint();
  const { search } = useLocation();
  const next = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => KEPT.includes(name)));
  for (const [name, value] of Object.entries(query)) next.set(name, value);
  const at = withPoint(next, { asOf, ...(known !== undefined && { known }) });
  return <Link to={{ pathname: path, search: at.toString() }}>{children}</Link>;
}
