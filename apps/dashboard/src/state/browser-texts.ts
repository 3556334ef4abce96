import { Store } from './store';

/**
 * Texts that the browser keeps, by name: for one tab, or for all of its tabs, which then tell each other. Where the browser
 * keeps nothing, as some do for private pages, they last as long as the page.
 */
export class BrowserTexts {
  private readonly changes = new Store(0);
  private readonly unkept = new Map<string, string | undefined>();
  private isListening = false;

  /** The storage is looked at when it is wanted: there is none where the page is only tested. */
  constructor(private readonly storage: () => Storage) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    if (!this.isListening) {
      window.addEventListener('storage', ({ storageArea }) => storageArea === this.area() && this.tell());
      this.isListening = true;
    }
    return this.changes.subscribe(listener);
  };

  get(name: string): string | undefined {
    if (this.unkept.has(name)) return this.unkept.get(name);
    return this.area()?.getItem(name) ?? undefined;
  }

  /** Undefined forgets it. */
  set(name: string, text: string | undefined): void {
    if (this.isKept(name, text)) this.unkept.delete(name);
    else this.unkept.set(name, text);
    this.tell();
  }

  private isKept(name: string, text: string | undefined): boolean {
    const area = this.area();
    if (!area) return false;
    try {
      if (text === undefined) area.removeItem(name);
      else area.setItem(name, text);
      return true;
    } catch {
      // It is full, or may not be written.
      return false;
    }
  }

  /** Browsers that keep nothing have none, or refuse to hand it out. */
  private area(): Storage | undefined {
    try {
      return this.storage();
    } catch {
      return undefined;
    }
  }

  private tell(): void {
    this.changes.set(this.changes.get() + 1);
  }
}

/** The same in all tabs, and after the browser was closed. */
export const keptTexts = new BrowserTexts(() => localStorage);
/** Of this tab, until it is closed. */
export const tabTexts = new BrowserTexts(() => sessionStorage);
