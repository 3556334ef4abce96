import { Parser } from 'htmlparser2';
import { PaperError } from '../paper-error';

/** An element of HTML or XML, with its children in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** No office program nests deeper. */
const DEEPEST = 200;
/** Elements and pieces of text. A paper of 500 pages has half as many. Each takes memory, however short it is. */
const MOST_NODES = 1_000_000;

/**
 * Parses HTML or XML to a root element without a name. Expands no entities of a document type and reads nothing from
 * outside. Throws `PaperError` if there are too many nodes.
 */
export function elementsOf(text: string, options: { readonly xml: boolean }): Element {
  const root = { name: '', attributes: {}, children: new Array<Element | string>() };
  const open = [root];
  let left = MOST_NODES;
  const count = () => {
    left -= 1;
    if (left < 0) throw new PaperError('PAPER_TOO_LARGE');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count();
        const element = { name, attributes, children: new Array<Element | string>() };
        if (open.length < DEEPEST) open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(data) {
        count();
        open.at(-1)?.children.push(data);
      },
      onclosetag: () => void (open.length > 1 && open.pop()),
    },
    { xmlMode: options.xml, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

/** The direct children that are elements, not text. */
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
