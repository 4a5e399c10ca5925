/** What comes with the package. Each thing is loaded when it is first asked for, and a promise fails where there is none. */
export interface Contents {
  /** The bytes of `precheck.wasm`; `cache` says whether what the browser has kept will do. */
  wasm(cache: RequestCache): Promise<ArrayBuffer | Uint8Array>;
  /** The agreement of an id such as `jd-cloud/account-cancellation`. */
  policy(id: string): Promise<object>;
  /** The holiday calendar of an id such as `cn`. */
  calendar(id: string): Promise<object>;
  /** The limits of the law of an id such as `cn`. */
  legal(id: string): Promise<object>;
}
