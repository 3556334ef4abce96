import { useEffect, useRef } from 'react';
import {
  actAs,
  actorsUsed,
  askedWhoActs,
  signedInAs,
  useActor,
  useActorToldByAnotherTab,
} from '../server/actor';
import { NameBox } from '../drawing/plain/NameBox';
import { useYearCache } from '../loading/YearContext';
import type { YearKey } from '../year/year-data';
import { SignedIn } from './SignedIn';
import { useStore } from '../state/store';
import { useAppTexts } from './texts';

/** Says who acts: who signed in, or on trial one of those who have acted, or a new name. */
export function UserSwitcher({ of }: { readonly of?: YearKey }) {
  const name = signedInAs();
  return name === undefined ? <TrialUser {...(of && { of })} /> : <SignedIn name={name} />;
}

function TrialUser({ of }: { readonly of?: YearKey }) {
  const t = useAppTexts();
  const actor = useActor();
  const cache = useYearCache();
  const names = () => {
    const acted = (of && cache.peek(of).data)?.documents.entries.map((entry) => entry.actor) ?? [];
    return [...new Set([...actorsUsed(), ...acted.toReversed()])];
  };
  const { box, goBack } = useAsked();
  const take = (name: string) => {
    actAs(name);
    goBack();
  };
  return (
    <>
      <span ref={box}>
        <NameBox label={t('actor')} placeholder={t('nobody')} value={actor} names={names} onTake={take} />
      </span>
      <ChangedElsewhere actor={actor} />
    </>
  );
}

/** Puts the cursor into the box where something was to be entered and nobody was named, and back once there is a name. */
function useAsked() {
  const asked = useStore(askedWhoActs);
  const seen = useRef(asked);
  const box = useRef<HTMLElement>(null);
  const from = useRef<Element>(null);
  useEffect(() => {
    if (asked === seen.current) return;
    seen.current = asked;
    from.current = document.activeElement;
    // On a phone the header has to unfold first.
    requestAnimationFrame(() => box.current?.querySelector('input')?.focus());
  }, [asked]);
  const goBack = () => {
    const back = from.current;
    from.current = null;
    // Not at once: the same Enter would send the form.
    if (back instanceof HTMLElement) setTimeout(() => back.focus());
  };
  return { box, goBack };
}

/** Says that another tab changed who acts here, until somebody is named in this one. */
function ChangedElsewhere({ actor }: { readonly actor: string }) {
  const t = useAppTexts();
  const toldBy = useActorToldByAnotherTab();
  if (toldBy === undefined || toldBy !== actor || actor === '') return null;
  return <small role="status">{t('actsElsewhere', { name: actor })}</small>;
}
