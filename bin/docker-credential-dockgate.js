#!/usr/bin/env node
// The credential helper under the name by which docker and podman look for one.
process.argv.splice(2, 0, 'docker-credential');
import('./dockgate.js');
