/** Lets files be dropped anywhere on the page; without files a drop is the browser's own affair. */
export function acceptDrops(open: (file: File) => void): void {
  const root = document.documentElement;
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.classList.add("dragging");
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) root.classList.remove("dragging");
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.classList.remove("dragging");
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
