// What is used of node:http, without importing it: for an `import` Node reads every name that the module has, and some of them load
// the client behind `fetch` and `WebSocket`, 5 MiB in each process.

export const { createServer, IncomingMessage, request, STATUS_CODES } = process.getBuiltinModule('node:http');
