// Stands in for Lit's server-side DOM, so that the package can be imported in Node for its headless engine alone.
export class HTMLElement {}
export const customElements = undefined;
