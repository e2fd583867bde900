/** What one request costs whom, in microseconds of a core. */
export interface Demands {
  readonly client: number;
  readonly balancer: number;
  readonly server: number;
  readonly database: number;
}

export interface Machines {
  /** Processes that answer, of one thread each, over all machines. */
  readonly servers: number;
  /** Threads of the balancer and of the client that measures. */
  readonly balancers: number;
  readonly clients: number;
  /** Cores that all of them share; `Infinity` where each has its own. */
  readonly sharedCores: number;
  /** Cores of the database. */
  readonly databaseCores: number;
  /** Requests that are under way at once: whoever is answered asks again. */
  readonly connections: number;
}

type Place = keyof Demands;
/** The database is asked between two halves of the server's work. */
const WAY: readonly (readonly [place: Place, share: number])[] = [['client', 0.5], ['balancer', 0.5], ['server', 0.5], ['database', 1], ['server', 0.5], ['balancer', 0.5], ['client', 0.5]];

interface Job {
  step: number;
  server: number;
  left: number;
}

/**
 * Requests a second, by simulating so many requests one after the other through every process: each takes the requests in line
 * in their order, and all that work at a time share the cores. What a step takes is exponentially distributed around its demand.
 * @param random from 0 to 1
 */
export function simulate(demands: Demands, machines: Machines, requests: number, random: () => number): number {
  const lines = new Map<string, Job[]>();
  let microseconds = 0;
  let done = 0;
  const lineOf = ({ step, server }: Job) => {
    const place = WAY[step]![0];
    return place === 'server' ? `server ${server}` : place;
  };
  const enter = (job: Job) => {
    const [place, share] = WAY[job.step]!;
    job.left = -Math.log(1 - random()) * demands[place] * share;
    const line = lineOf(job);
    lines.set(line, [...(lines.get(line) ?? []), job]);
  };
  const widths: Readonly<Record<string, number>> = { client: machines.clients, balancer: machines.balancers, database: machines.databaseCores };
  const widthOf = (line: string) => widths[line] ?? 1;
  const begin = (job: Job) => enter(Object.assign(job, { step: 0, server: Math.floor(random() * machines.servers) }));

  for (let index = 0; index < machines.connections; index += 1) begin({ step: 0, server: 0, left: 0 });
  while (done < requests) {
    const working = [...lines].flatMap(([line, jobs]) => jobs.slice(0, widthOf(line)));
    const speed = Math.min(1, machines.sharedCores / working.length);
    const next = working.reduce((first, job) => (job.left < first.left ? job : first));
    const passed = next.left / speed;
    microseconds += passed;
    for (const job of working) job.left -= passed * speed;
    lines.set(lineOf(next), lines.get(lineOf(next))!.filter((job) => job !== next));
    next.step += 1;
    if (next.step < WAY.length) enter(next);
    else {
      done += 1;
      begin(next);
    }
  }
  return done / (microseconds / 1e6);
}
