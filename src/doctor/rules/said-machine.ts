import type { Rule } from '../diagnose.ts';
import { spread } from './said.ts';

/** Words that were said before a request left the machine. */
export const saidMachineRules: readonly Rule[] = [
  ...spread('said:daemon-unreachable', {
    'docker-daemon-not-running': 0.85, 'docker-socket-permission-denied': 0.12, 'docker-cli-emulated-by-podman': 0.08,
    'docker-wrong-endpoint': 0.08, 'client-missing': 0.04,
  }),
  // The helper of Docker Desktop asks Docker Desktop.
  ...spread('said:desktop-parts-unreachable', { 'credential-helper-failing': 0.55, 'docker-daemon-not-running': 0.35, 'sudo-different-config': 0.08 }),
  ...spread('said:daemon-socket-missing !said:desktop-parts-unreachable', {
    'docker-daemon-not-running': 0.8, 'docker-wrong-endpoint': 0.15, 'sudo-different-config': 0.05,
  }),
  ...spread('said:daemon-in-cloud-shell', { 'docker-daemon-not-running': 0.97 }),
  ...spread('said:daemon-socket-denied', { 'docker-socket-permission-denied': 0.96, 'docker-daemon-not-running': 0.05 }),
  ...spread('said:docker-program-missing', {
    'docker-daemon-not-running': 0.5, 'client-missing': 0.45, 'docker-cli-emulated-by-podman': 0.3,
  }),
  ...spread('said:acr-docker-command', {
    'docker-daemon-not-running': 0.5, 'client-missing': 0.4, 'docker-cli-emulated-by-podman': 0.3,
    'docker-socket-permission-denied': 0.08,
  }),
  ...spread('said:acr-docker-daemon', {
    'docker-daemon-not-running': 0.7, 'docker-socket-permission-denied': 0.25, 'docker-cli-emulated-by-podman': 0.1,
  }),
  ...spread('said:acr-docker-version', { 'client-version-too-old': 0.6, 'docker-cli-emulated-by-podman': 0.3, 'client-missing': 0.15 }),
  ...spread('said:acr-docker-pull', {
    'network-timeout': 0.3, 'proxy-misconfigured': 0.25, 'dns-resolution-failure': 0.15, 'docker-daemon-not-running': 0.15,
  }),
  ...spread('said:acr-helm-or-notary', { 'client-missing': 0.5, 'client-version-too-old': 0.3 }),
  ...spread('said:acr-unexpected', { 'client-bug': 0.3, 'network-timeout': 0.15 }),
  ...spread('said:podman-emulation', { 'docker-cli-emulated-by-podman': 0.9 }),
  ...spread('told:podman-in-place-of-docker said:daemon-unreachable', { 'docker-cli-emulated-by-podman': 0.9 }),
  ...spread('told:podman-in-place-of-docker said:docker-program-missing', { 'docker-cli-emulated-by-podman': 0.9 }),
  ...spread('told:podman-named said:daemon-unreachable', { 'docker-cli-emulated-by-podman': 0.93 }),
  ...spread('told:podman-named said:docker-program-missing', { 'docker-cli-emulated-by-podman': 0.93 }),
  ...spread('told:daemon-up said:daemon-unreachable', { 'docker-socket-permission-denied': 0.85 }),
  ...spread('told:socket-rights said:daemon-unreachable', { 'docker-socket-permission-denied': 0.8 }),
  ...spread('said:unknown-flag !said:client-version-mismatch', {
    'docker-cli-emulated-by-podman': 0.3, 'client-version-too-old': 0.4, 'client-bug': 0.2,
  }),
  ...spread('said:unknown-flag told:podman-named', { 'docker-cli-emulated-by-podman': 0.9 }),
  ...spread('said:unknown-flag with:az', { 'client-version-too-old': 0.8 }),
  ...spread('said:unknown-flag at:ecr', { 'client-version-too-old': 0.8 }),
  ...spread('said:client-version-mismatch', { 'client-version-too-old': 0.93, 'client-bug': 0.1 }),
  ...spread('said:old-endpoint !said:exact', {
    'client-version-too-old': 0.45, 'http-registry-needs-insecure': 0.15, 'wrong-endpoint-path': 0.1, 'network-timeout': 0.1, 'client-bug': 0.08,
  }),
  ...spread('said:old-endpoint at:docker-hub with:old-docker', { 'client-version-too-old': 0.4 }),
  ...spread('said:old-registry-protocol', {
    'client-version-too-old': 0.5, 'client-bug': 0.12, 'wrong-endpoint-path': 0.1, 'http-registry-needs-insecure': 0.1,
    'registry-retired': 0.04,
  }),
  ...spread('said:unknown-client-crash', { 'client-bug': 0.6, 'docker-cli-emulated-by-podman': 0.1 }),

  ...spread('said:helper-not-found !said:helper-of-windows', {
    'credential-helper-missing': 0.93, 'credential-helper-failing': 0.08, 'wsl-desktop-credsstore': 0.05,
  }),
  ...spread('said:helper-not-found told:inside-wsl', { 'wsl-desktop-credsstore': 0.75, 'credential-helper-missing': 0.5 }),
  ...spread('said:helper-of-windows', {
    'wsl-desktop-credsstore': 0.93, 'credential-helper-missing': 0.1, 'credential-helper-failing': 0.1,
  }),
  ...spread('said:helper-not-runnable !said:helper-of-windows', {
    'credential-helper-failing': 0.55, 'credential-helper-missing': 0.35, 'wsl-desktop-credsstore': 0.2,
  }),
  ...spread('said:helper-storing-failed', {
    'credential-helper-failing': 0.55, 'keychain-locked': 0.2, 'credential-helper-missing': 0.12, 'wsl-desktop-credsstore': 0.06,
    'credential-too-long-for-store': 0.06, 'disk-full': 0.03, 'sudo-different-config': 0.04,
  }),
  ...spread('said:helper-getting-failed', {
    'credential-helper-failing': 0.55, 'credential-helper-missing': 0.15, 'keychain-locked': 0.15, 'wsl-desktop-credsstore': 0.12,
  }),
  ...spread('said:helper-getting-failed told:inside-wsl', { 'wsl-desktop-credsstore': 0.75 }),
  ...spread('said:helper-storing-failed told:inside-wsl', { 'wsl-desktop-credsstore': 0.6 }),
  ...spread('said:helper-has-nothing', { 'credential-helper-failing': 0.5, 'not-logged-in': 0.3, 'auth-config-wrong-server-key': 0.15 }),
  ...spread('said:helper-says-not-initialised !said:keychain-locked', { 'credential-helper-failing': 0.92, 'keychain-locked': 0.12 }),
  ...spread('said:helper-not-in-keychain', {
    'not-logged-in': 0.45, 'credential-helper-failing': 0.35, 'auth-config-wrong-server-key': 0.12, 'keychain-locked': 0.1,
  }),
  ...spread('said:keychain-locked', { 'keychain-locked': 0.92, 'credential-helper-failing': 0.15, 'wsl-desktop-credsstore': 0.05 }),
  ...spread('said:secret-service-missing', { 'credential-helper-failing': 0.55, 'keychain-locked': 0.4 }),
  ...spread('said:credential-too-long', { 'credential-too-long-for-store': 0.95, 'credential-helper-failing': 0.08 }),
  ...spread('said:config-unreadable', { 'sudo-different-config': 0.6, 'auth-config-not-found': 0.4 }),
  ...spread('said:config-broken', {
    'docker-config-broken': 0.55, 'auth-config-not-found': 0.15, 'pull-secret-malformed': 0.12, 'password-mangled-by-shell': 0.06,
  }),
  ...spread('said:config-broken with:kubernetes', { 'pull-secret-malformed': 0.75 }),
  ...spread('said:auth-file-unreadable', { 'auth-config-not-found': 0.9, 'sudo-different-config': 0.15, 'docker-config-broken': 0.08 }),
  ...spread('said:identity-token-unread', { 'token-type-not-accepted': 0.4, 'client-bug': 0.2, 'auth-config-not-found': 0.2 }),
  ...spread('said:no-auth-entry-lists-others', { 'auth-config-wrong-server-key': 0.92, 'not-logged-in': 0.1 }),
  ...spread('said:no-terminal-for-login', {
    'empty-credentials-in-ci': 0.45, 'login-not-interactive': 0.4, 'not-logged-in': 0.1, 'acr-refresh-token-expired-3h': 0.05,
  }),
  // The registry's own build service logs in by itself: what it asks Azure for stayed empty.
  ...spread('said:no-terminal-for-login with:acr-tasks', { 'role-missing-acrpull': 0.45, 'empty-credentials-in-ci': 0.3 }),
  ...spread('said:no-terminal-for-login with:github-actions', { 'empty-credentials-in-ci': 0.9, 'login-not-interactive': 0.15 }),
  ...spread('said:no-terminal-for-login with:gitlab-ci', { 'empty-credentials-in-ci': 0.85, 'login-not-interactive': 0.15 }),
  ...spread('said:no-terminal-for-login with:azure-devops', { 'empty-credentials-in-ci': 0.8, 'login-not-interactive': 0.2 }),
  ...spread('said:no-terminal-for-login with:jenkins', { 'empty-credentials-in-ci': 0.8, 'login-not-interactive': 0.2 }),
  ...spread('said:login-without-user-or-password', {
    'empty-credentials-in-ci': 0.9, 'login-not-interactive': 0.1, 'password-mangled-by-shell': 0.1,
  }),
  ...spread('odd:empty-in-command', { 'empty-credentials-in-ci': 0.6 }),
  ...spread('said:shell-expanded', { 'password-mangled-by-shell': 0.8, 'empty-credentials-in-ci': 0.2 }),
  ...spread('said:disk-full', { 'disk-full': 0.97 }),
  ...spread('said:desktop-restricted', { 'docker-desktop-policy': 0.95 }),
  ...spread('said:registry-blocked', { 'docker-desktop-policy': 0.5, 'signature-verification-blocks-pull': 0.2 }),
  ...spread('said:signature-refused', { 'signature-verification-blocks-pull': 0.75, 'client-bug': 0.08 }),
  ...spread('odd:sudo-in-command said:refused', { 'sudo-different-config': 0.3 }),
  ...spread('odd:sudo-in-command reached:machine', { 'sudo-different-config': 0.2 }),
  ...spread('said:token-not-yet-valid', { 'clock-skew': 0.92 }),
  ...spread('said:aws-signature-time', { 'clock-skew': 0.75, 'credentials-wrong-password': 0.15 }),
];
