import type { Schemas } from './contracts';

/** What one field of a request, or one row of a file, lacks. */
export interface FieldError {
  field?: string;
  row?: number;
  message?: string | null;
  detail?: string | null;
}

/** An answer that is no success: a problem as the services word it, in the reader's language. */
export class Refusal extends Error {
  private constructor(
    readonly status: number,
    readonly problem: Partial<Omit<Schemas['Problem'], 'errors'>> & { errors?: FieldError[] },
    readonly retryAfterSeconds?: number,
  ) {
    super(problem.title ?? `HTTP ${status}`);
  }

  static of(response: Response, body: unknown): Refusal {
    const problem = typeof body === 'object' && body !== null ? body : {};
    const seconds = Number(response.headers.get('Retry-After') ?? NaN);
    return new Refusal(response.status, problem, Number.isFinite(seconds) ? seconds : undefined);
  }

  /** Nobody knows whether the request arrived. */
  static unreachable(): Refusal {
    return new Refusal(0, {});
  }

  get code(): string {
    return this.problem.code ?? '';
  }

  /** It may work the same way a moment later. */
  get passes(): boolean {
    return [0, 429, 502, 503, 504].includes(this.status);
  }

  /** A part of the platform does not work just now; the others may. */
  get away(): boolean {
    return [502, 503, 504].includes(this.status);
  }

  get signedOut(): boolean {
    return this.status === 401;
  }

  get stale(): boolean {
    return this.status === 412;
  }
}
