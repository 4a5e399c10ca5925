/** The page's own texts; the widget has its own. */
export const texts = {
  "zh-CN": {
    title: "注销前检查",
    waiting: "正在等应用提供账号资料……",
    noted: "知道了",
    restored: "您之前的回答还在，请再看一遍。",
    agreement: "协议改了，之前的回答没有保留，请重新回答。",
    account: "这是另一个账号，之前的回答没有保留。",
    unreadable: "之前的回答无法读取，请重新回答。",
    framed: "这一页只在应用自己的窗口里打开，不在别的网页里打开。",
    mismatch: (code) => `应用和这一页的版本不相配，没有开始检查（${code}）。请更新应用后再试。`,
    refused: (code) => `应用没有接受这一步（${code}）。请稍后再试。`,
  },
  en: {
    title: "Check before closing",
    waiting: "Waiting for the account data from the app…",
    noted: "Got it",
    restored: "Your earlier answers are still here. Look at them once more.",
    agreement: "The agreement has changed, so your earlier answers were not kept. Answer again.",
    account: "This is another account, so your earlier answers were not kept.",
    unreadable: "Your earlier answers are lost. Answer again.",
    framed: "This page opens in the app’s own window only, not inside another page.",
    mismatch: (code) =>
      `The app and this page are of versions that do not match, so nothing was checked (${code}). Update the app and try again.`,
    refused: (code) => `The app refused this step (${code}). Try again later.`,
  },
};

// Where its texts are only read, there is no navigator.
let chosen = /^zh/i.test(globalThis.navigator?.language ?? "zh-CN") ? "zh-CN" : "en";

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
