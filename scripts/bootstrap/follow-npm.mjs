/** Ends this script, as a signal would, where the npm that runs it is killed and cannot hand a signal on. */
export function followNpm() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      process.kill(process.pid, 'SIGTERM');
    }
  }, 250);
  watch.unref();
}
