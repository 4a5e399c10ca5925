import { noChange } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

type Values = Readonly<Record<`--${string}`, string>>;

/**
 * Sets CSS custom properties through the CSS object model. A style attribute, which Lit's styleMap writes at first,
 * is refused by a content security policy without 'unsafe-inline'.
 */
class CustomPropertiesDirective extends Directive {
  readonly #set = new Map<string, string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("customProperties stands on an element");
  }

  override render(_values: Values): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [values]: [Values]): typeof noChange {
    for (const [name, value] of Object.entries(values)) {
      // Setting a property to what it is makes the browser compute the element's style anew.
      if (this.#set.get(name) === value) continue;
      this.#set.set(name, value);
      (part.element as HTMLElement | SVGElement).style.setProperty(name, value);
    }
    return noChange;
  }
}

export const customProperties = directive(CustomPropertiesDirective);
