// Tables sorted by a press on a column's head; with JavaScript off they stand in the order of the text.
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, at) => head.firstElementChild.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    heads.forEach((one) => one.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (row) => row.cells[at].dataset.sort ?? row.cells[at].innerText.trim();
    const number = (text) => Number.parseFloat(text.replace(/[^\d.,-]/g, "").replaceAll(".", "").replace(",", "."));
    const rows = [...table.tBodies[0].rows];
    const plain = rows.every((row) => row.cells[at].dataset.sort !== undefined);
    const numeric = !plain && head.parentElement.cells[at] && rows.filter((row) => !Number.isNaN(number(key(row)))).length > rows.length / 2;
    rows.sort((one, other) => {
      const [a, b] = [key(one), key(other)];
      if (plain) return Number(a) - Number(b);
      const order = numeric ? (number(a) || 0) - (number(b) || 0) : 0;
      return order || a.localeCompare(b, "vi");
    });
    if (down) rows.reverse();
    table.tBodies[0].append(...rows);
  }));
}
