// The app's side on Android: AndroidX WebKit; a WebView that has WEB_MESSAGE_LISTENER.
// build.gradle: implementation("androidx.webkit:webkit:1.12.1"); index.html lies in src/main/assets.
package com.example.precheck

import android.net.Uri
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient
import androidx.activity.OnBackPressedCallback
import androidx.activity.OnBackPressedDispatcher
import androidx.webkit.JavaScriptReplyProxy
import androidx.webkit.WebMessageCompat
import androidx.webkit.WebViewAssetLoader
import androidx.webkit.WebViewAssetLoader.AssetsPathHandler
import androidx.webkit.WebViewCompat
import androidx.webkit.WebViewFeature
import org.json.JSONException
import org.json.JSONObject

/** What the app does for the page. Account and agreement are the very texts the app's server sent. */
interface PrecheckApp {
    suspend fun account(): String
    val policy: String
    var state: String?
    fun open(action: String, ref: String, policy: String?)
    fun share(name: String, type: String, content: String)
    /** Posts report, answers and digests to the server, which checks its own data again. */
    fun proceed(body: JSONObject)
    fun launch(work: suspend () -> Unit)
    fun leave()
}

class PrecheckWebView(private val view: WebView, private val app: PrecheckApp, backs: OnBackPressedDispatcher) {
    private val origin = "https://appassets.androidplatform.net"
    private val mostLength = 8_388_608
    private var page: JavaScriptReplyProxy? = null
    private var sent = 0L
    private var received = 0L

    private val back = object : OnBackPressedCallback(true) {
        // The page may have something open; it says so in back-done.
        override fun handleOnBackPressed() = if (page == null) app.leave() else send("back", JSONObject())
    }

    init {
        require(WebViewFeature.isFeatureSupported(WebViewFeature.WEB_MESSAGE_LISTENER)) { "WebView is too old" }
        val assets = WebViewAssetLoader.Builder().addPathHandler("/assets/", AssetsPathHandler(view.context)).build()
        view.settings.apply {
            javaScriptEnabled = true
            domStorageEnabled = false
            allowFileAccess = false
            allowContentAccess = false
            // As large as the person has set the system's text.
            textZoom = (100 * view.resources.configuration.fontScale).toInt()
        }
        view.webViewClient = object : WebViewClient() {
            override fun shouldInterceptRequest(view: WebView, request: WebResourceRequest) =
                assets.shouldInterceptRequest(request.url)

            // Nowhere but here.
            override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest) = true
        }
        WebViewCompat.addWebMessageListener(view, "precheckHost", setOf(origin)) { _, message, source, isMainFrame, reply ->
            receive(message, source, isMainFrame, reply)
        }
        backs.addCallback(back)
        view.loadUrl("$origin/assets/index.html")
    }

    private fun receive(message: WebMessageCompat, source: Uri, isMainFrame: Boolean, reply: JavaScriptReplyProxy) {
        if (!isMainFrame || source.toString() != origin) return
        val text = if (message.type == WebMessageCompat.TYPE_STRING) message.data else null
        if (text == null || text.length > mostLength) return
        val given = try { JSONObject(text) } catch (_: JSONException) { return }
        if (given.optString("format") != "precheck-bridge/1") return
        val (id, type, body) = Triple(given.optLong("id"), given.optString("type"), given.optJSONObject("body") ?: return)
        // A page that was loaded again counts from one again.
        if (type == "ready") { page = reply; received = 0; sent = 0 }
        if (id <= received) return
        received = id
        when (type) {
            "ready" -> app.launch { send("open", opening(), id) }
            "account-wanted" -> app.launch { fresh(id) }
            "action" -> app.open(body.getString("action"), body.getString("ref"), body.text("policy"))
            "proceed" -> app.proceed(body)
            "take-along" -> app.share(body.getString("name"), body.getString("type"), body.getString("content"))
            "state" -> app.state = body.getJSONObject("state").toString() // into onSaveInstanceState, nowhere else
            "back-done" -> if (!body.getBoolean("handled")) app.leave()
            "report", "error" -> Unit // for the app's own counts; no logs of an account
            else -> send("refused", JSONObject().put("code", "unknown-type"), id)
        }
    }

    private suspend fun opening() = JSONObject()
        .put("account", app.account()).put("policy", app.policy).put("share", true)
        .apply { app.state?.let { put("state", JSONObject(it)) } }

    private suspend fun fresh(wanted: Long) = try {
        send("account", JSONObject().put("account", app.account()), wanted)
    } catch (_: java.io.IOException) {
        send("refused", JSONObject().put("code", "account-unavailable"), wanted)
    }

    private fun send(type: String, body: JSONObject, re: Long? = null) {
        sent += 1
        val message = JSONObject().put("format", "precheck-bridge/1").put("id", sent).put("type", type).put("body", body)
        if (re != null) message.put("re", re)
        page?.postMessage(message.toString())
    }

    /** WebViewClient.onRenderProcessGone: the page is loaded anew, and gets its state back in open. */
    fun renew() { page = null; view.loadUrl("$origin/assets/index.html") }

    private fun JSONObject.text(name: String) = if (isNull(name)) null else getString(name)
}
