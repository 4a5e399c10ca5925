// Embind's half in JavaScript, in place of Emscripten's own, which converts every type that a binding could use. Here only
// whole numbers of 32 bits cross, which `bindings.cpp` makes sure of, and WebAssembly converts those itself.
mergeInto(LibraryManager.library, {
  _embind_register_function: function (name, count, types, signature, invoker, target) {
    const call = wasmTable.get(invoker);
    const written = HEAPU8.subarray(name, HEAPU8.indexOf(0, name));
    Module[String.fromCharCode(...written)] = (...values) => call(target, ...values);
  },
  // Of the small runtime it would be thrown as a text.
  abort: function () {
    throw new Error("aborted");
  },
});
