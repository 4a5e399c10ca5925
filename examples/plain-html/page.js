const widget = document.querySelector("cancellation-precheck");

async function supply(name) {
  const response = await fetch(`./accounts/${name}.json`);
  const { account, at } = await response.json();
  widget.at = at;
  widget.account = account;
}

widget.addEventListener("precheck-action", (event) => {
  event.preventDefault();
  document.getElementById("action").textContent = event.detail.action;
  supply("jd-clean"); // the console has dealt with it
});

widget.addEventListener("precheck-proceed", ({ detail }) => {
  document.getElementById("proceeded").textContent = detail.digests.account;
});

supply("jd-shop-and-payment");
