// Says what became of the application, in the place above the widget.
const place = document.getElementById("outcome");

const again = { title: "还没有提交：请再看一遍", text: "下面是刚刚重新检查的结果，看过之后可以再提交。" };
const reload = { title: "还没有提交：页面不是最新的", text: "请刷新页面，重新检查后再提交。" };
const failed = { title: "还没有提交：服务器暂时不能检查", text: "什么也没有改动。请稍后再按一次。" };
const notYet = { title: "还没有提交：现在还不能注销", text: "要处理的事列在下面。" };

/** What the person is told when the server did not accept, by its code. */
const words = {
  "summary-stale": {
    title: "还没有提交：账号有了变化",
    text: "服务器用最新资料又查了一遍，和您刚才看到的不一样了。什么也没有改动；变化列在下面，处理好之后可以再提交。",
  },
  "check-too-old": again,
  "check-from-future": again,
  "other-account": { title: "还没有提交：登录的账号换了", text: "下面是现在登录的账号，请重新看一遍。" },
  "not-confirmed": notYet,
  "not-ready": notYet,
  "policy-changed": reload,
  "engine-differs": reload,
  "report-altered": reload,
  "no-session": { title: "还没有提交：登录已过期", text: "请重新登录，再检查一次。" },
};

export function clearOutcome() {
  place.replaceChildren();
  delete place.dataset.state;
}

export function showPending() {
  show("pending", "正在提交……", paragraph("服务器正在用最新资料再查一遍。"));
}

export function showAccepted({ reference, at, closing, losses }) {
  show(
    "accepted",
    "申请已受理",
    paragraph("服务器用最新资料又查了一遍，结果和您看到的一样。处理进度会发到您绑定的手机和邮箱。"),
    facts({
      编号: reference,
      受理时间: at.replace("T", " ").slice(0, 16),
      最晚办完: closing.latest ?? "协议没有写明",
      ...(losses.length > 0 ? { 放弃: losses.map(amountsOf).join("；") } : {}),
    }),
  );
}

/** Null: no answer came. The same bytes are accepted only once, so that trying again does no harm. */
export function showRefused(answer) {
  if (answer === null) {
    const text = "不知道服务器有没有收到。可以再按一次：同一份申请只会受理一次。";
    return show("refused", "没有收到答复", paragraph(text));
  }
  const { title, text } = words[answer.code] ?? failed;
  show("refused", title, paragraph(text));
}

function show(state, title, ...content) {
  const heading = document.createElement("h2");
  heading.textContent = title;
  place.dataset.state = state;
  place.replaceChildren(heading, ...content);
  if (state !== "pending") place.focus();
}

function paragraph(text) {
  return Object.assign(document.createElement("p"), { textContent: text });
}

function facts(values) {
  const list = document.createElement("dl");
  for (const [name, value] of Object.entries(values)) {
    const row = document.createElement("div");
    for (const [tag, text] of Object.entries({ dt: name, dd: value })) {
      row.append(Object.assign(document.createElement(tag), { textContent: text }));
    }
    list.append(row);
  }
  return list;
}

function amountsOf({ title, totals }) {
  const sums = totals.map(({ currency, value }) => `${value} ${currency === "CNY" ? "元" : currency}`);
  return [title["zh-CN"], ...sums].join(" ");
}
