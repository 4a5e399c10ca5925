/** The page's own texts; the widget brings its own. */
const zh = {
  name: "注销预检",
  headline: "提交之前，先知道结果",
  subline: "能不能注销、卡在哪里、会失去什么、哪天结束——按服务商的协议逐条核对，在点下去之前。",
  factLocal: "全部在这个文件里计算",
  factNetwork: "0 次网络请求",
  factClauses: "每一条都注明协议出处",
  language: "语言",
  theme: "外观",
  themeAuto: "自动",
  themeLight: "浅色",
  themeDark: "深色",
  policy: "协议",
  policyVersion: "{date} 版",
  account: "账号",
  accountNote: "都是虚构的。",
  own: "粘贴自己的 JSON",
  ownNote: "只在这个页面里读取，不会发到任何地方。",
  edit: "查看、修改这份账号资料",
  editor: "账号资料（JSON）",
  editorNote: "改动之后立即重新检查。",
  editorGood: "格式没有问题",
  editorFaults: "{count} 处问题，点一下跳到那里",
  closeEditor: "收起",
  startOver: "从 {} 开始",
  place: "第 {line} 行，第 {column} 列",
  widget: "服务商的页面里就是这个样子",
  events: "页面收到的事件",
  eventsNote: "宿主页面靠这些事件和组件配合。",
  carriedOver: "演示：换成了这份协议，账号资料不变。",
  handled: "演示：服务商的控制台会在这里打开“{action}”。",
  proceeded: "演示：到这里，页面会把报告、回答和摘要交给服务商的服务器复核。",
};

type Texts = Readonly<Record<keyof typeof zh, string>>;

const en: Texts = {
  name: "Cancellation Pre-check",
  headline: "Know before you submit",
  subline:
    "Whether the account can be closed, what stops it, what you lose and the day it is over: checked clause by clause against the provider's agreement, before anything is sent.",
  factLocal: "Computed inside this file",
  factNetwork: "0 network requests",
  factClauses: "Every line names its clause",
  language: "Language",
  theme: "Appearance",
  themeAuto: "Auto",
  themeLight: "Light",
  themeDark: "Dark",
  policy: "Agreement",
  policyVersion: "version of {date}",
  account: "Account",
  accountNote: "All made up.",
  own: "Paste your own JSON",
  ownNote: "Read inside this page and sent nowhere.",
  edit: "See and change this account's data",
  editor: "Account data (JSON)",
  editorNote: "Checked again as you type.",
  editorGood: "Well formed",
  editorFaults: "{count} to look at; press one to go there",
  closeEditor: "Close",
  startOver: "Start from {}",
  place: "Line {line}, column {column}",
  widget: "As it looks inside a provider's page",
  events: "Events this page received",
  eventsNote: "With these a host page works together with the widget.",
  carriedOver: "Demo: now checked against this agreement, with the same account.",
  handled: "Demo: the provider's console would open “{action}” here.",
  proceeded: "Demo: the page would now hand report, answers and digests to the provider's server, which checks again.",
};

export function pageTexts(language: "zh-CN" | "en") {
  const texts = language === "en" ? en : zh;
  return (key: keyof typeof zh, values: Readonly<Record<string, string | number>> = {}): string =>
    texts[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
