/**
 * WeChat's web-view. Nothing can be sent to a page there, and what it posts reaches the mini program only when the person
 * goes back, the component ends, or the page is shared. So the page asks its own server for what is to be checked, goes to
 * the mini program's screens by address, and what was kept comes in the fragment of its own address.
 * https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 */
export function wechat(bridge) {
  const { openAddress } = document.documentElement.dataset;
  const program = globalThis.wx?.miniProgram;
  if (openAddress === undefined || program === undefined) return null;
  let received = 0;
  const deliver = (type, body, re) => {
    received += 1;
    bridge.receive(JSON.stringify({ format: "precheck-bridge/1", id: received, re, type, body }));
  };
  const asked = async () => {
    const answer = await fetch(openAddress, { credentials: "same-origin", cache: "no-store" });
    if (!answer.ok) throw new Error(`the server said ${answer.status}`);
    return answer.json();
  };
  const senders = {
    ready: async ({ id }) => deliver("open", { ...(await asked()), share: false, ...kept() }, id),
    "account-wanted": async ({ id }) => deliver("account", { account: (await asked()).account }, id),
    action: ({ id, body }) =>
      program.navigateTo({
        url: `/pages/precheck-action/index?${new URLSearchParams(withoutNull(body))}`,
        fail: () => bridge.hostRefused(id, "no-such-page"),
      }),
    state: (message) => program.postMessage({ data: message }),
    proceed(message) {
      program.postMessage({ data: message });
      program.navigateBack();
    },
  };
  return {
    send(_text, message) {
      Promise.resolve(senders[message.type]?.(message)).catch(() => bridge.hostRefused(message.id, "not-available"));
    },
  };
}

function kept() {
  const text = new URLSearchParams(location.hash.slice(1)).get("state");
  if (text === null) return {};
  try {
    return { state: JSON.parse(text) };
  } catch {
    return {};
  }
}

const withoutNull = (body) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
