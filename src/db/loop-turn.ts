import { performance } from 'node:perf_hooks';

/**
 * Which turn of the event loop this is. It counts up each time the loop asks the system what has come in, so the requests that
 * one turn finds were on their way before it began: what is found out in a turn holds for all of them, and for none of a later turn.
 */
export const loopTurn = (): number => performance.nodeTiming.uvMetricsInfo.loopCount;
