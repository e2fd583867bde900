// Secrets of the right shape that open nothing, made when they are needed so that none stands in a file.

/** Letters and digits without a meaning; `seed` makes them differ. */
const letters = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, index) => 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'[(index * 31 + seed * 17 + index * index * seed) % 57] ?? 'x').join('');

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const inSixHours = (): number => Math.floor(Date.now() / 1000) + 6 * 3600;

/** A secret of that kind; each `seed` another one. */
export const secrets = {
  acrPassword: (seed: number) => `${letters(42, seed)}+ACRA${letters(5, seed)}`,
  entraSecret: (seed: number) => `${letters(3, seed)}8Q~${letters(34, seed)}`,
  acrRefreshToken: (audience: string) =>
    `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: 'Azure Container Registry', aud: audience, grant_type: 'refresh_token', exp: inSixHours() })}.${letters(300, 1)}`,
  dockerHubToken: (seed: number) => `dckr_pat_${letters(27, seed)}`,
  githubToken: (seed: number) => `ghp_${letters(36, seed)}`,
  githubActionsToken: (seed: number) => `ghs_${letters(36, seed)}`,
  ecrPassword: (seed: number) =>
    Buffer.from(JSON.stringify({ payload: letters(1500, seed), datakey: letters(200, seed), version: '2', type: 'DATA_KEY', expiration: inSixHours() })).toString('base64'),
  googleToken: (seed: number) => `ya29.${letters(200, seed)}`,
  gitlabToken: (seed: number) => `glpat-${letters(20, seed)}`,
  artifactoryToken: (seed: number) => `cmVmdGtu${letters(56, seed)}`,
  digitalOceanToken: (seed: number) => `dop_v1_${'0123456789abcdef'.repeat(4).slice(seed)}${'f'.repeat(seed)}`,
  password: (seed: number) => letters(32, seed),
};
