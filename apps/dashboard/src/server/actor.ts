import { useEffect, useState, useSyncExternalStore } from 'react';
import { keptTexts } from '../state/browser-texts';
import { Store } from '../state/store';

const KEY = 'budget-ledger.actor';
const USED_KEY = 'budget-ledger.actors';
const REMEMBERED = 12;

/** The name of who signed in, which the server wrote into the page; undefined on trial. */
export function signedInAs(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector('meta[name="signed-in"]')?.getAttribute('content') ?? undefined;
}

/** Whether who signed in may ask the server what no page asks; where not, it says so in the page. */
export function mayAskFreely(): boolean {
  return document.querySelector('meta[name="listed-documents-only"]') === null;
}

/** Who acts: who signed in, or on trial who was named, the same in all tabs. Empty where nobody has been named. */
export function actorNow(): string {
  return signedInAs() ?? keptTexts.get(KEY) ?? '';
}

export function useActor(): string {
  return useSyncExternalStore(keptTexts.subscribe, actorNow);
}

/** Whom another tab named last while this one was open; undefined where it was this one that did. */
export function useActorToldByAnotherTab(): string | undefined {
  const [told, setTold] = useState<string>();
  useEffect(() => {
    const hear = ({ key, newValue, storageArea }: StorageEvent) => {
      if (key === KEY && storageArea === localStorage) setTold(newValue ?? undefined);
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, []);
  return told;
}

export function actAs(name: string): void {
  const actor = name.trim();
  if (actor !== '') {
    const used = [actor, ...actorsUsed().filter((each) => each !== actor)];
    keptTexts.set(USED_KEY, used.slice(0, REMEMBERED).join('\n'));
  }
  keptTexts.set(KEY, actor);
}

/** How often something was to be entered while nobody was named: the box for the name is shown then. */
export const askedWhoActs = new Store(0);

export function askWhoActs(): void {
  askedWhoActs.set(askedWhoActs.get() + 1);
}

/** Names that acted from this browser, the latest first. */
export function actorsUsed(): readonly string[] {
  return (keptTexts.get(USED_KEY) ?? '').split('\n').filter((name) => name !== '');
}
