"""Microsoft's libraries for Python, as a program uses them at Azure. Prints one JSON object: what each step gave, or how it failed."""

import hashlib
import io
import json
import os
import sys

from azure.containerregistry import ContainerRegistryClient
from azure.core.exceptions import HttpResponseError
from azure.identity import ClientSecretCredential

told = json.load(sys.stdin)
seen = {}


def client_of(client_id, secret):
    credential = ClientSecretCredential(
        told["tenant"], client_id, secret, authority=told["url"], disable_instance_discovery=True
    )
    return ContainerRegistryClient(told["url"], credential, audience="https://containerregistry.azure.net", retry_total=0)


def code_in(error):
    """What the registry called it, in the body that the libraries keep and do not print."""
    try:
        error.response.read()
        return json.loads(error.response.text())["errors"][0]["code"]
    except (AttributeError, KeyError, ValueError):
        return None


def step(name, work):
    try:
        seen[name] = work()
    except HttpResponseError as error:
        seen[name] = {"error": type(error).__name__, "status": error.status_code, "code": code_in(error), "message": str(error.message)}


manager = client_of(told["manager"]["appId"], told["manager"]["secret"])
step("repositories", lambda: list(manager.list_repository_names()))
step("pages", lambda: [list(page) for page in manager.list_repository_names(results_per_page=1).by_page()])
step("properties", lambda: [manager.get_repository_properties("team/app").manifest_count, manager.get_repository_properties("team/app").tag_count])
step("tags", lambda: [tag.name for tag in manager.list_tag_properties("team/app")])
step("manifests", lambda: sorted(manifest.digest for manifest in manager.list_manifest_properties("team/app")))
step("manifest", lambda: manager.get_manifest_properties("team/app", "1.0").digest)
step("unknown", lambda: manager.get_repository_properties("team/none").name)
step("lock", lambda: manager.update_tag_properties("team/app", "1.0", can_write=False, can_delete=False).can_delete)
step("locked", lambda: manager.delete_tag("team/app", "1.0"))
step("unlock", lambda: manager.update_tag_properties("team/app", "1.0", can_write=True, can_delete=True).can_delete)
step("untag", lambda: manager.delete_tag("team/app", "1.0"))
step("left", lambda: [tag.name for tag in manager.list_tag_properties("team/app")])

layer, config = b"layer of python", b'{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[]}}'
digest_of = lambda content: "sha256:" + hashlib.sha256(content).hexdigest()
step("upload", lambda: [list(manager.upload_blob("python/app", io.BytesIO(content))) for content in (layer, config)])
manifest = {
    "schemaVersion": 2,
    "mediaType": "application/vnd.oci.image.manifest.v1+json",
    "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": digest_of(config), "size": len(config)},
    "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar", "digest": digest_of(layer), "size": len(layer)}],
}
step("set", lambda: manager.set_manifest("python/app", manifest, tag="1.0"))
step("get", lambda: [manager.get_manifest("python/app", "1.0").digest, manager.get_manifest("python/app", "1.0").manifest == manifest])
step("download", lambda: b"".join(manager.download_blob("python/app", digest_of(layer))).decode())
step("delete manifest", lambda: manager.delete_manifest("python/app", seen["set"]))
step("gone", lambda: manager.get_manifest("python/app", "1.0").digest)
step("delete repository", lambda: manager.delete_repository("team/other"))
step("repositories after", lambda: list(manager.list_repository_names()))

puller = client_of(told["puller"]["appId"], told["puller"]["secret"])
step("may pull", lambda: puller.get_manifest("team/app", "1.1").digest)
step("may not push", lambda: puller.upload_blob("team/app", io.BytesIO(layer)))
step("may not delete", lambda: puller.delete_repository("team/app"))
step("no role", lambda: list(client_of(told["norole"]["appId"], told["norole"]["secret"]).list_repository_names()))
step("wrong secret", lambda: list(client_of(told["puller"]["appId"], "wrong").list_repository_names()))

json.dump(seen, sys.stdout)
