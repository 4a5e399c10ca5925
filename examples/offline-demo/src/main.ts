import { render } from "lit";
import { embeddedData } from "./data.js";
import { Demo } from "./demo.js";
import "./editor/json-editor.js";
import { page } from "./frame/page.js";
import { readPlace } from "./place.js";
import { acceptDrops } from "./share/drop.js";

const root = document.getElementById("page") as HTMLElement;
const demo = new Demo(embeddedData(), show);

function show(): void {
  const { language, theme, view, say, widget } = demo;
  document.documentElement.lang = language;
  Object.assign(document.documentElement.dataset, { theme, view });
  document.title = view === "check" ? say("name") : `${say(`view.${view}`)} · ${say("name")}`;
  const widgets = [widget, ...demo.comparison.columns.flatMap((column) => column.widget ?? [])];
  for (const one of widgets) Object.assign(one, { lang: language, theme });
  render(page(demo), root);
}

addEventListener("hashchange", () => {
  demo.go(readPlace(location.hash));
  scrollTo(0, 0);
});
acceptDrops((file) => void demo.openFile(file));
demo.start();
