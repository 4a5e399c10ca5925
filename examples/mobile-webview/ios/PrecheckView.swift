// The app's side on iOS 14 and newer. index.html lies in the app's bundle.
import WebKit

/// What the app does for the page. Account and agreement are the very texts the app's server sent.
protocol PrecheckApp: AnyObject {
    func account() async throws -> String
    var policy: String { get }
    var state: [String: Any]? { get set } // kept with the scene's restoration activity, nowhere else
    func open(action: String, ref: String, policy: String?)
    func share(name: String, type: String, content: String)
    /// Posts report, answers and digests to the server, which checks its own data again.
    func proceed(_ body: [String: Any]) async throws
    func leave()
}

@MainActor
final class PrecheckView: NSObject, WKScriptMessageHandlerWithReply, WKNavigationDelegate {
    let web: WKWebView
    private weak var app: PrecheckApp?
    private let page = Bundle.main.url(forResource: "index", withExtension: "html")!
    private let mostLength = 8_388_608
    private var sent = 0
    private var received = 0

    init(app: PrecheckApp) {
        let configuration = WKWebViewConfiguration()
        configuration.websiteDataStore = .nonPersistent()
        web = WKWebView(frame: .zero, configuration: configuration)
        self.app = app
        super.init()
        // The controller keeps its handler: remove it when the view goes, or neither ever does.
        configuration.userContentController.addScriptMessageHandler(self, contentWorld: .page, name: "precheckHost")
        web.navigationDelegate = self
        web.scrollView.contentInsetAdjustmentBehavior = .never // the page keeps clear of the notch itself
        load()
    }

    private func load() { web.loadFileURL(page, allowingReadAccessTo: page) }

    func userContentController(_ controller: WKUserContentController, didReceive message: WKScriptMessage,
                               replyHandler: @escaping (Any?, String?) -> Void) {
        guard message.frameInfo.isMainFrame, message.frameInfo.request.url == page,
              let text = message.body as? String, text.utf16.count <= mostLength,
              let given = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
              given["format"] as? String == "precheck-bridge/1",
              let id = given["id"] as? Int, let type = given["type"] as? String, let body = given["body"] as? [String: Any]
        else { return replyHandler(nil, "malformed") }
        // A page that was loaded again counts from one again.
        if type == "ready" { received = 0; sent = 0 }
        guard id > received else { return replyHandler(nil, "replayed") }
        received = id
        switch type {
        case "ready": Task { await reply(replyHandler, re: id) { ("open", try await self.opening()) } }
        case "account-wanted": Task { await reply(replyHandler, re: id) { ("account", ["account": try await self.account()]) } }
        case "proceed": Task { await reply(replyHandler, re: id) { try await self.app?.proceed(body); return nil } }
        case "action":
            app?.open(action: body["action"] as? String ?? "", ref: body["ref"] as? String ?? "", policy: body["policy"] as? String)
            replyHandler(nil, nil)
        case "take-along":
            app?.share(name: body["name"] as? String ?? "", type: body["type"] as? String ?? "", content: body["content"] as? String ?? "")
            replyHandler(nil, nil)
        case "state": app?.state = body["state"] as? [String: Any]; replyHandler(nil, nil)
        case "back-done": if body["handled"] as? Bool == false { app?.leave() }; replyHandler(nil, nil)
        case "report", "error": replyHandler(nil, nil) // for the app's own counts; no logs of an account
        default: replyHandler(nil, "unknown-type")
        }
    }

    /// The back button of the app's bar, or the swipe from the edge.
    func back() { send(message("back", [:])) }

    private func account() async throws -> String {
        guard let app else { throw CancellationError() }
        return try await app.account()
    }

    private func opening() async throws -> [String: Any] {
        var body: [String: Any] = ["account": try await account(), "policy": app?.policy ?? "", "share": true]
        if let state = app?.state { body["state"] = state }
        return body
    }

    private func reply(_ handler: (Any?, String?) -> Void, re: Int, _ answer: () async throws -> (String, [String: Any])?) async {
        do {
            if let (type, body) = try await answer() { handler(message(type, body, re: re), nil) } else { handler(nil, nil) }
        } catch { handler(nil, "not-available") }
    }

    private func message(_ type: String, _ body: [String: Any], re: Int? = nil) -> String {
        sent += 1
        var message: [String: Any] = ["format": "precheck-bridge/1", "id": sent, "type": type, "body": body]
        if let re { message["re"] = re }
        return String(decoding: try! JSONSerialization.data(withJSONObject: message), as: UTF8.self)
    }

    // The text is an argument, never a part of the script.
    private func send(_ text: String) {
        web.callAsyncJavaScript("precheckBridge.receive(message)", arguments: ["message": text], in: nil, in: .page)
    }

    /// The page is loaded anew, and gets its state back in open.
    func webViewWebContentProcessDidTerminate(_ webView: WKWebView) { load() }

    func webView(_ webView: WKWebView, decidePolicyFor action: WKNavigationAction) async -> WKNavigationActionPolicy {
        action.request.url == page ? .allow : .cancel // nowhere but here
    }
}
