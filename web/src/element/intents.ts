import type { Intents, Words } from "../views/context.js";
import type { Announcer } from "./announcer.js";
import type { ChangesController } from "./changes-controller.js";
import type { Drawing } from "./drawing.js";
import { PrecheckActionEvent } from "./events.js";
import { focusKeeper } from "./focus-keeper.js";
import { goTo, goToRow } from "./go-to.js";
import type { HostProperties } from "./host-properties.js";
import { addressOf } from "./secure-address.js";
import type { Supposing } from "./supposing.js";
import type { TakeAlong } from "./take-along.js";

/** What the person has done with the report on the page; with the next one it is undone. */
export interface Done {
  /** Ticked that the provider may refuse. */
  acknowledged: boolean;
  /** The page took the result over. */
  handedOver: boolean;
  /** The action and element whose link nobody handled. */
  unhandledAction: string | null;
}

export const nothingDone: Done = { acknowledged: false, handedOver: false, unhandledAction: null };

/** Those who carry out what the views ask for. */
export interface Carriers {
  element: HostProperties;
  drawing: Drawing;
  announcer: Announcer;
  changes: ChangesController;
  supposing: Supposing;
  takeAlong: TakeAlong;
  words(): Words;
  /** Notes what the person did, and shows it. */
  did(what: Partial<Done>): void;
  /** Fetches a fresh summary, or asks the page for one. */
  refresh(): void;
  /** Goes on, or says why not. */
  proceed(): void;
}

/** What the views may ask for, each with who carries it out. */
export function intentsOf(carriers: Carriers): Intents {
  const { element, drawing, announcer, changes, supposing, takeAlong } = carriers;
  return {
    answer: (statement, yes) => {
      element.answers = { ...element.answers, [statement]: yes };
    },
    act: ({ action, ref, policy = null }, event) => {
      const followed = element.dispatchEvent(new PrecheckActionEvent({ action, ref, policy }));
      if (!followed) event.preventDefault();
      const unhandled = followed && addressOf(element.actions, action) === null;
      if (unhandled) announcer.say("action", carriers.words().say("action.unhandled"));
      carriers.did({ unhandledAction: unhandled ? `${action} ${ref}` : null });
    },
    announce: (topic, message) => announcer.say(topic, message),
    goTo: (section) => {
      drawing.finish();
      goTo(element.renderRoot, section);
    },
    goToRow: (id) => {
      drawing.finish();
      goToRow(element.renderRoot, id);
    },
    tryDay: (day) => supposing.soon((simulation) => simulation.tryDay(day)),
    suppose: (refs) => supposing.soon((simulation) => simulation.suppose(refs)),
    undo: (ref) => supposing.soon((simulation) => simulation.undo(ref)),
    backToNow: () => supposing.soon((simulation) => simulation.clear()),
    dismissChanges: () => {
      const keepFocus = focusKeeper(element.renderRoot);
      changes.dismiss();
      element.requestUpdate();
      void element.updateComplete.then(keepFocus);
    },
    recheck: () => carriers.refresh(),
    take: (kind) => void takeAlong.take(kind),
    showTaken: () => void takeAlong.show(),
    acknowledge: (acknowledged) => carriers.did({ acknowledged }),
    proceed: () => carriers.proceed(),
  };
}
