import { ProxyTracerProvider, SpanStatusCode, trace, type Span } from '@opentelemetry/api';

/** Kinds of work that may take time. */
export type TracedWork = 'command' | 'append' | 'projection' | 'question' | 'import';

/** Only kinds and numbers: no unit, no person, no amount. */
type Attributes = Readonly<Record<string, string | number>>;

const NAME = 'budget-ledger';

/** Belongs to the SDK with which the process was started. Without one, nothing is recorded. */
const tracer = trace.getTracer(NAME);

/** Without an SDK, a span would still cost as much as a part of the work, and each command would open two. */
function isTraced(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(NAME) !== undefined;
}

/** Measures the time that `run` takes, and whether it failed. */
export function traced<Result>(
  work: TracedWork,
  attributes: Attributes,
  run: () => Promise<Result>,
): Promise<Result> {
  if (!isTraced()) return run();
  return tracer.startActiveSpan(`ledger.${work}`, { attributes }, async (span) => {
    try {
      return await run();
    } catch (error) {
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The same for synchronous work. */
export function tracedNow<Result>(work: TracedWork, attributes: Attributes, run: () => Result): Result {
  if (!isTraced()) return run();
  return tracer.startActiveSpan(`ledger.${work}`, { attributes }, (span) => {
    try {
      return run();
    } catch (error) {
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Records only the code, because messages may name units and people. */
function markFailed(span: Span, error: unknown): void {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  span.setStatus({ code: SpanStatusCode.ERROR, ...(typeof code === 'string' && { message: code }) });
}
