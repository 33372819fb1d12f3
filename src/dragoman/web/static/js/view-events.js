import"./main.js";import{E as i}from"./Empty.js";function o(t){i(t,{title:"Not drawn yet",what:"This view is being made."})}export{o as default};
