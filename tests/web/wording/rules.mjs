// What can be held of the wording by a machine. Each rule: its name, the language it is of (none: both), which texts it looks at
// (none: all), what it finds in one, and a sample it has to find something in. What a machine cannot judge is read aloud.
const han = "\\p{Script=Han}";
const found = (pattern) => (text) => text.match(pattern)?.map((part) => part.trim()) ?? [];

/** Places that hold a figure, a day or an amount: in Chinese a space stands between them and the characters. */
const figures =
  "count|date|at|asOf|age|most|starts|ends|earliest|latest|amount|amounts|days|left|answered|total|line|column|year|rate|errors|warnings|steps|place|failed|lines";

/** Keys of the interface whose texts are what a button or link says, apart from its subject. */
const buttons =
  /^(action\.go|alternatives\.check|try\.takeEarliest|changes\.dismiss|simulation\.(end|undo)|suppose\.do|departure\.see|tools\.recheck|stale\.refresh|take\.(print|ics|text|json)|proceed\.(title|losing|procedure)|[\w-]+:proceed\.losing|error\.retry|items\.(all|fewer|next)|open|save|close|restore|startOver|addColumn|removeColumn|openColumn|unfoldReports|foldReports|edit)$/;

const verbs = {
  "zh-CN":
    /^(前往|看|结束|撤销|假设|重新|取|打印|加|复制|下载|继续|放弃|交出|再|显示|收起|打开|保存|关闭|恢复|从|去掉|单独看|并排|查看|知道)/,
  en: /^(Deal|See|Show|Got it|End|Undo|Suppose|Check|Get|Print|Add|Copy|Download|Continue|Give up|Hand over|Try|Open|Save|Close|Restore|Start|Remove|Hide)\b/,
};

/** Members of documents, and keys of dictionaries, that hold whole sentences. All others are names and labels. */
const sentenceMembers = /^(text|reason|mayFail|youMust|access|assume|about)$/;
const sentenceKeys =
  /(^|[.:])(intro|introOrdered|note)$|^sentence$|^([\w-]+:)?(verdict\.lead\.|closing\.|try\.closing\.|departure\.(now|waiting|dealing|uncertain)|wayBack\.|proceed\.why\.|simulation\.still\.)|^(submission\.on|prevails|stale\.(taken|ahead|unknown)|take\.(simulated|noDates|saved|copied|handed|refused)|proceed\.done|action\.unhandled|changes\.(none|datesOnly|sentence)|calendar\.asIf)$/;
const isSentence = ({ where, member }) =>
  where.startsWith("examples/mobile-webview")
    ? !/^(title|noted|waiting)$/.test(member)
    : where.includes("/texts/") || where.includes("/i18n/") || where.startsWith("core/texts")
      ? sentenceKeys.test(member)
      : sentenceMembers.test(member);
/** Where it is fixed whether a text ends with a full stop. Texts for developers end as their own page does. */
const ends = ({ where, reader }) =>
  reader === "person" && !where.startsWith("examples/offline-demo") && !/\/(about|statements)/.test(where);

const forPeople = ({ reader }) => reader === "person";
const words = (sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;

export const rules = [
  {
    name: "a space stands between Chinese and Latin letters or figures",
    language: "zh-CN",
    faults: found(new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9%]${han}`, "gu")),
    bad: "还有3 天",
  },
  {
    name: "a space stands between Chinese and the place of a figure",
    language: "zh-CN",
    faults: found(new RegExp(`${han}\\{(${figures})\\}|\\{(${figures})\\}${han}`, "gu")),
    bad: "共{count} 项",
  },
  {
    name: "marks beside Chinese are Chinese ones",
    language: "zh-CN",
    faults: found(new RegExp(`${han} ?[,;:?!()"']|[,;:?!()"'] ?${han}|\\.\\.\\.|[「」『』]|(?<!…)…(?!…)`, "gu")),
    bad: "请重试,然后继续",
  },
  {
    name: "no space stands beside a Chinese mark",
    language: "zh-CN",
    faults: found(/ [，。；：？！、（）“”《》]|[，。；：？！、（）“”《》] /gu),
    bad: "先备份， 再删除",
  },
  {
    name: "the person is 您",
    language: "zh-CN",
    looksAt: forPeople,
    faults: found(/你|亲[，！]|用户(?=可|需|应)/gu),
    bad: "你可以提交",
  },
  {
    name: "nothing is called by its colour, its shape or its side of the page",
    looksAt: forPeople,
    faults: found(
      /[红绿黄蓝橙灰]色|圆形|圆圈|三角|方块|[左右](边|侧|上角|下角)|[上下]方的?(按钮|链接|方框)|\b(red|green|yellow|blue|orange|gr[ae]y|round|triangle|square|left-hand|right-hand|on the (left|right)|(button|link|box) (above|below))\b/giu,
    ),
    bad: "点右边的绿色按钮",
  },
  {
    name: "quantities stand in figures",
    looksAt: forPeople,
    faults: found(
      /(?<![后这哪])[一二三四五六七八九十两]+(天|个工作日|个月|年(?!级)|小时|成)|\b(two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)\s(working\s)?(days?|months?|years?|hours?)\b/giu,
    ),
    bad: "等满三个月",
  },
  {
    name: "a sentence has at most 45 characters",
    language: "zh-CN",
    looksAt: forPeople,
    faults: (text) =>
      text
        .split(/[。；：！？]/u)
        .filter((sentence) => (sentence.match(/\p{Script=Han}|[A-Za-z0-9.,%{}-]+/gu)?.length ?? 0) > 45),
    bad: "处理".repeat(30),
  },
  {
    name: "a sentence has at most 25 words",
    language: "en",
    looksAt: forPeople,
    faults: (text) => text.split(/[.;:!?](?:\s|$)/).filter((sentence) => words(sentence) > 25),
    bad: `${"and so on ".repeat(9)}.`,
  },
  {
    name: "nothing is said by denying its opposite",
    looksAt: forPeople,
    faults: found(
      /没有[^，。；：、]{0,12}(没|不)|不[^，。；：、]{0,2}不|\b(not|no|nobody|never|none|nothing|cannot|nor)\b[^.;:,]*\b(not|no|nobody|never|none|nothing|without|nor|unless)\b/giu,
    ),
    bad: "No order is left that was not paid",
  },
  {
    name: "nobody is asked twice in one breath",
    faults: (text) => ((text.match(/(?<!申)请(?!求)|\bplease\b/giu) ?? []).length > 1 ? [text] : []),
    bad: "Please wait, and please try again",
  },
  {
    name: "quotes and apostrophes are round",
    language: "en",
    looksAt: forPeople,
    faults: found(/\S*['"]\S*/g),
    bad: "the provider's console",
  },
  {
    name: "nothing is shortened, and the spelling is British",
    language: "en",
    faults: found(
      /\b\w+(n[’']t|[’'](re|ll|ve))\b|\b(center|behavior|color|favorite|canceled|fulfill|license[ds]?)\b|\betc\b|\be\.g\.|\bi\.e\./gi,
    ),
    bad: "You can’t go to the billing center",
  },
  {
    name: "no name of a field, a type or a file shows",
    looksAt: forPeople,
    faults: (text) =>
      found(/\b[a-z]+[A-Z]\w*|\b[a-z]+_[a-z]\w*|\b(null|undefined|boolean|array|NaN)\b|(^|\s)\/[a-z]\w+|`/g)(
        text.replace(/\{\w+\}/g, ""),
      ),
    bad: "Cannot read signInWith",
  },
  {
    name: "spaces are single, and none stands at an end",
    faults: found(/^\s|\s$|\s\s|\u3000|\u00a0/gu),
    bad: "two  spaces",
  },
  {
    name: "a button says what it does",
    looksAt: ({ where, member }) => /i18n|offline-demo\/src\/texts/.test(where) && buttons.test(member),
    faults: (text, { language }) => (verbs[language].test(text) ? [] : [text]),
    bad: { language: "en", text: "All of it", member: "items.all", where: "web/src/i18n/en.json items.all" },
  },
  {
    name: "a sentence ends with a full stop",
    looksAt: (entry) => ends(entry) && isSentence(entry),
    faults: (text) => (/[。.]$/u.test(text) ? [] : [text]),
    bad: {
      language: "en",
      text: "Try again",
      member: "text",
      where: "core/policies/a.json /fix/text",
      reader: "person",
    },
  },
  {
    name: "a title or label ends without one",
    looksAt: (entry) => ends(entry) && !isSentence(entry),
    faults: (text) => (/[。.]$/u.test(text) ? [text] : []),
    bad: { language: "en", text: "Review.", member: "title", where: "core/policies/a.json /title", reader: "person" },
  },
  {
    name: "a statement is the person’s own word, and can be denied",
    looksAt: ({ where }) => /\/statements\/[^/]+\/text$/.test(where),
    faults: (text, { language }) =>
      (language === "zh-CN" ? /我/ : /\b(I|my)\b/i).test(text) && /[。.]$/u.test(text) && !/[?？]/u.test(text)
        ? []
        : [text],
    bad: { language: "en", text: "Is everything done?", where: "core/policies/a.json /statements/a/text" },
  },
];
