// Part of the glue: texts go into the memory of the core as UTF-8 bytes and come out of it as strings.
{
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  const bytesOf = (text) => {
    if (typeof text === "string") return encoder.encode(text);
    if (text instanceof Uint8Array) return text;
    throw new TypeError("a text is a string or its UTF-8 bytes");
  };
  const answer = (span) => {
    const [begin, size] = HEAPU32.subarray(span >> 2, (span >> 2) + 2);
    return decoder.decode(HEAPU8.subarray(begin, begin + size));
  };
  // Both texts into the core, one after the other; their sizes.
  const put = (first, second) => {
    const [a, b] = [bytesOf(first), bytesOf(second)];
    const room = Module["_room"](a.length + b.length);
    HEAPU8.set(a, room);
    HEAPU8.set(b, room + a.length);
    return [a.length, b.length];
  };

  Module["version"] = () => answer(Module["_version"]());
  Module["openPolicy"] = (policy, calendar) => answer(Module["_openPolicy"](...put(policy, calendar)));
  Module["check"] = (handle, account, options) => answer(Module["_check"](handle, ...put(account, options)));
}
