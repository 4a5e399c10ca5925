import { base } from "./base.js";
import { media } from "./media.js";
import { sections } from "./sections.js";
import { timeline } from "./timeline.js";
import { tokens } from "./tokens.js";
import { verdict } from "./verdict.js";

/** All styles of the element; constructed, so that a strict style-src does not stop them. */
export const styles = [tokens, base, verdict, sections, timeline, media];
