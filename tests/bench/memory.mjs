// The memory of the WASM: what it takes at first, with the large account, and after many checks.
import { readFileSync } from "node:fs";
import { largeAccount, smallAccount } from "./accounts.mjs";
import { at } from "./engines/precheck.mjs";

const repository = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository));

export async function memory(checks = 10_000) {
  const { default: createPrecheck } = await import(new URL("build/wasm/precheck.mjs", repository).href);
  let pages;
  const core = await createPrecheck({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(read("build/wasm/precheck.wasm")), imports);
      pages = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
      done(instance);
      return instance.exports;
    },
  });
  const taken = { loaded: pages.buffer.byteLength };
  const policy = read("core/policies/tencent-cloud/account-cancellation.json");
  const { handle } = JSON.parse(core.openPolicy(policy, read("core/calendars/cn.json")));
  const options = JSON.stringify({ at, answers: {} });
  const [small, large] = [JSON.stringify(smallAccount()), JSON.stringify(largeAccount())];
  // The account before is kept until the next one is read, so that the second takes the most.
  for (const account of [large, large, small, large]) core.check(handle, account, options);
  taken.large = pages.buffer.byteLength;
  for (let check = 0; check < checks; check += 1) {
    core.check(handle, check % 100 === 0 ? large : check % 2 === 0 ? small : "", options);
  }
  taken.after = pages.buffer.byteLength;
  return taken;
}
