// A console's settings page: it supplies the account, deals with what stands in the way, and takes the person on.
import "cancellation-precheck/define";
import { accountSummary } from "../../host-mapping/jd-like.mjs";
import * as api from "./api.js";
import { openDrawer } from "./drawer.js";

const widget = document.querySelector("cancellation-precheck");

// Asked for when the page opens, and again at every "check again".
widget.loadAccount = async () => accountSummary(await api.readAll(), new Date().toISOString());

widget.addEventListener("precheck-action", async (event) => {
  const items = itemsOf(event.detail.ref);
  if (!api.canDo(event.detail.action)) return; // the widget says that there is no way from here
  event.preventDefault();
  if (await openDrawer(event.detail.action, items)) {
    for (const { id } of items) await api.act(event.detail.action, id);
    await widget.check();
  }
});

widget.addEventListener("precheck-proceed", async ({ detail }) => {
  // What the person saw goes along. The server checks its own fresh data: what comes from a browser is never proof.
  const { reference } = await api.submit(detail);
  document.getElementById("sent").textContent = `申请已提交，编号 ${reference}。处理进度会发到您的安全手机和邮箱。`;
});

function itemsOf(ref) {
  return widget.report?.conditions.find(({ id }) => id === ref)?.items ?? [];
}
