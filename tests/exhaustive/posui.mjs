// Posui Cloud words its conditions as Tencent Cloud does; it looks at fewer facts beside them.
import { disputesClosed } from "./simple.mjs";
import { cloudServices, sharedConditions, sharedFacts, sharedLosses, sharedStatements } from "./tencent.mjs";

export const policies = {
  "posui-cloud/account-cancellation": {
    facts: { ...sharedFacts, "/services": cloudServices },
    statements: sharedStatements,
    conditions: sharedConditions,
    risks: { dispute: disputesClosed },
    losses: sharedLosses,
  },
};
