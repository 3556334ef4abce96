import { z } from 'zod';
import type { FieldFault } from './fields';
import type { Bilingual, Details, Place, Problems } from './problems';
import type { YearFileErrorCode } from './year-file';

/** One thing that a schema objected to, in our own words. */
export interface SchemaProblem {
  readonly code: YearFileErrorCode;
  /** Where, beneath what the schema was given. */
  readonly path: readonly PropertyKey[];
  /** The key itself is at fault, not its value. */
  readonly key?: string;
  readonly details: Details;
}

/** Where a schema's data came from. */
export interface DataSource {
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
}

export type SchemaResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

export function readWith<T>(schema: z.ZodType<T>, data: unknown): SchemaResult<T> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap(problemsOf) };
}

/** Puts problems into words and places; `base` is the path of what the schema was given. */
export function addSchemaProblems(problems: Problems, { found, source, base = [] }: FoundProblems): void {
  for (const { code, path, key, details } of found) {
    if (problems.skipped()) continue;
    const full = [...base, ...path];
    const place = key === undefined ? source.placeOf(full) : source.placeOfKey(full, key);
    problems.add(code, place, details);
  }
}

interface FoundProblems {
  readonly found: readonly SchemaProblem[];
  readonly source: DataSource;
  readonly base?: readonly PropertyKey[];
}

function problemsOf(issue: z.core.$ZodIssue): readonly SchemaProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'UNKNOWN_FIELD', path, key, details: { field: key } }));
  }
  const fault = issue.code === 'custom' ? faultSchema.safeParse(issue.params?.['fault']).data : undefined;
  if (fault) return [{ path, ...fault }];
  if (issue.input === undefined) {
    return [{ code: 'MISSING_FIELD', path, details: { field: String(path.at(-1) ?? '') } }];
  }
  if (issue.code === 'invalid_value') return [wrongChoice(path, issue.input, issue.values)];
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return [wrongKind(issue, issue.discriminator)];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return ofClosest(path, issue.errors);
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.code;
  return [{ code: 'WRONG_SHAPE', path, details: { expected: SHAPES[expected] ?? plain(issue.message) } }];
}

/** Of a group whose word for its kind is missing, or is none of those known. `path` leads to that word. */
function wrongKind(issue: z.core.$ZodIssueInvalidUnion, field: string): SchemaProblem {
  const { path, input } = issue;
  const said: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined;
  if (said === undefined || said === null) return { code: 'MISSING_FIELD', path, details: { field } };
  return wrongChoice(path, said, 'options' in issue ? issue.options : undefined);
}

/** Of several forms that a value may have: what the one objects to that found fault deepest inside, the last of equals. */
function ofClosest(
  path: readonly PropertyKey[],
  forms: readonly (readonly z.core.$ZodIssue[])[],
): readonly SchemaProblem[] {
  const depthOf = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(...issues.map((issue) => issue.path.length));
  const [closest = []] = forms.toReversed().toSorted((a, b) => depthOf(b) - depthOf(a));
  return closest.flatMap(problemsOf).map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

function wrongChoice(path: readonly PropertyKey[], input: unknown, choices: unknown): SchemaProblem {
  if (typeof input === 'object' && input !== null)
    return { code: 'WRONG_SHAPE', path, details: { expected: ONE_VALUE } };
  const known = Array.isArray(choices) ? choices.map(String).join(', ') : '';
  const value = typeof input === 'string' ? input : '';
  return { code: 'WRONG_CHOICE', path, details: { value, choices: known } };
}

/** The fault was made by `refuse`; reading it back this way needs no cast. */
const faultSchema = z.custom<FieldFault>((value) => typeof value === 'object' && value !== null);

const ONE_VALUE = {
  zh: '一个值，而不是列表或分组',
  en: 'a single value, not a list or a group of keys',
} as const satisfies Bilingual;

export const GROUP = { zh: '一组“键: 值”', en: 'a group of “key: value”' } as const satisfies Bilingual;

const SHAPES: Readonly<Record<string, Bilingual>> = {
  string: ONE_VALUE,
  object: GROUP,
  array: { zh: '一个列表（每行以“- ”开头）', en: 'a list (each item begins with “- ”)' },
  tuple: { zh: '两个值的列表', en: 'a list of two values' },
  too_small: { zh: '至少一项', en: 'at least one item' },
};

function plain(message: string): Bilingual {
  return { zh: message, en: message };
}
