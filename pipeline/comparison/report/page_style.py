"""The style and the script of the page; nothing is loaded from the network."""

from pipeline.comparison.report.words import COLOURS

STYLE = """
:root{font-family:"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;font-size:15px;color:#1c1c1c;background:#fff}
body{margin:0 auto;max-width:1500px;padding:1rem 1.5rem 4rem;line-height:1.45}
h1{font-size:1.5rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #d5d5d5;padding:.35rem .5rem;vertical-align:top;text-align:left}
th{background:#eef3f9;position:sticky;top:0;z-index:1}.wide{overflow:auto;max-height:85vh}
.wide th:first-child,.wide td:first-child{position:sticky;left:0;background:#fff;min-width:22rem;max-width:30rem}
.wide th:first-child{z-index:2;background:#eef3f9}
.matrix td.v{text-align:center;padding:0}
.matrix td.v a{display:block;padding:.35rem .4rem;color:inherit;text-decoration:none}
.matrix td.v a:focus,.matrix td.v a:hover{outline:2px solid #1f4e79}
.sides td{width:33%}.sides td.verdict{width:9%}.sides td.why{width:25%}.sides .small{color:#555;font-size:.85rem}
tr:target td{outline:2px solid #1f4e79}
nav{position:sticky;top:0;background:#fff;padding:.5rem 0;z-index:5;border-bottom:1px solid #ddd}
nav button{border:1px solid #bbb;border-radius:1rem;padding:.2rem .8rem;margin:.1rem;cursor:pointer;
 font:inherit;background:#fff}
nav button[aria-pressed=true]{border:2px solid #1f4e79;font-weight:600}
svg.chart{max-width:760px;width:100%;height:auto;font-size:12px}svg.share{width:200px;height:12px;vertical-align:middle}
svg .asked{fill:#7A0000;font-weight:600}summary{cursor:pointer;padding:.25rem 0}.quote{white-space:pre-wrap}
.hidden{display:none!important}.dim{opacity:.15}
@media (max-width:700px){body{padding:.6rem .7rem 3rem}table:not(.matrix):not(.sides){display:block;overflow-x:auto}
 table:not(.matrix):not(.sides) td:first-child{min-width:9rem}
 .wide th:first-child,.wide td:first-child{min-width:10rem;max-width:11rem;font-size:.9rem}
 .matrix thead th:not(:first-child){min-width:7rem;font-size:.85rem;overflow-wrap:anywhere}
 .sides,.sides tbody,.sides tr,.sides td{display:block;width:auto!important;border-width:0}.sides thead{display:none}
 .sides tr{border:1px solid #bbb;margin-bottom:.8rem}
 .sides td[data-head]::before{content:attr(data-head);display:block;color:#555;font-size:.8rem}}
@media print{nav{display:none}.wide{overflow:visible;max-height:none}th{position:static}
 .wide td:first-child{position:static}
 body{max-width:none;padding:0;font-size:8.5pt;line-height:1.25}th,td{padding:2pt 4pt}.matrix td.v a{padding:2pt}
 h1{font-size:14pt}h2{font-size:12pt;margin-top:0}h3{font-size:10pt}.sides .small{font-size:7.5pt}
 tr{break-inside:avoid}h2{break-before:page}h2:first-of-type{break-before:auto}
 *{-webkit-print-color-adjust:exact;print-color-adjust:exact}@page{size:A4 landscape;margin:12mm}}
""" + "".join(f".{name}{{background:#{back};color:#{ink}}}" for name, (back, ink) in COLOURS.items())

SCRIPT = """
(function(){
 var chosen='';
 function show(){
  document.querySelectorAll('tr[data-verdict]').forEach(function(row){
   row.classList.toggle('hidden',chosen!==''&&row.dataset.verdict!==chosen)});
  document.querySelectorAll('.matrix td.v').forEach(function(cell){
   cell.classList.toggle('dim',chosen!==''&&cell.dataset.cell!==chosen)});
  document.querySelectorAll('nav button[data-pick]').forEach(function(one){
   one.setAttribute('aria-pressed',String(one.dataset.pick===chosen))});
 }
 document.querySelectorAll('nav button[data-pick]').forEach(function(one){
  one.addEventListener('click',function(){chosen=one.dataset.pick;show()})});
 var printer=document.getElementById('print');
 if(printer){printer.addEventListener('click',function(){window.print()})}
 window.addEventListener('beforeprint',function(){
  document.querySelectorAll('details').forEach(function(one){one.dataset.was=one.open?'1':'';one.open=true})});
 window.addEventListener('afterprint',function(){
  document.querySelectorAll('details').forEach(function(one){one.open=one.dataset.was==='1'})});
 document.querySelectorAll('.matrix a').forEach(function(one){
  one.addEventListener('click',function(){
   var row=document.querySelector(one.getAttribute('href'));
   while(row){if(row.tagName==='DETAILS'){row.open=true}row=row.parentElement}})});
})();
"""
