export interface OneAtATime<T> {
  fresh(): Promise<T>;
  /** The newest one that was asked for and is not done. */
  running(): Promise<T> | undefined;
}

/**
 * Runs `work` once at a time. Who asks for a `fresh` result gets one whose work began after they asked: while one
 * runs, all of them wait for the same next one. @param endsAll failures of the running one that the next would only repeat:
 * those who wait for it are told at once
 */
export function oneAtATime<T>(work: () => Promise<T>, endsAll: (error: unknown) => boolean = () => false): OneAtATime<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;

  const start = (): Promise<T> => {
    const turn = work().finally(() => {
      if (running === turn) running = undefined;
    });
    running = turn;
    return turn;
  };
  const afterThis = () => {
    next = undefined;
    return start();
  };
  const afterFailure = (error: unknown) => {
    if (!endsAll(error)) return afterThis();
    next = undefined;
    throw error;
  };
  return {
    fresh: () => next ?? (running ? (next = running.then(afterThis, afterFailure)) : start()),
    running: () => next ?? running,
  };
}
