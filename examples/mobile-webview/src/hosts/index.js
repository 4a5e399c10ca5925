// Which app the page is in. Each host has send(text, message); what comes from the app goes to the bridge.
import { android } from "./android.js";
import { ios } from "./ios.js";
import { port } from "./port.js";
import { wechat } from "./wechat.js";

/** Resolves with the host, once there is one. What an app puts into the page is there from the start; a port comes later. */
export async function findHost(bridge) {
  return android(bridge) ?? ios(bridge) ?? wechat(bridge) ?? (await port(bridge));
}
