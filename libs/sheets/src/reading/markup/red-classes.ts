import { isRedStyle } from './html-red';

const RULES = /([^{}]*)\{([^{}]*)\}/g;
const COMMENTS = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g;
/** A class that stands alone, or with the name of a cell or of what is in one. */
const CLASS = /^(?:td|th|font|span|b|i)?\.([\w-]+)$/i;
/** A style sheet of a list is shorter; the rest of a longer one is not looked at. */
const LONGEST = 200_000;

/** The classes of a page that write in red: `.neg{color:red}`. A later rule of the same class counts. */
export class RedClasses {
  private readonly names = new Set<string>();

  take(styles: string): void {
    for (const [, selectors = '', body = ''] of styles
      .slice(0, LONGEST)
      .replaceAll(COMMENTS, '')
      .matchAll(RULES)) {
      if (!/(?:^|[;\s])color\s*:/i.test(body)) continue;
      for (const selector of selectors.split(',')) {
        const name = CLASS.exec(selector.trim())?.[1];
        if (name === undefined) continue;
        if (isRedStyle(body)) this.names.add(name);
        else this.names.delete(name);
      }
    }
  }

  has(classes: string): boolean {
    return this.names.size > 0 && classes.split(/\s+/).some((name) => this.names.has(name));
  }
}
