import { EditorState, type Extension } from "@codemirror/state";
import type { Language } from "../../../../web/src/i18n/texts.js";

/** CodeMirror's own words in Chinese; by itself it speaks English. */
const chinese = {
  "Control character": "控制字符",
  "Folded lines": "折叠的行",
  "Unfolded lines": "展开的行",
  "folded code": "折叠的内容",
  unfold: "展开",
  to: "至",
  "Fold line": "折叠这一行",
  "Unfold line": "展开这一行",
  Completions: "补全",
  Diagnostics: "问题",
  "No diagnostics": "没有问题",
  Find: "查找",
  Replace: "替换",
  next: "下一个",
  previous: "上一个",
  all: "全选",
  "match case": "区分大小写",
  "by word": "整词",
  regexp: "正则表达式",
  replace: "替换",
  "replace all": "全部替换",
  close: "关闭",
  "current match": "当前匹配",
  "on line": "在行",
  "replaced match on line $": "已替换第 $ 行的匹配",
  "replaced $ matches": "已替换 $ 处",
  "Go to line": "转到行",
  go: "转到",
  "Selection deleted": "已删除所选内容",
};

export function phrases(language: Language): Extension {
  return language === "zh-CN" ? EditorState.phrases.of(chinese) : [];
}
