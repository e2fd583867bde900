// What the doctor uses and Node 20 does not have yet; of Node 22 and newer nothing is changed. tsconfig.doctor.json holds the
// doctor to the library of ES2023, the modules of Node 20 and what stands here.

/** Called before anything else. */
export function completeOlderNode(): void {
  Promise.withResolvers ??= withResolvers;
}

function withResolvers<T>(this: PromiseConstructor): PromiseWithResolvers<T> {
  let [resolve, reject]: [PromiseWithResolvers<T>['resolve'], PromiseWithResolvers<T>['reject']] = [() => {}, () => {}];
  const promise = new this<T>((whenDone, whenFailed) => {
    [resolve, reject] = [whenDone, whenFailed];
  });
  return { promise, resolve, reject };
}
