// What the server can answer: of every code its status, and what it means.
export const codes = {
  accepted: [
    201,
    "The application is accepted. When the same bytes were accepted before, the same answer, with status 200.",
  ],

  "other-account": [409, "The report is of another account than the one signed in."],
  "policy-changed": [
    409,
    "The person was shown another agreement, or another text of it, than the one that holds here.",
  ],
  "check-too-old": [409, "The check was made too long ago."],
  "check-from-future": [409, "The check bears a time to come; the device's clock may be wrong."],
  "summary-stale": [409, "What the person saw is no longer so; `differs` names the rows."],
  "engine-differs": [409, "Another version of the engine made the report, and this one gives another."],
  "report-altered": [
    409,
    "For those very bytes, at that moment, with those answers, this engine gives another report.",
  ],
  "not-confirmed": [409, "Only statements stand in the way that the person has not confirmed; `rows` names them."],
  "not-ready": [409, "On the account as it is, the verdict lets nobody go on; `rows` names what stands in the way."],

  malformed: [400, "Not strict JSON of the members foreseen; `faults` names every fault."],
  "no-session": [401, "Nobody is signed in."],
  "cross-site": [403, "Another site's page sent it."],
  "no-such-address": [404, "There is nothing at this address."],
  "wrong-method": [405, "The address has another method; `Allow` names it."],
  "too-large": [413, "More bytes than a report needs."],
  "not-json": [415, "Not `application/json` in UTF-8, uncompressed."],
  failed: [500, "A mistake of the server's own. Nothing was accepted."],
  "data-unavailable": [
    503,
    "The server could not read its own data, or not keep the application. Nothing was accepted.",
  ],
  "core-failed": [503, "The engine did not start, or stopped; the next request gets a new one. Nothing was accepted."],
};

export const statusOf = (code) => codes[code][0];
