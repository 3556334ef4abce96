import type { Language, Say } from './texts';
import type { Name } from './name';

interface Grade {
  readonly name: Name | null;
  readonly reason: Name | null;
}

/** A grade, or why there is none. While points are open there is none: they may still be earned. */
export function gradeText(
  { name, reason }: Grade,
  open: string | undefined,
  { language, say }: { readonly language: Language; readonly say: Say<'provisional'> },
): string | undefined {
  const shown = name?.[language] ?? name?.zh;
  if (shown === undefined) return reason?.[language] ?? reason?.zh;
  return Number(open ?? 0) > 0 ? say('provisional') : shown;
}
