import { readdir } from 'node:fs/promises';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import type { Measures } from './measures.ts';

const NANOSECONDS = 1e9;

/** What Prometheus' own client libraries name so. */
export function measureProcess(measures: Measures): void {
  const delay = monitorEventLoopDelay();
  delay.enable();
  measures.read('dockgate_processes', 'Processes that answer.', 'gauge', () => 1);
  measures.read('process_start_time_seconds', 'When the youngest process began, in seconds since 1970.', 'gauge', () => performance.timeOrigin / 1_000, 'max');
  measures.read('process_resident_memory_bytes', 'Memory of all processes of the server.', 'gauge', () => process.memoryUsage.rss());
  measures.read('nodejs_heap_size_used_bytes', 'Memory of objects, of all processes.', 'gauge', () => process.memoryUsage().heapUsed);
  measures.read('process_open_fds', 'Open files and connections of all processes.', 'gauge', async () => (await readdir('/proc/self/fd')).length);
  measures.read('process_cpu_seconds_total', 'Processor time of all processes since they began.', 'counter', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  measures.read(
    'nodejs_eventloop_lag_p99_seconds',
    'How late work began in 99 of 100 cases since somebody last looked, in the process where it was the latest.',
    'gauge',
    () => {
      const late = delay.percentile(99) / NANOSECONDS;
      delay.reset();
      return Number.isFinite(late) ? late : 0;
    },
    'max',
  );
  measures.read('nodejs_gc_seconds_total', 'Time that the processes stood still to find free memory.', 'counter', collectionSeconds());
}

function collectionSeconds(): () => number {
  let seconds = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seconds += duration / 1_000;
  }).observe({ entryTypes: ['gc'] });
  return () => seconds;
}
