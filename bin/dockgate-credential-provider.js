#!/usr/bin/env node
// The plugin of the kubelet under a name of its own: the kubelet calls a provider by the name of its file.
process.argv.splice(2, 0, 'credential-provider');
import('./dockgate.js');
