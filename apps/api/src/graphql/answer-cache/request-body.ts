import type { IncomingMessage } from 'node:http';

/**
 * Reads a plain body of at most `maxBytes` and passes it to `then`. Passes undefined, and reads nothing, if it is
 * longer, encoded or of unknown length. The stream stays open: `unshift` puts the body back for the next reader.
 */
export function bodyOf(
  request: IncomingMessage,
  maxBytes: number,
  then: (body: Buffer | undefined) => void,
): void {
  const { headers } = request;
  const bytes = Number(headers['content-length']);
  if (!(bytes > 0 && bytes <= maxBytes) || headers['content-encoding'] !== undefined) {
    then(undefined);
    return;
  }
  const chunks: Buffer[] = [];
  let received = 0;
  const take = () => {
    for (let chunk: unknown = request.read(); chunk instanceof Buffer; chunk = request.read()) {
      chunks.push(chunk);
      received += chunk.length;
    }
    if (received < bytes) return;
    request.off('readable', take);
    then(Buffer.concat(chunks));
  };
  request.on('readable', take);
}
