// The test that tells two causes apart that look alike: the client, its machine and the names that people type.

export const apartClient = {
  'apart.client-missing.docker-daemon-not-running': `Ask the client for its version. If it prints one, the client is there, and only its engine does not answer.
$ docker --version`,
  'apart.docker-daemon-not-running.docker-socket-permission-denied': `Try once as root. If that works, the engine runs and only the permission is missing.
$ sudo docker version`,
  'apart.docker-daemon-not-running.docker-wrong-endpoint': `Ask the engine of this machine directly. If it answers, it runs, and the docker command talks to another one.
$ docker --host unix:///var/run/docker.sock version`,
  'apart.docker-cli-emulated-by-podman.docker-daemon-not-running': `See who answers to the name of docker. If it is podman, no Docker engine is needed or missing.
$ docker --version`,
  'apart.auth-config-not-found.docker-cli-emulated-by-podman': `See who answers to the name of docker. If it is podman, the login lies where podman keeps it; if it is Docker, the tool reads another file.
$ docker --version`,
  'apart.client-bug.client-version-too-old':
    'Try the newest version of the client. If it works there, the old one was too old; if it fails in the same way, it is a defect.',
  'apart.client-version-too-old.tls-version-not-supported':
    'Look at who complains. Words about an API version come from the engine or the registry; an alert about the protocol or a handshake comes from TLS.',
  'apart.docker-config-broken.not-logged-in': `Read the file. If nothing is printed, it is in order, and there is no login in it.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'apart.not-logged-in.sudo-different-config':
    'Run the command once with and once without sudo. If one of them works, the login belongs to that user.',
  'apart.auth-config-not-found.not-logged-in': `Pull with docker itself. If that works, a login exists and the other tool does not read it; if not, there is none.
$ docker pull {image}`,
  'apart.auth-config-wrong-server-key.not-logged-in': `Look at the names of the stored logins. If one is nearly that of the registry, it is stored under the wrong name; if none is, nobody has logged in.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.wrong-registry-host-logged-in':
    'Compare the stored name with the host of the image. If they are the same host written in two ways, the form is wrong; if they are two hosts or ports, log in to the other one.',
  'apart.auth-config-env-override.credentials-wrong-password': `Try without the variable. If it works, the variable held another password; if not, the stored one is wrong.
$ env -u DOCKER_AUTH_CONFIG docker pull {image}`,
  'apart.credential-helper-failing.credential-helper-missing': `Start the helper by hand. If the shell does not find it, it is missing; if it starts and complains, it fails.
$ docker-credential-{helper} list`,
  'apart.credential-helper-missing.wsl-desktop-credsstore': `See where you are. If the name that is printed ends in \`microsoft-standard-WSL2\` or the like, the helper is a Windows program that has to be reached from WSL.
$ uname -r`,
  'apart.credential-helper-failing.keychain-locked':
    'Log in at the machine’s own screen and try there. If that works, the keychain was only locked for this session.',
  'apart.credential-helper-failing.not-logged-in': `Ask the helper for its list. If it answers without the registry, nobody has logged in; if it answers with an error, the helper fails.
$ docker-credential-{helper} list`,
  'apart.credential-helper-failing.credential-too-long-for-store':
    'Store a short password for any other registry. If that works, the token was too long; if not, the helper fails.',
  'apart.docker-desktop-policy.firewall-ip-denied': `Ask the registry without Docker Desktop. If it answers 401, only Docker Desktop forbids it; if it answers 403, the registry does.
$ curl --include https://{registry}/v2/`,
  'apart.empty-credentials-in-ci.login-not-interactive': `See whether the secret reaches the job. If it is empty, that comes first; if it is present, the command lacks \`--username\` or \`--password-stdin\`.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'apart.empty-credentials-in-ci.not-logged-in':
    'Look whether the login step ran at all. If it ran with an empty secret, the secret is missing; if there is no such step, the login is.',
  'apart.role-missing-pull.signature-verification-blocks-pull': `Read the image with a tool that needs no engine. If that works, the right is there, and the engine’s signature check is in the way.
$ skopeo inspect docker://{image}`,
  'apart.access-token-expired.clock-skew': `Compare the registry’s time with the one here. If they differ by minutes, a clock is wrong; if not, the token is old.
$ curl --silent --head https://{registry}/v2/ | grep -i ^date
$ date -u`,
  'apart.clock-skew.server-certificate-invalid': `Compare the time here with that of any other website. If they differ by more than a minute, the clock is wrong; if not, the certificate is.
$ curl --silent --head http://example.com/ | grep -i ^date
$ date -u`,
  'apart.disk-full.storage-quota-exceeded': `See how much room there is here. If there is enough, it is the registry that has none.
$ df -h`,
  'apart.auth-config-wrong-server-key.registry-name-uppercase':
    'Write the host in small letters, in the login and in the image name. If it works then, only the capitals differed.',
  'apart.dns-resolution-failure.registry-does-not-exist': `Look up a name that surely exists. If that fails too, the DNS server does not work; if not, the registry’s name is wrong.
$ nslookup example.com`,
  'apart.login-server-suffix-missing.registry-does-not-exist': `Look the name up with the suffix. If it has an address, only the suffix was missing.
$ nslookup {registryName}.azurecr.io`,
  'apart.image-or-tag-not-found.login-server-suffix-missing':
    'Look for `docker.io/` in the error. If it is there though you meant another registry, the host is missing in the name.',
  'apart.registry-cloud-or-region-wrong.registry-does-not-exist':
    'Compare with the host that the cloud’s own console shows. If it differs in suffix, region or account, the name points to another one; if there is none, the registry does not exist.',
  'apart.registry-does-not-exist.registry-name-lookalike':
    'See whether the host answers at all. If it does and you do not know its owner, it only looks like yours: do not log in there.',
  'apart.registry-does-not-exist.registry-retired':
    'Read the announcements of whoever ran the registry. If they name a successor, it has moved; if not, the name is wrong.',
  'apart.html-instead-of-registry.wrong-endpoint-path': `Ask a host that surely is a registry. If the same kind of page comes back, the network answers; if not, the address is wrong.
$ curl --include https://registry-1.docker.io/v2/`,
  'apart.reference-with-scheme-or-path.repository-name-invalid':
    'Take away `https://`, paths and slashes at the end. If the name is accepted then, only they were too much.',
  'apart.registry-host-duplicated-in-reference.repository-name-invalid':
    'Count the hosts in the full name. If there are two, one is too many; if there is one, a part after it is not valid.',
  'apart.image-or-tag-not-found.repository-namespace-missing-or-wrong':
    'Open the image in the registry’s web pages and copy its full name. If the part before the image differs, that was it; if the page does not exist either, the image does not.',
  'apart.image-or-tag-not-found.wrong-architecture': `Ask which platforms there are. If there is a list, the image exists, and yours is not in it.
$ docker manifest inspect {image}`,
  'apart.image-or-tag-not-found.replica-lag':
    'Pull some times, a few seconds apart. If it works now and then, a replica is behind; if never, the image is not there.',
  'apart.image-or-tag-not-found.repository-not-created':
    'See what fails. If a pull fails, the image is not there; if a push fails, the repository has to be created first.',
  'apart.azure-cli-wrong-subscription.registry-does-not-exist': `Let the registry answer without the Azure CLI. If it answers 401, it exists, in another subscription.
$ curl --include https://{registry}/v2/`,
  'apart.azure-cli-wrong-subscription.role-missing-arm-reader': `Look in which subscription the CLI works. If it is the registry’s, the account lacks the right to see it.
$ az account show --output table`,
  'apart.connection-refused.wrong-registry-host-logged-in':
    'Compare the ports in the login and in the image name. If they differ, use the same one; if not, nothing listens there.',
  'apart.client-bug.not-logged-in': `Log in and do the same with another client. If that works, and yours still fails, yours has a defect; if both work, only the login was missing.
$ docker login {registry}`,
  'apart.client-bug.image-or-tag-not-found': `Pull the same name with docker. If that works, the image is there, and the other client has a defect; if not, the name is wrong.
$ docker pull {image}`,
  'apart.client-bug.role-missing-push': `Push the same image with docker and the same account. If that works, the account has the right, and the other client has a defect.
$ docker push {image}`,
  'apart.client-bug.proxy-misconfigured': `Ask with curl from the same place. If that answers and the client does not, see whether the client is told of the proxy; if it is and still fails, it has a defect.
$ curl --include https://{registry}/v2/`,
  'apart.auth-config-not-found.auth-config-wrong-server-key': `See which file the tool reads, and what stands in it. If the registry is in that file under another spelling, the key is wrong; if it is only in another file, the tool reads the wrong one.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.credentials-wrong-password': `Log in by hand with the same password. If that works, the password is good, and the stored entry is not found; if not, the password is wrong.
$ docker login {registry}`,
  'apart.auth-config-wrong-server-key.repository-namespace-missing-or-wrong': `Look at the names of the stored logins. At Docker Hub the name is \`https://index.docker.io/v1/\`, to the last slash; if it is spelt like that, look at the account in the image’s name.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credential-helper-failing.docker-daemon-not-running': `Ask the engine for its version. If it answers, only the helper fails; if it does not, start the engine first.
$ docker version`,
  'apart.credential-helper-failing.sudo-different-config': `Do it once without sudo. If that works, the helper cannot serve the other user; if it fails in the same way, the helper fails.
$ docker login {registry}`,
  'apart.credential-helper-failing.wsl-desktop-credsstore': `See which helper is named. If it is \`desktop\` or ends in \`.exe\` and you are in WSL, it is a Windows program; if it is another, start it by hand and read what it says.
$ jq .credsStore ~/.docker/config.json`,
  'apart.login-server-suffix-missing.repository-name-invalid':
    'Print the full name that the command gets. If nothing stands before the first slash, the host is missing, often because a variable is empty; if a host is there, a later part is not valid.',
  'apart.login-server-suffix-missing.repository-namespace-missing-or-wrong':
    'Decide where the image should go. If it belongs to another registry than Docker Hub, put that host first; if it belongs to Docker Hub, put your account first.',
  'apart.ecr-wrong-region-or-profile.wrong-registry-host-logged-in': `Compare the hosts that are logged in to with that of the image. If only account or region differ, AWS gave the password of another one; if the hosts have nothing in common, log in to the right one.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.repository-not-created': `List the repositories of the account and region in the image’s host. If it is not there, create it; if you find it in another region or account, use that one’s host.
$ aws ecr describe-repositories --region {region} --query "repositories[].repositoryName"`,
  'apart.not-logged-in.repository-not-created': `Log in and push again. If it works, only the login was missing; if it is refused in the same way, create the project or repository in the registry’s web pages first.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.repository-namespace-missing-or-wrong': `Log in and try again. If it is refused in the same way, look at the part of the name before the image: it has to be your account or one that lets you in.
$ docker login {registry}`,
  'apart.registry-host-duplicated-in-reference.repository-not-created':
    'Count the hosts in the full name. If there are two, one is too many; if there is one, create the repository first.',
} as const;
