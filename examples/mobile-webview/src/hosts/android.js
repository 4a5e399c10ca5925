/**
 * Android: the object WebViewCompat.addWebMessageListener(view, "precheckHost", origins, listener) puts into every frame
 * of an allowed origin, before any script runs: postMessage(text), and onmessage for what the app answers.
 * https://developer.android.com/reference/androidx/webkit/WebViewCompat#addWebMessageListener(android.webkit.WebView,java.lang.String,java.util.Set,androidx.webkit.WebViewCompat.WebMessageListener)
 */
export function android(bridge) {
  const host = globalThis.precheckHost;
  if (typeof host?.postMessage !== "function") return null;
  host.onmessage = ({ data }) => bridge.receive(data);
  return { send: (text) => host.postMessage(text) };
}
