export interface Periodic {
  /** Resolves when what runs has ended. */
  stop(): Promise<unknown>;
}

/** Now and at each interval. What fails is tried again at the next one: nobody waits for it. */
export function every(milliseconds: number, work: () => Promise<unknown>): Periodic {
  let running = work().catch(() => undefined);
  const timer = setInterval(() => {
    running = running.then(work).catch(() => undefined);
  }, milliseconds);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
