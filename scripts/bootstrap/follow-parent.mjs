// Loaded before the server: where the script that started it is killed, the server stops in order, too,
// and does not stay behind on the port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
