const MOST_IN_BATCH = 500;

interface Waiting<In, Out> {
  readonly one: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What comes while a batch is being worked on makes the next one: no timer, and the busier it is the larger they are.
 * @param work one answer for each, in their order; when it fails, all of that batch fail
 */
export function inBatches<In, Out>(work: (batch: readonly In[]) => Promise<readonly Out[]>): (one: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let isRunning = false;

  const run = async () => {
    isRunning = true;
    // Requests that arrived together share the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    for (let batch = waiting.splice(0, MOST_IN_BATCH); batch.length > 0; batch = waiting.splice(0, MOST_IN_BATCH)) {
      await work(batch.map(({ one }) => one)).then(
        (answers) => batch.forEach(({ resolve }, index) => resolve(answers[index]!)),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      );
    }
    isRunning = false;
  };
  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      if (!isRunning) void run();
    });
}
