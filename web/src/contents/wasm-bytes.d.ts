declare module "precheck.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
