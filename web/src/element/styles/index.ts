import { base } from "./base.js";
import { basis } from "./basis.js";
import { chart } from "./chart.js";
import { controls } from "./controls.js";
import { items } from "./items.js";
import { losses } from "./losses.js";
import { media } from "./media.js";
import { plan } from "./plan.js";
import { proceed } from "./proceed.js";
import { rows } from "./rows.js";
import { section } from "./section.js";
import { simulation } from "./simulation.js";
import { statements } from "./statements.js";
import { states } from "./states.js";
import { takeAlong } from "./take-along.js";
import { tasks } from "./tasks.js";
import { timeline } from "./timeline.js";
import { tokens } from "./tokens.js";
import { tools } from "./tools.js";
import { verdict } from "./verdict.js";

/** All styles of the element; constructed, so that a strict style-src does not stop them. A file for each concept. */
export const styles = [
  ...[tokens, base, controls, section, rows, items, simulation],
  ...[verdict, tasks, states, statements, losses, timeline, chart, plan, tools, takeAlong, proceed, basis],
  media,
];
