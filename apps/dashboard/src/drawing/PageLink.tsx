import { use, type MouseEvent, type ReactNode } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { withPoint } from '../time/point';
import { POINT_CARRIED, PointContext } from '../time/PointContext';

interface PageLinkProps {
  readonly path: string;
  /** Parameters of the page that it leads to, besides unit, year and point. */
  readonly query?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

const CARRIED = ['unit', 'year', 'asOf', 'known'];

/** Leads to another page at the same unit, year and point. */
export function PageLink({ path, query = {}, children }: PageLinkProps) {
  const store = use(PointContext);
  const navigate = useNavigate();
  const { search } = useLocation();
  const searchNow = () => {
    const now = [...new URLSearchParams(search)].filter(([name]) => CARRIED.includes(name));
    return withPoint(new URLSearchParams([...now, ...Object.entries(query)]), store.get()).toString();
  };
  // The URL may lag behind a moving point: the click takes the point as it is then.
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ pathname: path, search: searchNow() }, { state: POINT_CARRIED });
  };
  return (
    <NavLink end to={{ pathname: path, search: searchNow() }} onClick={go}>
      {children}
    </NavLink>
  );
}
