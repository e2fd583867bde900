import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** Docker's command line and what wraps it, before anything leaves the machine. */
export const dockerCli = {
  'daemon-unreachable': {
    layer: 'machine',
    match: oneOf(
      /(?:cannot|could not|couldn't|unable to) connect to (?:the )?docker (?:daemon|api|engine)|is the docker daemon running|failed to connect to the docker api/,
      /docker daemon is not (?:running|available)|docker(?:d| engine| desktop)? (?:service )?is not running/,
      /docker desktop is unable to start|docker\.sock: connect: (?:no such file or directory|connection refused)/,
      /request returned [^\n]{0,40} for API route and version|cannot find the (?:file|path) specified[^\n]{0,80}pipe|pipe[^\n]{0,120}cannot find the file specified/,
      /error while fetching server api version|error during connect: |unix:\/\/localhost:80\b|cannot connect to podman\b|unable to connect to podman socket|lookup docker(?<!https:\/\/docker\/v2\/"?: dial tcp: lookup docker)(?:\.[\w.]{1,40})?(?: on [^\s]{1,60})?: no such host/,
      /(?:tcp|https?):\/\/[\w.-]{1,80}:237[56]\b[^\n]{0,200}(?:refused|no such host|timeout|cannot connect|unreachable)/,
      /verify (?:if|that) docker (?:daemon|client)[^\n]{0,60}(?:running|restarting)|requires running the docker daemon/,
      /docker host[^\n]{0,40}(?:unreachable|not reachable)|cannot ping the docker daemon|docker: not running/,
    ),
  },
  'daemon-socket-missing': {
    layer: 'machine',
    match: oneOf(
      /dial unix (?<endpoint>[^\s:]{1,200}\.sock): connect: (?:no such file|connection refused)/,
    ),
  },
  'daemon-socket-denied': {
    layer: 'machine',
    match: oneOf(
      /permission denied while trying to connect to the docker/,
      /dial unix [^\s:]{1,200}\.sock: connect: permission denied|docker\.sock[^\n]{0,60}permission denied/,
      /permission denied[^\n]{0,80}docker\.sock|PermissionError\(13|docker_engine: access is denied/,
      /user is not (?:in|a member of) the ["']?docker["']? group/,
    ),
  },
  'desktop-parts-unreachable': { layer: 'machine', match: /(?:docker-api|backend)\.sock: connect|\/\/ipc\/registry\/credstore/i },
  'daemon-in-cloud-shell': { layer: 'machine', match: /not supported in azure cloud shell/i },
  'docker-program-missing': {
    layer: 'machine',
    match: oneOf(
      /\bdocker: (?:command )?not found|docker: command not found|command not found: docker/,
      /["']?docker["']? is not recognized|exec: "docker": executable file not found/,
      /(?:unable to locate|cannot find|could not (?:find|locate))[^\n]{0,20} (?:executable file: )?["']?docker["']?(?: (?:binary|executable|command|cli)|\b)/,
      /spawn docker ENOENT|DOCKER_COMMAND_ERROR|no such file or directory: '?docker'?$/,
    ),
  },
  'podman-emulation': { layer: 'machine', match: /emulate docker cli using podman|podman-docker|\/etc\/containers\/nodocker/i },
  'client-version-mismatch': {
    layer: 'machine',
    match: oneOf(
      /client (?:api )?version [\w."]{0,20} ?is too (?:old|new)|client is newer than server/,
      /(?:minimum|maximum) supported api version|client and server don't have same version/,
      /requires (?:docker|client|api) (?:version|engine)/,
      /please (?:upgrade|update) (?:to a newer|your (?:docker|client)|docker)/,
      /unknown (?:shorthand )?flag: ["'-]{0,4}(?:password-stdin|p|stdin)/,
      /set HELM_EXPERIMENTAL_OCI|marked as experimental and is not enabled|scheme "?oci"? not supported|unknown command "registry" for/,
      /flag provided but not defined: -{1,2}(?:password-stdin|e)\b|unknown docker command: "?(?:login|compose)/,
    ),
  },
  'unknown-flag': {
    layer: 'machine',
    match: oneOf(
      /unknown (?:shorthand )?flag: |unknown command ["'`]?login|(?:unrecognized|unknown|unexpected) (?:arguments?|options?|flag)\b/,
      /argument operation: invalid choice|invalid choice, valid choices|is misspelled or not recognized by the system|is not in the '[^']{1,40}' command group|no such option: -/,
    ),
  },
  'helper-not-found': {
    layer: 'machine',
    match: oneOf(
      /docker-credential-(?<helper>[\w.-]{1,60})[^\n]{0,12}(?:executable file )?not found/,
      /docker-credential-[\w.-]{1,60} resolves to executable in current|does not have docker-credential-[\w.-]{1,60} CLI/,
      /cannot run program "docker-credential-[\w.-]{1,60}"/,
      /docker-credential-[\w.-]{1,60}[^\n]{0,8}(?:not installed|no such file|file does not exist|command not found|is not recognized|not on path)/,
      /credential helper[^\n]{0,60}not found in \$?path/,
      /(?:unable|cannot|failed) to (?:find|locate)[^\n]{0,30}docker-credential-/,
      /Credentials store (?:error|docker-credential)[^\n]{0,60}not (?:installed|found)/,
      /docker-credential-[\w.-]{1,60}[^\n]{0,40}cannot find the (?:file|path)/,
    ),
  },
  'helper-of-windows': {
    layer: 'machine',
    match: oneOf(
      /docker-credential-(?:desktop|wincred)\.exe/,
      /docker-credential-desktop[^\n]{0,60}(?:exec format error|invalid argument|cannot execute binary)/,
    ),
  },
  'helper-not-runnable': {
    layer: 'machine',
    match: oneOf(
      /docker-credential-[\w.-]{1,60}[^\n]{0,60}(?:exec format error|permission denied|signal: killed|invalid argument|cannot execute)/,
      /bad cpu type in executable[^\n]{0,60}docker-credential/,
    ),
  },
  'helper-has-nothing': { layer: 'machine', match: /has nothing for server URL|CredentialHelperUnhandledServerUrl/i },
  'helper-storing-failed': {
    layer: 'machine',
    weight: 'generic',
    match: oneOf(
      /error (?:storing|saving) credentials|failed to (?:store|save) (?:the )?credentials?/,
      /could not (?:store|save) credentials/,
    ),
  },
  'helper-getting-failed': {
    layer: 'machine',
    weight: 'generic',
    match: oneOf(
      /error (?:getting|listing|erasing) credentials|credentials store [^\n]{0,60}exited with|StoreError/,
      /could not (?:retrieve|get) credentials from|error calling [^\n]{0,30}credential helper/,
      /error in credential helper/,
    ),
  },
  'helper-says-not-initialised': {
    layer: 'machine',
    match: oneOf(
      /out: [`'"]?not implemented|pass not initialized|password store is empty|pass store is uninitialized|try "?pass init|no usernames for/,
      /item (?:already exists|not found) in (?:the )?keychain|gpg: (?:decryption failed|can't (?:query|connect))/,
      /no secret key|corrupt(?:ed)? (?:item|keychain|credential)|errSecDuplicateItem|-25299/,
      /credentials (?:server|store) (?:url|name) (?:is )?(?:missing|empty)|no credentials server URL/,
      /no credentials username|is not on the (?:access control|access) list|access control list/,
      /error [^\n]{0,30}(?:DuplicateItem|errSec)|exec: "(?:pass|gpg2?)": executable file not found|out: [`'"]?(?:the handle is invalid|element not found)/,
    ),
  },
  'helper-not-in-keychain': { layer: 'credential', match: /credentials not found in native (?:keychain|store)/i },
  'keychain-locked': {
    layer: 'machine',
    match: oneOf(
      /user interaction is not allowed|not allow user interaction|keychain (?:cannot be accessed|may be locked)|-25308/,
      /errSecInteractionNotAllowed|keychain (?:is|was) locked|specified logon session does not exist/,
      /user canceled the operation|-128\)|cannot autolaunch d-?bus|without x11 \$?display/,
      /failed to unlock (?:the )?(?:correct )?collection|prompt (?:was )?dismissed/,
      /the user name or passphrase you entered is not correct|could not unlock|inappropriate ioctl for device/,
      /cannot prompt|no pinentry|pinentry[^\n]{0,30}(?:fail|cancel|error)|gnome-keyring|-25293|-25300|(?:cannot|unable to) (?:open|access) (?:the )?(?:login )?keychain/,
    ),
  },
  'secret-service-missing': {
    layer: 'machine',
    match: oneOf(
      /org\.freedesktop\.secrets?[^\n]{0,60}(?:not provided|not activatable|was not found)|cannot spawn a message bus/,
      /unable to connect to (?:the )?(?:d-?bus|session bus)|secret ?service (?:is )?(?:not|un)available/,
    ),
  },
  'credential-too-long': {
    layer: 'machine',
    match: oneOf(
      /stub received bad data|(?:credential|logon credential blob) (?:is )?too (?:large|long)/,
      /(?:secret|password|token|blob)[^\n]{0,30}(?:too (?:large|long)|exceeds)[^\n]{0,40}(?:credential|store|vault|keychain|2560|maximum)/,
      /not enough (?:memory|server storage)[^\n]{0,40}(?:command|resources)/,
    ),
  },
  'config-unreadable': {
    layer: 'machine',
    match: oneOf(
      /(?:config\.json|\.docker)\S{0,40}:?[^\n]{0,20} permission denied/,
      /error (?:loading|reading) config file[^\n]{0,160}permission denied/,
      /mkdir [^\s:]{0,100}\.docker: permission denied|open [^\s:]{1,160}\.docker\/[^\s:]{1,60}: permission denied/,
    ),
  },
  'config-broken': {
    layer: 'machine',
    match: oneOf(
      /invalid auth configuration file|error (?:loading|parsing) config file|illegal base64 data at input byte/,
      /pars(?:e|ing) docker config|unmarshaling json at|invalid character '[^']{1,3}' [^\n]{0,60}config\.json/,
      /(?:parse|load|decod)\w{0,3} [^\n]{0,40}config\.json|json: cannot unmarshal/,
    ),
  },
  'no-terminal-for-login': {
    layer: 'machine',
    match: oneOf(
      /cannot perform an interactive login|the input device is not a tty|inappropriate interactive/,
      /(?:reading )?username: (?:error: )?EOF|getting username and password: [^\n]{0,40}EOF/,
      /specify both username and password in non-interactive/,
    ),
  },
  'login-without-user-or-password': {
    layer: 'machine',
    match: oneOf(
      /(?:username and password|password|username|token) (?:is )?required|must provide --username/,
      /--password-stdin option requires --username|flag needs an argument: [^\n]{0,12}(?:-p|-u|password|username)/,
      /(?:username|password|login|token)(?: input)? (?:is|was|cannot be|must not be|can not be|are) (?:empty|required|blank|not (?:set|supplied|provided|defined))/,
      /password (?:from stdin )?is empty|username is empty|empty (?:username|password)/,
      /no (?:username|password) (?:was )?(?:given|provided|supplied|set)|expected (?:one|an) argument/,
      /argument --?(?:p|password|u|username)[^\n]{0,20}expected/,
      /input required and not supplied: (?:username|password|registry|token|login-server)|not all values are present/,
      /requires (?:at least|exactly|at most) 1 argument|please also specify username|credentials could not be loaded/,
      /secret[^\n]{0,30}(?:is|was) (?:empty|not set|undefined)/,
    ),
  },
  'shell-expanded': { layer: 'machine', match: /: event not found|bad substitution|: unbound variable|: parameter (?:not set|null)/i },
  'stored-login-refused': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /stored credentials (?:are )?invalid|existing credentials are (?:invalid|not valid)|login did not succeed/,
    ),
  },
  'disk-full': {
    layer: 'machine',
    match: oneOf(
      /no space left on device|not enough (?:free |disk )?space|disk quota exceeded|\bENOSPC\b/,
      /insufficient (?:disk )?space|disk (?:is )?full|out of disk|evicted[^\n]{0,60}ephemeral|disk ?pressure|low on resource: (?:ephemeral-storage|imagefs|nodefs)/,
    ),
  },
  'desktop-restricted': {
    layer: 'machine',
    match: oneOf(
      /has been restricted by your administrators?|sign-?in (?:is )?enforce|registry access management/,
    ),
  },
} as const satisfies Patterns;
