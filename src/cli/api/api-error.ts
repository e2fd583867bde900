/** The server refused, or answered something we do not understand. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly correlationId: string | null;

  constructor(message: string, status: number, correlationId: string | null) {
    super(message);
    this.status = status;
    this.correlationId = correlationId;
  }
}

/** No server answers at the socket. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
