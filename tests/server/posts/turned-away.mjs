// Posts that are not judged: malformed ones, hostile ones, and those that come to the wrong door.
import { gzipSync } from "node:zlib";
import { bytes, faults, json, person, signedIn, text } from "./compose.mjs";

export const turnedAway = {
  // Malformed
  "an empty body": [bytes(""), 400, "malformed", faults("syntax")],
  "a body cut short": [text((post) => post.slice(0, -1)), 400, "malformed", faults("syntax")],
  "two values": [text((post) => `${post} {}`), 400, "malformed", faults("syntax")],
  null: [bytes("null"), 400, "malformed", faults("wrong-type")],
  "a list": [bytes("[]"), 400, "malformed", faults("wrong-type")],
  "bytes that are no UTF-8": [bytes(Buffer.from([0x22, 0xff, 0x22])), 400, "malformed", faults("not-utf-8")],
  "a byte order mark": [text((post) => `\ufeff${post}`), 400, "malformed", faults("syntax")],
  "a name that stands twice": [
    text((post) => post.replace("{", '{"answers":{"x":true},')),
    400,
    "malformed",
    faults("duplicate-key"),
  ],
  "a name that stands twice, deep inside and written with an escape": [
    text((post) => post.replace('"verdict":', '"verd\\u0069ct":"ready","verdict":')),
    400,
    "malformed",
    faults("duplicate-key"),
  ],
  "half a million lists in one another": [
    bytes(`${"[".repeat(1 << 19)}${"]".repeat(1 << 19)}`),
    400,
    "malformed",
    faults("too-deep"),
  ],
  "a report of forty levels": [
    text((post) => post.replace('"verdict":', `"deep":${"[".repeat(40)}${"]".repeat(40)},"verdict":`)),
    400,
    "malformed",
    faults("too-deep"),
  ],
  "__proto__ as a member": [
    text((post) => post.replace("{", '{"__proto__":{"answers":{}},')),
    400,
    "malformed",
    faults("unknown-member"),
  ],
  "__proto__ and constructor as answers": [
    text((post) => post.replace('"answers":{}', '"answers":{"__proto__":true,"constructor":true}')),
    400,
    "malformed",
    faults("/answers/__proto__ unknown-statement", "/answers/constructor unknown-statement"),
  ],
  "__proto__ in the report": [
    text((post) => post.replace('"verdict":', '"__proto__":{"x":1},"verdict":')),
    409,
    "report-altered",
  ],
  "a member nobody foresaw": [
    text((post) => post.replace("{", '{"account":"jd_4f81c2",')),
    400,
    "malformed",
    faults("unknown-member"),
  ],
  "nothing of what has to be there: every fault is named": [
    bytes("{}"),
    400,
    "malformed",
    faults("/report missing-member", "/answers missing-member", "/digests missing-member"),
  ],
  "wrong kinds everywhere: every fault is named": [
    bytes(
      '{"report":{"format":"precheck-report/2","policy":7,"account":{"id":1,"asOf":"now"},"at":"today"},"answers":{"a":"yes"},"digests":{"policy":"x","more":1}}',
    ),
    400,
    "malformed",
    faults(
      "/report/format bad-value",
      "/report/policy bad-value",
      "/report/account/id bad-value",
      "/report/account/asOf bad-value",
      "/report/at bad-value",
      "/digests/policy bad-value",
      "/digests/account missing-member",
      "/digests unknown-member",
      "/answers/a bad-answer",
    ),
  ],
  "a day there is not": [
    person("jd-clean", {}, (post) => {
      post.report.at = "2026-02-31T10:00:00+08:00";
    }),
    400,
    "malformed",
    ({ faults: [{ pointer }] }) => [pointer, "/report/at"],
  ],
  "an answer to a question nobody asked": [
    person("jd-clean", {}, (post) => {
      post.answers.approved = true;
    }),
    400,
    "malformed",
    faults("/answers/approved unknown-statement"),
  ],

  // At the door
  "nobody signed in": [async () => ({ headers: json, body: "{}" }), 401, "no-session"],
  "a session there is not": [
    async () => ({ headers: { ...json, ...signedIn("constructor") }, body: "{}" }),
    401,
    "no-session",
  ],
  "a page of another site": [bytes("{}", { ...json, "sec-fetch-site": "cross-site" }), 403, "cross-site"],
  "another address": [async () => ({ path: "/api/approve", headers: json, body: "{}" }), 404, "no-such-address"],
  "an address every object knows": [async () => ({ path: "/constructor", method: "GET" }), 404, "no-such-address"],
  "asked instead of posted": [async () => ({ method: "GET" }), 405, "wrong-method", (_, { allow }) => [allow, "POST"]],
  "put instead of posted": [
    async () => ({ method: "PUT", body: "{}" }),
    405,
    "wrong-method",
    (_, { allow }) => [allow, "POST"],
  ],
  "a summary posted": [
    async () => ({ path: "/api/account-summary", body: "{}" }),
    405,
    "wrong-method",
    (_, { allow }) => [allow, "GET"],
  ],
  "a byte more than a mebibyte": [bytes(" ".repeat((1 << 20) + 1)), 413, "too-large"],
  "eight mebibytes of which nobody said the length": [
    async (address) => ({ ...(await bytes(" ".repeat(8 << 20))(address)), chunked: true }),
    413,
    "too-large",
  ],
  "a text": [bytes("{}", { "content-type": "text/plain" }), 415, "not-json"],
  "a form": [bytes("report=1", { "content-type": "application/x-www-form-urlencoded" }), 415, "not-json"],
  "no type": [bytes("{}", {}), 415, "not-json"],
  "JSON in another encoding": [bytes("{}", { "content-type": "application/json; charset=gbk" }), 415, "not-json"],
  "compressed JSON": [bytes(gzipSync("{}"), { ...json, "content-encoding": "gzip" }), 415, "not-json"],
};
