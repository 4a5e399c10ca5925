import { html, type TemplateResult } from "lit";
import { accountView } from "../account/account-view.js";
import { checkView } from "../check/check-view.js";
import { compareView } from "../compare/compare-view.js";
import type { Demo } from "../demo.js";
import type { View } from "../place.js";
import { policyView } from "../policy/policy-view.js";
import { fileFaults } from "../share/file-tools.js";
import { top } from "./top.js";

const views: Readonly<Record<View, (demo: Demo) => TemplateResult>> = {
  check: checkView,
  account: accountView,
  policy: policyView,
  compare: compareView,
};

export function page(demo: Demo): TemplateResult {
  return html`${top(demo)}
    ${fileFaults(demo)}
    <main class="view view-${demo.view}">${views[demo.view](demo)}</main>
    <p class="notice" role="status">${demo.notice}</p>`;
}
