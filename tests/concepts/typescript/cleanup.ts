try {} finally {} // concept: finally {}
try {} catch {} finally { close(); } // concept: finally { close(); }
promise.finally(() => {});
