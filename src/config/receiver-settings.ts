import { z } from 'zod';

// Rules of settings that say where logs and traces go.

const text = z.string('must be text').min(1, 'must not be empty');

export const share = z.preprocess(
  (value) => (typeof value === 'string' && /^[0-9.]+$/.test(value) ? Number(value) : value),
  z.number('must be a number from 0 to 1').min(0, 'must be a number from 0 to 1').max(1, 'must be a number from 0 to 1'),
);

export const httpUrl = text.refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'must be an address that begins with http:// or https://');

export const syslogUrl = text.refine((url) => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  return /^(udp|tcp):$/.test(protocol) && hostname !== '' && port !== '' && /^\/?$/.test(pathname) && search === '';
}, 'must be udp:// or tcp://, a host and a port, such as udp://localhost:514');
