import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Place, Problems } from './problems';
import { MAX_FILE_CHARACTERS, YAML_FILE } from './year-file';

export type Path = readonly PropertyKey[];

/** A year file as plain data. For a path in the data it gives the place in the text. */
export interface YamlSource {
  /** Maps, lists and texts only. Each scalar is the text that was written, so no amount becomes a float. */
  readonly data: unknown;
  /** The place of the value at `path`, or of the nearest value around it. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key inside the map at `path`. */
  readonly placeOfKey: (path: Path, key: string) => Place;
  /** Whether anything is written at `path`. */
  readonly has: (path: Path) => boolean;
}

/** No year file nests as deep. Deeper text is refused before the parser overflows its stack. */
const DEEPEST_NESTING = 60;

/** Undefined if the text is not readable YAML. The reasons are in `problems`. */
export function openYaml(text: string, problems: Problems): YamlSource | undefined {
  const fault = unreadable(text);
  if (fault) {
    problems.add(fault.code, fault.place, { problem: fault.problem });
    return undefined;
  }
  const lines = new LineCounter();
  const document = withoutStackTraces(() =>
    parseDocument(text.replace(/^\uFEFF/, ''), {
      schema: 'failsafe',
      lineCounter: lines,
      prettyErrors: false,
      // The library's own check compares each key with each other one, which takes minutes for a long map.
      uniqueKeys: false,
    }),
  );
  const faults = [...document.errors, ...document.warnings];
  for (const error of faults) addSyntaxError(error, lines, problems);
  const refused = reportRefused(document, lines, problems);
  if (faults.length > 0 || refused > 0) return undefined;
  return sourceOf(document, lines);
}

/** The parser makes an Error for each fault: a million for hostile text. Stack traces would take most of the time. */
function withoutStackTraces<T>(parse: () => T): T {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = usual;
  }
}

/** `entries[3].appropriation`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${String(part)}`),
    '',
  );
}

function sourceOf(document: Document, lines: LineCounter): YamlSource {
  const at = (offset: number, path: Path): Place => placeAt(offset, lines, path);
  const placeOf = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0], path);
    }
    return at(document.contents?.range?.[0] ?? 0, path);
  };
  const placeOfKey = (path: Path, key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const range = pair && isNode(pair.key) ? pair.key.range : undefined;
    return range ? at(range[0], [...path, key]) : placeOf(path);
  };
  const has = (path: Path): boolean => document.hasIn(path);
  return { data: document.toJS({ maxAliasCount: 0 }), placeOf, placeOfKey, has };
}

type Fault = { code: 'FILE_TOO_LARGE' | 'NOT_UTF8' | 'YAML_SYNTAX'; place: Place; problem: string };

function unreadable(text: string): Fault | undefined {
  const place = { file: YAML_FILE, line: 1, column: 1, path: '' };
  if (text.length > MAX_FILE_CHARACTERS) return { code: 'FILE_TOO_LARGE', place, problem: '' };
  const replaced = text.indexOf('\uFFFD');
  if (replaced >= 0)
    return { code: 'NOT_UTF8', place: { ...place, line: lineAt(text, replaced) }, problem: '' };
  const deep = tooDeepAt(text);
  if (deep === undefined) return undefined;
  const problem = `nested deeper than ${DEEPEST_NESTING} levels`;
  return { code: 'YAML_SYNTAX', place: { ...place, line: lineAt(text, deep) }, problem };
}

/**
 * Counts brackets, even inside quotes, and indentation. Both are upper bounds for the depth of the parser's recursion.
 */
function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\n') {
      if (/^(?:- |  ){61}/.test(text.slice(i + 1, i + 124))) return i + 1;
    } else if (character === '[' || character === '{') open += 1;
    else if ((character === ']' || character === '}') && open > 0) open -= 1;
    if (open > DEEPEST_NESTING) return i;
  }
  return /^(?:- |  ){61}/.test(text.slice(0, 124)) ? 0 : undefined;
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}

function addSyntaxError(error: YAMLError, lines: LineCounter, problems: Problems): void {
  problems.add('YAML_SYNTAX', placeAt(error.pos[0], lines), { problem: error.message });
}

/**
 * Reports YAML that is valid but not accepted: anchors, aliases, and a key that occurs twice in one map. Returns how
 * many there are.
 */
function reportRefused(document: Document, lines: LineCounter, problems: Problems): number {
  let found = 0;
  const report = (code: 'ALIAS' | 'DUPLICATE_KEY', node: Node): void => {
    problems.add(code, placeAt(node.range?.[0] ?? 0, lines));
    found += 1;
  };
  visit(document, (_, node) => {
    if (isNode(node) && (isAlias(node) || node.anchor)) report('ALIAS', node);
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) report('DUPLICATE_KEY', key);
      seen.add(key.value);
    }
  });
  return found;
}

function placeAt(offset: number, lines: LineCounter, path: Path = []): Place {
  const { line, col } = lines.linePos(offset);
  return { file: YAML_FILE, line: Math.max(line, 1), column: Math.max(col, 1), path: pathText(path) };
}
