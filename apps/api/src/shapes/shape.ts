/** A type of the schema as `npm run shapes` read it from a type of the answers, the events or the commands. */
export type Shape = ObjectShape | EnumShape | UnionShape;

export interface ObjectShape {
  readonly kind: 'object';
  readonly about: string;
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  readonly name: string;
  /** Of the answer, where it is called otherwise there: `executed` is read from `executedFen`. */
  readonly property?: string;
  /** As the schema prints it: `[Line!]!`. */
  readonly type: string;
  readonly about: string;
  /** What to use instead. */
  readonly deprecated?: string;
}

export interface EnumShape {
  readonly kind: 'enum';
  readonly about: string;
  /** By their name in the schema; `code` is what the code calls it. */
  readonly values: Readonly<Record<string, { readonly code: string; readonly about: string }>>;
}

/** Which member a value is, its properties of these names say. */
export interface UnionShape {
  readonly kind: 'union';
  readonly about: string;
  readonly members: readonly { readonly type: string; readonly told: Readonly<Record<string, string>> }[];
}
