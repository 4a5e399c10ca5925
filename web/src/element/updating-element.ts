import { LitElement } from "lit";

/**
 * What the package's types say of the class behind the element. Lit comes bundled, so they do not speak of it: a page
 * needs no other package to compile against this one.
 */
declare abstract class Updating extends HTMLElement {
  /** Resolves once what was set last is on the page. */
  readonly updateComplete: Promise<boolean>;
  /** Where the element draws. */
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Asks for a drawing. */
  requestUpdate(): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
  /** @internal */
  protected willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void;
  /** @internal */
  protected updated(changed: ReadonlyMap<PropertyKey, unknown>): void;
  /** @internal */
  protected render(): unknown;
  /** @internal */
  protected scheduleUpdate(): unknown;
  /** @internal */
  protected performUpdate(): void;
  /** @internal */
  protected getUpdateComplete(): Promise<boolean>;
}

export const UpdatingElement = LitElement as unknown as typeof Updating;
