// node cold.mjs ENGINE: milliseconds from the engine's bytes in memory to its first answer, in a fresh process.
import { smallAccount } from "./accounts.mjs";

const engine = await (await import(`./engines/${process.argv[2]}.mjs`)).load();
const account = smallAccount();
const start = performance.now();
const started = await engine.start();
started.check(account, {});
console.log(performance.now() - start);
