import type { Layer, Pattern } from '../pattern.ts';

// Microsoft Entra's codes, by what they lead to. https://learn.microsoft.com/entra/identity-platform/reference-error-codes

const families = {
  'entra-secret-expired': ['credential', 7000222],
  'entra-secret-wrong': ['credential', 7000215, 70002],
  'entra-certificate-refused': ['credential', 50012, 700027, 700030, 50017, 50192, 50006],
  'entra-application-unknown': ['credential', 700016, 700011, 70001, 90099],
  'entra-application-disabled': ['credential', 7000112],
  'entra-no-secret-sent': ['credential', 7000218, 900144, 90014, 50056],
  'entra-user-password-wrong': ['credential', 50126, 50064, 50034, 90013],
  'entra-user-locked': ['limit', 50053],
  'entra-user-disabled': ['credential', 50057, 135011],
  'entra-password-expired': ['credential', 50055, 50144, 50135],
  'entra-second-factor': ['credential', 50072, 50074, 50076, 50079, 50125, 50158, 53004, 530035],
  'entra-session-ended': ['credential', 700082, 700084, 70043, 70008, 70000, 50173, 50132, 50133, 50078, 50089, 50058, 50085, 50140, 160021, 81010, 54005, 70019, 16000, 50197, 700020],
  'entra-conditional-access': ['credential', 53000, 53001, 53002, 53003, 53011, 530032, 530034, 50131, 50005, 50097, 50129, 50155, 50187, 50105],
  'entra-tenant-unknown': ['credential', 90002, 50059, 90019, 50128, 50001, 50049, 500011, 50194, 9001023],
  'entra-user-of-other-tenant': ['credential', 50020, 51004, 16003, 90072, 500208, 50014, 700005, 1000104, 500212, 500213, 50002],
  'entra-tenant-restricted': ['network', 500021, 500022],
  'entra-other-cloud': ['name', 90038, 900382, 900432],
  'entra-clock': ['machine', 500133, 80013],
  'entra-assertion-refused': ['credential', 50013, 50027, 700229, 70021, 700211, 700213, 700212, 900384, 240002, 50146, 50003],
  'entra-assertion-late': ['credential', 700024],
  'entra-consent-missing': ['credential', 65001, 65002, 65004, 65005, 650052, 650054, 650056, 650057, 90094, 90009, 500014],
  'entra-throttled': ['limit', 50196, 90055],
  'entra-outage': ['registry', 50000, 50033, 70012, 80001, 80002, 80005, 80007, 80012, 80014, 90006, 90012, 90024, 90033, 100007],
  'entra-request-malformed': ['machine', 28002, 28003, 50011, 70003, 70007, 70011, 70016, 70018, 700022, 700023, 700025, 7000114, 90004, 90023, 900561, 901002, 9002313, 501241],
} as const satisfies Record<string, readonly [Layer, ...number[]]>;

type Family = keyof typeof families;

const toPattern = ([layer, ...codes]: readonly [Layer, ...number[]]): Pattern => ({
  layer,
  match: new RegExp(String.raw`AADSTS(?<code>${codes.join('|')})\b|error_codes"?:\s{0,2}\[(?:${codes.join('|')})\]|^\s{0,4}(?:${codes.filter((code) => code > 99_999).join('|') || '-'})\s{0,4}$`, 'i'),
});

export const entraCodes: readonly number[] = Object.values(families).flatMap(([, ...codes]) => codes);

/** One pattern for each family. */
export const entra = {
  ...(Object.fromEntries(Object.entries(families).map(([id, family]) => [id, toPattern(family)])) as Readonly<Record<Family, Pattern>>),
  'entra-other-code': { layer: 'credential', weight: 'generic', match: /AADSTS\d{4,9}|\bAADSTS\b/i },
  'entra-secret-expired-text': { layer: 'credential', match: /client secret keys? for app [^\n]{0,80} (?:are|is) expired|client secret (?:has |is )?expired|provided client secret keys (?:are|for)[^\n]{0,60}expired/i },
  'entra-secret-id-hint': { layer: 'credential', match: /client secret value, not the client secret id|secret id instead of/i },
} as const satisfies Readonly<Record<string, Pattern>>;
