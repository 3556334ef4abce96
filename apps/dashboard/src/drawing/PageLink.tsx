import { use, type MouseEvent, type ReactNode } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { withPoint } from '../time/point';
import { POINT_CARRIED, PointContext } from '../time/PointContext';

interface PageLinkProps {
  readonly path: string;
  /** Parameters of the page that it leads to, besides unit, year and point. */
  readonly query?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Search parameters that every page keeps, besides the point: what is shown, and how it is grouped and compared. */
const CARRIED = ['unit', 'year', 'by', 'rules', 'from', 'fromKnown', 'assumed'];

/** Another page at the same unit, year and point: what its URL asks for, and the way there. */
export function usePageAt() {
  const store = use(PointContext);
  const navigate = useNavigate();
  const { search } = useLocation();
  const searchFor = (query: Readonly<Record<string, string>> = {}) => {
    const now = new URLSearchParams(
      [...new URLSearchParams(search)].filter(([name]) => CARRIED.includes(name)),
    );
    for (const [name, value] of Object.entries(query)) now.set(name, value);
    return withPoint(now, store.get()).toString();
  };
  const goTo = (path: string, query?: Readonly<Record<string, string>>) => {
    const search = searchFor(query);
    // Where the page stands already, there is nothing to come back from.
    const replace = path === window.location.pathname && `?${search}` === (window.location.search || '?');
    void navigate({ pathname: path, search }, { replace, state: POINT_CARRIED });
  };
  return { searchFor, goTo };
}

/** Leads to another page at the same unit, year and point. */
export function PageLink({ path, query = {}, children }: PageLinkProps) {
  const { searchFor, goTo } = usePageAt();
  // The URL may lag behind a moving point: the click takes the point as it is then.
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(path, query);
  };
  const link = { to: { pathname: path, search: searchFor(query) }, onClick: go, children };
  // What leads to another unit is nowhere the page that is shown.
  return query['unit'] === undefined ? <NavLink end {...link} /> : <Link {...link} />;
}
