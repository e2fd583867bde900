export const causesRegistryName = {
  'cause.blob-not-found.title': 'A layer or configuration is not in the repository',
  'cause.blob-not-found.what':
    'The repository {repository} holds no content with the digest that was asked for. It was never pushed there, it was deleted, or it lies in another repository.',
  'cause.blob-not-found.how': 'The registry looked for the digest {digest} in this repository and found nothing.',
  'cause.blob-not-found.do': `Pull by tag, so that the client reads the current list of layers:
$ docker pull {registry}/{repository}:{tag}
If the layer is missing even so, push the image again from where it was built:
$ docker push {registry}/{repository}:{tag}`,

  'cause.image-or-tag-not-found.title': 'The image or tag does not exist',
  'cause.image-or-tag-not-found.what':
    'Nothing goes by this name: the repository, tag or digest is misspelt, was deleted, or was never pushed. Many registries answer `denied` to such names, so that strangers learn nothing.',
  'cause.image-or-tag-not-found.how': 'The registry knows no such repository, or knows it but not this tag or digest in it.',
  'cause.image-or-tag-not-found.do': `Compare the spelling with what is there:
$ skopeo list-tags docker://{registry}/{repository}
#acr
$ az acr repository list --name {registryName} --output table
$ az acr repository show-tags --name {registryName} --repository {repository} --output table
#ecr
$ aws ecr list-images --repository-name {repository} --region {region}
#gar
$ gcloud artifacts docker images list {registry}/{repository} --include-tags
#
If it has not been pushed yet:
$ docker tag {repository}:{tag} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.login-server-suffix-missing.title': 'The name has no registry host, so Docker Hub is used',
  'cause.login-server-suffix-missing.what':
    'A name without a host goes to Docker Hub. The name of an Azure registry, such as `myregistry`, is not its host; that is the login server, such as `myregistry.azurecr.io`.',
  'cause.login-server-suffix-missing.how':
    'The first part of the name has no dot and no port and is not `localhost`, so the client read it as a name on Docker Hub.',
  'cause.login-server-suffix-missing.do': `Put the login server in front:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}
#acr
The docker commands want the login server; the Azure CLI wants the name alone:
$ docker login {registry}
$ az acr login --name {registryName}`,

  'cause.reference-with-scheme-or-path.title': 'The name contains https://, a path or a password',
  'cause.reference-with-scheme-or-path.what':
    'The name of an image or a registry is not a web address: `https://`, `/v2/`, a slash at the end and `name:password@` do not belong in it.',
  'cause.reference-with-scheme-or-path.how': 'What was typed contains such a part, and is a valid name without it.',
  'cause.reference-with-scheme-or-path.do': `Use the host alone:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}
If a password was part of the name, change it: it may be in your shell’s history and in logs.`,

  'cause.registry-cloud-or-region-wrong.title': 'The registry is in another cloud, region or account',
  'cause.registry-cloud-or-region-wrong.what':
    'The name has the right form but points to another cloud, region, account or project than the one that holds the registry.',
  'cause.registry-cloud-or-region-wrong.how':
    'The host as written does not answer, or is somebody else’s; the same name with another suffix or region answers.',
  'cause.registry-cloud-or-region-wrong.do': `Copy the host from the place where the registry was made.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Azure’s clouds have suffixes of their own: \`azurecr.io\`, \`azurecr.cn\` in China, \`azurecr.us\` for the US government.
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#
Then use exactly this host for the login and in the image name:
$ docker login {registry}`,

  'cause.registry-does-not-exist.title': 'There is no registry by this name',
  'cause.registry-does-not-exist.what':
    'No registry answers to this host: the name is misspelt, or the registry was deleted or suspended.',
  'cause.registry-does-not-exist.how':
    'The name does not resolve although others do, or the server behind it says that it hosts no registry of this name.',
  'cause.registry-does-not-exist.do': `Compare the login server letter by letter with the real one.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Registries with a domain name label have a hash in their host: \`name-hash.azurecr.io\`.
#dockgate
$ dockgate registry list
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#!acr !dockgate !ecr !gar
$ nslookup {registry}`,

  'cause.registry-host-duplicated-in-reference.title': 'The registry host appears twice in the name',
  'cause.registry-host-duplicated-in-reference.what':
    'The image name contains a host twice, usually because a variable held it already. The second one became part of the repository’s name.',
  'cause.registry-host-duplicated-in-reference.how': 'A part of the repository’s name is itself the name of a registry host.',
  'cause.registry-host-duplicated-in-reference.do': `Leave one of them:
$ docker pull {registry}/{repository}:{tag}
In a pipeline, let either the variable or the line contain the host, not both.`,

  'cause.registry-name-lookalike.title': 'The host only looks like a registry that you know',
  'cause.registry-name-lookalike.what':
    'The name differs by a letter or two from a well-known registry or from one in your configuration, and it belongs to somebody else.',
  'cause.registry-name-lookalike.how': 'The host is a near miss of {expected}, and it answers.',
  'cause.registry-name-lookalike.do': `Do not log in there. Use the right name:
$ docker login {expected}
If you have typed a password at the wrong host, change that password now.`,

  'cause.registry-name-uppercase.title': 'The name contains capital letters',
  'cause.registry-name-uppercase.what':
    'Registry hosts and repositories are written in small letters. A login is stored under the host as it was typed, so capitals make it a different one; in a repository’s name they are not allowed at all.',
  'cause.registry-name-uppercase.how':
    'The name has a capital letter where none may be, or differs from the stored login in nothing but capitals.',
  'cause.registry-name-uppercase.do': `Use small letters in the login and in the image name:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}`,

  'cause.registry-retired.title': 'This registry or image has moved',
  'cause.registry-retired.what': 'The registry or image was retired by those who ran it and has another name now.',
  'cause.registry-retired.how': 'The name is on the list of retired ones; its successor is {successor}.',
  'cause.registry-retired.do': `Use the new name, also in Dockerfiles, manifests and pipelines:
$ docker pull {successor}`,

  'cause.repository-name-invalid.title': 'The repository or tag name is not valid',
  'cause.repository-name-invalid.what':
    'A repository’s name has parts divided by `/`, each of small letters and digits with single `.`, `_`, `__` or `-` between them. A tag has at most 128 letters, digits, `_`, `.` and `-`, and begins with none of the last two.',
  'cause.repository-name-invalid.how': 'The name that was asked for breaks these rules.',
  'cause.repository-name-invalid.do': `Give the image a valid name, such as \`team/web-app:1.4\`:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.repository-namespace-missing-or-wrong.title': 'The account or project in the name is missing or wrong',
  'cause.repository-namespace-missing-or-wrong.what':
    'This registry wants an account, organisation or project between the host and the image. It is missing, or it is somebody else’s.',
  'cause.repository-namespace-missing-or-wrong.how':
    'The name does not have the form that this registry uses, or its first part is no account that you may write to.',
  'cause.repository-namespace-missing-or-wrong.do': `Put your own account or project into the name:
#docker-hub
$ docker tag {image} docker.io/{account}/{repository}:{tag}
$ docker push docker.io/{account}/{repository}:{tag}
#gar
The name is host, project, repository, image:
$ docker tag {image} {registry}/{account}/{repository}/{name}:{tag}
$ docker push {registry}/{account}/{repository}/{name}:{tag}
#!docker-hub !gar
$ docker tag {image} {registry}/{account}/{repository}:{tag}
$ docker push {registry}/{account}/{repository}:{tag}`,

  'cause.repository-not-created.title': 'The repository must be created before the push',
  'cause.repository-not-created.what':
    'This registry does not create a repository when something is pushed, and this one does not exist yet.',
  'cause.repository-not-created.how': 'The login is good, and the push was answered with an unknown repository or project.',
  'cause.repository-not-created.do': `Create it first.
#ecr
$ aws ecr create-repository --repository-name {repository} --region {region}
#ecr-public
$ aws ecr-public create-repository --repository-name {repository} --region us-east-1
#gar
$ gcloud artifacts repositories create {repository} --repository-format=docker --location={location}
#harbor
Create the project that the name begins with in Harbor’s web pages; repositories inside it come with the push.
#quay
Create it in Quay’s web pages, or let an account push that may create repositories.
#gitlab
The name has to begin with the path of an existing project.
#artifactory nexus
An administrator creates a local or hosted repository for Docker images.`,

  'cause.resource-not-found.title': 'The resource does not exist',
  'cause.resource-not-found.what':
    'There is no {kind} named {name}. It is misspelt, was deleted, or belongs to another registry.',
  'cause.resource-not-found.how': 'The name was looked up and not found.',
  'cause.resource-not-found.do': `See what there is:
$ dockgate registry list
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.wrong-architecture.title': 'The image is not made for this platform',
  'cause.wrong-architecture.what':
    'The image exists, but holds nothing for the processor or operating system of this machine.',
  'cause.wrong-architecture.how': 'The image’s list of platforms does not contain {platform}.',
  'cause.wrong-architecture.do': `See which platforms it has:
$ docker manifest inspect {image}
Build it for this one too:
$ docker buildx build --platform {platform} --tag {image} --push .
Or run another platform’s image, slowly, under emulation:
$ docker pull --platform linux/amd64 {image}`,

  'cause.wrong-endpoint-path.title': 'This address is not the registry’s API',
  'cause.wrong-endpoint-path.what':
    'The host answers, but the address is a web page, a chart index, a Git server or some other path, and not the API for images.',
  'cause.wrong-endpoint-path.how':
    'The path that was asked for is not part of the API, or `/v2/` on this host is answered by something that is no registry.',
  'cause.wrong-endpoint-path.do': `Use the host and port that the product names for images; they often differ from its web pages. A registry answers here with 200 or 401:
$ curl --include https://{registry}/v2/
Log in to the host alone, without any path:
$ docker login {registry}`,

  'cause.wrong-registry-host-logged-in.title': 'You are logged in to another host than the image uses',
  'cause.wrong-registry-host-logged-in.what':
    'The login was made to another host, port or regional name than the one in the image name. Clients keep one login for each host and port.',
  'cause.wrong-registry-host-logged-in.how': 'A login is stored for {loggedInHost}; the image is on {registry}.',
  'cause.wrong-registry-host-logged-in.do': `Log in to the host exactly as it stands in the image name, port included:
$ docker login {registry}
Or name the image after the host that you are logged in to:
$ docker tag {image} {loggedInHost}/{repository}:{tag}`,
} as const;
