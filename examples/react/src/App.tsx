import "cancellation-precheck/define";
import policy from "cancellation-precheck/policies/jd-cloud/account-cancellation";
import type {} from "cancellation-precheck/react";
import { useState } from "react";
import clean from "../../accounts/jd-clean.json";
import blocked from "../../accounts/jd-shop-and-payment.json";

// React 19 sets properties and listens to custom events: no wrapper is needed.
export function App() {
  const [account, setAccount] = useState<object>(blocked.account);
  const [action, setAction] = useState("");
  const [digest, setDigest] = useState<string | null>(null);
  return (
    <>
      <h1>Close the account</h1>
      <cancellation-precheck
        lang="en"
        policy={policy}
        account={account}
        at={blocked.at}
        onprecheck-action={(event) => {
          event.preventDefault();
          setAction(event.detail.action);
          setAccount(clean.account); // the console has dealt with it
        }}
        onprecheck-proceed={({ detail }) => setDigest(detail.digests.account)}
      />
      <p id="action">{action}</p>
      <p id="proceeded">{digest}</p>
    </>
  );
}
