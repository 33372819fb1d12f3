import{ai as s,aj as c}from"./main.js";const i=Symbol("NaN");function t(r,e,n){var o=new c(r);s(()=>{var a=e();a!==a&&(a=i),o.ensure(a,n)})}export{t as k};
