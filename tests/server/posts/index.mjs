// What is posted, in plain sentences, and what has to come back. Every row is posted to both servers, in this order.
import { judged } from "./judged.mjs";
import { turnedAway } from "./turned-away.mjs";

/** title → [what is posted, status, code, what else must hold: a function from the answer to [what is, what must be]] */
export const posts = { ...judged, ...turnedAway };
