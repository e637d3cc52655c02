// Every page works without this file. With it, GOV.UK Frontend moves focus to the error summary,
// ignores a second press of a button marked data-prevent-double-click, and shows or hides the
// questions that hang on a choice. What it does to a page is asked for there with data-module.
import { initAll } from "./govuk-frontend.min.js";
import "./desk.js";
import "./sort.js";

document.body.classList.add("govuk-frontend-supported");
initAll();
