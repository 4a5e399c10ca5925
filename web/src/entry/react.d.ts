/**
 * Types for the element in JSX, for React 19 and newer: `import type {} from "cancellation-precheck/react"`.
 * @packageDocumentation
 */
import type { HTMLAttributes, RefAttributes } from "react";
import type { CancellationPrecheck, PrecheckEventMap, PrecheckProperties } from "./index.js";

/** React sets a property where the element has one of that name, and listens to what stands behind `on`. */
export type CancellationPrecheckProps = Partial<PrecheckProperties> & {
  [Type in keyof PrecheckEventMap as `on${Type}`]?: (event: PrecheckEventMap[Type]) => void;
} & Omit<HTMLAttributes<CancellationPrecheck>, keyof PrecheckProperties> &
  RefAttributes<CancellationPrecheck>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "cancellation-precheck": CancellationPrecheckProps;
    }
  }
}
