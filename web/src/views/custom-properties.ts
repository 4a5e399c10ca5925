import { noChange } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

/**
 * Sets CSS custom properties through the CSS object model. A style attribute, which Lit's styleMap writes at first,
 * is refused by a content security policy without 'unsafe-inline'.
 */
class CustomPropertiesDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("customProperties stands on an element");
  }

  override render(_values: Readonly<Record<`--${string}`, string>>): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [values]: Parameters<this["render"]>): typeof noChange {
    for (const [name, value] of Object.entries(values)) {
      (part.element as HTMLElement | SVGElement).style.setProperty(name, value);
    }
    return noChange;
  }
}

export const customProperties = directive(CustomPropertiesDirective);
