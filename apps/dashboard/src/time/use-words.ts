import { useState } from 'react';
import { useUrlPart } from './use-url-part';

interface Words {
  /** As they were typed. */
  readonly value: string;
  readonly type: (text: string) => void;
}

/** What is looked for in a list; in the URL, so that a link and the browser's way back give the same list. */
export function useWords(name: string): Words {
  const { change } = useUrlPart();
  const [typed, setTyped] = useState('');
  // Of the URL itself: what was drawn last may lag behind the letters. Where it is not as typed, something else changed it.
  const asked = new URLSearchParams(window.location.search).get(name) ?? '';
  return {
    value: typed.trim() === asked ? typed : asked,
    type: (text) => {
      const words = text.trim();
      setTyped(text);
      change({ [name]: words === '' ? undefined : words }, name);
    },
  };
}
