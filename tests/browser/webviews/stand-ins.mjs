// What each platform puts into a page, in the very shape its documentation gives it, made of what browsers have: message
// channels, promises and message events. Each is a script that runs before the page's own, and leaves `native`, the app's
// side: received (texts from the page) and send(text).

/**
 * Android, androidx.webkit: addWebMessageListener "injects a JavaScript object" named so into each frame whose origin
 * matches a rule: postMessage(message) of a string or an ArrayBuffer, onmessage, addEventListener, removeEventListener.
 * Messages are delivered in order, not at once. https://developer.android.com/reference/androidx/webkit/WebViewCompat
 */
export const android = (rules = ["*"]) => `{
  const rules = ${JSON.stringify(rules)};
  const { port1, port2 } = new MessageChannel();
  globalThis.native = { received: [], send: (text) => port2.postMessage(text) };
  port2.onmessage = ({ data }) => native.received.push(data);
  const listeners = new Set();
  const precheckHost = {
    postMessage(message) {
      if (typeof message !== "string" && !(message instanceof ArrayBuffer)) throw new TypeError("a string or an ArrayBuffer");
      port1.postMessage(message);
    },
    onmessage: null,
    addEventListener: (type, listener) => type === "message" && listeners.add(listener),
    removeEventListener: (type, listener) => type === "message" && listeners.delete(listener),
  };
  port1.onmessage = ({ data }) => {
    const event = new MessageEvent("message", { data });
    precheckHost.onmessage?.(event);
    for (const listener of listeners) listener(event);
  };
  if (rules.includes("*") || rules.includes(location.origin)) globalThis.precheckHost = precheckHost;
}`;

/**
 * iOS, WKScriptMessageHandlerWithReply: webkit.messageHandlers.NAME.postMessage(body) gives a promise of the reply, which
 * fails with an Error of the message the app gives. https://developer.apple.com/documentation/webkit/wkscriptmessagehandlerwithreply
 * What the app sends by itself it sends as callAsyncJavaScript("precheckBridge.receive(message)").
 * The app replies null to what needs no answer.
 */
export const ios = () => `{
  const replies = new Map();
  globalThis.native = {
    received: [],
    send: (text) => precheckBridge.receive(text),
    reply(id, text) { replies.get(id).resolve(text); },
    refuse(id, code) { replies.get(id).reject(new Error(code)); },
  };
  const precheckHost = {
    postMessage(body) {
      native.received.push(body);
      const { id, type } = JSON.parse(body);
      return new Promise((resolve, reject) => {
        if (["ready", "account-wanted", "proceed"].includes(type)) replies.set(id, { resolve, reject });
        else resolve(null);
      });
    },
  };
  globalThis.webkit = { messageHandlers: { precheckHost } };
}`;

/**
 * HarmonyOS ArkWeb: createWebMessagePorts() makes two ports; postMessage(name, [port], origin) hands one to the page as a
 * message event without a source. https://developer.huawei.com/consumer/en/doc/harmonyos-references/arkts-apis-webview-webviewcontroller
 */
export const arkweb = () => `{
  let kept = null;
  globalThis.native = {
    received: [],
    send: (text) => kept.postMessage(text),
    connect() {
      const { port1, port2 } = new MessageChannel();
      kept = port1;
      kept.onmessage = ({ data }) => native.received.push(data);
      dispatchEvent(new MessageEvent("message", { data: "precheck-port", ports: [port2] }));
    },
  };
  // As onPageEnd would.
  addEventListener("load", () => native.connect());
}`;

/**
 * WeChat's JSSDK in a mini program's web-view: wx.miniProgram.navigateTo, navigateBack, postMessage. What was posted is
 * delivered, all of it in one list, when the person goes back.
 * https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 */
export const wechat = `{
  const posted = [];
  globalThis.native = { delivered: [], visited: [], posted };
  globalThis.wx = {
    miniProgram: {
      navigateTo({ url, fail }) {
        native.visited.push(url);
        if (native.noSuchPage) fail({ errMsg: "navigateTo:fail page not found" });
      },
      navigateBack() { native.delivered = posted.splice(0); },
      postMessage({ data }) { posted.push(JSON.parse(JSON.stringify(data))); },
      getEnv(answer) { answer({ miniprogram: true }); },
    },
  };
}`;
