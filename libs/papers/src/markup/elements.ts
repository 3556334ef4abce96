import { Parser } from 'htmlparser2';

/** An element of HTML or XML with what it holds, in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Deeper nesting than any office program writes. */
const DEEPEST = 200;

/**
 * The elements of a text in HTML or XML, under a root without a name. Entities of a document type are not expanded and
 * nothing outside is read.
 */
export function elementsOf(text: string, options: { readonly xml: boolean }): Element {
  const root = { name: '', attributes: {}, children: new Array<Element | string>() };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: new Array<Element | string>() };
        if (open.length < DEEPEST) open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (data) => open.at(-1)?.children.push(data),
      onclosetag: () => void (open.length > 1 && open.pop()),
    },
    { xmlMode: options.xml, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

/** The elements directly in `element` that are elements, not text. */
export function childrenOf(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element of this name, at any depth. */
export function find(element: Element, name: string): Element | undefined {
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}
