// The mini program's page around wechat.html: <web-view src="{{address}}" bindmessage="received"></web-view>.
// The domain of the address has to be one of the mini program's business domains.
const address = "https://precheck.example.com/wechat.html";
const app = getApp();

Page({
  data: { address },

  onLoad() {
    // Never from this page's own parameters: whoever sends a link would give the person's answers.
    const { state } = app.globalData;
    if (state) this.setData({ address: `${address}#state=${encodeURIComponent(JSON.stringify(state))}` });
  },

  // Comes when the person goes back, and holds all that was posted since.
  received({ detail: { data } }) {
    for (const message of data) {
      if (message?.format !== "precheck-bridge/1") continue;
      const { type, body } = message;
      if (type === "state") app.globalData.state = body.state;
      if (type === "proceed") app.submit(body); // to the server, which checks its own data again
    }
  },
});
