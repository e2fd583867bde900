/**
 * A command as it has to be typed for a registry that is reached without TLS: docker and dockgate find that out by
 * themselves, these do not.
 * @param loginServer of the registry; commands that do not name it stay as they are
 */
export function overPlainHttp(command: string, loginServer: string): string {
  if (!command.includes(loginServer)) return command;
  return command
    .replaceAll(`https://${loginServer}`, `http://${loginServer}`)
    .replace(/^(podman|buildah|skopeo) (?!logout\b)([a-z-]+)/, '$1 $2 --tls-verify=false');
}
