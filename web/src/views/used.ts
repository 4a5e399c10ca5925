/** A control that says at once that it was used: what comes of it takes its time, and follows a frame later. */
export function used(act: (control: HTMLElement) => void): (event: Event) => void {
  return ({ currentTarget }) => {
    const control = currentTarget as HTMLElement;
    control.setAttribute("aria-busy", "true");
    act(control);
  };
}
