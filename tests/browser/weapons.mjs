// Texts as weapons: what somebody would put into an account, an agreement or a host's words to run a script, break out of a
// text, deceive the eye or stop the page.

const longest = 64 * 1024;

/** What it is → the text. */
export const weapons = {
  "an image with a handler": "<img src=x onerror=alert(1)>",
  "a script": "</span><script>alert(1)</script>",
  "an SVG with a handler": '"><svg/onload=alert(1)>',
  "an escaped element": "&lt;img src=x onerror=alert(1)&gt;&#60;b&#62;",
  "a style": "}</style><style>*{display:none!important}</style>",
  "a declaration": "red; background: url(https://evil.example/x); --precheck-accent: url(//evil.example)",
  "a script's address": "javascript:alert(1)",
  "a document's address": "data:text/html,<script>alert(1)</script>",
  "a template": `\${alert(1)} {{constructor.constructor("alert(1)")()}} <%= 1 %>`,
  "a bidi override": "invoice\u202egpj.exe",
  "an isolate that stays open": "\u2066\u2067\u2068 paid \u202b",
  "text that no one sees": "p\u200ba\u200cid\u2060\ufeff\u00ad",
  "tags that no one sees": "ok\u{e0041}\u{e0042}\u{e007f}",
  controls: "a\u0000b\u0007c\u001b[31md\u009be",
  "lines of a calendar": "x\r\nEND:VEVENT\r\nATTACH:https://evil.example/\r\nBEGIN:VEVENT",
  "separators of lines": "a\u2028b\u2029c\u0085d",
  "half of an emoji": "\ud83d and \ude00",
  "a tower of marks": `Z${"\u0301\u0489\u0336".repeat(400)}`,
  "right to left": "مرحبا שלום 123",
  "a name of every object": "__proto__",
  "another name of every object": "constructor",
  "the longest word there may be": "W".repeat(longest),
  "the longest number there may be": "9".repeat(longest),
};

const names = Object.keys(weapons);

/** An account with each text as title, as id and as status of an order that stands in the way. */
export const armed = (of = names) => ({
  account: { id: weapons["a script"], holder: weapons["an image with a handler"] },
  orders: of.flatMap((name) => [
    { id: weapons[name], title: weapons[name], status: "unpaid" },
    { id: name, title: name, status: weapons[name] },
  ]),
  services: of.map((name) => ({ id: name, title: weapons[name], status: "active", billing: weapons[name] })),
  [weapons["a style"]]: weapons["a declaration"],
});

/** An agreement with several of them as every text it shows; `words` are a host's own, whose directions are its choice. */
export function armedAgreement(text) {
  const agreement = JSON.parse(text);
  const join = (count) =>
    names
      .slice(0, count)
      .map((name) => weapons[name])
      .join(" ");
  const both = { "zh-CN": join(12), en: join(12) };
  agreement.title = both;
  agreement.provider = both;
  for (const part of [...agreement.conditions, ...agreement.losses, ...agreement.stages]) part.title = both;
  for (const { fix } of agreement.conditions) fix.text = both;
  return { agreement, words: join(9) };
}

/** Addresses that are none a person should be sent to. */
export const links = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "http://evil.example/",
  "//evil.example",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "blob:https://evil.example/1",
];

/** Values of tokens that would be more than a value. */
export const values = [
  "red; } * { display: none } /*",
  "url(javascript:alert(1))",
  "expression(alert(1))",
  "</style><script>alert(1)</script>",
  "9".repeat(5_000),
];
