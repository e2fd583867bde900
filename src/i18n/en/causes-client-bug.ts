export const causesClientBug = {
  'cause.client-bug.title': 'The client or a plugin has a defect',
  'cause.client-bug.what':
    'The client does something else than the protocol or its own manual says. Login, rights and registry are in order.',
  'cause.client-bug.how': 'The same request succeeds with another client or another version of this one.',
  'cause.client-bug.do': `Make sure with another client:
$ skopeo inspect docker://{image}
Then update the one that fails, or go back to the last version that worked, and report the defect to its project.`,

  'cause.client-version-too-old.title': 'The client is too old',
  'cause.client-version-too-old.what': 'This version of the client does not know the way in which the registry or the engine wants to be asked.',
  'cause.client-version-too-old.how': 'The client is older than the version that its counterpart needs, or the answer says so.',
  'cause.client-version-too-old.do': `See both versions, then update the older one; registries of today need Docker 18.03 at least:
$ docker version`,

  'cause.content-too-large.title': 'The content is larger than the registry accepts',
  'cause.content-too-large.what': 'A manifest, a layer or another request body is larger than this registry accepts. Nothing was stored.',
  'cause.content-too-large.how': 'The announced or received size exceeds the limit of {limit} bytes.',
  'cause.content-too-large.do': `Find the large layer and make it smaller, or put the data elsewhere:
$ docker history {registry}/{repository}:{tag}
An owner of the registry can raise the limit.`,

  'cause.digest-mismatch.title': 'The content does not match its digest',
  'cause.digest-mismatch.what':
    'What arrived has another digest than the client announced, or the digest is not written in a form that the registry knows. Nothing was stored.',
  'cause.digest-mismatch.how': 'The registry computed the digest of the bytes it received and compared the two.',
  'cause.digest-mismatch.do': `Push again:
$ docker push {registry}/{repository}:{tag}
If it happens again, the bytes change on the way or on the disk: try without a proxy, and from another machine.`,

  'cause.manifest-blob-missing.title': 'The image refers to content that is not there',
  'cause.manifest-blob-missing.what':
    'The manifest names a layer, a configuration or another manifest that this repository does not hold. Those have to be pushed first.',
  'cause.manifest-blob-missing.how': 'The repository does not hold {digest}, which the manifest names.',
  'cause.manifest-blob-missing.do': `Push the image as a whole:
$ docker push {registry}/{repository}:{tag}
To copy one with all its platforms:
$ skopeo copy --all docker://{image} docker://{registry}/{repository}:{tag}`,

  'cause.manifest-invalid.title': 'The manifest is not valid',
  'cause.manifest-invalid.what': 'The description of the image, its manifest, cannot be accepted: {defect}.',
  'cause.manifest-invalid.how': 'The registry read the manifest and checked it against its media type.',
  'cause.manifest-invalid.do': `Build and push the image anew with a current tool:
$ docker buildx build --tag {registry}/{repository}:{tag} --push .
If a tool of your own wrote the manifest, correct what is named above.`,

  'cause.method-not-supported.title': 'The registry does not know this operation',
  'cause.method-not-supported.what':
    'The address exists, but not with this method or in this version: the client is too old or too new for the registry, or it is not meant for registries.',
  'cause.method-not-supported.how': 'The registry answered with `UNSUPPORTED`, or with status 405 or 406.',
  'cause.method-not-supported.do': `Update the client and try again:
$ docker version
In a script, compare method and path with the OCI distribution specification.`,

  'cause.page-size-invalid.title': 'The number of results is not valid',
  'cause.page-size-invalid.what': 'A list was asked for with a number of results per page that the registry does not accept.',
  'cause.page-size-invalid.how': 'The parameter `n` is no whole number within the limits of the registry.',
  'cause.page-size-invalid.do': `Ask for fewer at a time, and follow the \`Link\` header to the next page:
$ curl --user {subject} --get https://{registry}/v2/{repository}/tags/list --data n=100`,

  'cause.range-not-satisfiable.title': 'A part was asked for that does not exist',
  'cause.range-not-satisfiable.what': 'The client asked for a range of bytes that lies outside the layer, or wrote the range in a wrong form.',
  'cause.range-not-satisfiable.how': 'The `Range` header does not fit the size of the content.',
  'cause.range-not-satisfiable.do': `Pull again from the start, without the half-finished download:
$ docker pull {registry}/{repository}:{tag}`,

  'cause.request-invalid.title': 'The request is not valid',
  'cause.request-invalid.what': 'A value in the request cannot be accepted: {field}: {defect}.',
  'cause.request-invalid.how': 'The registry checked the request before doing anything, and this field failed.',
  'cause.request-invalid.do': `Correct the field and send the request again. What each command takes is shown by:
$ dockgate --help`,

  'cause.resource-conflict.title': 'The change conflicts with what is there',
  'cause.resource-conflict.what': 'The change cannot be made as things stand. {defect}',
  'cause.resource-conflict.how': 'The registry compared the change with the present state, and both cannot be.',
  'cause.resource-conflict.do': `Look at the present state, then choose another name or change what is in the way:
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.size-mismatch.title': 'The content is not as long as announced',
  'cause.size-mismatch.what': 'More or fewer bytes arrived than the client had announced. Nothing was stored.',
  'cause.size-mismatch.how': 'The registry counted the bytes it received and compared the two numbers.',
  'cause.size-mismatch.do': `Push again:
$ docker push {registry}/{repository}:{tag}
If it happens again, a proxy on the way cuts or changes requests: try without it.`,

  'cause.upload-not-found.title': 'The upload is not known',
  'cause.upload-not-found.what':
    'The client continued an upload that does not exist: it was finished or cancelled, it lay idle for too long, or it began at another registry.',
  'cause.upload-not-found.how': 'No upload with this ID is open in this repository.',
  'cause.upload-not-found.do': `Push again; clients begin a new upload by themselves:
$ docker push {registry}/{repository}:{tag}
Behind a load balancer, all servers have to share their data.`,

  'cause.upload-out-of-order.title': 'A piece of the upload is out of order',
  'cause.upload-out-of-order.what':
    'The pieces of an upload have to follow each other without gaps, and this one does not begin where the last one ended, or two were sent at once.',
  'cause.upload-out-of-order.how': 'The `Content-Range` header does not fit the number of bytes that have arrived.',
  'cause.upload-out-of-order.do': `Push again:
$ docker push {registry}/{repository}:{tag}
A client of your own asks the upload’s address with GET how far it is, and continues from there.`,
} as const;
