/**
 * iOS: webkit.messageHandlers.precheckHost, of a WKScriptMessageHandlerWithReply. Its postMessage gives a promise of the
 * app's reply, a message or null, which fails with the app's code where it refuses. What the app sends by itself comes
 * through callAsyncJavaScript("precheckBridge.receive(message)"), with the text as an argument, never as part of the script.
 * https://developer.apple.com/documentation/webkit/wkscriptmessagehandlerwithreply
 * https://developer.apple.com/documentation/webkit/wkwebview/callasyncjavascript(_:arguments:in:in:completionhandler:)
 */
export function ios(bridge) {
  const handler = globalThis.webkit?.messageHandlers?.precheckHost;
  if (typeof handler?.postMessage !== "function") return null;
  globalThis.precheckBridge = Object.freeze({ receive: (text) => bridge.receive(text) });
  return {
    send(text, { id }) {
      // A plain WKScriptMessageHandler gives no promise, and sends its answers by itself.
      Promise.resolve(handler.postMessage(text)).then(
        (reply) => typeof reply === "string" && bridge.receive(reply),
        (error) => bridge.hostRefused(id, codeOf(error)),
      );
    },
  };
}

function codeOf(error) {
  const said = String(error?.message ?? error);
  return /^[a-z]+(-[a-z]+)*$/.test(said) ? said : "refused";
}
