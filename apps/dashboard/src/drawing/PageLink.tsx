import { use, type MouseEvent, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { setPoint } from '../time/point';
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
  const { pathname, search } = useLocation();
  const searchFor = (query: Readonly<Record<string, string>> = {}, from = search) => {
    const next = new URLSearchParams(carriedOf(from));
    for (const [name, value] of Object.entries(query)) next.set(name, value);
    setPoint(next, store.get());
    return next.toString();
  };
  const goTo = (path: string, query?: Readonly<Record<string, string>>) => {
    // What was drawn last may lag behind the URL.
    const search = searchFor(query, window.location.search);
    // Where the page stands already, there is nothing to come back from.
    const replace = path === window.location.pathname && `?${search}` === (window.location.search || '?');
    void navigate({ pathname: path, search }, { replace, state: POINT_CARRIED });
  };
  return { searchFor, goTo, isAt: (path: string) => path === pathname };
}

let lastRead = { search: '', carried: new URLSearchParams() };

/** What a URL has that the next page keeps; read once for all links of a page. */
function carriedOf(search: string): URLSearchParams {
  if (lastRead.search !== search) {
    const kept = [...new URLSearchParams(search)].filter(([name]) => CARRIED.includes(name));
    lastRead = { search, carried: new URLSearchParams(kept) };
  }
  return lastRead.carried;
}

/** Leads to another page at the same unit, year and point. A table has dozens, which each step of the time bar draws anew. */
export function PageLink({ path, query = {}, children }: PageLinkProps) {
  const { searchFor, goTo, isAt } = usePageAt();
  const search = searchFor(query);
  // The URL may lag behind a moving point: the click takes the point as it is then.
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(path, query);
  };
  // What leads to another unit is nowhere the page that is shown.
  const isHere = query['unit'] === undefined && isAt(path);
  return (
    <a
      href={search === '' ? path : `${path}?${search}`}
      className={isHere ? 'active' : undefined}
      aria-current={isHere ? 'page' : undefined}
      onClick={go}
    >
      {children}
    </a>
  );
}
