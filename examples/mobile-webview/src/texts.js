/** The page's own texts; the widget has its own. */
const texts = {
  "zh-CN": {
    title: "注销前检查",
    waiting: "正在等应用交来账号信息…",
    noted: "知道了",
    restored: "您之前的回答还在，请再看一遍。",
    agreement: "协议有变动，之前的回答没有保留，请重新回答。",
    account: "账号变了，之前的回答没有保留。",
    unreadable: "之前的回答读不出来，没有保留，请重新回答。",
    framed: "这一页只在应用自己的窗口里打开，不在别的网页里打开。",
    mismatch: (code) => `应用和这一页的版本对不上，没有开始检查（${code}）。请更新应用后再试。`,
    refused: (code) => `应用没有接受这一步（${code}）。请稍后再试。`,
  },
  en: {
    title: "Cancellation pre-check",
    waiting: "Waiting for the app to hand over the account…",
    noted: "OK",
    restored: "Your earlier answers are still here. Please look at them again.",
    agreement: "The agreement has changed, so your earlier answers were not kept. Please answer again.",
    account: "This is another account, so your earlier answers were not kept.",
    unreadable: "Your earlier answers could not be read and were not kept. Please answer again.",
    framed: "This page opens in the app's own window only, not inside another page.",
    mismatch: (code) =>
      `The app and this page do not fit together, so nothing was checked (${code}). Please update the app.`,
    refused: (code) => `The app did not take this step (${code}). Please try again later.`,
  },
};

let chosen = /^zh/i.test(navigator.language) ? "zh-CN" : "en";

/** The language of the page from now on. */
export function speak(language) {
  chosen = language;
  document.documentElement.lang = language;
  document.title = texts[language].title;
}

export function say(name, value) {
  const text = texts[chosen][name];
  return typeof text === "function" ? text(value) : text;
}

export const language = () => chosen;
