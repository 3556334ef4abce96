import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';

/** Refusals are answers, not incidents. Without this filter Nest logs each with its stack. `formatError` logs bugs. */
@Catch()
export class PassOnFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    super.catch(error, host);
    return undefined;
  }
}
