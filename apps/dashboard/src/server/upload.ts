import type { Name } from '../wording/name';

export type Sent = { readonly uploadId: string } | { readonly refusal: Name } | Record<never, never>;

/** Sends a file up, for a question or a change that names it. Empty where the server did not answer. */
export async function sendFile(file: File): Promise<Sent> {
  try {
    const response = await fetch('/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (response.status === 413) return { refusal: TOO_LARGE };
    const answer: unknown = await response.json();
    return sentOf(answer);
  } catch {
    return {};
  }
}

const TOO_LARGE: Name = { zh: '文件超过 20 MB。', en: 'The file is larger than 20 MB.' };

function sentOf(answer: unknown): Sent {
  if (typeof answer !== 'object' || answer === null) return {};
  if ('uploadId' in answer && typeof answer.uploadId === 'string') return { uploadId: answer.uploadId };
  if (!('refusal' in answer) || typeof answer.refusal !== 'object' || answer.refusal === null) return {};
  const { refusal } = answer;
  if (!('zh' in refusal) || !('en' in refusal)) return {};
  return { refusal: { zh: String(refusal.zh), en: String(refusal.en) } };
}
