import { ProxyTracerProvider, SpanStatusCode, trace, type Span } from '@opentelemetry/api';

/** What takes time here, as an operator knows it. */
export type TracedWork = 'command' | 'append' | 'projection' | 'question' | 'import';

/** Kinds and numbers alone: no unit, no person, no amount. */
type Attributes = Readonly<Record<string, string | number>>;

const NAME = 'budget-ledger';

/** Of whatever SDK the process was started with; without one nothing is kept. */
const tracer = trace.getTracer(NAME);

/** Without an SDK a span costs as much as a part of the work: each command would open two of them. */
function isTraced(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(NAME) !== undefined;
}

/** Marks the time that `run` takes, and whether it failed. */
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

/** The same for what is done at once. */
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

/** By its code alone: messages may name units and people. */
function markFailed(span: Span, error: unknown): void {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  span.setStatus({ code: SpanStatusCode.ERROR, ...(typeof code === 'string' && { message: code }) });
}
