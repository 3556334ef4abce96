import type { Language, Say } from './texts';
import type { Name } from './name';

interface Grade {
  readonly name: Name | null;
  readonly undefinedBecause: Name | null;
}

/** A grade, or why there is none. While points are open there is none: they may still be earned. */
export function gradeText(
  { name, undefinedBecause: reason }: Grade,
  open: string | null | undefined,
  { language, say }: { readonly language: Language; readonly say: Say<'provisional'> },
): string | undefined {
  const shown = name?.[language] ?? name?.zh;
  if (shown === undefined) return reason?.[language] ?? reason?.zh;
  return Number(open ?? 0) > 0 ? say('provisional') : shown;
}
