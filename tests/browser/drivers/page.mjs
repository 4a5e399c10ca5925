/**
 * What tests do with a page, in any browser. A place is a CSS selector; "a >>> b" looks for b in the shadow root of a.
 * A click is a pointer at the middle of what is there, and a key goes to what has the focus: as a person does it.
 */
export class Page {
  /** Waits until the function, run in the page, gives something that is JSON; gives that. Fails after twenty seconds. */
  async waitFor(script, ...values) {
    for (const deadline = Date.now() + 20_000; ; ) {
      const found = await this.evaluate(script, ...values);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${script} ${JSON.stringify(values)}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** Waits for the place, brings it into view and clicks it; a list item's `index` may be given. */
  async click(place, index = 0) {
    const { x, y } = await this.waitFor(
      (path, wanted) => {
        const [last, ...hosts] = path.split(" >>> ").reverse();
        const root = hosts.reverse().reduce((from, host) => from?.querySelector(host)?.shadowRoot, document);
        const element = root?.querySelectorAll(last)[wanted];
        if (!element) return null;
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = element.getBoundingClientRect();
        const [middleX, middleY] = [left + width / 2, top + height / 2];
        // What lies over it would get the click.
        const hit = root.elementFromPoint(middleX, middleY);
        const reached = hit !== null && (element.contains(hit) || hit.contains(element));
        return width > 0 && reached ? { x: middleX, y: middleY } : null;
      },
      place,
      index,
    );
    await this.clickAt(x, y);
  }

  /** The text of the first element at that place, with its white space as one would read it; null where there is none. */
  textOf(place) {
    return this.evaluate((path) => {
      const [last, ...hosts] = path.split(" >>> ").reverse();
      const root = hosts.reverse().reduce((from, host) => from?.querySelector(host)?.shadowRoot, document);
      return root?.querySelector(last)?.textContent.replace(/\s+/g, " ").trim() ?? null;
    }, place);
  }

  /** What has the focus, through shadow roots. */
  focused() {
    return this.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return {
        element: element?.localName ?? "",
        name: element?.getAttribute("name") ?? "",
        value: element?.value ?? "",
        part: element?.getAttribute("part") ?? "",
        data: { ...element?.dataset },
        checked: Boolean(element?.checked),
        text: element?.textContent.replace(/\s+/g, " ").trim() ?? "",
      };
    });
  }

  /** Presses Tab until what has the focus fits. */
  async tabTo(fits, most = 200) {
    for (let presses = 0; presses < most; presses += 1) {
      await this.press("Tab");
      const now = await this.focused();
      if (fits(now)) return now;
    }
    throw new Error(`no way there with Tab: ${fits}`);
  }
}
