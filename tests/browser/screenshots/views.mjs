// In which ways each state is seen.

/** What each view asks of the browser; `most` is how many pixels of the page's height the picture keeps. */
const views = {
  desktop: { width: 1040, most: 1000 },
  phone: { width: 390, most: 1300 },
  dark: { width: 1040, most: 1000, features: { "prefers-color-scheme": "dark" } },
  "forced-colours": {
    width: 1040,
    most: 1000,
    features: { "prefers-color-scheme": "dark", "forced-colors": "active" },
  },
  // A sheet of A4 between its margins.
  print: { width: 718, most: 1000, media: "print" },
};
const languages = ["zh-CN", "en"];

/**
 * The pictures of a state. Desktop and phone are there in both languages, the others in one of them, in turn; so each
 * view is there in both. A state that is marked `whole` has its page in full length as well.
 */
export function picturesOf(states) {
  return states.flatMap((state, index) =>
    Object.entries(views).flatMap(([view, { most, ...look }], turn) => {
      const spoken = ["desktop", "phone"].includes(view) ? languages : [languages[(index + turn) % 2]];
      return spoken.flatMap((language) => {
        const picture = { name: `${state.name}-${view}-${language}`, state, view, language, look, most };
        const whole = state.whole && ["desktop", "print"].includes(view) && language === spoken[0];
        return whole ? [picture, { ...picture, name: `${picture.name}-whole`, most: Infinity }] : [picture];
      });
    }),
  );
}
