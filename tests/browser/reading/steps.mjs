// What somebody does with the keyboard, and what the page they are on does meanwhile. After each it is written down what the one
// live region says and where the focus stands.
import { readFileSync } from "node:fs";

const { policy, account, at } = JSON.parse(
  readFileSync(new URL("../../../examples/accounts/tencent-running-server.json", import.meta.url), "utf8"),
);
export const members = { policy, account, at };

/** A key into what has the focus, or what the page sets; `until` is there afterwards. */
const press = (place, key) => ({ place, key });
const later = (given) => ({ given });

export const steps = [
  { "zh-CN": "打开页面", en: "The page opens", ...later(members), until: "[data-verdict]" },
  { "zh-CN": "第一题回答“是”", en: "The first question is answered: yes", ...press(".statement input", "Space") },
  {
    "zh-CN": "第二题回答“否”",
    en: "The second question is answered: no",
    ...press(".statement:nth-of-type(2) input[value='no']", "Space"),
  },
  {
    "zh-CN": "改答“是”",
    en: "The answer becomes: yes",
    ...press(".statement:nth-of-type(2) input[value='yes']", "Space"),
  },
  {
    "zh-CN": "没有回答完就点“继续”",
    en: "Continue is pressed while it is closed",
    ...press("[part='proceed']", "Enter"),
  },
  {
    "zh-CN": "点一个没有人处理的“前往处理”",
    en: "A way is taken that the page does not offer",
    ...press("[part='action']", "Enter"),
  },
  {
    "zh-CN": "假设服务都已结束",
    en: "The services are supposed to have ended",
    ...press("[data-suppose]", "Enter"),
    until: "[part='simulation']",
  },
  {
    "zh-CN": "再假设换一天提交",
    en: "Another day of applying is supposed as well",
    ...press("[part='date']", "ArrowUp"),
    until: "[data-supposed='day']",
  },
  { "zh-CN": "撤销这一天", en: "That day is undone", ...press("[data-undo='day']", "Enter") },
  { "zh-CN": "结束模拟", en: "The simulation ends", ...press("[part='simulation-bar'] button", "Enter") },
  { "zh-CN": "复制成文字", en: "Copied as text", ...press("[data-export='text']", "Enter"), until: "[part='taken']" },
  { "zh-CN": "重新检查，资料没有变", en: "Checked again, with the same data", ...press("[part='recheck']", "Enter") },
  {
    "zh-CN": "页面送来更新的资料：服务已结束，多了一笔欠款",
    en: "The page supplies newer data: the services have ended, and a debt is new",
    ...later({
      account: { ...account, services: [], debts: [{ id: "bill-11", amount: { currency: "CNY", value: "12.00" } }] },
    }),
  },
  {
    "zh-CN": "页面送来的资料里，什么也不挡着了",
    en: "The page supplies data in which nothing stands in the way",
    ...later({ account: { ...account, services: [] } }),
  },
  { "zh-CN": "语言换了", en: "The language changes", switched: true },
  { "zh-CN": "语言换回来", en: "The language changes back", switched: false },
  { "zh-CN": "资料太旧", en: "The data is too old", ...later({ maxAge: "PT15M" }) },
  { "zh-CN": "资料无法读取", en: "The data cannot be read", ...later({ account: "{," }) },
  { "zh-CN": "又送来能读的资料", en: "Data that can be read comes", ...later({ account, maxAge: "" }) },
  { "zh-CN": "协议规则无法使用", en: "The agreement cannot be used", ...later({ policy: "{}" }) },
];
