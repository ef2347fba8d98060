import { render } from "preact";
import { App } from "./app.js";
import { whenShown } from "./case/in-report.js";
import "./style/tokens.css";
import "./style/page.css";
import "./style/controls.css";
import "./style/figures.css";

const page = document.getElementById("page");
if (page !== null) whenShown(page, () => render(<App />, page));
