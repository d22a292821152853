// The desk by keyboard: j and k (or the arrows) move through the lines, Enter opens, "/" goes to the search.
// Papers open beside the form without loading the page again. Without this script everything works by links and Tab.
(function () {
    "use strict";

    function typing(target) {
        return target.closest("input, textarea, select, [contenteditable]") !== null;
    }

    function rows() {
        return Array.from(document.querySelectorAll("[data-row] [data-open]"));
    }

    function move(step) {
        var links = rows();
        if (links.length === 0) {
            return;
        }
        var at = links.indexOf(document.activeElement);
        var next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step));
        links[next].focus();
    }

    document.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) {
            return;
        }
        var onLine = document.activeElement && document.activeElement.hasAttribute("data-open");
        if (event.key === "j" || (event.key === "ArrowDown" && onLine)) {
            move(1);
        } else if (event.key === "k" || (event.key === "ArrowUp" && onLine)) {
            move(-1);
        } else if (event.key === "/") {
            var search = document.getElementById("q");
            if (!search) {
                return;
            }
            search.focus();
        } else {
            return;
        }
        event.preventDefault();
    });

    document.addEventListener("click", function (event) {
        var link = event.target.closest("a[data-paper]");
        var viewer = document.querySelector("[data-viewer]");
        if (!link || !viewer || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        fetch(link.dataset.paper, {headers: {Accept: "text/html"}})
            .then(function (answer) {
                return answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)));
            })
            .then(function (page) {
                viewer.innerHTML = page;
                viewer.scrollTop = 0;
                document.querySelectorAll("a[data-paper]").forEach(function (other) {
                    other.removeAttribute("aria-current");
                });
                link.setAttribute("aria-current", "true");
            })
            .catch(function () {
                window.location.href = link.href;
            });
    });

    var waiting = 0;
    document.querySelectorAll("form[data-preview]").forEach(function (form) {
        form.addEventListener("input", function () {
            window.clearTimeout(waiting);
            waiting = window.setTimeout(function () {
                refresh(form);
            }, 700);
        });
    });

    // The letter beside the form follows what is typed; what was typed last wins, however slow an answer is.
    var turn = 0;

    function refresh(form) {
        var place = document.querySelector("[data-draft]");
        var mine = ++turn;
        fetch(form.dataset.preview, {method: "POST", body: new URLSearchParams(new FormData(form))})
            .then(function (answer) {
                return answer.ok ? answer.text() : null;
            })
            .then(function (page) {
                if (page !== null && place && mine === turn) {
                    place.innerHTML = page;
                }
            })
            .catch(function () {
                // the button below the form still shows the letter
            });
    }
})();
