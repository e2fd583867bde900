// title: at most 60 characters. what: what happened. how: how we know. do: what to do.
export const causesDockerNotConfigured = {
  'cause.auth-config-env-override.title': 'An environment variable overrides the stored login',
  'cause.auth-config-env-override.what':
    '`DOCKER_AUTH_CONFIG` is set, and it beats every login that is stored on this machine. The credential in it is not the one you logged in with.',
  'cause.auth-config-env-override.how': 'The variable holds an entry for {registry}, and it differs from the stored one.',
  'cause.auth-config-env-override.do': `Remove the variable in this shell and try again:
$ unset DOCKER_AUTH_CONFIG
If a pipeline sets it on purpose, put the current credential into it there.`,

  'cause.auth-config-not-found.title': 'The tool does not read the place that holds the login',
  'cause.auth-config-not-found.what':
    'A login exists on this machine, but where this tool does not look: in another file, in a credential store, or in a file that it may not open.',
  'cause.auth-config-not-found.how':
    'The places that this tool reads, in its own order, hold nothing for {registry}; another place on this machine does.',
  'cause.auth-config-not-found.do': `Log in with the tool that fails:
$ docker login {registry}
#podman buildah skopeo
Or show it the file that holds the login:
$ podman pull --authfile ~/.docker/config.json {image}
#containerd
\`ctr\` reads no file; give it the credential each time:
$ ctr images pull --user {user} {image}
#kaniko
Mount the file as /kaniko/.docker/config.json.
#buildkit
A builder of its own takes the login of whoever runs the build: log in as that user.
#
A file that only names a credential store (\`credsStore\`) holds no password, so copying or mounting it does not help.`,

  'cause.auth-config-wrong-server-key.title': 'The login is stored under another form of the name',
  'cause.auth-config-wrong-server-key.what':
    'A login is stored, but its name differs from the one in the image: `https://` in front, another port, a path, or another spelling of Docker Hub. The client does not find it and sends nothing.',
  'cause.auth-config-wrong-server-key.how': 'The configuration has an entry for {key}; the client looks for exactly {registry}.',
  'cause.auth-config-wrong-server-key.do': `Remove the old entry, then log in with the host exactly as it stands in the image name:
$ docker logout {key}
$ docker login {registry}`,

  'cause.client-missing.title': 'No container client is installed',
  'cause.client-missing.what':
    'Neither docker nor podman nor another container client was found, so nothing here can log in, pull or push.',
  'cause.client-missing.how': 'None of the known programs is in a folder of this user’s PATH.',
  'cause.client-missing.do': `Install one, then open a new terminal:
#linux wsl
$ sudo apt-get install podman
#macos
$ brew install podman
#windows
$ winget install RedHat.Podman
#
If one is installed, add its folder to PATH. Where no engine can run, skopeo, crane or oras copy images without one.`,

  'cause.clock-skew.title': 'A clock is wrong',
  'cause.clock-skew.what':
    'The clock of this machine, of the engine’s machine or of the registry is off. Good tokens and certificates then look expired, or not valid yet.',
  'cause.clock-skew.how':
    'The registry’s time and the time here differ by more than is tolerated, or a token says that it begins in the future.',
  'cause.clock-skew.do': `Let the machine take its time from the network:
#linux
$ sudo timedatectl set-ntp true
#macos
$ sudo sntp -sS time.apple.com
#windows
As an administrator:
$ w32tm /resync
#wsl
After the computer has slept:
$ sudo hwclock --hctosys
#
Docker Desktop’s engine has a clock of its own; restarting Docker Desktop sets it. Then log in again:
$ docker login {registry}`,

  'cause.credential-helper-failing.title': 'The credential helper reports an error',
  'cause.credential-helper-failing.what':
    'Docker asks a helper program for the password. The program starts but fails, and Docker then stops, even for public images.',
  'cause.credential-helper-failing.how': '`docker-credential-{helper}` ended with an error instead of an answer.',
  'cause.credential-helper-failing.do': `Let it say what it lacks, and repair that:
$ docker-credential-{helper} list
Or do without it: remove its name from \`credsStore\` and \`credHelpers\` in ~/.docker/config.json, then log in again:
$ docker login {registry}`,

  'cause.credential-helper-missing.title': 'The configured credential helper is not installed',
  'cause.credential-helper-missing.what':
    'The Docker configuration names a helper program that keeps the passwords. That program is not here or cannot run, so the registry is never asked.',
  'cause.credential-helper-missing.how':
    'The configuration names `{helper}`, and no program `docker-credential-{helper}` can be started.',
  'cause.credential-helper-missing.do': `Install the helper. Or remove its name from \`credsStore\` and \`credHelpers\` in ~/.docker/config.json, then log in again:
$ docker login {registry}`,

  'cause.credential-too-long-for-store.title': 'The token is too long for the credential store',
  'cause.credential-too-long-for-store.what':
    'The registry accepted the login, but this machine could not keep the token: it is longer than the store allows. The Windows Credential Manager is the usual one.',
  'cause.credential-too-long-for-store.how': 'The error was raised while the credential was saved, after the registry had accepted it.',
  'cause.credential-too-long-for-store.do': `Use a shorter credential, such as the password of a repository-scoped token. Or keep this host out of the store: give it an empty helper name under \`credHelpers\` in config.json, then log in again:
$ docker login {registry}`,

  'cause.disk-full.title': 'The disk is full',
  'cause.disk-full.what': 'A layer, a token or a configuration file could not be written because this machine has no space left.',
  'cause.disk-full.how': 'The error `no space left on device` came from this machine and is no answer of the registry.',
  'cause.disk-full.do': `See what is full, and how much of it Docker uses:
$ df -h
$ docker system df
Remove what is not needed; read first what the command is going to remove:
$ docker system prune`,

  'cause.docker-cli-emulated-by-podman.title': 'The docker command is not Docker on this machine',
  'cause.docker-cli-emulated-by-podman.what':
    'Here `docker` is podman in disguise, or the tool looks for an engine that this machine does not use. Its output, or the missing engine, breaks the login.',
  'cause.docker-cli-emulated-by-podman.how':
    'The docker command answers as podman, or the tool asks for an engine’s socket that does not exist while podman works.',
  'cause.docker-cli-emulated-by-podman.do': `Log in with podman itself:
$ podman login {registry}
#acr
Or tell the Azure CLI which client to use:
$ export DOCKER_COMMAND=podman
$ az acr login --name {registryName}`,

  'cause.docker-config-broken.title': 'The Docker configuration file is damaged',
  'cause.docker-config-broken.what':
    'Docker’s config.json cannot be read, or one of its entries is not valid. Docker prints a warning and goes on as if nobody were logged in.',
  'cause.docker-config-broken.how': 'Reading {file} fails, or an `auth` value in it is not the base64 form of `name:password`.',
  'cause.docker-config-broken.do': `Find the line, without showing the file, and correct or remove it:
$ python3 -m json.tool {file} /dev/null
Then log in again:
$ docker login {registry}`,

  'cause.docker-daemon-not-running.title': 'The Docker engine is not running',
  'cause.docker-daemon-not-running.what':
    'The docker command is here, but no engine answers it. In containers, on build agents and in Azure Cloud Shell there may be none at all.',
  'cause.docker-daemon-not-running.how': 'The engine’s socket does not exist, or it refuses the connection.',
  'cause.docker-daemon-not-running.do': `Start the engine:
#linux
$ sudo systemctl start docker
#macos
$ open -a Docker
With podman:
$ podman machine start
#windows
Start Docker Desktop from the Start menu. With podman:
$ podman machine start
#wsl
Start Docker Desktop in Windows, with its WSL integration for this distribution. Or, for an engine of the distribution’s own:
$ sudo service docker start
#acr
Where no engine can run, the Azure CLI gives a token without one:
$ az acr login --name {registryName} --expose-token
#dockgate
Where no engine can run, get a token without one:
$ dockgate login {registry} --expose-token`,

  'cause.docker-desktop-policy.title': 'Docker Desktop forbids this registry',
  'cause.docker-desktop-policy.what':
    'Your organisation limits the registries that Docker Desktop may use, and this one is not among them. The registry was never asked.',
  'cause.docker-desktop-policy.how': 'The words `has been restricted by your administrators` come from Docker Desktop.',
  'cause.docker-desktop-policy.do':
    'Ask the administrators of your Docker organisation to allow {registry}, and the hosts it redirects to, under Registry Access Management.',

  'cause.docker-socket-permission-denied.title': 'You may not use the Docker engine’s socket',
  'cause.docker-socket-permission-denied.what': 'The engine runs, but this user has no permission to open its socket.',
  'cause.docker-socket-permission-denied.how': 'Opening the socket fails with `permission denied`.',
  'cause.docker-socket-permission-denied.do': `#linux wsl
Join the group that may open it, then sign out and in. Its members are as powerful as root:
$ sudo usermod -aG docker $USER
Or run an engine of your own, without root:
$ dockerd-rootless-setuptool.sh install
#macos
Restart Docker Desktop; its settings have “Allow the default Docker socket to be used” under Advanced.
#windows
Add your account to the local group \`docker-users\`, then sign out and in:
$ net localgroup docker-users $env:USERNAME /add`,

  'cause.docker-wrong-endpoint.title': 'The docker command talks to another engine',
  'cause.docker-wrong-endpoint.what':
    '`DOCKER_HOST` or a context sends the docker command to another engine than you expect, and that one fails.',
  'cause.docker-wrong-endpoint.how': 'The engine in use is {endpoint}, while the default one of this machine answers.',
  'cause.docker-wrong-endpoint.do': `Go back to the engine of this machine:
$ unset DOCKER_HOST DOCKER_CONTEXT
$ docker context use default`,

  'cause.gcloud-helper-not-configured.title': 'Docker is not set up for this Google registry',
  'cause.gcloud-helper-not-configured.what':
    'Docker has no credential helper for this host, so the request reached Google without any identity.',
  'cause.gcloud-helper-not-configured.how':
    'The host {registry} belongs to Google, and the Docker configuration has no `credHelpers` entry for it.',
  'cause.gcloud-helper-not-configured.do': `Register the helper for exactly this host, as the user who pulls or pushes:
$ gcloud auth configure-docker {registry}`,

  'cause.keychain-locked.title': 'The keychain is locked',
  'cause.keychain-locked.what':
    'The password lies in a keychain that opens only for somebody who sits at the screen. Over SSH, in a service or in CI nobody can open it.',
  'cause.keychain-locked.how': 'The credential helper says that no interaction is allowed, or that there is no logon session.',
  'cause.keychain-locked.do': `#macos
Open it for this session:
$ security unlock-keychain
#linux
Open the desktop’s keyring, or set up \`pass\` with \`pass init\` and the ID of a GPG key of yours.
#
In a service or in CI, keep this host out of the keychain: give it an empty helper name under \`credHelpers\` in config.json, then log in again:
$ docker login {registry}`,

  'cause.login-not-interactive.title': 'The login had no terminal to ask for the password',
  'cause.login-not-interactive.what':
    'The login wanted to ask for a user name or a password, but it runs without a terminal, as in a pipeline.',
  'cause.login-not-interactive.how':
    'The client says that it cannot log in interactively, or that `--password-stdin` needs a user name.',
  'cause.login-not-interactive.do': `Give it both, the password through standard input:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Make sure that the variable is not empty: pipelines give no secrets to forks.`,

  'cause.signature-verification-blocks-pull.title': 'Signature checks on this machine block the pull',
  'cause.signature-verification-blocks-pull.what':
    'The Docker package of Red Hat systems can insist on signed images. It refuses unsigned ones with the word `unauthorized`, although the login is good.',
  'cause.signature-verification-blocks-pull.how':
    'The engine runs with `--signature-verification`; the login passes and only the pull fails.',
  'cause.signature-verification-blocks-pull.do': `Remove \`--signature-verification\` from OPTIONS in /etc/sysconfig/docker, then restart the engine:
$ sudo systemctl restart docker`,

  'cause.sudo-different-config.title': 'The login belongs to another user of this machine',
  'cause.sudo-different-config.what':
    'The login was made as one user and the command runs as another: with sudo, in a service, in another job. Each has a configuration of its own, and one that lies in a runtime folder is gone after a restart.',
  'cause.sudo-different-config.how':
    'Another configuration on this machine holds {registry}; the one that this command reads does not.',
  'cause.sudo-different-config.do': `Log in and pull as the same user:
$ sudo docker login {registry}
$ sudo docker pull {image}
#docker
Or name the configuration that holds the login:
$ sudo docker --config ~/.docker pull {image}
#podman buildah skopeo
A login under /run/user is gone after a restart or the end of the session; keep it in a file that lasts:
$ podman login --authfile ~/.config/containers/auth.json {registry}`,

  'cause.wsl-desktop-credsstore.title': 'Docker in WSL calls a Windows program for passwords',
  'cause.wsl-desktop-credsstore.what':
    'Inside WSL the Docker configuration names the credential helper of Docker Desktop for Windows, and it cannot run there.',
  'cause.wsl-desktop-credsstore.how':
    '`credsStore` names `desktop` or `desktop.exe`, and that program does not start in this distribution.',
  'cause.wsl-desktop-credsstore.do': `Inside WSL, remove the \`credsStore\` line from ~/.docker/config.json, then log in again:
$ docker login {registry}
Or turn on the WSL integration for this distribution in Docker Desktop’s settings.`,
} as const;
