/** The page: mounts the frame, which shows the view that the address names. */
import { mount } from "svelte";
import App from "./App.svelte";
import "./tokens.css";
import "./base.css";
import "./print.css";

const place = document.getElementById("app");
if (place) mount(App, { target: place });
