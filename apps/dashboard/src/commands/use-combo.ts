import { useMemo, useState, type KeyboardEvent } from 'react';
import { folded, searchOf } from '../wording/search';
import type { Offered } from './offered';

const MOST_SHOWN = 60;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Open {
  /** What has been typed since the box was entered; undefined: nothing, so that everything is offered. */
  readonly typed?: string;
  /** The offer that the arrow keys stand on; −1: none. */
  readonly at: number;
}

interface ComboOptions {
  readonly offers: readonly Offered[];
  readonly set: (value: string) => void;
}

/**
 * What a box offers while it is typed into. What is typed counts at once, offered or not; Enter takes the offer that the
 * arrows stand on, or the only one; Tab leaves the box as it leaves any other.
 */
export function useCombo({ offers, set }: ComboOptions) {
  const [open, setOpen] = useState<Open>();
  const hits = useHits(offers, open);
  const take = (offer: Offered) => {
    set(offer.value);
    setOpen(undefined);
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') setOpen(undefined);
    if (event.key === 'Enter' && open) {
      const only = open.typed !== undefined && hits.length === 1 ? hits[0] : undefined;
      const taken = hits[open.at] ?? only;
      setOpen(undefined);
      if (!taken || taken.value === open.typed) return;
      event.preventDefault();
      take(taken);
    }
    if (step === undefined) return;
    event.preventDefault();
    const count = Math.max(1, hits.length);
    setOpen({ ...open, at: open ? (Math.max(open.at + step, step - 1) + count) % count : -1 });
  };
  const type = (typed: string) => {
    set(typed);
    setOpen({ typed, at: -1 });
  };
  return {
    hits,
    at: open?.at ?? -1,
    take,
    press,
    type,
    look: () => setOpen({ at: -1 }),
    leave: () => setOpen(undefined),
  };
}

/** What of the offers holds every word that was typed; all of them before anything is. */
function useHits(offers: readonly Offered[], open: Open | undefined): readonly Offered[] {
  const isOpen = open !== undefined;
  const texts = useMemo(
    () =>
      isOpen
        ? offers.map((offer) => ({ offer, text: folded([offer.value, offer.said, offer.also].join(' ')) }))
        : [],
    [offers, isOpen],
  );
  return useMemo(() => {
    if (!open) return [];
    const find = searchOf(open.typed ?? '');
    const found: Offered[] = [];
    for (const { offer, text } of texts) {
      if (found.length === MOST_SHOWN) break;
      if (find(text)) found.push(offer);
    }
    return found;
  }, [texts, open]);
}
