import { use, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { Toggle } from '../drawing/plain/Toggle';
import { usePageAt } from '../drawing/PageLink';
import { useViewing } from '../loading/ViewerContext';
import { keptTexts } from '../state/browser-texts';
import { shownDay } from '../time/point';
import { PointContext, useMovePoint } from '../time/PointContext';
import { finding } from './finder/Finding';
import { isShortcut, shortcutsAreOn, turnShortcuts } from './shortcuts';
import { useAppTexts } from './texts';
import { stepFrom } from './time-bar/steps';
import { keepTypedAhead } from './typed-ahead';
import { useShownPages } from './use-shown-pages';

/** Keys that work on every page, and the list of them. */
export function Shortcuts({ year }: { readonly year: number }) {
  const t = useAppTexts();
  const [listed, setListed] = useState(false);
  const open = () => setListed(true);
  const on = useSyncExternalStore(keptTexts.subscribe, shortcutsAreOn);
  const actions = useActions(year, open);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = on && isShortcut(event) ? actions.get(event.key) : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="push icon"
        aria-label={t('shortcuts')}
        title={t('shortcuts')}
        onClick={open}
      >
        ?
      </button>
      {listed && <List on={on} close={() => setListed(false)} />}
    </>
  );
}

/** There only while it is open: what looks for words on the page does not find its own. */
function List({ on, close }: { readonly on: boolean; readonly close: () => void }) {
  const t = useAppTexts();
  const list = useRef<HTMLDialogElement>(null);
  useEffect(() => list.current?.showModal(), []);
  return (
    <dialog ref={list} className="shortcuts" aria-label={t('shortcuts')} onClose={close}>
      <h2>{t('shortcuts')}</h2>
      <Keys />
      <Toggle label={t('shortcutsOn')} checked={on} onChange={turnShortcuts}>
        {t('shortcutsOn')}
      </Toggle>
      <form method="dialog">
        <button className="push">{t('close')}</button>
      </form>
    </dialog>
  );
}

/** What each key does now. */
function useActions(year: number, list: () => void): ReadonlyMap<string, () => void> {
  const { goTo } = usePageAt();
  const { may } = useViewing();
  const pages = useShownPages();
  const point = use(PointContext);
  const move = useMovePoint(year);
  const step = (direction: 1 | -1) => () => {
    move({ asOf: stepFrom({ day: shownDay(point.get(), year), direction, kind: 'day', days: [] }) }, 'slide');
  };
  const enter = (form: string) => () => {
    if (isShown(form)) return firstBlank()?.focus();
    keepTypedAhead();
    goTo('/entry', { form });
  };
  return new Map([
    ['?', list],
    ['/', () => finding.set(true)],
    ['[', step(-1)],
    [']', step(1)],
    ...pages.map(({ path }, index) => [String(index + 1), () => goTo(path)] as const),
    ...(may('recordExpenditure')
      ? [['n', enter('recordExpenditure')] as const, ['m', enter('vouchers')] as const]
      : []),
  ]);
}

/** Whether the page shows the form already: then nothing of it is on its way. */
function isShown(form: string): boolean {
  const { pathname, search } = window.location;
  return pathname === '/entry' && new URLSearchParams(search).get('form') === form;
}

function firstBlank(): HTMLElement | undefined {
  const boxes = [
    ...document.querySelectorAll<HTMLInputElement>('.command .field input, .voucher-grid td input'),
  ];
  return boxes.find(({ value, tabIndex }) => value === '' && tabIndex >= 0);
}

function Keys() {
  const t = useAppTexts();
  const pages = useShownPages();
  const { may } = useViewing();
  return (
    <dl>
      <Key of="/">{t('keySearch')}</Key>
      {may('recordExpenditure') && <Key of="n">{t('keyVoucher')}</Key>}
      {may('recordExpenditure') && <Key of="m">{t('keyVouchers')}</Key>}
      <Key of="[">{t('keyBack')}</Key>
      <Key of="]">{t('keyForward')}</Key>
      {pages.map(({ name }, index) => (
        <Key key={name} of={String(index + 1)}>
          {t(name)}
        </Key>
      ))}
      <Key of="?">{t('shortcuts')}</Key>
    </dl>
  );
}

function Key({ of, children }: { readonly of: string; readonly children: string }) {
  return (
    <div>
      <dt>
        <kbd>{of}</kbd>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
