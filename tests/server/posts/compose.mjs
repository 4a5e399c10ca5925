// How a post is composed, and what of its answer is held against what it must be.
import { seen } from "../visitor.mjs";

export const json = { "content-type": "application/json" };
export const signedIn = (session) => ({ cookie: `session=${session}` });

/** A post of what a person saw; `alter` may change it afterwards, `options` are those of `seen`. */
export const person =
  (session, options = {}, alter = (post) => post) =>
  async (address) => {
    const post = await seen(address, options.seenBy ?? session, options);
    const own = structuredClone(post); // a report is frozen
    return { headers: { ...json, ...signedIn(session) }, body: JSON.stringify(alter(own) ?? own) };
  };

/** A post of this very text, by somebody who is signed in. */
export const bytes =
  (body, headers = json) =>
  async () => ({ headers: { ...headers, ...signedIn("jd-clean") }, body });

/** An honest post of which the text is changed. */
export const text = (change) => async (address) => {
  const post = JSON.stringify(await seen(address, "jd-clean"));
  return { headers: { ...json, ...signedIn("jd-clean") }, body: change(post) };
};

export const reasons =
  (...wanted) =>
  ({ reasons: got }) => [got.map(({ code }) => code), wanted];
export const differs =
  (...wanted) =>
  ({ reasons: [{ differs: got }] }) => [got.map(({ part, id, before, after }) => [part, id, before, after]), wanted];
export const rows =
  (...wanted) =>
  ({ reasons: [{ rows: got }] }) => [got.map(({ part, id, stands }) => [part, id, stands].filter(Boolean)), wanted];
export const faults =
  (...wanted) =>
  ({ faults: got }) => [got.map(({ pointer, code }) => `${pointer} ${code}`.trim()), wanted];
