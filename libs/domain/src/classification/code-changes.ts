import { z } from 'zod';
import changesFile from './code-changes.json' with { type: 'json' };
import { CODE_STATUSES, type CodeStatus } from './code-files';

/** What one edition of 政府收支分类科目 changed. */
interface CodeChange {
  readonly year: number;
  /** The name that the edition uses: '一般公共预算', '部门经济分类'. */
  readonly budget: string;
  /** A code, or several as the change names them: '215/220'. */
  readonly code: string;
  /** 'added', 'renamed', 'renumbered', 'dropped' and similar. */
  readonly change: string;
  readonly newName?: string;
  /** The old name, or the old code with its name. */
  readonly oldName?: string;
  readonly status: CodeStatus;
  readonly source: string;
  readonly note?: string;
}

const CHANGES_FILE = z.object({
  sources: z.array(z.string()),
  changes: z.array(
    z.object({
      year: z.number(),
      budget: z.string(),
      code: z.string(),
      change: z.string(),
      to: z.string().optional(),
      from: z.string().optional(),
      status: z.enum(CODE_STATUSES),
      source: z.number(),
      note: z.string().optional(),
    }),
  ),
});

const { sources, changes } = CHANGES_FILE.parse(changesFile);

/** In the order of the years. */
export const codeChanges: readonly CodeChange[] = changes.map(({ source, to, from, note, ...change }) => ({
  ...change,
  source: sources[source] ?? '',
  ...(to !== undefined && { newName: to }),
  ...(from !== undefined && { oldName: from }),
  ...(note !== undefined && { note }),
}));
