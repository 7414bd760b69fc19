import type { components } from './schema';

type Body = components['schemas']['Problem'];

/** What the server says is wrong and what to do; `status` 0 when no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: NonNullable<Body['errors']>;

  private constructor(status: number, body: Partial<Body>) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = Array.isArray(body.errors) ? body.errors : [];
  }

  static of(status: number, body: unknown): Problem {
    return new Problem(status, isObject(body) ? (body as Partial<Body>) : {});
  }

  static unreachable(): Problem {
    return new Problem(0, {});
  }
}

export const isSignedOut = (error: unknown) => error instanceof Problem && error.status === 401;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
