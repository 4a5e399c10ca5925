// Times functions against each other: all of them in every round, so that a busy machine slows all alike. What counts is
// the time this process had the processor, for where others work too, what takes long is interrupted more often.

/** The value below which `share` of the sorted values lie. */
export const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const quartiles = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { low: quantile(sorted, 0.25), median: quantile(sorted, 0.5), high: quantile(sorted, 0.75) };
};

/** Microseconds a call, per job: the median and the quartiles of `rounds`. */
export function time(jobs, { rounds = 40, batch = 3000 } = {}) {
  const entries = Object.entries(jobs).map(([name, run]) => ({ name, run, calls: 1, times: [] }));
  const once = ({ run, calls }) => {
    const start = process.cpuUsage();
    for (let call = 0; call < calls; call += 1) run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / calls;
  };
  for (const entry of entries) {
    entry.calls = 20;
    for (let warm = performance.now() + 300; performance.now() < warm; ) entry.run();
    entry.calls = Math.max(1, Math.round(batch / Math.max(once(entry), 0.5)));
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const entry of entries) {
      // What takes long is stable sooner.
      if (entry.times[0] > 20 * batch && round % 8 !== 0) continue;
      entry.times.push(once(entry));
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, quartiles(times)]));
}

/** Milliseconds of things that can be measured only once a process or page: `measure(name)` for each, in turns. */
export async function timeOnce(names, measure, rounds) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push(await measure(name));
  }
  return Object.fromEntries(names.map((name) => [name, quartiles(times[name])]));
}
