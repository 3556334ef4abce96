import type { Language, Say } from './texts';
import type { Name } from './name';

interface Grade {
  readonly name: Name | null;
  readonly undefinedBecause: Name | null;
}

/** A grade, or why there is none. While points are open, or the year runs, there is none: what stands may still change. */
export function gradeText(
  { name, undefinedBecause: reason }: Grade,
  { open, running }: { readonly open: string | null | undefined; readonly running: boolean },
  { language, say }: { readonly language: Language; readonly say: Say<'provisional' | 'running'> },
): string | undefined {
  const shown = name?.[language] ?? name?.zh;
  if (shown === undefined) return reason?.[language] ?? reason?.zh;
  if (running) return say('running');
  return Number(open ?? 0) > 0 ? say('provisional') : shown;
}
