// Put a button under each citation that copies it. Made when a fold opens: a profile has dozens of them and few are read.
const button = document.getElementById("copy-button");

function addButtons(fold) {
  for (const text of fold.querySelectorAll("p, pre")) {
    const copy = button.content.firstElementChild.cloneNode(true);
    const words = copy.textContent;
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        copy.textContent = copy.dataset.done;
        setTimeout(() => { copy.textContent = words; }, 2000);
      } catch {
        getSelection().selectAllChildren(text); // not allowed here: the reader copies what is marked
      }
    });
    text.after(copy);
  }
}

if (button && navigator.clipboard) {
  document.addEventListener("toggle", (event) => {
    const fold = event.target;
    if (fold.open && fold.querySelector("pre") && !fold.querySelector(".copy")) addButtons(fold);
  }, true);
}
