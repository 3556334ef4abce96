import { z } from 'zod';
import type { FieldFault } from './fields';
import type { Bilingual, Details, Place, Problems } from './problems';
import type { YearFileErrorCode } from './year-file';

/** One fault that a schema reports, in our own words. */
export interface SchemaProblem {
  readonly code: YearFileErrorCode;
  /** The path below the value that was given to the schema. */
  readonly path: readonly PropertyKey[];
  /** Present if the key itself is at fault, not its value. */
  readonly key?: string;
  readonly details: Details;
}

/** The file from which the data for a schema came. */
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

/** Adds the problems with their places. `base` is the path of the value that was given to the schema. */
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

/** For a group whose key for the kind is missing or unknown. `path` leads to that key. */
function wrongKind(issue: z.core.$ZodIssueInvalidUnion, field: string): SchemaProblem {
  const { path, input } = issue;
  const said: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined;
  if (said === undefined || said === null) return { code: 'MISSING_FIELD', path, details: { field } };
  return wrongChoice(path, said, 'options' in issue ? issue.options : undefined);
}

/**
 * If a value may have several forms, reports the problems of the form whose fault lies deepest. If several are equally
 * deep, the last of them.
 */
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

/** `refuse` made the fault. Checking it again avoids a cast. */
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
