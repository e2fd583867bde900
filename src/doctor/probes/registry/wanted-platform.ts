import { arch } from 'node:os';
import type { Probe } from '../../context.ts';

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm64: 'arm64', arm: 'arm', ppc64: 'ppc64le' };

/** `linux/amd64`: what would be pulled for this machine. Windows and macOS run Linux images too. */
export const wantedPlatform: Probe<string> = async ({ machine }) => machine.env.DOCKER_DEFAULT_PLATFORM || `linux/${architectures[arch()] ?? arch()}`;

/** `linux/arm64/v8` serves whoever wants `linux/arm64`. */
export const serves = (offered: string, wanted: string): boolean => offered === wanted || offered.startsWith(`${wanted}/`);
