// How to find out for sure, by hand, whether it is this cause: the client, its machine and names.

export const proofClient = {
  'proof.auth-config-env-override': `See whether the variable is set. If the answer is not 0, it is used instead of the stored login.
$ env | grep --count DOCKER_AUTH_CONFIG`,
  'proof.auth-config-not-found': `Pull with docker itself. If that works and the other tool does not, that one reads another place.
$ docker pull {image}`,
  'proof.auth-config-wrong-server-key': `Look at the names of the stored logins. If one is nearly that of the registry but not exactly, it is this.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.client-missing': `Ask for the versions. If the shell knows neither, it is this.
$ docker --version
$ podman --version`,
  'proof.clock-skew': `Compare the time here with that of any website. If they differ by more than a minute, it is this.
$ date -u
$ curl --silent --head http://example.com/ | grep -i ^date`,
  'proof.credential-helper-failing': `Ask the helper for its list. If it starts and answers with an error, it is this.
$ docker-credential-{helper} list`,
  'proof.credential-helper-missing': `Start the helper by hand. If the shell does not find it, it is this.
$ docker-credential-{helper} list`,
  'proof.credential-too-long-for-store': 'Look at the end of the error. If it says that the login succeeded and saving failed, it is this.',
  'proof.disk-full': `See how much room is left. If something stands at 100 %, it is this.
$ df -h`,
  'proof.docker-cli-emulated-by-podman': `See who answers to the name of docker. If it is podman, it is this.
$ docker --version`,
  'proof.docker-config-broken': `Read the file. If an error with a line number is printed, it is this.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'proof.docker-daemon-not-running': `Ask for both versions. If only the client’s is printed, it is this.
$ docker version`,
  'proof.docker-desktop-policy':
    'Open Docker Desktop. If its settings are locked by an organisation, its administrators decide which registries are allowed.',
  'proof.docker-socket-permission-denied': `Try once as root. If that works, it is this.
$ sudo docker version`,
  'proof.docker-wrong-endpoint': `See which engine is asked. If it is not the default one and you did not mean it, it is this.
$ docker context ls`,
  'proof.gcloud-helper-not-configured': `Look for the host among the helpers. If it is not there, it is this.
$ jq .credHelpers ~/.docker/config.json`,
  'proof.keychain-locked': 'Do the same at the machine’s own screen. If it works there, it is this.',
  'proof.login-not-interactive': `See whether there is a terminal. If the answer is no, the client cannot ask for a password.
$ test -t 0 && echo yes || echo no`,
  'proof.signature-verification-blocks-pull': `Look for the option. If it is printed, it is this.
$ grep signature-verification /etc/sysconfig/docker`,
  'proof.sudo-different-config': `See for whom the login was stored. If only one of the two files names the registry, it is this.
$ grep --count {registry} ~/.docker/config.json
$ sudo grep --count {registry} /root/.docker/config.json`,
  'proof.wsl-desktop-credsstore': `See which helper is named. If it is \`desktop\` or \`desktop.exe\`, and this is WSL, it is this.
$ jq .credsStore ~/.docker/config.json`,
  'proof.client-bug': `Do the same with another client, or another version of this one. If it works there, it is this.
$ skopeo inspect docker://{image}`,
  'proof.client-version-too-old': `Ask for the version. If it is older than 18.03, or than what the error asks for, it is this.
$ docker version`,
  'proof.content-too-large': `Compare the size of the layers with the registry’s limit. If one is larger, it is this.
$ docker history {image}`,
  'proof.digest-mismatch': 'Push once more from another machine. If it works there, the bytes changed on the way or on this disk.',
  'proof.manifest-blob-missing': `Look at what the manifest names. If a layer of it was never pushed to this repository, it is this.
$ docker manifest inspect {image}`,
  'proof.manifest-invalid': 'Push an image built anew with a current tool. If that is accepted, the manifest was at fault.',
  'proof.method-not-supported': 'See what was asked for. If the registry answers 405 or `UNSUPPORTED`, it is this.',
  'proof.page-size-invalid': 'Ask for fewer. If 100 are accepted, it is this.',
  'proof.range-not-satisfiable': `Pull again from the start. If that works, the half-finished download was at fault.
$ docker pull {image}`,
  'proof.request-invalid': 'Look at the field that the answer names. If it breaks the rule beside it, it is this.',
  'proof.resource-conflict': 'Look at the present state. If what you want to make is already there, it is this.',
  'proof.size-mismatch': 'Push without a proxy. If that works, something on the way cuts requests.',
  'proof.upload-not-found': `Push again. If that works, the first upload had lain idle for too long.
$ docker push {image}`,
  'proof.upload-out-of-order': `Push with docker. If that works, the other client sends its pieces in a wrong order.
$ docker push {image}`,
  'proof.blob-not-found': `Pull by tag from the start. If that fails too, the layer is missing in the registry.
$ docker pull {image}`,
  'proof.image-or-tag-not-found': `Let somebody who may see it look for this exact name. If they do not find it either, it is this.
$ skopeo list-tags docker://{registry}/{repository}`,
  'proof.login-server-suffix-missing': 'Look at the first part of the name. If it has no dot and no colon, it is this.',
  'proof.reference-with-scheme-or-path':
    'Look at what was typed. If it has `https://`, `/v2/`, an `@` before the host or a slash at the end, it is this.',
  'proof.registry-cloud-or-region-wrong':
    'Compare the host with the one that the cloud’s own console shows. If suffix, region or account differ, it is this.',
  'proof.registry-does-not-exist': `Look the name up, and one that surely exists. If only the registry’s has no address, it is this.
$ nslookup {registry}
$ nslookup example.com`,
  'proof.registry-host-duplicated-in-reference': 'Count the hosts in the full name that was used. If there are two, it is this.',
  'proof.registry-name-lookalike':
    'Compare the host letter by letter with the one you know. If a single letter differs, it is this: log in nowhere before that is settled.',
  'proof.registry-name-uppercase': 'Look for capital letters in host and repository. If there is one, it is this.',
  'proof.registry-retired': 'Look the registry up in its owner’s announcements. If they name a successor, it is this.',
  'proof.repository-name-invalid': 'Look for spaces, capitals, two colons or two dots in a row. If there is one, it is this.',
  'proof.repository-namespace-missing-or-wrong':
    'Copy the full name from the registry’s web pages. If it has a part that yours lacks, it is this.',
  'proof.repository-not-created':
    'Look whether the repository is there. If it is not, and this registry does not make it by itself, it is this.',
  'proof.resource-not-found': 'List what there is. If the name is not in the list, it is this.',
  'proof.wrong-architecture': `Ask which platforms there are. If yours is not in the list, it is this.
$ docker manifest inspect {image}`,
  'proof.wrong-endpoint-path': `Ask for the root of the API. If neither 200 nor 401 comes back, it is this.
$ curl --include https://{registry}/v2/`,
  'proof.wrong-registry-host-logged-in': `Compare the stored names with the host and port of the image. If they differ, it is this.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
} as const;
