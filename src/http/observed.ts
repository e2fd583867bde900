/** Steps of a request that are told apart by those who trace it. */
export type Step = 'identify' | 'decide' | 'store' | 'sign' | 'event commit' | 'answer';

/** Where the steps of one request are written down. */
export interface Trace {
  /** As 32 hexadecimal digits, https://www.w3.org/TR/trace-context/#trace-id */
  readonly traceId: string;
  /** Does `work` as if nobody looked, and notes from when to when it took. */
  step<T>(name: Step, work: () => T): T;
}

/** What those who watch want to know of an exchange, and only its handler finds out. */
export interface Observed {
  /** The pattern of its path, such as `/v2/{name}/tags/list`; null until it is known, and where no route has it. */
  route: string | null;
  /** Null where nobody traces it. */
  trace: Trace | null;
}

/** Does `work`, as a step of the exchange. */
export function step<T>({ observed: { trace } }: { readonly observed: Observed }, name: Step, work: () => T): T {
  return trace === null ? work() : trace.step(name, work);
}
