"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const styles = ["met", "not", "open", "none"];
  const marks = ["✓", "✗", "?", "–"];
  const text = document.getElementById("text");
  const district = document.getElementById("district");
  const verdict = document.getElementById("verdict");
  const shown = document.getElementById("shown");
  const rows = Array.from(document.querySelectorAll("tr.unit"));

  document.documentElement.classList.add("js");

  // A word as a reader would look for it: without marks and case, đ as d.
  function fold(word) {
    return word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d").trim();
  }

  function detailOf(row) {
    const next = row.nextElementSibling;
    return next && next.classList.contains("detail") ? next : null;
  }

  function element(name, style, content) {
    const made = document.createElement(name);
    made.className = style;
    made.textContent = content;
    return made;
  }

  function toggle(row, button) {
    const open = detailOf(row);
    if (open) {
      open.remove();
      button.setAttribute("aria-expanded", "false");
      return;
    }
    const detail = document.createElement("tr");
    detail.className = "detail";
    const cell = document.createElement("td");
    cell.colSpan = row.cells.length;
    const list = document.createElement("ul");
    for (const [depth, found, index, percent] of data.units[Number(row.dataset.unit)]) {
      const line = element("li", "d" + depth, "");
      line.append(element("span", "v " + styles[found], marks[found]), " " + data.texts[index]);
      if (percent !== undefined) {
        // Half of the strip is the target; what is twice as far, or farther, fills it.
        const strip = element("span", "strip " + styles[found], "");
        const reached = document.createElement("span");
        reached.style.width = Math.min(percent, 200) / 2 + "%";
        strip.title = percent + " %";
        strip.append(reached);
        line.append(strip);
      }
      list.append(line);
    }
    cell.append(list);
    detail.append(cell);
    row.after(detail);
    button.setAttribute("aria-expanded", "true");
  }

  function filter() {
    const wanted = fold(text.value);
    let count = 0;
    for (const row of rows) {
      const name = fold(row.cells[0].dataset.value + " " + row.dataset.code);
      const fits = name.includes(wanted)
        && (!district || !district.value || row.cells[1].textContent === district.value)
        && (!verdict.value || row.dataset.verdict === verdict.value);
      row.hidden = !fits;
      const detail = detailOf(row);
      if (detail) {
        detail.hidden = !fits;
      }
      count += fits ? 1 : 0;
    }
    shown.textContent = count + " " + shown.dataset.of + " " + rows.length + " " + shown.dataset.shown;
  }

  function sort(table, column, heading) {
    const ascending = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const numbers = heading.dataset.sort === "number";
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const value = row => {
      const cell = row.cells[column];
      return cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value;
    };
    const body = table.tBodies[0];
    const sorted = Array.from(body.rows).filter(row => !row.classList.contains("detail"));
    const pairs = sorted.map(row => [row, detailOf(row), value(row)]);
    // What is blank stands last, whichever way.
    pairs.sort((a, b) => {
      if (a[2] === "" || b[2] === "") {
        return a[2] === b[2] ? 0 : a[2] === "" ? 1 : -1;
      }
      const order = numbers ? Number(a[2]) - Number(b[2]) : collator.compare(a[2], b[2]);
      return ascending ? order : -order;
    });
    for (const [row, detail] of pairs) {
      body.append(row);
      if (detail) {
        body.append(detail);
      }
    }
  }

  for (const table of document.querySelectorAll("table.sortable")) {
    Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
      if (heading.dataset.sort) {
        const button = element("button", "", heading.textContent);
        button.type = "button";
        button.addEventListener("click", () => sort(table, column, heading));
        heading.dataset.name = heading.textContent;
        heading.replaceChildren(button);
      }
    });
  }
  for (const row of rows) {
    const cell = row.cells[0];
    const button = element("button", "", cell.firstChild.textContent);
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => toggle(row, button));
    cell.firstChild.replaceWith(button);
  }
  // What a mark stands for is said where it is pointed at, not written thousands of times.
  document.getElementById("table").addEventListener("mouseover", event => {
    const mark = event.target;
    if (mark.matches(".chips .v") && !mark.title) {
      const number = parseInt(mark.textContent, 10);
      const style = styles.find(name => mark.classList.contains(name));
      mark.title = "TC" + number + " " + (data.criteria[number] || "") + ": "
        + document.querySelector(".legend [data-style=" + style + "]").textContent.trim();
    }
  });
  document.getElementById("filter").addEventListener("submit", event => event.preventDefault());
  for (const control of [text, district, verdict]) {
    if (control) {
      control.addEventListener("input", filter);
    }
  }
  filter();
})();
