import { Fold } from '../../drawing/Fold';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useViewing } from '../../loading/ViewerContext';
import { useYearPart } from '../../loading/YearContext';
import { PageLink } from '../../drawing/PageLink';
import { Notice } from '../../drawing/plain/Notice';
import { useName, useSettings } from '../../wording/settings';
import type { Name } from '../../wording/name';
import { useTerms } from '../../wording/terms';
import { unbroken } from '../../wording/unbroken';
import { useOverviewTexts } from './texts';
import { placeOf, type TodoItem } from './todo-place';
import { TODO } from './todo.query';

const NOTHING = {};
const SHOWN_AT_ONCE = 3;

/** To-dos on this day, with links to the place where they are done. */
export function Todo() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const nameOf = useName();
  const { data, error, waiting } = useServerAnswer(TODO, { variables: NOTHING });
  const todo = data?.budgetYear.todo;
  const open = todo?.byKind.filter(({ count }) => count > 0) ?? [];
  const hasBudget = useYearPart((view) => view.lines).length > 0;
  const total = open.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="wide todo" aria-busy={waiting}>
      <h2>
        {t('todo')} {todo && <span className="count">{total}</span>}
      </h2>
      {error && <Notice severity="warning" title={terms('failed')} />}
      {!todo && !error && <p className="soft">{terms('loading')}</p>}
      {todo && total === 0 && (hasBudget ? <p className="soft">{t('nothingToDo')}</p> : <NoBudget />)}
      <div className="kinds">
        {open.map(({ kind, name, count }) => (
          <Kind
            key={kind}
            name={nameOf(name, kind)}
            kind={kind}
            count={count}
            items={todo?.items.filter((item) => item.kind === kind) ?? []}
          />
        ))}
      </div>
    </section>
  );
}

/** Where nothing has been approved yet, nothing can wait: a year begins with its budget. */
function NoBudget() {
  const t = useOverviewTexts();
  const { may } = useViewing();
  return (
    <p className="soft">
      {t('noBudget')}{' '}
      {may('approveAppropriation') && (
        <PageLink path="/entry" query={{ form: 'approveAppropriation' }}>
          {t('enterBudget')}
        </PageLink>
      )}
    </p>
  );
}

interface KindProps {
  readonly kind: TodoItem['kind'];
  readonly name: string;
  readonly count: number;
  /** Of very many, the first. */
  readonly items: readonly TodoItem[];
}

function Kind({ kind, name, count, items }: KindProps) {
  const t = useOverviewTexts();
  const [first, rest] = [items.slice(0, SHOWN_AT_ONCE), items.slice(SHOWN_AT_ONCE)];
  return (
    <div>
      <h3>
        {name} <span className="count">{count}</span>
      </h3>
      <Items items={first} />
      {rest.length > 0 && (
        <Fold name={`todo ${kind}`} title={t('more', { count: count - first.length })}>
          <Items items={rest} />
        </Fold>
      )}
    </div>
  );
}

function Items({ items }: { readonly items: readonly TodoItem[] }) {
  const { language } = useSettings();
  const said = (text: Name) => unbroken(text[language] ?? text.zh);
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>
          <PageLink {...placeOf(item)}>{said(item.text)}</PageLink>
          <small>{said(item.remedy)}</small>
        </li>
      ))}
    </ul>
  );
}
