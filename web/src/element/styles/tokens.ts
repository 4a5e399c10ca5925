import { css } from "lit";

// Each token can be set from outside as `--precheck-NAME`; what stands here is what it is otherwise.
// Every text colour has a contrast of at least 4.5:1 on each ground it is used on, every control edge 3:1.
const light = css`
  color-scheme: light;
  --ink: var(--precheck-ink, #17212b);
  --ink-soft: var(--precheck-ink-soft, #475563);
  --ground: var(--precheck-ground, #ffffff);
  --ground-sunken: var(--precheck-ground-sunken, #f4f6f8);
  --line: var(--precheck-line, #dce2e8);
  --edge: var(--precheck-edge, #77838f);
  --accent: var(--precheck-accent, #0a5296);
  --accent-strong: var(--precheck-accent-strong, #073e73);
  --on-accent: var(--precheck-on-accent, #ffffff);
  --stop: var(--precheck-stop, #a3201a);
  --stop-ground: var(--precheck-stop-ground, #fdf1ef);
  --stop-line: var(--precheck-stop-line, #eabdb8);
  --unknown: var(--precheck-unknown, #584694);
  --unknown-ground: var(--precheck-unknown-ground, #f4f2fb);
  --unknown-line: var(--precheck-unknown-line, #cfc6ea);
  --ask: var(--precheck-ask, #0a5296);
  --ask-ground: var(--precheck-ask-ground, #eef5fc);
  --ask-line: var(--precheck-ask-line, #b9d4ee);
  --caution: var(--precheck-caution, #7a4800);
  --caution-ground: var(--precheck-caution-ground, #fdf6e6);
  --caution-line: var(--precheck-caution-line, #e6cd98);
  --go: var(--precheck-go, #0d6240);
  --go-ground: var(--precheck-go-ground, #ecf7f1);
  --go-line: var(--precheck-go-line, #abd8c2);
`;

const dark = css`
  color-scheme: dark;
  --ink: var(--precheck-ink, #e9eef3);
  --ink-soft: var(--precheck-ink-soft, #aeb9c4);
  --ground: var(--precheck-ground, #12171d);
  --ground-sunken: var(--precheck-ground-sunken, #1a2128);
  --line: var(--precheck-line, #2d3743);
  --edge: var(--precheck-edge, #7d8995);
  --accent: var(--precheck-accent, #86bdf5);
  --accent-strong: var(--precheck-accent-strong, #add3fa);
  --on-accent: var(--precheck-on-accent, #07192b);
  --stop: var(--precheck-stop, #ffa299);
  --stop-ground: var(--precheck-stop-ground, #2a1715);
  --stop-line: var(--precheck-stop-line, #6d332e);
  --unknown: var(--precheck-unknown, #c5b6f6);
  --unknown-ground: var(--precheck-unknown-ground, #1f1b2e);
  --unknown-line: var(--precheck-unknown-line, #4c4275);
  --ask: var(--precheck-ask, #90c5fa);
  --ask-ground: var(--precheck-ask-ground, #122335);
  --ask-line: var(--precheck-ask-line, #2c5076);
  --caution: var(--precheck-caution, #f0c263);
  --caution-ground: var(--precheck-caution-ground, #292011);
  --caution-line: var(--precheck-caution-line, #66511f);
  --go: var(--precheck-go, #80dcb3);
  --go-ground: var(--precheck-go-ground, #10251c);
  --go-line: var(--precheck-go-line, #2b6049);
`;

export const tokens = css`
  :host {
    ${light}
    --font: var(
      --precheck-font,
      -apple-system,
      BlinkMacSystemFont,
      "Segoe UI",
      Roboto,
      "PingFang SC",
      "HarmonyOS Sans SC",
      "MiSans",
      "Microsoft YaHei UI",
      "Microsoft YaHei",
      "Noto Sans CJK SC",
      "Noto Sans SC",
      sans-serif
    );
    --font-code: var(--precheck-font-code, ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace);
    --radius: var(--precheck-radius, 8px);
  }
  /* Only on screens: paper is white. */
  @media screen {
    :host([theme="dark"]) {
      ${dark}
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      ${dark}
    }
  }

  .tone-stop {
    --tone: var(--stop);
    --tone-ground: var(--stop-ground);
    --tone-line: var(--stop-line);
  }
  .tone-unknown {
    --tone: var(--unknown);
    --tone-ground: var(--unknown-ground);
    --tone-line: var(--unknown-line);
  }
  .tone-ask {
    --tone: var(--ask);
    --tone-ground: var(--ask-ground);
    --tone-line: var(--ask-line);
  }
  .tone-caution {
    --tone: var(--caution);
    --tone-ground: var(--caution-ground);
    --tone-line: var(--caution-line);
  }
  .tone-go {
    --tone: var(--go);
    --tone-ground: var(--go-ground);
    --tone-line: var(--go-line);
  }
  .tone-plain {
    --tone: var(--ink-soft);
    --tone-ground: var(--ground-sunken);
    --tone-line: var(--line);
  }
`;
