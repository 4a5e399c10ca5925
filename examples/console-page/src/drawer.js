// Asks before it acts. Resolves with whether the person said yes.
const words = {
  "end-services": {
    title: "释放云主机",
    text: "释放之后，数据无法找回。请先确认备份已经下载。",
    confirm: "释放",
  },
  "release-bindings": { title: "解除授权", text: "解除之后，不能再用它登录。", confirm: "解除" },
};

const drawer = document.getElementById("drawer");
const part = (name) => document.getElementById(`drawer-${name}`);

export function openDrawer(action, items) {
  const { title, text, confirm } = words[action];
  part("title").textContent = title;
  part("text").textContent = text;
  part("do").textContent = confirm;
  part("items").replaceChildren(
    ...items.map((item) => {
      const line = document.createElement("li");
      line.textContent = `${item.title ?? ""} ${item.id ?? ""}`;
      return line;
    }),
  );
  drawer.showModal();
  return new Promise((resolve) => {
    part("do").onclick = () => drawer.close("yes");
    part("close").onclick = () => drawer.close("no");
    drawer.onclose = () => {
      resolve(drawer.returnValue === "yes");
      drawer.returnValue = "";
    };
  });
}
