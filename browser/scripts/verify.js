// The link of a certificate brings it behind the sign that no server sees: it goes into the form.
"use strict";

if (location.hash.length > 1) {
  document.getElementById("code").value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  document.getElementById("verify").requestSubmit();
}
