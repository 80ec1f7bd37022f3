// Loaded into the API by start and by tests: when whoever started it is killed, it ends in good order.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
