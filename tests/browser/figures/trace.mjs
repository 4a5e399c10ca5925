// What the main thread of a page does, from a trace of Chromium's: script, style, layout and paint.

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

// Whose work an event is; its own time is what none of the events inside it takes.
const parts = {
  script: [
    ...["EventDispatch", "FunctionCall", "FireAnimationFrame", "TimerFire", "RunMicrotasks", "EvaluateScript"],
    ...["v8.callFunction", "v8.newInstance", "ParseHTML", "MinorGC", "MajorGC"],
  ],
  style: ["UpdateLayoutTree"],
  layout: ["Layout"],
  paint: ["PrePaint", "Paint", "Layerize", "Commit"],
};
const partOf = new Map(Object.entries(parts).flatMap(([part, names]) => names.map((name) => [name, part])));

/** Records what the page's main thread does while `work` runs, and reads it. */
export async function traced(page, work) {
  await page.tracing.start({ categories });
  await work();
  return read(JSON.parse(Buffer.from(await page.tracing.stop()).toString("utf8")).traceEvents);
}

/**
 * From the mark "used" on, in milliseconds of the thread's own time, so that other work of the machine does not count:
 * `frame` until the first frame after it is handed to the screen, `answer` until the first one after the mark "answered",
 * `longest` of all tasks, `all` until nothing is left to do, and what of that was script, style, layout and paint.
 */
function read(events) {
  const used = events.find(({ name, cat }) => name === "used" && cat.includes("blink.user_timing"));
  const mine = events
    .filter(({ ph, pid, tid, ts, dur }) => ph === "X" && pid === used.pid && tid === used.tid && ts + dur > used.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  // The task the mark stands in began with the dispatch of the event.
  const tasks = mine.filter(({ name }) => name === "RunTask" || name === "ThreadControllerImpl::RunTask");
  const work = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const answered = events.find(
    ({ name, cat, ts }) => name === "answered" && cat.includes("user_timing") && ts > used.ts,
  );
  const untilFrameAfter = (mark) => {
    const shown = mine.find(({ name, ts }) => name === "Commit" && ts > mark.ts);
    return tasks.filter(({ ts }) => shown === undefined || ts < shown.ts);
  };
  const sums = { script: 0, style: 0, layout: 0, paint: 0 };
  const open = [];
  for (const event of mine) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    const part = partOf.get(event.name);
    const around = open.findLast(({ name }) => partOf.has(name));
    if (part !== undefined) {
      sums[part] += (event.tdur ?? 0) / 1000;
      if (around !== undefined) sums[partOf.get(around.name)] -= (event.tdur ?? 0) / 1000;
    }
    open.push(event);
  }
  const sum = (list) => list.reduce((total, { tdur = 0 }) => total + tdur / 1000, 0);
  return {
    frame: sum(untilFrameAfter(used)),
    answer: sum(untilFrameAfter(answered ?? used)),
    longest: Math.max(0, ...work),
    all: sum(tasks),
    ...sums,
  };
}
