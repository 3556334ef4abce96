/** A file that was chosen, as text. */
export interface ChosenFile {
  readonly name: string;
  readonly content: string;
}

/** Text of a file, in UTF-8 or, where it is not, in the encoding that Chinese Excel writes (GB 18030). */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

export async function readFiles(files: Iterable<File>): Promise<readonly ChosenFile[]> {
  return Promise.all(
    [...files].map(async (file) => ({ name: file.name, content: decoded(await file.arrayBuffer()) })),
  );
}

/** The year file among the chosen ones, and what lies beside it; undefined where there is none. */
export function yearFileOf(
  files: readonly ChosenFile[],
):
  | { readonly name: string; readonly content: string; readonly attachments: readonly ChosenFile[] }
  | undefined {
  const main = files.find(({ name }) => /\.ya?ml$/i.test(name));
  if (!main) return undefined;
  return { ...main, attachments: files.filter((file) => file !== main) };
}
