// Part of the glue: texts go into the memory of the core as UTF-8 bytes and come out of it as strings.
{
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  // Writes a text into the core from an address on, up to another; how many bytes, or -1 where there is too little room.
  const write = (text, from, to) => {
    if (text instanceof Uint8Array) {
      if (text.length > to - from) return -1;
      HEAPU8.set(text, from);
      return text.length;
    }
    const { read, written } = encoder.encodeInto(text, HEAPU8.subarray(from, to));
    return read < text.length ? -1 : written;
  };
  const answer = (span) => {
    const [begin, size] = HEAPU32.subarray(span >> 2, (span >> 2) + 2);
    return decoder.decode(HEAPU8.subarray(begin, begin + size));
  };
  // Both texts into the core, one after the other; their sizes. A character of JavaScript takes one to three bytes, in
  // most texts hardly more than one.
  const put = (first, second) => {
    for (const text of [first, second])
      if (typeof text !== "string" && !(text instanceof Uint8Array))
        throw new TypeError("a text is a string or its UTF-8 bytes");
    for (let most = 1.25; ; most = 3) {
      const size = Math.ceil((first.length + second.length) * most);
      const room = Module["_room"](size);
      const a = write(first, room, room + size);
      const b = a < 0 ? a : write(second, room + a, room + size);
      if (b >= 0) return [a, b];
    }
  };

  Module["version"] = () => answer(Module["_version"]());
  Module["openPolicy"] = (policy, calendar) => answer(Module["_openPolicy"](...put(policy, calendar)));
  Module["changes"] = (handle, account, options) => answer(Module["_changes"](handle, ...put(account, options)));
  Module["conditionChanges"] = (handle, account, options) =>
    answer(Module["_conditionChanges"](handle, ...put(account, options)));
  Module["check"] = (handle, account, options) => answer(Module["_check"](handle, ...put(account, options)));
}
