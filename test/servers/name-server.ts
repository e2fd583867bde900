import { createSocket, type RemoteInfo } from 'node:dgram';

// A name server for a network of one's own: `node test/servers/name-server.ts '<zone as JSON>'`. It listens on 127.0.0.1:53, says so, and
// answers what the zone says; every other name does not exist.

export interface Entry {
  readonly address?: string;
  /** From the second time on that it is asked for. */
  readonly later?: string;
  /** Another name. */
  readonly alias?: string;
  /** RFC 1035, 4.1.1: 2 is a server's failure, 5 a refusal. */
  readonly code?: number;
  readonly isSilent?: boolean;
}

export type Zone = Readonly<Record<string, Entry>>;

const [A, CNAME, IN] = [1, 5, 1];
const NAME_ERROR = 3;
const HEADER = 12;

interface Asked {
  readonly name: string;
  readonly type: number;
  /** Where the question ends. */
  readonly end: number;
}

function readQuestion(query: Buffer): Asked {
  const labels: string[] = [];
  let at = HEADER;
  while (query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + query[at]!));
    at += query[at]! + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

const encodeName = (name: string): Buffer => Buffer.concat([...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]);

function record(name: string, type: number, data: Buffer): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(IN, 2);
  fixed.writeUInt32BE(1, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([encodeName(name), fixed, data]);
}

const told = new Set<string>();

/** The address of a name that may move. */
function addressOf(name: string, { address, later }: Entry): string | undefined {
  const isMoved = told.has(name);
  told.add(name);
  return isMoved ? (later ?? address) : address;
}

/** Null: it says nothing. */
function answer(query: Buffer, zone: Zone): Buffer | null {
  const { name, type, end } = readQuestion(query);
  const records: Buffer[] = [];
  let [at, code] = [name, 0];
  for (;;) {
    const entry = zone[at];
    if (entry?.isSilent) return null;
    code = entry ? (entry.code ?? 0) : NAME_ERROR;
    if (entry?.alias) records.push(record(at, CNAME, encodeName(entry.alias)));
    const address = entry && type === A ? addressOf(at, entry) : undefined;
    if (address) records.push(record(at, A, Buffer.from(address.split('.').map(Number))));
    if (!entry?.alias || type === CNAME) break;
    at = entry.alias;
  }
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, query.subarray(HEADER, end), ...records]);
}

const [zoneText] = process.argv.slice(2);
if (zoneText !== undefined) {
  const zone = JSON.parse(zoneText) as Zone;
  const socket = createSocket('udp4');
  socket.on('message', (query: Buffer, { port, address }: RemoteInfo) => {
    const said = answer(query, zone);
    if (said) socket.send(said, port, address);
  });
  socket.bind(53, '127.0.0.1', () => process.stdout.write('ready\n'));
}
