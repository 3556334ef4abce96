import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is being printed: what is left out on the screen is drawn before the printer looks. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** Reads the page as it would be printed: with every row of every table. */
export function asPrinted<Read>(read: () => Read): Read {
  window.dispatchEvent(new Event('beforeprint'));
  try {
    return read();
  } finally {
    window.dispatchEvent(new Event('afterprint'));
  }
}
