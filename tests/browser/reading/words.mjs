// What screen readers say of roles and states, in both languages.
const english = {
  role: (role, { level, items }) =>
    ({
      heading: `heading ${level}`,
      link: "link",
      button: "button",
      DisclosureTriangle: "button",
      checkbox: "tick box",
      radio: "radio button",
      searchbox: "search field",
      textbox: "text field",
      Date: "date field",
      image: "picture",
      list: `list, ${items} ${items === 1 ? "item" : "items"}`,
      group: "group",
      region: "region",
      navigation: "navigation",
      figure: "figure",
      spinbutton: "number field",
    })[role] ?? role,
  checked: (is) => (is ? "chosen" : "not chosen"),
  expanded: (is) => (is ? "expanded" : "collapsed"),
  unavailable: "unavailable",
  readonly: "read-only",
  invalid: "invalid",
  says: (text) => `says: “${text}”`,
  silent: "says nothing",
  focus: (place) => `focus: ${place}`,
  steps: "What is said by itself, and where the focus stands",
};

const chinese = {
  role: (role, { level, items }) =>
    ({
      heading: `${level} 级标题`,
      link: "链接",
      button: "按钮",
      DisclosureTriangle: "按钮",
      checkbox: "复选框",
      radio: "单选按钮",
      searchbox: "搜索框",
      textbox: "编辑框",
      Date: "日期",
      image: "图片",
      list: `列表，${items} 项`,
      group: "分组",
      region: "区域",
      navigation: "导航",
      figure: "图",
      spinbutton: "数字框",
    })[role] ?? role,
  checked: (is) => (is ? "已选中" : "未选中"),
  expanded: (is) => (is ? "已展开" : "已折叠"),
  unavailable: "不可用",
  readonly: "只读",
  invalid: "无效",
  says: (text) => `读出：“${text}”`,
  silent: "什么也不读",
  focus: (place) => `焦点：${place}`,
  steps: "自动读出的话，和焦点所在",
};

export const wordsOf = (language) => (language === "zh-CN" ? chinese : english);
