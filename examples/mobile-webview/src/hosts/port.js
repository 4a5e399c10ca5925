import { Bridge } from "../bridge.js";

/**
 * HarmonyOS: one of the two ports of createWebMessagePorts(), which postMessage("precheck-port", [port], origin) hands
 * to the page. Android's WebViewCompat.createWebMessageChannel does the same.
 * https://developer.huawei.com/consumer/en/doc/harmonyos-references/arkts-apis-webview-webviewcontroller#postmessage
 *
 * What an app posts has no source. A page in a frame, or one that opened this one, is its message's source, and is no app.
 */
export function port(bridge) {
  return new Promise((resolve) => {
    addEventListener("message", function take({ data, ports, source }) {
      const [given] = ports;
      if (data !== "precheck-port" || given === undefined) return;
      const host = { send: (text) => given.postMessage(text) };
      if (source !== null) return turnAway(host);
      removeEventListener("message", take);
      given.onmessage = (message) => bridge.receive(message.data);
      resolve(host);
    });
  });
}

// A stranger hears why, and nothing else.
function turnAway(host) {
  const none = new Bridge({}, () => {});
  none.connect(host);
  none.refuse("wrong-origin");
}
