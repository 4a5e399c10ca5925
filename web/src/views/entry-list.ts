import { html, nothing, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { ReportContext } from "./context.js";
import { used } from "./used.js";

/** So many stand open; the rest waits behind a button. */
const shownFolded = 3;
/** From so many on there is a search. */
const searchedFrom = 12;
/** So many are asked for at once; the rest follows at a press, so that a thousand cost no more than these. */
const slice = 50;
/** So many are drawn with the very next frame; those asked for beyond follow so many at a time, a task each. */
const drawnFirst = 6;
const drawnThen = 12;

/** Its pointer is where it stands in the account, and in no list twice. */
interface Entry {
  pointer: string;
}

interface Entries<T extends Entry> {
  /** What the list is called, for those who hear it. */
  label: string;
  list: readonly T[];
  row(entry: T): TemplateResult;
  /** What a search looks through. */
  searched(entry: T): string;
}

/** Entries of the account, from none to thousands: few stand open, many are folded, searched and drawn in slices; on paper all of them stand. */
class EntryListDirective extends AsyncDirective {
  #entries: Entries<Entry> = { label: "", list: [], row: () => html``, searched: () => "" };
  #context: ReportContext | null = null;
  #open = false;
  #printing = false;
  #query = "";
  /** How many are asked for, and how many of them are drawn by now. */
  #wanted = slice;
  #drawn = 0;
  #listening = false;
  /** Under this what was pressed waits for its frame; what is drawn further waits under the list itself. */
  readonly #press = {};
  /** What a search looks through, entry by entry. */
  #texts = new WeakMap<Entry, string>();

  override render<T extends Entry>(entries: Entries<T>, context: ReportContext): TemplateResult | typeof nothing {
    this.#entries = entries as unknown as Entries<Entry>;
    this.#context = context;
    this.#texts = new WeakMap();
    this.#listen();
    return this.#draw();
  }

  override disconnected(): void {
    this.#context?.queue.remove(this);
    this.#context?.queue.remove(this.#press);
    window.removeEventListener("beforeprint", this.#onPrint);
    window.removeEventListener("afterprint", this.#onPrinted);
    this.#listening = false;
  }

  override reconnected(): void {
    this.#listen();
  }

  // Only a list that folds something away has to unfold for paper.
  #listen(): void {
    if (this.#listening || this.#entries.list.length <= shownFolded + 1) return;
    window.addEventListener("beforeprint", this.#onPrint);
    window.addEventListener("afterprint", this.#onPrinted);
    this.#listening = true;
  }

  readonly #onPrint = (): void => this.#print(true);
  readonly #onPrinted = (): void => this.#print(false);

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#redraw();
  }

  #redraw(): void {
    if (this.isConnected) this.setValue(this.#draw());
  }

  /** Draws what a press asks for, after the frame that shows it. */
  #follow(control: HTMLElement, draw: () => void): void {
    this.#context?.queue.press(this.#press, () => {
      control.removeAttribute("aria-busy");
      draw();
    });
  }

  /** The list is asked for anew, from its beginning. */
  #startOver(): void {
    this.#wanted = slice;
    this.#drawn = drawnFirst;
  }

  #drawFurther(many = drawnThen): void {
    this.#drawn += many;
    this.#redraw();
  }

  #draw(): TemplateResult | typeof nothing {
    const { label, list } = this.#entries;
    const rows = (drawn: readonly Entry[]) => this.#rows(label, drawn);
    if (list.length === 0) return nothing;
    const few = list.length <= shownFolded + 1;
    if (few || this.#printing) return rows(list);
    if (!this.#open) {
      return html`<div class="entries">${rows(list.slice(0, shownFolded))} ${this.#toggle()}</div>`;
    }
    const found = this.#found();
    const wanted = found.slice(0, this.#wanted);
    if (this.#drawn < wanted.length) this.#context?.queue.add(this, () => this.#drawFurther());
    return html`<div class="entries">
      ${this.#toggle()} ${list.length >= searchedFrom ? this.#search(found.length) : nothing}
      ${rows(wanted.slice(0, this.#drawn))} ${this.#more(found.length - wanted.length)}
    </div>`;
  }

  #rows(label: string, entries: readonly Entry[]): TemplateResult {
    const { row } = this.#entries;
    return html`<ul class="items" part="items" aria-label=${label}>
      ${repeat(
        entries,
        ({ pointer }) => pointer,
        (entry) => guard([entry, row], () => row(entry)),
      )}
    </ul>`;
  }

  #toggle(): TemplateResult {
    const { list, label } = this.#entries;
    const say = this.#say;
    return html`<button
      type="button"
      class="button small quiet entries-toggle"
      part="items-toggle"
      aria-expanded=${this.#open ? "true" : "false"}
      aria-label="${this.#open ? say("items.fewer") : say("items.all", { count: list.length })} (${label})"
      @click=${used((control) => {
        this.#open = !this.#open;
        this.#query = "";
        this.#startOver();
        this.#follow(control, () => {
          const entries = control.parentElement as Element;
          const around = entries.parentElement;
          const index = Array.from(around?.children ?? []).indexOf(entries);
          this.#redraw();
          // The button stands below few entries and above many: the focus moves along.
          around?.children[index]?.querySelector<HTMLElement>("[part='items-toggle']")?.focus();
        });
      })}
    >
      ${this.#open ? say("items.fewer") : say("items.all", { count: list.length })}
    </button>`;
  }

  #search(found: number): TemplateResult {
    const { list, label } = this.#entries;
    const say = this.#say;
    return html`<div class="entries-search">
      <label class="field">
        <span class="label">${say("items.search")}</span>
        <input
          type="search"
          part="items-search"
          autocomplete="off"
          spellcheck="false"
          aria-label="${say("items.search")} (${label})"
          .value=${live(this.#query)}
          @input=${(event: Event) => {
            this.#query = (event.target as HTMLInputElement).value;
            this.#startOver();
            // The field shows the letter by itself; what it finds may follow a frame later, and only for the last one typed.
            this.#context?.queue.add(this, () => {
              this.#redraw();
              this.#context?.intents.announce("search", this.#result(this.#found().length));
            });
          }}
        />
      </label>
      <span class="soft entries-found">${this.#query === "" ? say("items.count", { count: list.length }) : this.#result(found)}</span>
    </div>`;
  }

  #more(left: number): TemplateResult | typeof nothing {
    if (left <= 0) return nothing;
    const next = Math.min(left, slice * 2);
    return html`<button
      type="button"
      class="button small quiet"
      part="items-more"
      @click=${used((control) =>
        this.#follow(control, () => {
          // The button moves away from under the finger; the first of the new entries is where reading goes on.
          const list = control.previousElementSibling;
          const before = list?.children.length ?? 0;
          this.#wanted += next;
          this.#drawFurther(drawnFirst);
          const first = list?.children[before] as HTMLElement | undefined;
          // Only now: what can have the focus is read as one run of words, its name, notes and amount without a pause.
          first?.setAttribute("tabindex", "-1");
          first?.focus();
        }),
      )}
    >
      ${this.#say("items.next", { count: next, left })}
    </button>`;
  }

  #found(): readonly Entry[] {
    const { list } = this.#entries;
    const wanted = folded(this.#query.trim());
    return wanted === "" ? list : list.filter((entry) => this.#textOf(entry).includes(wanted));
  }

  #textOf(entry: Entry): string {
    const text = this.#texts.get(entry) ?? folded(this.#entries.searched(entry));
    this.#texts.set(entry, text);
    return text;
  }

  #result(count: number): string {
    return this.#say("items.found", { count });
  }

  get #say(): ReportContext["words"]["say"] {
    if (this.#context === null) throw new Error("drawn before it was rendered");
    return this.#context.words.say;
  }
}

// Wide and narrow letters, large and small ones are the same to whoever searches.
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

const entryListDirective = directive(EntryListDirective);

export function entryList<T extends Entry>(entries: Entries<T>, context: ReportContext): unknown {
  return entries.list.length === 0 ? nothing : entryListDirective(entries as unknown as Entries<Entry>, context);
}
