import { Store } from './store';

/** Texts that the browser keeps, by name: for one tab, or for all of its tabs, which then tell each other. */
class BrowserTexts {
  private readonly changes = new Store(0);
  private isListening = false;

  /** The storage is looked at when it is wanted: there is none where the page is only tested. */
  constructor(private readonly storage: () => Storage) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    if (!this.isListening) {
      window.addEventListener('storage', ({ storageArea }) => storageArea === this.storage() && this.tell());
      this.isListening = true;
    }
    return this.changes.subscribe(listener);
  };

  get(name: string): string | undefined {
    return this.storage().getItem(name) ?? undefined;
  }

  /** Undefined forgets it. */
  set(name: string, text: string | undefined): void {
    if (text === undefined) this.storage().removeItem(name);
    else this.storage().setItem(name, text);
    this.tell();
  }

  private tell(): void {
    this.changes.set(this.changes.get() + 1);
  }
}

/** The same in all tabs, and after the browser was closed. */
export const keptTexts = new BrowserTexts(() => localStorage);
/** Of this tab, until it is closed. */
export const tabTexts = new BrowserTexts(() => sessionStorage);
