import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';
import { rulesFor } from '../../outbound/outbound-rules.ts';
import { knownAlready, resolveTarget, type Address } from '../../outbound/resolve-target.ts';
import { asciiJson, fieldsOf, isRefused, lineOf, type Entry } from './entry.ts';
import type { EntryReceiver } from './export-queue.ts';

export interface SyslogOptions {
  readonly protocol: 'udp' | 'tcp';
  readonly host: string;
  readonly port: number;
  /** Of this machine, as it calls itself. */
  readonly hostName: string;
  readonly processId: number;
}

// https://www.rfc-editor.org/rfc/rfc5424#section-6.2.1: facility log audit; warning, notice, informational.
const FACILITY = 13;
const [WARNING, NOTICE, INFORMATIONAL] = [4, 5, 6];
/** Receivers take 2,048 bytes for sure, and most take this (https://www.rfc-editor.org/rfc/rfc5426#section-3.2). */
const MOST_BYTES_IN_DATAGRAM = 8_000;
const ANSWER_WITHIN_MS = 10_000;

/** A message of RFC 5424 without structured data; what it says is JSON, of an event that is too long without its trace. */
export function syslogMessage(entry: Entry, { hostName, processId }: Pick<SyslogOptions, 'hostName' | 'processId'>, mostBytes = Infinity): string {
  const severity = isRefused(entry) ? WARNING : entry.type === 'checkpoint' ? NOTICE : INFORMATIONAL;
  const name = hostName.replaceAll(/[^\x21-\x7e]/g, '').slice(0, 255) || '-';
  const head = `<${FACILITY * 8 + severity}>1 ${entry.time} ${name} dockgate ${processId} ${entry.type} -`;
  const whole = `${head} ${lineOf(entry)}`;
  if (whole.length <= mostBytes) return whole;
  const { trace: _, ...rest } = fieldsOf(entry) as Record<string, unknown>;
  return `${head} ${asciiJson({ ...rest, shortened: true })}`.slice(0, mostBytes);
}

export const syslogReceiver = (options: SyslogOptions): EntryReceiver => (options.protocol === 'udp' ? overUdp(options) : overTcp(options));

/** A datagram each, https://www.rfc-editor.org/rfc/rfc5426; that one got lost nobody hears. */
function overUdp(options: SyslogOptions): EntryReceiver {
  const sockets = new Map<number, UdpSocket>();
  const socketOf = (family: number) => {
    const socket = sockets.get(family) ?? createSocket(family === 6 ? 'udp6' : 'udp4').on('error', () => {}).unref();
    sockets.set(family, socket);
    return socket;
  };
  const sendOne = (message: string, { address, family }: Address) =>
    new Promise<void>((resolve, reject) => {
      socketOf(family).send(message, options.port, address, (error) => (error ? reject(error) : resolve()));
    });
  return {
    async send(entries) {
      const targets = await targetsOf(options);
      // Nobody says when nothing listens at the one address: most receivers do at that of IPv4.
      const target = targets.find(({ family }) => family === 4) ?? targets[0]!;
      for (const entry of entries) await sendOne(syslogMessage(entry, options, MOST_BYTES_IN_DATAGRAM), target);
    },
    close: async () => void (await Promise.all([...sockets.values()].map((socket) => new Promise<void>((resolve) => socket.close(resolve))))),
  };
}

/** One connection, each message with its length before it, https://www.rfc-editor.org/rfc/rfc6587#section-3.4.1. */
function overTcp(options: SyslogOptions): EntryReceiver {
  let socket: Socket | null = null;
  return {
    async send(entries) {
      const connected = (socket ??= await connectTo(options, () => (socket = null)));
      const text = entries.map((entry) => syslogMessage(entry, options)).map((message) => `${message.length} ${message}`).join('');
      await new Promise<void>((resolve, reject) => {
        const fail = () => reject(new Error('the syslog connection ended'));
        connected.once('close', fail);
        connected.write(text, (error) => {
          connected.removeListener('close', fail);
          if (error) reject(error);
          else resolve();
        });
      });
    },
    async close() {
      socket?.end();
    },
  };
}

/** The operator's own settings name the host: wherever it leads. */
const targetsOf = ({ host }: SyslogOptions) => resolveTarget(host, rulesFor(host));

async function connectTo(options: SyslogOptions, onClose: () => void): Promise<Socket> {
  const targets = await targetsOf(options);
  return new Promise((resolve, reject) => {
    const { host, port } = options;
    const socket = connect({ host, port, timeout: ANSWER_WITHIN_MS, lookup: knownAlready(targets) });
    socket.on('timeout', () => socket.connecting && socket.destroy(new Error('no answer in time')));
    socket.on('error', reject);
    socket.on('close', onClose);
    socket.on('connect', () => {
      socket.setTimeout(0);
      socket.unref();
      resolve(socket);
    });
    // Syslog answers nothing; whatever comes is thrown away.
    socket.resume();
  });
}
